/** Leaving the present view brings back what stood there, and of what was edited meanwhile as much as still can be. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { comingBack, standing } from '../../../src/app/presentReturn';
import { makeStore } from '../../../src/app/store';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { removeParts } from '../../../src/playground/parts';
import type { Playground } from '../../../src/playground/playground';
import { addRequests } from '../../../src/playground/script';
import type { Request } from '../../../src/routing/route';

const chat = (to: string): Request => ({ kind: 'chat', from: 'x1', to });
const SCRIPT: Playground = { ...FIRST_SAMPLE.playground, requests: [chat('u2'), chat('u1')] };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function shownIn(playground: Playground) {
  const store = makeStore(playground);
  const seen = () => {
    const { view, page, panel, drawer, selection, playhead, presenting } = store.getState();
    return { view, page, panel, drawer, selection, playhead, presenting };
  };
  const back = (stood: ReturnType<typeof standing>): void => {
    if (store.getState().playhead.playing) store.playPause();
    store.present(null, comingBack(stood, store.getState(), store.now()));
  };
  return { store, seen, back, stand: () => standing(store.getState(), store.now()) };
}

describe('what comes back', () => {
  test('is all that stood there: view, page, sides, selection and the very step', () => {
    const { store, seen, back, stand } = shownIn(SCRIPT);
    store.showView('sequence');
    store.turnTo({ kind: 'model' });
    store.showPanel('faults');
    store.toggleDrawer('palette');
    store.select(['s2', 'u1']);
    store.show({ request: 1, step: 2 });
    const before = seen();
    const stood = stand();
    store.present('page');
    store.showView('canvas');
    store.openPanel('inspector');
    store.select(['s3']);
    store.setSpeed(4);
    store.watch(0, true);
    expect(seen()).not.toEqual(before);
    back(stood);
    expect(seen()).toEqual(before);
  });

  test('rests where it played', () => {
    const { store, back, stand } = shownIn(SCRIPT);
    store.watch(1, true);
    vi.advanceTimersByTime(1500);
    const stood = stand();
    const { step } = store.getState().playhead;
    store.present('page');
    back(stood);
    expect(store.getState().playhead).toMatchObject({ request: 1, step, playing: false });
    vi.advanceTimersByTime(60_000);
    expect(store.getState().playhead).toMatchObject({ request: 1, step });
  });

  test('is as near as an edit left it, and rests before the first request where nothing had been watched', () => {
    const { store, seen, back, stand } = shownIn(FIRST_SAMPLE.playground);
    store.select(['s1', 's3']);
    const stood = stand();
    store.present('page');
    store.attempt((playground) => addRequests(playground, [chat('u2')]));
    store.edit((playground) => removeParts(playground, ['s3']));
    store.seek(3);
    back(stood);
    expect(seen()).toMatchObject({ selection: ['s1'], presenting: null });
    expect(seen().playhead).toMatchObject({ request: 0, step: 0, arrived: false, playing: false });
  });

  test('of another document is the view and the sides alone', () => {
    const { store, seen, back, stand } = shownIn(SCRIPT);
    store.showView('sequence');
    store.select(['s1']);
    store.show({ request: 1, step: 1 });
    const stood = { ...stand(), document: 'another' };
    store.present('page');
    store.showView('canvas');
    store.select(['s2']);
    store.show({ request: 0, step: 3 });
    back(stood);
    expect(seen()).toMatchObject({ view: 'sequence', selection: ['s2'] });
    expect(seen().playhead).toMatchObject({ request: 0, step: 3 });
  });
});
