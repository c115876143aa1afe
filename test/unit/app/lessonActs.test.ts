import { describe, expect, test, vi } from 'vitest';
import { begin, beginNamed } from '../../../src/app/broughtLesson';
import { BROUGHT_WORDS } from '../../../src/app/broughtWords';
import { makeExerciseActs } from '../../../src/app/exerciseActs';
import { broughtLessons, keepBrought, workOf } from '../../../src/app/keptLessons';
import { makeLessonActs, recentLessons } from '../../../src/app/lessonActs';
import { makeStore } from '../../../src/app/store';
import { isAsking, shownTrace } from '../../../src/app/store/state';
import { encodeLessonLink } from '../../../src/lessons/lessonLink';
import { SHIPPED_LESSONS } from '../../../src/lessons/shipped';
import type { Lesson } from '../../../src/lessons/steps';
import { setAttribute } from '../../../src/playground/edits';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { removeParts } from '../../../src/playground/parts';
import { memory, withMemory } from './memory';

withMemory();

const TURNS = SHIPPED_LESSONS[1] as Lesson;
const withTask = SHIPPED_LESSONS.find(({ steps }) => steps.some((step) => 'task' in step)) as Lesson;

const deskFor = () => {
  const store = makeStore(FIRST_SAMPLE.playground);
  return { store, acts: makeLessonActs(store) };
};

describe('recent lessons', () => {
  test('the one worked on last, then those begun before, then those that were only brought', () => {
    const { store, acts } = deskFor();
    expect(recentLessons()).toEqual([]);
    const brought: Lesson = { ...TURNS, id: 'mine', title: 'Mine' };
    keepBrought(store, brought);
    for (const lesson of [TURNS, withTask, TURNS]) {
      acts.begin(lesson);
      acts.go(1);
    }
    expect(recentLessons().map(({ lesson: { id }, work }) => [id, work?.reached])).toEqual([
      [TURNS.id, 1],
      [withTask.id, 1],
      ['mine', undefined],
    ]);
  });
});

