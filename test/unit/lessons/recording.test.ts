/** What is recorded holds, and what cannot be recorded says why. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed } from '../../../src/lessons/changing';
import { changesBetween } from '../../../src/lessons/differing';
import { brokenSteps, standings, taskHolds } from '../../../src/lessons/holding';
import { formatLesson, parseLesson, playLesson } from '../../../src/lessons/lesson';
import {
  askable,
  begunFrom,
  type Recorded,
  standingAt,
  takeAllNow,
  takeNow,
  withAsks,
  withComparison,
  withEdit,
  withFocus,
  withMoved,
  without,
  withSend,
  withSteps,
  withTask,
  withWords,
} from '../../../src/lessons/recording';
import { SHIPPED_LESSONS } from '../../../src/lessons/shipped';
import type { Lesson, TaskStep } from '../../../src/lessons/steps';
import { addPart } from '../../../src/playground/parts';
import { SAMPLES } from '../../../src/playground/samples';
import type { Request } from '../../../src/routing/route';
import { arbitraryLesson } from './arbitraryLesson';
import { lessonFrom } from './example';

const chat: Request = { kind: 'chat', from: 'x1', to: 'ann' };
const FIRST = 'x1 > gw > s1? > s2 > ann = delivered';
const SECOND = 'x1 > gw > s2? > ann = delivered';
const closed = { change: [{ part: 's2', attribute: 'port1516Open', value: false }] };

const lessonOf = (recorded: Recorded): Lesson => {
  if (!recorded.ok) throw new Error(recorded.reason);
  return recorded.lesson;
};
const reasonOf = (recorded: Recorded): string => (recorded.ok ? 'it was recorded' : recorded.reason);
/** The community of the example with the port of its second server closed. */
const broken = changed(lessonFrom().start.topology, closed.change);

describe('recorded', () => {
  test('a lesson begins with the community as it is, without its requests, and can be written at once', () => {
    for (const { playground } of SAMPLES) {
      const lesson = begunFrom(playground, 'mine', 'Mine');
      expect(lesson.start).toEqual({ ...playground, requests: [] });
      expect(parseLesson(formatLesson(lesson))).toEqual({ ok: true, lesson });
    }
  });

  test('a request says what comes of it, at the end and in between', () => {
    const twice = lessonOf(withSend(lessonOf(withSend(lessonFrom(), chat)), chat));
    expect(twice.steps).toEqual([
      { send: chat, is: FIRST },
      { send: chat, is: SECOND },
    ]);
    const between = lessonOf(withSend(twice, chat, 1));
    expect(between.steps[1]).toEqual({ send: chat, is: SECOND });
    expect(brokenSteps(between)).toEqual([{ step: 2, now: { is: FIRST } }]);
  });

  test('an edit becomes the changes that lead there, from how it is at that step', () => {
    const edited = lessonOf(withEdit(lessonFrom(), broken));
    expect(edited.steps).toEqual([closed]);
    const back = lessonOf(withEdit(edited, lessonFrom().start.topology));
    expect(back.steps[1]).toEqual({ change: [{ part: 's2', attribute: 'port1516Open', value: true }] });
    expect(standingAt(back, 1).topology).toEqual(broken);
    expect(standingAt(back, 2).topology).toEqual(lessonFrom().start.topology);
  });

  test('a large edit becomes several steps, none with more than twelve changes', () => {
    const [, , , , , nine] = SAMPLES;
    if (!nine) throw new Error('there is a large sample');
    const { topology } = nine.playground;
    const dark = {
      ...topology,
      servers: topology.servers.map((server) => ({ ...server, running: false, discovered: false })),
    };
    const lesson = lessonOf(withEdit(begunFrom(nine.playground, 'a', 'a'), dark));
    expect(lesson.steps.map((step) => ('change' in step ? step.change.length : 0))).toEqual([12, 6]);
    expect(playLesson(lesson).at(-1)?.topology).toEqual(dark);
  });

  test('a comparison says what comes of it on both sides', () => {
    const { start } = lessonFrom();
    const other = { ...start, topology: broken, state: { ...start.state, next: 's2' } };
    const lesson = lessonOf(withComparison(lessonFrom(), other, chat));
    expect(lesson.steps).toEqual([
      { compare: other, send: chat, is: FIRST, there: 'x1 > gw x s2 = not delivered (BLK-1516)' },
    ]);
    expect(brokenSteps(lesson)).toEqual([]);
  });

  test('a task is done by the community it was recorded from, and not before', () => {
    const { start } = lessonFrom();
    const told = { task: 'Have her reached.', hint: 'st2' };
    const lesson = lessonOf(withTask(lessonFrom(closed), told, start.topology, [chat, chat]));
    const task = lesson.steps[1] as TaskStep;
    expect(task).toEqual({
      ...told,
      until: [
        { send: chat, is: FIRST },
        { send: chat, is: SECOND },
      ],
    });
    const before = standings(lesson)[1];
    if (!before) throw new Error('there is a task');
    expect([taskHolds(task, before), taskHolds(task, { ...before, topology: start.topology })]).toEqual([false, true]);
  });

  test('parts that were selected are looked at', () => {
    expect(lessonOf(withFocus(lessonFrom(), ['gw', 'c1'])).steps).toEqual([{ focus: ['gw', 'c1'] }]);
  });
});

