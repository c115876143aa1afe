/** Adding many people as an act on the document shown: fetched with the dialog that asks for them. */

import { FOLDED_FROM, peopleAt } from '../canvas/folding';
import type { Viewport } from '../canvas/viewport';
import { addPeople, type PeopleWanted } from '../playground/people';
import { reasonOf } from '../playground/playground';
import { findUser } from '../topology/topology';
import type { AppStore } from './store';

export function makePeopleActs(store: AppStore, view: Pick<Viewport, 'fit'>) {
  return {
    /** Where many are at a server, who is new goes into the group there. The dialog is closed; answers why it stays. */
    addPeople(wanted: PeopleWanted): string | null {
      return store.act(() => {
        const added = store.attempt((playground) => addPeople(playground, wanted), { quiet: true });
        if (!added.ok) return reasonOf(added);
        const { topology } = added.playground;
        const seats = new Set(added.ids.map((id) => findUser(topology, id)?.connectedServer ?? null));
        const crowded = new Set([...seats].filter((seat) => peopleAt(topology, seat).length >= FOLDED_FROM));
        const joining = added.ids.filter((id) => crowded.has(findUser(topology, id)?.connectedServer ?? null));
        const { folding } = store.getState();
        store.foldAs({ ...folding, folded: new Set([...folding.folded, ...joining]) });
        store.select(added.ids);
        view.fit(null);
        // What was said goes with a dialog that is closed.
        store.closeDialog();
        if (added.said) store.say(added.said);
        return null;
      });
    },
  };
}
