/** From a ticket to its cause, connected: what is taken over is one edit of the document. */

import { Thumbnail } from '../canvas/Thumbnail';
import { DiagnoseView } from '../diagnosis/DiagnoseView';
import { NEW_TICKET } from '../diagnosis/openTicket';
import { takenOver } from '../diagnosis/proof';
import { CAUSE_WORDS, OUTLINE_WORDS } from '../diagnosis/words';
import { edited } from '../playground/playground';
import { useActions, useApp, useAppStore } from './useApp';
import { useReducedMotion } from './useMedia';

export function DiagnosePane() {
  const store = useAppStore();
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const reducedMotion = useReducedMotion();
  const ticket = useApp((state) => state.ticket) ?? NEW_TICKET;
  return (
    <DiagnoseView
      playground={playground}
      ticket={ticket}
      onTicket={store.rememberTicket}
      onTake={(cause, said) => {
        const taken = store.attempt((before) => takenOver(before, cause));
        if (!taken.ok) return;
        store.showWatching();
        store.watch(taken.playground.requests.length - 1, true);
        store.say(CAUSE_WORDS.taken(said));
      }}
      onDraw={(drawn) => {
        const made = store.attempt(({ title }) => edited({ ...drawn, title }));
        if (made.ok) store.say(OUTLINE_WORDS.drawn);
      }}
      onRule={(code) => store.turnTo({ kind: 'rule', code })}
      onPage={(kind) => store.turnTo({ kind })}
      onCopy={actions.copyText}
      reducedMotion={reducedMotion}
      renderPicture={(topology) => <Thumbnail topology={topology} />}
    />
  );
}
