import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { timelineFor, tracesOf } from '../../../src/app/replay';
import { makeStore } from '../../../src/app/store';
import { shownTrace } from '../../../src/app/store/state';
import { isUnsaved } from '../../../src/documents/life';
import { timeAt } from '../../../src/playback/playhead';
import { moveParts, setAttribute, setTitle } from '../../../src/playground/edits';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { removeParts } from '../../../src/playground/parts';
import { type Playground, reasonOf } from '../../../src/playground/playground';
import { addRequests, removeRequest } from '../../../src/playground/script';
import type { Request } from '../../../src/routing/route';

const chat = (to: string): Request => ({ kind: 'chat', from: 'x1', to });
const withRequests: Playground = { ...FIRST_SAMPLE.playground, requests: [chat('u2'), chat('u1')] };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('one gateway for writes', () => {
  test('an edit is one undo entry, and undo and redo return the very playgrounds', () => {
    const store = makeStore(FIRST_SAMPLE.playground);
    store.attempt((playground) => setTitle(playground, 'Mine'));
    const mine = store.getState().playground;
    expect(store.getState().past).toHaveLength(1);
    store.undo();
    expect(store.getState().playground).toBe(FIRST_SAMPLE.playground);
    store.redo();
    expect(store.getState().playground).toBe(mine);
  });

  test('an edit that changes nothing leaves no entry', () => {
    const store = makeStore(FIRST_SAMPLE.playground);
    store.edit((playground) => playground);
    expect(store.getState().past).toHaveLength(0);
  });

  test('a refused edit changes nothing and is said', () => {
    const store = makeStore(FIRST_SAMPLE.playground);
    const reason = reasonOf(store.attempt((playground) => setTitle(playground, 'x'.repeat(121))));
    expect(reason).toContain('Title');
    expect(store.getState().playground).toBe(FIRST_SAMPLE.playground);
    expect(store.getState().said).toMatchObject({ text: reason, refused: true });
  });

  test('a burst of the same act is one entry, a later one another', () => {
    const store = makeStore(FIRST_SAMPLE.playground);
    const nudge = (x: number): boolean =>
      store.edit((playground) => moveParts(playground, new Map([['s1', [x, 0]]])), 'nudge s1');
    nudge(8);
    nudge(16);
    nudge(24);
    expect(store.getState().past).toHaveLength(1);
    vi.advanceTimersByTime(1500);
    nudge(32);
    expect(store.getState().past).toHaveLength(2);
    store.undo();
    store.undo();
    expect(store.getState().playground).toBe(FIRST_SAMPLE.playground);
  });

  test('a new edit after undo drops what could be redone', () => {
    const store = makeStore(FIRST_SAMPLE.playground);
    store.attempt((playground) => setTitle(playground, 'One'));
    store.undo();
    store.attempt((playground) => setTitle(playground, 'Two'));
    expect(store.getState().future).toHaveLength(0);
  });

  test('the selection forgets parts that are gone', () => {
    const store = makeStore(FIRST_SAMPLE.playground);
    store.select(['s1', 's2']);
    store.edit((playground) => removeParts(playground, ['s1']));
    expect(store.getState().selection).toEqual(['s2']);
  });
});