describe('a lesson', () => {
  test('is a document of its own, and undo leads back to what was there before it', () => {
    const { store, acts } = deskFor();
    acts.begin(TURNS);
    acts.go(1);
    acts.go(2);
    expect(store.getState().playground.title).toBe(TURNS.title);
    store.undo();
    expect(store.getState().playground).toBe(FIRST_SAMPLE.playground);
    expect(store.getState().lesson).toBeNull();
  });

  test('asks, keeps each answer at once, and goes on there in another page load', () => {
    const { store, acts } = deskFor();
    acts.begin(TURNS);
    acts.go(1);
    expect(isAsking(store.getState())).toBe(true);
    makeExerciseActs(store).give({ chosen: 's1', sureness: 'sure' });
    expect(isAsking(store.getState())).toBe(false);
    expect(workOf(TURNS)?.answered[1]?.answers).toMatchObject([{ chosen: 's1' }]);
    // It is no exercise of the document besides.
    expect(memory.has('sgp.exercises')).toBe(false);

    const next = deskFor();
    beginNamed(next.store, TURNS.id);
    expect(next.store.getState().lesson?.work.step).toBe(1);
    expect(isAsking(next.store.getState())).toBe(false);
  });

  test('that is over begins anew, with what was answered in sight', () => {
    const { store, acts } = deskFor();
    acts.begin(TURNS);
    acts.go(TURNS.steps.length);
    acts.begin(TURNS);
    expect(store.getState().lesson?.work.step).toBe(0);
    acts.go(1);
    expect(isAsking(store.getState())).toBe(false);
    acts.again();
    acts.go(1);
    // Taken again, twins are asked and not the same.
    expect(isAsking(store.getState())).toBe(false);
    acts.anew();
    acts.go(1);
    expect(isAsking(store.getState())).toBe(true);
  });

  test('shows what is sent step by step, and an edit is set right again by the next step', () => {
    const { store, acts } = deskFor();
    acts.begin(TURNS);
    store.attempt((playground) => setAttribute(playground, 's1', 'port1516Open', false));
    acts.go(1);
    expect(store.getState().playground.topology).toEqual(TURNS.start.topology);
    expect(shownTrace(store.getState())?.request).toEqual({ kind: 'chat', from: 'x1', to: 'u1' });
    acts.leave();
    expect(store.getState()).toMatchObject({ lesson: null, exercise: null, veil: null });
  });

  test('may keep the community as it is, but where it sets a task', () => {
    const { store, acts } = deskFor();
    const task = withTask.steps.findIndex((step) => 'task' in step);
    acts.begin({ ...withTask, id: 'mine', locks: { edit: false } });
    const before = store.getState().playground;
    expect(store.attempt((playground) => setAttribute(playground, 's1', 'name', 'Other')).ok).toBe(false);
    expect(store.edit((playground) => removeParts(playground, ['s1']))).toBe(false);
    expect(store.getState().playground).toBe(before);
    expect(store.getState().said).toMatchObject({ refused: true });
    acts.go(task);
    expect(store.attempt((playground) => setAttribute(playground, 's1', 'name', 'Other')).ok).toBe(true);
  });

  test('of somebody else is kept, and one that nobody has is said', () => {
    const { store } = deskFor();
    beginNamed(store, `#${encodeLessonLink({ ...TURNS, id: 'mine', title: 'Mine' })}`);
    expect(store.getState().lesson?.lesson.title).toBe('Mine');
    expect(broughtLessons().map(({ id }) => id)).toEqual(['mine']);
    const next = deskFor();
    beginNamed(next.store, 'mine');
    expect(next.store.getState().lesson?.lesson.title).toBe('Mine');
    beginNamed(next.store, 'nobody');
    expect(next.store.getState().said?.text).toContain('nobody');
    expect(beginNamed(next.store, '#l1.3z.cut')?.kind).toBe('cut');
  });

  test('in two tabs: what one answered the other neither takes away nor asks again', () => {
    const [one, other] = [deskFor(), deskFor()];
    one.acts.begin(TURNS);
    one.acts.go(1);
    other.acts.begin(TURNS);
    makeExerciseActs(one.store).give({ chosen: 's1', sureness: 'sure' });
    // The other has not heard of it, and goes on past the question.
    other.acts.go(2);
    expect(workOf(TURNS)?.answered[1]?.answers).toMatchObject([{ chosen: 's1' }]);
    other.acts.go(1);
    expect(isAsking(other.store.getState())).toBe(false);
    expect(other.store.getState().exercise?.asked[0]?.answers).toMatchObject([{ chosen: 's1' }]);

    other.acts.go(3);
    makeExerciseActs(other.store).give({ chosen: 's2', sureness: 'think' });
    one.acts.go(3);
    expect(isAsking(one.store.getState())).toBe(false);
    expect(Object.keys(workOf(TURNS)?.answered ?? {})).toEqual(['1', '3']);
  });

  test('hears what another tab answered, and stays at its step', () => {
    const [one, other] = [deskFor(), deskFor()];
    one.acts.begin(TURNS);
    one.acts.go(1);
    other.acts.begin(TURNS);
    makeExerciseActs(one.store).give({ chosen: 's1', sureness: 'sure' });
    one.acts.go(2);
    other.acts.heard();
    expect(other.store.getState().lesson?.work.step).toBe(1);
    expect(isAsking(other.store.getState())).toBe(false);
    one.acts.anew();
    other.acts.heard();
    expect(isAsking(other.store.getState())).toBe(true);
  });

  test('loses no question to an exercise that another tab keeps', () => {
    const { store, acts } = deskFor();
    acts.begin(TURNS);
    acts.go(1);
    makeExerciseActs(deskFor().store).toggle();
    makeExerciseActs(store).resume();
    expect(isAsking(store.getState())).toBe(true);
  });

  test('is gone on with where Back or undo leads to its document again, and not where it was left', () => {
    const { store, acts } = deskFor();
    acts.begin(TURNS);
    acts.go(1);
    makeExerciseActs(store).practise('DIRECT', 5, false);
    expect(store.getState().lesson).toBeNull();
    store.undo();
    expect(store.getState().lesson?.work.step).toBe(1);
    expect(isAsking(store.getState())).toBe(true);
    acts.leave();
    makeExerciseActs(store).practise('DIRECT', 5, false);
    store.undo();
    expect(store.getState().lesson).toBeNull();
  });

  test('keeps what was changed for a task, on the way back and in another page load, until it is taken back', () => {
    const { store, acts } = deskFor();
    const task = withTask.steps.findIndex((step) => 'task' in step);
    const nameIn = (desk: typeof store) => desk.getState().playground.topology.servers[0]?.port1516Open;
    acts.begin(withTask);
    acts.go(task);
    const asTold = nameIn(store);
    store.attempt((playground) => setAttribute(playground, 's1', 'port1516Open', !asTold));
    acts.tried(task, store.getState().playground);
    acts.go(task - 1);
    expect(nameIn(store)).toBe(asTold);
    acts.go(task);
    expect(nameIn(store)).toBe(!asTold);
    const next = deskFor();
    next.acts.begin(withTask);
    expect(nameIn(next.store)).toBe(!asTold);
    next.acts.restore();
    expect(nameIn(next.store)).toBe(asTold);
    expect(workOf(withTask)?.tried).toEqual({});
  });

  test('under the id of a shipped one is another lesson, and the very text of one is that one', () => {
    const { store } = deskFor();
    begin(store, { ok: true, lesson: { ...TURNS, title: 'Mine' } });
    expect(store.getState().lesson?.lesson).toMatchObject({ id: `own-${TURNS.id}`, title: 'Mine' });
    begin(store, { ok: true, lesson: structuredClone(TURNS) });
    expect(store.getState().lesson?.lesson).toBe(TURNS);
  });

  test('whose text changed begins anew: its steps may be other ones', () => {
    const { store, acts } = deskFor();
    const mine = { ...TURNS, id: 'mine' };
    acts.begin(mine);
    acts.go(1);
    makeExerciseActs(store).give({ chosen: 's1', sureness: 'sure' });
    expect(workOf(mine)?.step).toBe(1);
    expect(workOf({ ...mine, title: 'Another text' })).toBeNull();
  });

  test('says once that the browser keeps nothing more', () => {
    const { store, acts } = deskFor();
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    acts.begin(TURNS);
    expect(store.getState().said).toMatchObject({ text: BROUGHT_WORDS.notKept, refused: true });
    store.hush();
    acts.go(1);
    expect(store.getState().said).toBeNull();
  });
});
