/** What is done on the canvas becomes the steps that tell it, and what no step can tell says so. */

import { describe, expect, test } from 'vitest';
import {
  askChoices,
  finished,
  withAskToggled,
  withDone,
  withLook,
  withTaskOfNow,
  withTaskTold,
} from '../../../src/lessons/authoring';
import { AUTHORED } from '../../../src/lessons/authorWords';
import { brokenSteps } from '../../../src/lessons/holding';
import { formatLesson, parseLesson } from '../../../src/lessons/lesson';
import { sceneAt } from '../../../src/lessons/lessonWork';
import { begunFrom, type Recorded, withMoved } from '../../../src/lessons/recording';
import { UNRECORDED } from '../../../src/lessons/recordingWords';
import { stepSaid, waySaid } from '../../../src/lessons/stepSaid';
import type { Lesson, LessonStep } from '../../../src/lessons/steps';
import { setAttribute, setStartTurn, setTitle } from '../../../src/playground/edits';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { addPart } from '../../../src/playground/parts';
import type { Edit, Playground } from '../../../src/playground/playground';
import { addRequests } from '../../../src/playground/script';
import type { Request } from '../../../src/routing/route';
import { plain } from '../../../src/saying/names';

const chat: Request = { kind: 'chat', from: 'x1', to: 'u2' };

const documentOf = (edit: Edit): Playground => {
  if (!edit.ok) throw new Error(edit.reason);
  return edit.playground;
};
const lessonOf = (recorded: Recorded): Lesson => {
  if (!recorded.ok) throw new Error(recorded.reason);
  return recorded.lesson;
};

const begun = begunFrom(FIRST_SAMPLE.playground, 'own-1', AUTHORED.title);
const [FIRST_SERVER = ''] = begun.start.topology.servers.map(({ id }) => id);

type Does = (playground: Playground) => Edit;
const sends: Does = (playground) => addRequests(playground, [chat]);
const sets =
  (key: string, value: boolean, id = FIRST_SERVER): Does =>
  (playground) =>
    setAttribute(playground, id, key, value);

/** One after the other, each recorded in the document as the lesson has it. */
const recordedAfter = (lesson: Lesson, ...all: readonly Does[]): Recorded =>
  all.reduce(
    (recorded: Recorded, does) => {
      if (!recorded.ok) return recorded;
      const before = sceneAt(recorded.lesson, recorded.lesson.steps.length).playground;
      return withDone(recorded.lesson, before, documentOf(does(before)));
    },
    { ok: true, lesson: lesson },
  );
const done = (...all: readonly Does[]): Lesson => lessonOf(recordedAfter(begun, ...all));
const kinds = ({ steps }: Lesson): readonly string[] =>
  steps.map((step) => (['task', 'change', 'send'] as const).find((key) => key in step) ?? 'words');

describe('recorded', () => {
  test('requests and edits become steps that hold, edits between two requests are one', () => {
    const lesson = done(sends, sets('running', false), sets('port1516Open', false), sends, sends);
    expect(kinds(lesson)).toEqual(['send', 'change', 'send', 'send']);
    expect(lesson.steps[1]).toEqual({
      change: [
        { part: FIRST_SERVER, attribute: 'running', value: false },
        { part: FIRST_SERVER, attribute: 'port1516Open', value: false },
      ],
    });
    expect(brokenSteps(lesson)).toEqual([]);
    expect(parseLesson(formatLesson(lesson))).toEqual({ ok: true, lesson });
  });

  test('an edit taken back leaves no step, and words written beside it stay', () => {
    const there = sets('running', false);
    const back = sets('running', true);
    expect(done(sends, there, back)).toEqual(done(sends));
    const lesson = done(sends, there);
    const told = { ...lesson, steps: lesson.steps.with(1, { ...lesson.steps[1], say: 'It is down' } as LessonStep) };
    expect(lessonOf(recordedAfter(told, back)).steps[1]).toEqual({ say: 'It is down' });
    expect(lessonOf(recordedAfter(told, sets('port1516Open', false))).steps[1]).toMatchObject({
      say: 'It is down',
      change: [{ attribute: 'running' }, { attribute: 'port1516Open' }],
    });
  });

  test('a part that comes belongs to the start while nothing was done, and is refused behind that', () => {
    const adds: Does = (playground) => addPart(playground, 'server', [0, 0]);
    const early = lessonOf(recordedAfter({ ...begun, steps: [{ say: 'Look', focus: [FIRST_SERVER] }] }, adds));
    expect(early.start.topology.servers).toHaveLength(begun.start.topology.servers.length + 1);
    expect(early.steps).toEqual([{ say: 'Look', focus: [FIRST_SERVER] }]);
    expect(recordedAfter(done(sends), adds)).toEqual({ ok: false, reason: UNRECORDED.otherParts });
  });

  test('title and places belong to the whole lesson, and no step tells of them', () => {
    const titled = lessonOf(recordedAfter(done(sends), (playground) => setTitle(playground, 'Two turns'), sends));
    expect(titled.title).toBe('Two turns');
    expect(kinds(titled)).toEqual(['send', 'send']);
    const { playground } = sceneAt(begun, 0);
    const moved: Playground = {
      ...playground,
      topology: {
        ...playground.topology,
        servers: playground.topology.servers.map((server) => ({ ...server, position: [8, 16] })),
      },
    };
    const placed = lessonOf(withDone(begun, playground, moved));
    expect(placed.steps).toEqual([]);
    expect(placed.start.topology.servers.every(({ position }) => position[0] === 8)).toBe(true);
  });

  test('whose turn it is at the start is set before the first step', () => {
    const sets: Does = (playground) => setStartTurn(playground, 's3');
    expect(lessonOf(recordedAfter(begun, sets)).start.state.next).toBe('s3');
    expect(recordedAfter(done(sends), sets)).toEqual({ ok: false, reason: AUTHORED.state });
  });

  test('a request taken out of the script is refused: the list of steps is where that is done', () => {
    const lesson = done(sends);
    const before = sceneAt(lesson, 1).playground;
    expect(withDone(lesson, before, { ...before, requests: [] })).toEqual({ ok: false, reason: AUTHORED.script });
  });
});