describe('watching', () => {
  test('a document opens before its first request, and nothing plays', () => {
    const { playhead } = makeStore(withRequests).getState();
    expect(playhead).toMatchObject({ request: 0, step: 0, arrived: false, t0: 0, playing: false });
  });

  test('play runs through all requests and rests at the end of the last', () => {
    const store = makeStore(withRequests);
    store.playPause();
    const total = tracesOf(withRequests).reduce((sum, trace) => sum + timelineFor(withRequests, trace).duration, 0);
    vi.advanceTimersByTime(total - 100);
    expect(store.getState().playhead).toMatchObject({ request: 1, playing: true });
    vi.advanceTimersByTime(200);
    const last = (tracesOf(withRequests)[1]?.steps.length ?? 0) - 1;
    expect(store.getState().playhead).toMatchObject({ request: 1, step: last, arrived: true, playing: false });
  });

  test('the step shown follows the clock, also at another speed', () => {
    const store = makeStore(withRequests);
    const trace = shownTrace(store.getState());
    if (!trace) throw new Error('a request is shown');
    const { moments } = timelineFor(withRequests, trace);
    store.setSpeed(4);
    store.playPause();
    vi.advanceTimersByTime((moments[2]?.start ?? 0) / 4 + 5);
    expect(store.getState().playhead.step).toBe(2);
  });

  test('seeking forward and back shows precisely what was', () => {
    const store = makeStore(withRequests);
    store.seek(3);
    const before = store.getState().playhead;
    store.seek(5);
    store.seek(3);
    const { wall0: _wall, ...after } = store.getState().playhead;
    expect(before).toMatchObject(after);
  });

  test('pausing keeps the moment', () => {
    const store = makeStore(withRequests);
    store.playPause();
    vi.advanceTimersByTime(450);
    store.playPause();
    const at = timeAt(store.getState().playhead, store.now());
    vi.advanceTimersByTime(5000);
    expect(timeAt(store.getState().playhead, store.now())).toBe(at);
    expect(at).toBeCloseTo(450, -1);
  });

  test('an edit keeps the request and step that are shown while that is possible', () => {
    const store = makeStore(withRequests);
    store.watch(1, false);
    store.seek(2);
    store.attempt((playground) => setAttribute(playground, 's1', 'port1516Open', false));
    expect(store.getState().playhead).toMatchObject({ request: 1, step: 2 });
    store.edit((playground) => removeRequest(playground, 0));
    expect(store.getState().playhead).toMatchObject({ request: 0, step: 2 });
    store.edit((playground) => removeRequest(playground, 0));
    expect(store.getState().playhead.request).toBe(-1);
  });

  test('a request that stands several times in the script stays the one that was shown', () => {
    const same = chat('u2');
    const store = makeStore({ ...withRequests, requests: [same, same, same] });
    store.watch(2, false);
    store.attempt((playground) => setTitle(playground, 'Mine'));
    expect(store.getState().playhead.request).toBe(2);
  });

  test('an edit that does not touch the shown request does not disturb its playing', () => {
    const store = makeStore(withRequests);
    store.playPause();
    vi.advanceTimersByTime(300);
    store.edit((playground) => moveParts(playground, new Map([['u3', [800, 800]]])));
    expect(store.getState().playhead.playing).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(store.getState().playhead).toMatchObject({ request: 1, playing: false });
  });
});

describe('documents', () => {
  test('opening another one is undoable and counts as clean', () => {
    const store = makeStore(withRequests);
    store.attempt((playground) => setTitle(playground, 'Mine'));
    expect(isUnsaved(store.getState())).toBe(true);
    const mine = store.getState().playground;
    store.visit(FIRST_SAMPLE.playground);
    expect(isUnsaved(store.getState())).toBe(false);
    store.undo();
    expect(store.getState().playground).toBe(mine);
  });

  test('work is unsaved while it differs from what was opened, copied or saved', () => {
    const store = makeStore(withRequests);
    store.attempt((playground) => setTitle(playground, 'Mine'));
    store.undo();
    expect(isUnsaved(store.getState())).toBe(false);
    store.attempt((playground) => addRequests(playground, [chat('u3')]));
    expect(isUnsaved(store.getState())).toBe(true);
    store.markClean();
    expect(isUnsaved(store.getState())).toBe(false);
  });
});

describe('how the tables were left', () => {
  const left = { table: 'users', shown: { users: { sorted: null, typed: 'ann', onlyWrong: false } } } as const;

  test('outlives other views and edits', () => {
    const store = makeStore(FIRST_SAMPLE.playground);
    store.showView('table');
    store.rememberTables(left);
    store.showView('canvas');
    store.attempt((playground) => setTitle(playground, 'Mine'));
    store.undo();
    expect(store.getState().tables).toBe(left);
  });

  test('goes with its playground, also where undo leads back to another one', () => {
    const store = makeStore(FIRST_SAMPLE.playground);
    store.rememberTables(left);
    store.visit(withRequests);
    expect(store.getState().tables).toBeNull();
    store.rememberTables(left);
    store.undo();
    expect(store.getState().playground).toBe(FIRST_SAMPLE.playground);
    expect(store.getState().tables).toBeNull();
  });
});
