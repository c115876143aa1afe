/** The questions of a step: of its own request, with the turn as it is by then. */

import { describe, expect, test } from 'vitest';
import { askedAt, questionsAt, unanswered } from '../../../src/lessons/asked';
import { playLesson } from '../../../src/lessons/lesson';
import type { Ask, LessonStep } from '../../../src/lessons/steps';
import { answerOf } from '../../../src/prediction/questions';
import { run } from '../../../src/routing/route';
import { lessonFrom } from './example';

const add: LessonStep = { send: { kind: 'subscribe', from: 'x1', to: 'ann' }, is: 'n' };
const chat = (...ask: readonly Ask[]): LessonStep => ({ send: { kind: 'chat', from: 'x1', to: 'ann' }, ask, is: 'n' });
const out = (...ask: readonly Ask[]): LessonStep => ({ send: { kind: 'chat', from: 'ann', to: 'x1' }, ask, is: 'n' });
const closed: LessonStep = { change: [{ part: 's2', attribute: 'port1516Open', value: false }] };

describe('questions', () => {
  test('come in the order of the step, with the answers of its trace', () => {
    const lesson = lessonFrom(add, chat('verdict', 'landing', 'onward'));
    const questions = questionsAt(lesson, 1);
    const trace = playLesson(lesson)[1]?.trace;
    if (!trace) throw new Error('it was sent');
    expect(questions.map(({ kind, key }) => [kind, key])).toEqual(
      (['verdict', 'landing', 'onward'] as const).map((kind) => [kind, answerOf(kind, trace)]),
    );
    expect(questions[1]?.key).toBe('s2');
  });

  test('know who believes what of the requests before', () => {
    const [landing] = questionsAt(lessonFrom(add, chat('landing')), 1);
    const wrong = landing?.options.find(({ id }) => id === 's1');
    expect(wrong?.misconceptions).toContain('ADD-KEEPS-TURN');
  });

  test('ask for the turn after as many sendings as the step says', () => {
    const lesson = lessonFrom(chat({ kind: 'turn', times: 4 }, { kind: 'turn', times: 5 }, 'turn'));
    expect(questionsAt(lesson, 0).map(({ times, key }) => [times, key])).toEqual([
      [4, 's1'],
      [5, 's2'],
      [3, 's2'],
    ]);
  });

  test('that the request does not answer are told, and not asked', () => {
    const lesson = lessonFrom(out('landing', 'verdict', 'stop'));
    expect(questionsAt(lesson, 0).map(({ kind }) => kind)).toEqual(['verdict']);
    expect(unanswered(lesson, 0)).toEqual(['landing', 'stop']);
  });

  test('are none where nothing is sent', () => {
    const lesson = lessonFrom({ say: 'a' }, closed);
    expect([0, 1, 2].map((step) => [askedAt(lesson, step), questionsAt(lesson, step)])).toEqual([
      [null, []],
      [null, []],
      [null, []],
    ]);
  });
});

test('the script of a step leads to the very trace and state of the lesson, also behind changes', () => {
  const { start } = lessonFrom();
  const compared: LessonStep = { ...chat(), compare: start, there: 'n' } as LessonStep;
  const lesson = lessonFrom(add, chat(), { say: 'a' }, closed, chat(), compared, out(), chat('landing'));
  const played = playLesson(lesson);
  const asked = lesson.steps.map((_, step) => askedAt(lesson, step));
  expect(asked.map((each) => each?.request)).toEqual([0, 1, undefined, undefined, 0, 1, 1, 2]);
  for (const [step, each] of asked.entries()) {
    if (!each) continue;
    const { topology, requests, state } = each.playground;
    expect(run(topology, requests, state).traces.at(-1)).toEqual(played[step]?.trace);
  }
});
