import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tracesOf, tracesSeen, type Veil } from '../../../src/app/replay';
import { makeStore } from '../../../src/app/store';
import { canStep, shownTrace, stepsShown } from '../../../src/app/store/state';
import { setAttribute } from '../../../src/playground/edits';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import type { Playground } from '../../../src/playground/playground';

const playground: Playground = {
  ...FIRST_SAMPLE.playground,
  requests: [
    { kind: 'chat', from: 'x1', to: 'u2' },
    { kind: 'chat', from: 'x1', to: 'u1' },
  ],
};

/** Hides every request from so many steps on. */
function hiding(from: number): Veil {
  const known = new WeakMap<Playground, ReturnType<Veil>>();
  return (of) => {
    const seen =
      known.get(of) ?? tracesOf(of).map((trace) => ({ ...trace, steps: trace.steps.slice(0, from), verdict: null }));
    known.set(of, seen);
    return seen;
  };
}

const veiled = (from: number) => {
  const store = makeStore(playground);
  store.ask(null, hiding(from));
  return store;
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is not to be seen yet', () => {
  test('playing rests where it begins, and does not go on to the next request', () => {
    const store = veiled(2);
    store.watch(0, true);
    vi.advanceTimersByTime(60_000);
    expect(store.getState().playhead).toMatchObject({ request: 0, step: 1, arrived: true, playing: false });
  });

  test('no step button and no seek leads past it', () => {
    const store = veiled(2);
    store.seek(9);
    expect(store.getState().playhead).toMatchObject({ request: 0, step: 1 });
    expect(canStep(store.getState(), 1)).toBe(false);
    store.step(1);
    expect(store.getState().playhead).toMatchObject({ request: 0, step: 1 });
    expect(stepsShown(store.getState())).toBe(2);
  });

  test('a request of which nothing is seen can be shown, and rests before its first step', () => {
    const store = veiled(0);
    store.watch(1, true);
    vi.advanceTimersByTime(60_000);
    expect(store.getState().playhead).toMatchObject({ request: 1, step: 0, playing: false });
    expect(shownTrace(store.getState())).toMatchObject({ steps: [], verdict: null });
    expect(canStep(store.getState(), 1)).toBe(false);
  });

  test('nothing is said of what an edit changed there', () => {
    const store = veiled(2);
    const breaks = (of: Playground) => setAttribute(of, 's2', 'port1516Open', false);
    store.attempt(breaks);
    expect(store.hasChanges()).toBe(false);
    store.ask(null, null);
    expect(store.hasChanges()).toBe(true);
  });

  test('lifted, all of it is seen, and another document has none', () => {
    const store = veiled(0);
    store.ask(null, null);
    expect(tracesSeen(store.getState())).toBe(tracesOf(playground));
    store.ask(null, hiding(0));
    store.visit({ ...playground, title: 'Another' });
    expect(store.getState().veil).toBeNull();
  });
});