describe('not recorded, and why:', () => {
  const { start } = lessonFrom();
  const added = addPart(start, 'server', [800, 0]);
  if (!added.ok) throw new Error(added.reason);
  const bigger = added.playground.topology;
  const turned = { ...start.topology, servers: start.topology.servers.toReversed() };
  const empty = { ...start, topology: { ...start.topology, users: [] } };
  test.each<[string, Recorded, RegExp]>([
    ['a request to nobody', withSend(lessonFrom(), { ...chat, to: 'bob' }), /bob.* is not in the community/],
    ['a request between two of one side', withSend(lessonFrom(), { ...chat, to: 'x1' }), /between a local user and/],
    ['an edit that adds a part', withEdit(lessonFrom(), bigger), /Parts were added, removed/],
    ['an edit that puts servers in another order', withEdit(lessonFrom(), turned), /in another order/],
    ['no edit', withEdit(lessonFrom(), start.topology), /Nothing is different/],
    ['a comparison where somebody is missing', withComparison(lessonFrom(), empty, chat), /ann.* is not in/],
    ['a look at nothing', withFocus(lessonFrom(), []), /Nothing is selected/],
    ['a look at nobody', withFocus(lessonFrom(), ['s9']), /s9.* is not in/],
    ['a look at too much', withFocus(lessonFrom(), Array(13).fill('gw')), /13 are too many.*at most 12/],
    ['a task without request', withTask(lessonFrom(closed), { task: 'a' }, start.topology, []), /needs a request/],
    ['a task that is done', withTask(lessonFrom(), { task: 'a' }, start.topology, [chat]), /done already/],
    [
      'too much of a task',
      withTask(lessonFrom(closed), { task: 'a' }, start.topology, Array(13).fill(chat)),
      /13 are too/,
    ],
    ['one step too many', withSteps(lessonFrom(...Array(200).fill({ say: 'a' })), [{ say: 'b' }]), /200 steps/],
  ])('%s', (_, recorded, words) => {
    expect(reasonOf(recorded)).toMatch(words);
  });
});

describe('worked over', () => {
  const sent = lessonOf(withSend(lessonOf(withSend(lessonFrom(), chat)), chat));

  test('a step that does not hold any more takes what it does now, the others stay', () => {
    const moved = withMoved(sent, 1, 0);
    expect(moved.steps.map((step) => 'is' in step && step.is)).toEqual([SECOND, FIRST]);
    expect(brokenSteps(moved).map(({ step }) => step)).toEqual([0, 1]);
    const once = takeNow(moved, 1);
    expect(once.steps.map((step) => 'is' in step && step.is)).toEqual([SECOND, SECOND]);
    expect(takeAllNow(moved)).toEqual(sent);
  });

  test('what tells nothing of a request has nothing to take', () => {
    expect(takeNow(lessonFrom(closed), 0)).toEqual(lessonFrom(closed));
    expect(takeNow(sent, 9)).toBe(sent);
  });

  test('steps are moved and taken out', () => {
    const lesson = lessonFrom({ say: 'a' }, { say: 'b' }, { say: 'c' });
    const said = ({ steps }: Lesson) => steps.map(({ say }) => say).join('');
    expect([withMoved(lesson, 0, 2), withMoved(lesson, 2, 0), without(lesson, 1)].map(said)).toEqual([
      'bca',
      'cab',
      'ac',
    ]);
  });

  test('questions are those that the request answers, set and taken away', () => {
    expect(askable(sent, 0)).toEqual(['landing', 'onward', 'verdict', 'rule', 'turn', 'failures']);
    expect(askable(lessonFrom(closed), 0)).toEqual([]);
    const asking = withAsks(sent, 1, ['landing']);
    expect(asking.steps[1]).toEqual({ send: chat, is: SECOND, ask: ['landing'] });
    expect(withAsks(asking, 1, [])).toStrictEqual(sent);
    expect(withAsks(lessonFrom(closed), 0, ['rule'])).toEqual(lessonFrom(closed));
  });

  test('words are set, and left out where they are empty', () => {
    const told = withWords(sent, 0, { say: 'a', note: 'b' });
    expect(told.steps[0]).toEqual({ send: chat, is: FIRST, say: 'a', note: 'b' });
    expect(withWords(told, 0, { say: '' }).steps[0]).toStrictEqual({ send: chat, is: FIRST, note: 'b' });
  });

  test('a shipped lesson is what it is: nothing has to be taken anew', () => {
    for (const lesson of SHIPPED_LESSONS) expect(takeAllNow(lesson)).toBe(lesson);
  });
});

test('the changes between two communities lead from one to the other, and there are none where nothing differs', () => {
  let found = 0;
  fc.assert(
    fc.property(arbitraryLesson, (lesson) => {
      const from = lesson.start.topology;
      const to = playLesson(lesson).at(-1)?.topology ?? from;
      const changes = changesBetween(from, to);
      expect(changes && changed(from, changes)).toEqual(to);
      expect(changesBetween(to, structuredClone(to))).toEqual([]);
      found += changes?.length ?? 0;
    }),
    { numRuns: 80 },
  );
  expect(found).toBeGreaterThan(20);
});

test('whatever a lesson said before, taken anew it holds, and stays a lesson', () => {
  fc.assert(
    fc.property(arbitraryLesson, (lesson) => {
      const mended = takeAllNow(lesson);
      expect(brokenSteps(mended)).toEqual([]);
      expect(parseLesson(formatLesson(mended))).toStrictEqual({ ok: true, lesson: mended });
    }),
    { numRuns: 60 },
  );
});
