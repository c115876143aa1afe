/** What a person does with where parts stand: moves them, folds people into their server and takes them out. */

import {
  type Folding,
  fold,
  foldAll,
  MOST,
  nextForAll,
  peopleOf,
  type Seat,
  takeOut,
  unfold,
  unfoldAll,
  withFolded,
} from '../canvas/folding';
import type { ScreenPoint } from '../canvas/gestures';
import { nodeFor } from '../canvas/neighbour';
import type { Viewport } from '../canvas/viewport';
import { moveParts } from '../playground/edits';
import { findNote } from '../playground/notes';
import { boxesOf } from '../playground/placement';
import { placeBelow, seatPeople } from '../playground/seating';
import type { Position } from '../topology/parts';
import { findPart } from '../topology/topology';
import type { AppStore } from './store';
import { peopleShown } from './store/state';
import { SAID_WORDS } from './words';

type View = Pick<Viewport, 'reveal' | 'focus' | 'focused'>;

export function makeMovingActs(store: AppStore, view: View) {
  const { getState: get, edit, say } = store;
  /** Selects somebody and shows the card, folded or not. */
  const show = (id: string): void => {
    store.choose([id]);
    view.reveal(id);
    view.focus(id);
  };

  /** A card that has the keyboard and folds leaves it to the group. */
  const foldAs = (folding: Folding): void => {
    const at = view.focused();
    store.foldAs(folding);
    const node = at && nodeFor(peopleShown(get()), at);
    if (node !== at) view.focus(node);
  };

  return {
    /** What is folded into a server goes with it; who was folded and is moved stands on the canvas from then on. */
    move(positions: ReadonlyMap<string, Position>): void {
      const { folding } = get();
      edit((playground) => moveParts(playground, withFolded(playground.topology, folding, positions)));
      store.foldAs(takeOut(folding, positions.keys()));
    },
    /** They log in to a server, or out; each joins the group there if there is one, and else stands below the server. */
    logIn(ids: readonly string[], seat: Seat): void {
      const before = get();
      const { standing, groups } = peopleShown(before);
      const joins = groups.some(({ server, open }) => server === seat && !open);
      const answer = store.attempt((playground) => {
        const seated = seatPeople(playground, ids, seat);
        if (!seated.ok || joins || seat === null) return seated;
        const others = boxesOf({ ...playground.topology, users: standing.filter(({ id }) => !ids.includes(id)) });
        const taken = [...others, ...groups.map(({ box }) => box)];
        return { ...seated, playground: placeBelow(seated.playground, ids, seat, taken) };
      });
      if (!answer.ok) return;
      const { folding } = before;
      foldAs(joins ? { ...folding, folded: new Set([...folding.folded, ...ids]) } : takeOut(folding, ids));
    },
    pickOut: show,
    /** Selects somebody and opens the menu of the card, which has the keyboard first, so that it comes back there. */
    pickOutWithMenu(id: string, at: ScreenPoint): void {
      store.closeMenu();
      store.choose([id]);
      view.focus(id, () => store.openMenu({ kind: 'parts', ids: [id] }, at));
    },
    /** Puts somebody who is folded on the canvas beside the group, to stay. */
    moveOut(id: string): void {
      const { folding, playground } = get();
      const { outstanding } = peopleOf(playground.topology, folding, { always: [id], selection: [] });
      edit((before) => moveParts(before, outstanding));
      store.foldAs(takeOut(folding, [id]));
      show(id);
    },
    foldPeople(servers: readonly (string | null)[]): void {
      const { folding, playground } = get();
      foldAs(servers.reduce((folded, server) => fold(folded, playground.topology, server), folding));
    },
    showPeople(servers: readonly (string | null)[]): void {
      for (const server of servers) {
        const { folding, playground } = get();
        const unfolded = unfold(folding, playground.topology, server);
        if (!unfolded) return say(SAID_WORDS.tooManyPeople(MOST.unfolded), true);
        store.foldAs(unfolded);
      }
    },
    foldOrShowAll(): void {
      const { folding, playground } = get();
      const { topology } = playground;
      const next = nextForAll(folding, topology);
      if (next === null) return;
      const changed = next === 'fold' ? foldAll(folding, topology) : unfoldAll(folding, topology);
      if (changed) foldAs(changed);
      else say(SAID_WORDS.cannotShowAll(topology.users.length, MOST.unfolded), true);
    },
    /** `from`: where those stand that are not where the document has them. */
    nudge(ids: readonly string[], dx: number, dy: number, from: ReadonlyMap<string, Position> = new Map()): void {
      const { folding } = get();
      edit(
        (playground) => {
          const places = new Map<string, Position>();
          for (const id of ids) {
            const placed = findPart(playground.topology, id);
            const note = findNote(playground, id);
            if (note) places.set(id, [note.position[0] + 8 * dx, note.position[1] + 8 * dy]);
            if (!placed) continue;
            const moved =
              placed.kind === 'cluster'
                ? playground.topology.servers.filter((server) => server.cluster === id)
                : [placed.part];
            for (const part of moved) {
              if (!('position' in part)) continue;
              const [x, y] = from.get(part.id) ?? part.position;
              places.set(part.id, [x + 8 * dx, y + 8 * dy]);
            }
          }
          return moveParts(playground, withFolded(playground.topology, folding, places));
        },
        `nudge:${ids.join(' ')}`,
      );
      store.foldAs(
        takeOut(
          folding,
          ids.filter((id) => from.has(id)),
        ),
      );
    },
  };
}
