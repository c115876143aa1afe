/** The one place that holds what changes, with a verb for each thing that can be done to it. */

import { createStore } from 'zustand/vanilla';
import { type Beginning, begun } from '../documents/life';
import { AT_REST } from '../playback/playhead';
import type { Playground } from '../playground/playground';
import { apart, makeCell } from './store/cell';
import { makeDiscovering } from './store/discovering';
import { aboutOpened, makeDocuments } from './store/documents';
import { makePlayhead } from './store/playhead';
import { makeSaying, makeShown } from './store/shown';
import { type AppState, SHOWN_FIRST } from './store/state';

export type AppStore = ReturnType<typeof makeStore>;

export function makeStore(first: Playground, beginning: Omit<Beginning, 'playground'> = {}) {
  const store = createStore<AppState>(() => ({
    ...begun({ ...beginning, playground: first }),
    ...aboutOpened(first, AT_REST, performance.now()),
    ...SHOWN_FIRST,
  }));
  const cell = makeCell(store);
  const playhead = makePlayhead(cell);
  const say = makeSaying(cell);
  const documents = makeDocuments(cell, { schedule: playhead.schedule, say });
  return {
    getState: cell.get,
    getInitialState: store.getInitialState,
    /** One that throws keeps nothing from the others. */
    subscribe: ((listener) =>
      store.subscribe((state, before) => apart(() => listener(state, before)))) satisfies typeof store.subscribe,
    /** Does several things as one write. */
    act: cell.act,
    ...documents,
    ...playhead.verbs,
    ...makeDiscovering(cell, playhead.verbs),
    ...makeShown(cell, documents.happens),
    say,
  };
}
