/** SPEC 7: what reading a lesson puts right, and what comes of its steps. */

import { describe, expect, test } from 'vitest';
import { doneBeforehand, taskHolds, tryTask } from '../../../src/lessons/holding';
import { formatLesson, parseLesson, playLesson } from '../../../src/lessons/lesson';
import { kindOf, type LessonStep, type TaskStep } from '../../../src/lessons/steps';
import { roundRobinList } from '../../../src/topology/topology';
import { type Change, change, changedBy, put, step } from './changed';
import { EXAMPLE, type Loose, lessonFrom } from './example';

const IS = 'x1 > gw > s1? > s2 > ann = delivered';

describe('put right', () => {
  const readWith = (change: Change) => {
    const result = parseLesson(changedBy(change));
    if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
    return result.lesson;
  };

  test('texts become NFC without white space around, in lines', () => {
    const { title, learn } = readWith(put('title', ' Zoe\u0308 '));
    expect([title, learn]).toEqual(['Zoë', ['A blocked port costs the share of its server.']]);
    const { steps } = readWith(step({ say: ' a\r\nb\u2028e\u0301 ', note: '\n' }));
    expect(steps).toStrictEqual([{ say: 'a\nb\n\u00e9' }]);
  });

  test('a text is as long as it is when composed', () => {
    const composed = '\u1f82'.repeat(2000);
    expect(readWith(step({ say: composed.normalize('NFD') })).steps).toEqual([{ say: composed }]);
  });

  test('defaults may be spelt out, and are left out when written', () => {
    const plain = readWith((lesson) => {
      for (const key of ['minutes', 'learn', 'watch', 'locks']) delete lesson[key];
    });
    const spelt = readWith((lesson) => {
      Object.assign(lesson, { minutes: 0, learn: [], watch: [], locks: { edit: true } });
      (lesson.start as Loose).requests = [] as unknown as Loose;
    });
    expect(spelt).toStrictEqual(plain);
    expect(plain).toMatchObject({ minutes: 0, learn: [], watch: [], locks: { edit: true } });
    expect(Object.keys(JSON.parse(formatLesson(plain)))).toEqual([
      'format',
      'version',
      'id',
      'title',
      'start',
      'steps',
    ]);
    expect(readWith(put('locks', {})).locks).toEqual({ edit: true });
  });

  test('blocked pairs stand in server order, −0 is 0, and a byte-order mark is dropped', () => {
    const { steps } = readWith(change('topology', 'blockedServerLinks', [['s2', 's1']]));
    expect(steps).toEqual([{ change: [{ part: 'topology', attribute: 'blockedServerLinks', value: [['s1', 's2']] }] }]);
    expect(readWith(change('s1', 'position', [-0, 8])).steps).toStrictEqual([
      { change: [{ part: 's1', attribute: 'position', value: [0, 8] }] },
    ]);
    expect(parseLesson(`\uFEFF${EXAMPLE}`).ok).toBe(true);
  });

  test('the assumptions of a change are whole, and written as a document holds them', () => {
    const lesson = readWith(change('topology', 'assumptions', {}));
    const value = { unreachable: 'fail', shortcut: 'off', homeElsewhere: 'offline' };
    expect(lesson.steps).toEqual([{ change: [{ part: 'topology', attribute: 'assumptions', value }] }]);
    expect(formatLesson(lesson)).toContain('"attribute": "assumptions",\n          "value": {}');
  });
});

test('the example is written as it stands, key by key', () => {
  const result = parseLesson(EXAMPLE);
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
  expect(formatLesson(result.lesson)).toBe(`${JSON.stringify(JSON.parse(EXAMPLE), null, 2)}\n`);
});

