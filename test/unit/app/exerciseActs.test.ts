import { describe, expect, test, vi } from 'vitest';
import { keptRecord, makeExerciseActs } from '../../../src/app/exerciseActs';
import { resumeExercises } from '../../../src/app/keptExercises';
import { makeStore } from '../../../src/app/store';
import { ghostsShown, isAsking, shownTrace } from '../../../src/app/store/state';
import { setTitle } from '../../../src/playground/edits';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import type { Playground } from '../../../src/playground/playground';
import { addRequests } from '../../../src/playground/script';
import { GENERATED } from '../../../src/prediction/words';
import type { Request } from '../../../src/routing/route';
import { memory, withMemory } from './memory';

const chat = (to: string): Request => ({ kind: 'chat', from: 'x1', to });
const script = (...requests: readonly Request[]): Playground => ({ ...FIRST_SAMPLE.playground, requests });

withMemory();

const deskFor = (playground: Playground) => {
  const store = makeStore(playground);
  return { store, acts: makeExerciseActs(store) };
};

describe('asking first', () => {
  test('begins with what was not watched to its end, and ends with everything shown', () => {
    const { store, acts } = deskFor(script(chat('u2'), chat('u1')));
    store.seek(99);
    acts.toggle();
    expect(isAsking(store.getState())).toBe(false);
    store.watch(1, false);
    expect(isAsking(store.getState())).toBe(true);
    acts.toggle();
    expect(store.getState().exercise).toBeNull();
    expect(isAsking(store.getState())).toBe(false);
  });

  test('a request sent from now on is asked about, and an answer plays on to the next question', () => {
    const { store, acts } = deskFor(script());
    acts.toggle();
    store.attempt((playground) => addRequests(playground, [chat('u2')]));
    store.watch(0, true);
    vi.advanceTimersByTime(60_000);
    const before = shownTrace(store.getState())?.steps.length ?? 0;
    expect(store.getState().playhead).toMatchObject({ step: before - 1, playing: false });
    acts.give({ chosen: 's2', sureness: 'sure' });
    expect(store.getState().playhead.playing).toBe(true);
    vi.advanceTimersByTime(60_000);
    const after = shownTrace(store.getState())?.steps ?? [];
    expect(after.at(-1)?.rule).toBe('IN-LOOKUP');
    expect(store.getState().playhead).toMatchObject({ step: after.length - 1, playing: false });
    expect(ghostsShown(store.getState())).toMatchObject([{ from: 'gw', to: 's2' }]);
    expect(keptRecord()).toEqual({ DIRECT: { back: 1, resisted: 0, lately: [true] } });
  });

  test('with a class nothing is counted, and what it says may be nothing', () => {
    const { store, acts } = deskFor(script(chat('u2')));
    acts.toggle();
    acts.setMode('class');
    acts.reveal();
    store.pick('s3');
    acts.reveal();
    expect(store.getState().exercise?.asked[0]?.answers.map(({ chosen }) => chosen)).toEqual([null, 's3']);
    expect(keptRecord()).toEqual({});
  });

  test('a test shows nothing and counts nothing before its end', () => {
    const { store, acts } = deskFor(script(chat('u2')));
    acts.toggle();
    acts.setMode('test');
    acts.give({ chosen: 's2', sureness: 'sure' });
    acts.give({ chosen: 'delivered', sureness: 'guess' });
    expect(isAsking(store.getState())).toBe(true);
    expect(ghostsShown(store.getState())).toEqual([]);
    expect(keptRecord()).toEqual({});
    acts.end();
    expect(isAsking(store.getState())).toBe(false);
    expect(ghostsShown(store.getState())).toHaveLength(1);
    expect(keptRecord()).toMatchObject({ DIRECT: { back: 1 } });
  });
});

describe('what is kept of it', () => {
  test('another page load hides from its first moment on and goes on where it was, whatever the title is', async () => {
    const { acts } = deskFor(script(chat('u2')));
    acts.toggle();
    acts.give({ chosen: 's1', sureness: 'think' });
    const next = makeStore({ ...script(chat('u2')), title: 'Another' });
    resumeExercises(next);
    expect(shownTrace(next.getState())).toMatchObject({ steps: [], verdict: null });
    await vi.dynamicImportSettled();
    expect(next.getState().exercise?.asked[0]?.answers).toMatchObject([{ chosen: 's1' }]);
    expect(shownTrace(next.getState())?.steps.at(-1)?.rule).toBe('IN-LOOKUP');
  });

  test('a document that was never asked about is shown whole', () => {
    const { acts } = deskFor(script(chat('u2')));
    acts.toggle();
    const next = makeStore({ ...script(chat('u2')), topology: { ...FIRST_SAMPLE.playground.topology, users: [] } });
    resumeExercises(next);
    expect(next.getState().veil).toBeNull();
  });

  test('what is kept and cannot be read is as if it had never been kept', async () => {
    const { acts } = deskFor(script(chat('u2')));
    acts.toggle();
    const [[key, text] = ['', '']] = [...memory];
    memory.set(key, text.replace('"mode":"self"', '"mode":"odd"'));
    const next = makeStore(script(chat('u2')));
    resumeExercises(next);
    await vi.dynamicImportSettled();
    expect(next.getState()).toMatchObject({ exercise: null, veil: null });
  });
});

describe('practising', () => {
  test('opens a community, and asks about all of it', () => {
    const { store, acts } = deskFor(script());
    acts.practise('LOGIN-WINS', 5, true);
    expect(store.getState().playground.title).toBe(GENERATED.title);
    expect(isAsking(store.getState())).toBe(true);
    acts.practise(null, 6, false);
    expect(isAsking(store.getState())).toBe(true);
  });

  test('undo leads back to what was there before, which is not asked about', () => {
    const { store, acts } = deskFor(script(chat('u2')));
    acts.practise('DIRECT', 5, false);
    store.undo();
    expect(store.getState()).toMatchObject({ exercise: null, veil: null });
    expect(isAsking(store.getState())).toBe(false);
  });

  test('where unsaved work waits for an answer, it is asked once it opens', async () => {
    const { store, acts } = deskFor(script());
    resumeExercises(store);
    store.attempt((playground) => setTitle(playground, 'Mine'));
    acts.practise('DIRECT', 5, true);
    expect(store.getState().playground.title).toBe('Mine');
    store.answer(true);
    await vi.dynamicImportSettled();
    expect(store.getState().playground.title).toBe(GENERATED.title);
    expect(isAsking(store.getState())).toBe(true);
  });
});