describe('the steps', () => {
  test('a question is switched on and off, in the order in which the way is gone', () => {
    const lesson = done(sends);
    const asked = withAskToggled(withAskToggled(lesson, 0, 'verdict'), 0, 'landing');
    expect(asked.steps[0]).toMatchObject({ ask: ['landing', 'verdict'] });
    expect(askChoices(asked, 0).filter(({ asked: on }) => on)).toEqual([
      { kind: 'landing', asked: true, answered: true },
      { kind: 'verdict', asked: true, answered: true },
    ]);
    expect(withAskToggled(withAskToggled(asked, 0, 'verdict'), 0, 'landing')).toEqual(lesson);
    const turns: Lesson = {
      ...lesson,
      steps: [{ ...lesson.steps[0], ask: [{ kind: 'turn', times: 2 }] } as LessonStep],
    };
    expect(withAskToggled(turns, 0, 'turn')).toEqual(lesson);
  });

  test('a question that a moved step no longer answers is still shown, as one that is not answered', () => {
    const all = begun.start.topology.servers.map(({ id }) => sets('running', false, id));
    const lesson = withAskToggled(done(sends, ...all), 0, 'onward');
    const moved = withMoved(lesson, 1, 0);
    expect(askChoices(moved, 1)).toContainEqual({ kind: 'onward', asked: true, answered: false });
    expect(brokenSteps(moved).map(({ step }) => step)).toEqual([1]);
  });

  test('parts to look at are set and taken away', () => {
    const looked = lessonOf(withLook(done(sends), 0, [FIRST_SERVER, 'nobody']));
    expect(looked.steps[0]).toMatchObject({ focus: [FIRST_SERVER] });
    expect(lessonOf(withLook(looked, 0, []))).toEqual(done(sends));
    expect(withLook(begun, 0, [])).toEqual({ ok: false, reason: AUTHORED.noStep });
  });

  test('a task stands before the change that solves it and asks for what was sent behind', () => {
    const lesson = lessonOf(withTaskOfNow(done(sets('running', false), sends)));
    expect(kinds(lesson)).toEqual(['task', 'change', 'send']);
    expect(lesson.steps[0]).toMatchObject({ task: AUTHORED.task, until: [{ send: chat }] });
    const sentBefore = lessonOf(withTaskOfNow(done(sends, ...allDown())));
    expect(kinds(sentBefore)).toEqual(['send', 'task', 'change']);
    expect(withTaskOfNow(done(sends))).toEqual({ ok: false, reason: AUTHORED.noChange });
    expect(withTaskOfNow(done(sets('running', false)))).toEqual({ ok: false, reason: UNRECORDED.noRequests });
    expect(withTaskTold(lesson, 0, { task: 'Mend it' }).steps[0]).toMatchObject({ task: 'Mend it' });
  });

  test('what says nothing is left out of what is kept, and what has to be named has a name', () => {
    const lesson = lessonOf(withTaskOfNow(done(sets('running', false), sends)));
    const rough = withTaskTold({ ...lesson, title: ' ', steps: [...lesson.steps, {}, { say: ' ' }] }, 0, { task: '' });
    expect(finished(rough)).toEqual({ ...lesson, title: AUTHORED.title });
    expect(parseLesson(formatLesson(finished(rough))).ok).toBe(true);
  });

  test('what a step does is said with names', () => {
    const { topology } = begun.start;
    const [change, send] = done(sets('running', false), sends).steps.map((step) => stepSaid(topology, step).map(plain));
    expect(change).toEqual(['st1: Running → Down']);
    expect(send).toEqual(['Xavier starts a chat with Bob']);
    expect(stepSaid(topology, { say: 'Only words' })).toEqual([]);
    expect(plain(waySaid(topology, `x1 > ${FIRST_SERVER}? > u2 = delivered`))).toBe('Xavier > st1? > Bob = delivered');
  });
});

const allDown = (): readonly Does[] => begun.start.topology.servers.map(({ id }) => sets('running', false, id));
