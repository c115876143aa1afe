/** The shipped lessons tell the truth, ask before they tell, can be done, and end with a ticket. */

import { describe, expect, test } from 'vitest';
import { questionsAt, unanswered } from '../../../src/lessons/asked';
import { changed } from '../../../src/lessons/changing';
import { brokenSteps, doneBeforehand, standings, taskHolds } from '../../../src/lessons/holding';
import { formatLesson, parseLesson, playLesson } from '../../../src/lessons/lesson';
import { decodeLessonLink, encodeLessonLink } from '../../../src/lessons/lessonLink';
import { SHIPPED_LESSONS } from '../../../src/lessons/shipped';
import type { LessonStep } from '../../../src/lessons/steps';
import { beliefBehind } from '../../../src/prediction/correcting';

const rows = SHIPPED_LESSONS.map((lesson) => ({ id: lesson.id, lesson }));

test('they are twelve, the simplest first', () => {
  expect(rows.map(({ id }) => id)).toEqual([
    'discovery',
    'round-robin',
    'landing-lookup',
    'passed-on',
    'home-server',
    'three-places',
    'outbound',
    'port-1516',
    'mail-filter',
    'telling-apart',
    'clusters',
    'two-faults',
  ]);
});

const wordsOf = (...texts: readonly (string | undefined)[]): number =>
  texts.reduce((sum, text) => sum + (text?.split(/\s+/).length ?? 0), 0);
const learnerTexts = (step: LessonStep): readonly (string | undefined)[] => [
  step.say,
  ...('task' in step ? [step.task, step.hint] : []),
];

/** Two hundred words a minute, a third of one for an answer, ten seconds for a request on its way, one and a half for a task. */
function minutesOf(steps: readonly LessonStep[]): number {
  return steps.reduce(
    (sum, step) =>
      sum +
      wordsOf(...learnerTexts(step)) / 200 +
      ('send' in step ? 1 / 6 + (step.ask?.length ?? 0) / 3 : 0) +
      ('task' in step ? 1.5 : 0),
    0,
  );
}

describe.each(rows)('$id', ({ lesson }) => {
  const { steps } = lesson;

  test('tells what route says, at every step', () => {
    expect(brokenSteps(lesson)).toEqual([]);
    expect(playLesson(lesson).every(({ holds }) => holds)).toBe(true);
  });

  test('is as a file and a link give it back', () => {
    expect(parseLesson(formatLesson(lesson))).toStrictEqual({ ok: true, lesson });
    expect(decodeLessonLink(encodeLessonLink(lesson) ?? '')).toStrictEqual({ ok: true, lesson });
  });

  test('asks only what its requests answer, and goes on with words', () => {
    expect(steps.flatMap((_, step) => unanswered(lesson, step))).toEqual([]);
    const asking = steps.flatMap((step, place) => ('send' in step && step.ask ? [place] : []));
    expect(asking.length).toBeGreaterThanOrEqual(3);
    for (const place of asking) expect(wordsOf(steps[place + 1]?.say ?? '')).toBeGreaterThan(0);
  });

  test('makes beliefs show: some wrong answers are put down to one', () => {
    const beliefs = steps.flatMap((_, step) =>
      questionsAt(lesson, step).flatMap((question) => question.options.map(({ id }) => beliefBehind(question, id))),
    );
    expect(beliefs.filter((belief) => belief !== null).length).toBeGreaterThanOrEqual(2);
  });

  test('compares, changes, or sets a task, and can be done in less than eight minutes', () => {
    expect(steps.some((step) => 'compare' in step || 'change' in step || 'task' in step)).toBe(true);
    expect(lesson.minutes).toBeLessThan(8);
    const needed = minutesOf(steps);
    expect(needed).toBeLessThan(8);
    expect(Math.abs(needed - lesson.minutes)).toBeLessThan(1.5);
  });

  test('has one idea a step, and notes for whoever presents it', () => {
    for (const step of steps) expect(wordsOf(step.say), step.say).toBeLessThanOrEqual(60);
    expect(steps.filter(({ note }) => note !== undefined).length).toBeGreaterThan(steps.length / 2);
    expect([lesson.learn.length, lesson.watch.length].every((count) => count >= 1 && count <= 3)).toBe(true);
  });

  test('ends with a ticket in the words of a customer', () => {
    const last = steps.slice(-6).flatMap((step) => learnerTexts(step).filter((text) => text !== undefined));
    expect(last.some((text) => /\bticket\b[^“]*: “[^”]+”/.test(text))).toBe(true);
  });

  test('its tasks are open before, and the change that follows each is what mends it', () => {
    expect(doneBeforehand(lesson)).toEqual([]);
    const before = standings(lesson);
    for (const [place, step] of steps.entries()) {
      const [standing, solving] = [before[place], steps[place + 1]];
      if (!('task' in step) || !standing) continue;
      if (!solving || !('change' in solving)) throw new Error('no change follows');
      expect(taskHolds(step, standing)).toBe(false);
      expect(taskHolds(step, { ...standing, topology: changed(standing.topology, solving.change) })).toBe(true);
    }
  });
});

test('most of them set a task, and each kind of question is asked somewhere', () => {
  const steps = SHIPPED_LESSONS.flatMap((lesson) => lesson.steps);
  expect(SHIPPED_LESSONS.filter((lesson) => lesson.steps.some((step) => 'task' in step)).length).toBeGreaterThan(9);
  const asked = new Set(
    steps
      .flatMap((step) => ('send' in step ? (step.ask ?? []) : []))
      .map((ask) => (typeof ask === 'string' ? ask : ask.kind)),
  );
  expect([...asked].sort()).toEqual(['failures', 'landing', 'onward', 'rule', 'stop', 'turn', 'verdict']);
});

test('every belief that can be held of a request shows in one of them', () => {
  const held = new Set(
    SHIPPED_LESSONS.flatMap((lesson) =>
      lesson.steps.flatMap((_, step) =>
        questionsAt(lesson, step).flatMap(({ options, key }) =>
          options.filter(({ id }) => id !== key).flatMap(({ misconceptions }) => misconceptions),
        ),
      ),
    ),
  );
  expect([...held].sort()).toEqual([
    'ADD-KEEPS-TURN',
    'DIRECT',
    'GATEWAY-KNOWS-HOME',
    'LOGIN-WINS',
    'ONLY-CONFIGURED',
    'OUT-ROTATES',
    'TURN-PER-USER',
  ]);
});