describe('played', () => {
  const played = (...steps: readonly LessonStep[]) => playLesson(lessonFrom(...steps));
  const away = 'x1 > gw x s2 = not delivered (BLK-1516)';
  const closed: LessonStep = { change: [{ part: 's2', attribute: 'port1516Open', value: false }] };
  const sent = (is: string): LessonStep => ({ send: { kind: 'chat', from: 'x1', to: 'ann' }, is });

  test('the turn and the sessions are carried from send to send, past words, changes, tasks and comparisons', () => {
    const { start } = lessonFrom();
    const all = played(
      { say: 'a' },
      sent(IS),
      { task: 'a', until: [{ send: { kind: 'chat', from: 'x1', to: 'ann' }, is: IS }] },
      { ...sent('x1 > gw > s2? > ann = delivered'), compare: start, there: IS } as LessonStep,
      closed,
      sent(away),
      sent(IS),
    );
    expect(all.map(({ holds }) => holds)).toEqual(all.map(() => true));
    expect(all.map(({ state }) => [state.next, state.chats])).toEqual([
      [null, 0],
      ['s2', 1],
      ['s2', 1],
      ['s2', 1],
      ['s2', 1],
      ['s1', 1],
      ['s2', 2],
    ]);
    expect(all.map(({ trace }) => trace === null)).toEqual([true, false, true, false, true, false, false]);
  });

  test('a change holds from its step on, and is in the topology of its own', () => {
    const open = played({ say: 'a' }, closed, { say: 'b' }).map(
      ({ topology }) => topology.servers.find(({ id }) => id === 's2')?.port1516Open,
    );
    expect(open).toEqual([true, false, false]);
  });

  test('what is changed last stays, of parts and of the whole', () => {
    const [one] = played({
      change: [
        { part: 's2', attribute: 'discovered', value: false },
        { part: 'topology', attribute: 'blockedServerLinks', value: [['s1', 's2']] },
        { part: 's2', attribute: 'discovered', value: true },
        { part: 'gw', attribute: 'configuredServer', value: 's2' },
        { part: 's1', attribute: 'position', value: [800, 8] },
      ],
    });
    expect(one && roundRobinList(one.topology)).toEqual(['s2', 's1']);
    expect(one?.topology.blockedServerLinks).toEqual([['s1', 's2']]);
    expect(one?.topology.servers[0]?.position).toEqual([800, 8]);
  });

  test('a step that says something else does not hold, and the next one goes on from what was', () => {
    expect(played(sent(away), sent('x1 > gw > s2? > ann = delivered')).map(({ holds }) => holds)).toEqual([
      false,
      true,
    ]);
  });

  test('a comparison does not hold where either of the two is otherwise', () => {
    const { start } = lessonFrom();
    const compared = (is: string, there: string): LessonStep =>
      ({ ...sent(is), compare: { ...start, state: { next: 's2', chats: 0, presences: 0 } }, there }) as LessonStep;
    const landed = 'x1 > gw > s2? > ann = delivered';
    const rows = [compared(IS, landed), compared(IS, IS), compared(landed, landed)];
    expect(rows.map((row) => played(row)[0]?.holds)).toEqual([true, false, false]);
  });
});

describe('a task', () => {
  const lesson = lessonFrom(
    { change: [{ part: 's2', attribute: 'port1516Open', value: false }] },
    {
      task: 'Have Xavier reach Ann, whoever has the turn.',
      until: [
        { send: { kind: 'chat', from: 'x1', to: 'ann' }, is: IS },
        { send: { kind: 'chat', from: 'x1', to: 'ann' }, is: 'x1 > gw > s2? > ann = delivered' },
      ],
    },
  );
  const task = lesson.steps[1] as TaskStep;
  const broken = playLesson(lesson)[1];
  if (!broken) throw new Error('there is a task');
  const mended = { ...broken, topology: lesson.start.topology };

  test('is open until all of it holds, each try behind the one before', () => {
    expect(kindOf(task).kind).toBe('task');
    expect(tryTask(task, broken).map(({ holds }) => holds)).toEqual([true, false]);
    expect(tryTask(task, mended).map(({ holds }) => holds)).toEqual([true, true]);
    expect([taskHolds(task, broken), taskHolds(task, mended)]).toEqual([false, true]);
  });

  test('is open where somebody it names was taken away', () => {
    for (const gone of [{ users: [] }, { externals: [] }]) {
      const topology = { ...mended.topology, ...gone };
      expect(tryTask(task, { ...mended, topology })).toEqual(
        task.until.map((sending) => ({ ...sending, trace: null, holds: false })),
      );
    }
  });

  test('that is done before anything is stands out', () => {
    expect(doneBeforehand(lesson)).toEqual([]);
    expect(doneBeforehand({ ...lesson, steps: [task] })).toEqual([0]);
  });
});
