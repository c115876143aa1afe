/** A lesson being played: what the page shows at a step is what the lesson says, and what was answered stays with its step. */

import { describe, expect, test } from 'vitest';
import { partsAt } from '../../../src/lessons/comparing';
import { playLesson } from '../../../src/lessons/lesson';
import {
  begunLesson,
  exerciseAt,
  joined,
  passedOn,
  readWork,
  sceneAt,
  wentTo,
  withExercise,
  withTaskDone,
} from '../../../src/lessons/lessonWork';
import { SHIPPED_LESSONS } from '../../../src/lessons/shipped';
import type { Lesson } from '../../../src/lessons/steps';
import { answered, questionNow, seenIn } from '../../../src/prediction/exercise';
import { route, run } from '../../../src/routing/route';

const lessonOf = (id: string): Lesson => SHIPPED_LESSONS.find((lesson) => lesson.id === id) as Lesson;
const TURNS = lessonOf('round-robin');

const tracesAt = (lesson: Lesson, step: number) => {
  const { playground } = sceneAt(lesson, step);
  return run(playground.topology, playground.requests, playground.state).traces;
};

describe.each(SHIPPED_LESSONS.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
  const played = playLesson(lesson);

  test.each([...lesson.steps.keys()])('at step %i the page shows what the lesson plays', (step) => {
    const { playground, request, senders } = sceneAt(lesson, step);
    expect(playground.topology).toEqual(played[step]?.topology);
    expect(senders.length).toBe(playground.requests.length);
    const told = lesson.steps[step];
    if (!told || !('send' in told)) expect(request).toBeNull();
    else {
      expect(playground.requests[request ?? -1]).toEqual(told.send);
      expect(tracesAt(lesson, step)[request ?? -1]).toEqual(played[step]?.trace);
    }
    if (told && 'send' in told && !('compare' in told)) {
      const { state } = run(playground.topology, playground.requests, playground.state);
      expect(state).toEqual(played[step]?.state);
    }
  });

  test('its end shows its last step', () => {
    expect(sceneAt(lesson, lesson.steps.length)).toEqual(sceneAt(lesson, lesson.steps.length - 1));
  });
});

describe('what was answered', () => {
  const at = (step: number) => wentTo(begunLesson(TURNS), TURNS, step);
  const asked = TURNS.steps.findIndex((step) => 'send' in step && step.ask !== undefined);

  test('is asked of the request of its step, and hides it', () => {
    const exercise = exerciseAt(TURNS, at(asked), 'self');
    const { playground } = sceneAt(TURNS, asked);
    const traces = tracesAt(TURNS, asked);
    expect(questionNow(exercise, playground, traces, 0)?.ask).toEqual({ kind: 'landing' });
    expect(seenIn(exercise, playground, traces)[0]?.verdict).toBeNull();
  });

  test('stays with its step, whatever step is shown later', () => {
    const work = at(asked);
    const { playground } = sceneAt(TURNS, asked);
    const given = answered(
      exerciseAt(TURNS, work, 'self'),
      playground,
      0,
      { kind: 'landing' },
      { chosen: 's1', sureness: 'sure' },
    );
    const after = withExercise(TURNS, work, given);
    expect(after.answered[asked]?.answers).toEqual([{ kind: 'landing', chosen: 's1', sureness: 'sure' }]);
    const later = wentTo(after, TURNS, asked + 2);
    expect(exerciseAt(TURNS, later, 'self').asked[0]?.answers).toHaveLength(1);
    expect(readWork(JSON.parse(JSON.stringify(later)))).toEqual(later);
  });

  test('who goes on past a question was shown it, and what was answered before stays', () => {
    const passed = passedOn(at(asked), TURNS, asked + 1);
    expect(passed.answered[asked]?.answers).toEqual([{ kind: 'landing', chosen: null, sureness: null }]);
    expect(passedOn(passed, TURNS, asked + 1)).toEqual(passed);
    expect(passedOn(at(asked), TURNS, asked).answered).toEqual({});
  });

  test('in two tabs: all of both, and of two answers to one question the one that was kept first', () => {
    const given = (chosen: string | null) => ({ kind: 'landing', chosen, sureness: null }) as const;
    const verdict = { kind: 'verdict', chosen: 'delivered', sureness: 'sure' } as const;
    const here = { ...at(2), answered: { 1: { answers: [given('s2'), verdict], saw: null } }, done: [4] };
    const there = { ...at(6), answered: { 1: { answers: [given('s1')], saw: 'u1' }, 3: { answers: [], saw: 'gw' } } };
    expect(joined(here, { ...there, done: [4, 5] })).toEqual({
      lesson: TURNS.id,
      text: here.text,
      tried: {},
      step: 2,
      reached: 6,
      answered: { 1: { answers: [given('s1'), verdict], saw: 'u1' }, 3: { answers: [], saw: 'gw' } },
      done: [4, 5],
    });
    expect(joined(here, here)).toEqual(here);
  });

  test('a step is never before the first nor behind the end, and the furthest one is remembered', () => {
    const end = wentTo(begunLesson(TURNS), TURNS, 999);
    expect(end).toMatchObject({ step: TURNS.steps.length, reached: TURNS.steps.length });
    expect(wentTo(end, TURNS, -3)).toMatchObject({ step: 0, reached: TURNS.steps.length });
    expect(withTaskDone(withTaskDone(end, 4), 4).done).toEqual([4]);
  });

  test('what cannot be read is as if it had never been kept', () => {
    for (const odd of [null, 'x', {}, { lesson: 3 }, { lesson: 'a', text: 't', step: -1, reached: 0 }])
      expect(readWork(odd)).toBeNull();
    expect(
      readWork({
        lesson: 'a',
        text: 't',
        step: 3,
        reached: 1,
        answered: { x: 1, 2: { answers: 'no' } },
        done: ['a', 2],
        tried: { 1: 7, 2: 'd', x: 'd' },
      }),
    ).toEqual({
      lesson: 'a',
      text: 't',
      tried: { 2: 'd' },
      step: 3,
      reached: 3,
      answered: {},
      done: [2],
    });
  });
});

describe('two communities', () => {
  test.each(
    SHIPPED_LESSONS.flatMap((lesson) =>
      lesson.steps.flatMap((step, place) => ('compare' in step ? [[lesson.id, place, lesson, step] as const] : [])),
    ),
  )('%s, step %i: part where the first step differs, or nowhere', (_, place, lesson, step) => {
    const here = playLesson(lesson)[place]?.trace;
    const there = route(step.compare.topology, step.send, step.compare.state).trace;
    if (!here) throw new Error('a comparison sends');
    const parts = partsAt(here, there);
    const text = (steps: typeof here.steps, until: number): string =>
      JSON.stringify(steps.slice(0, until).map(({ rule, at, from, towards }) => [rule, at, from, towards]));
    const most = Math.max(here.steps.length, there.steps.length);
    expect(text(here.steps, parts ?? most)).toBe(text(there.steps, parts ?? most));
    if (parts !== null) expect(text(here.steps, parts + 1)).not.toBe(text(there.steps, parts + 1));
  });
});
