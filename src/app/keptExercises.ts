/** Exercises in the browser's memory, by what decides where requests go: they are there after a reload, on the way back, and the next day. */

import { remembered, tracesOf, type Veil } from './replay';
import { markOf } from './setting';
import { readSetting } from './storage';
import type { AppStore } from './store';

/** Until it is known what may be seen, nothing is. */
const NOTHING_SEEN: Veil = remembered((playground) =>
  tracesOf(playground).map(({ request, direction }) => ({ request, direction, steps: [], verdict: null })),
);

/** Goes on with the exercise of each document that is shown; what it hides is hidden from the first picture on. */
export function resumeExercises(store: AppStore): void {
  const resume = (): void => {
    const text = readSetting('exercises');
    const { playground, document } = store.getState();
    if (!text?.includes(`"${markOf(playground)}"`)) return;
    store.ask(null, NOTHING_SEEN);
    const isShown = (): boolean => store.getState().document === document;
    import('./exerciseActs').then(
      ({ makeExerciseActs }) => isShown() && makeExerciseActs(store).resume(),
      () => isShown() && store.ask(null, null),
    );
  };
  resume();
  store.subscribe((state, before) => {
    if (state.document !== before.document && state.exercise === null) resume();
  });
}
