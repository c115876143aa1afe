/** Random lessons in the form a text is read into (SPEC 7); what they say of requests is seldom true. */

import fc from 'fast-check';
import { changed } from '../../../src/lessons/changing';
import type { Ask, Change, Lesson, LessonStep, Sending } from '../../../src/lessons/steps';
import { QUESTION_KINDS } from '../../../src/prediction/questions';
import type { Request } from '../../../src/routing/route';
import { ASSUMPTIONS } from '../../../src/topology/assumptions';
import { CATALOG } from '../../../src/topology/catalog';
import { LIMITS, type PartKind } from '../../../src/topology/parts';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryPlayground, arbitraryText } from '../arbitrary';

const raw = fc.nat({ max: 9999 });
const chosen = <T>(list: readonly T[], number: number): T => {
  const found = list[number % list.length];
  if (found === undefined) throw new RangeError('nothing to choose from');
  return found;
};

const line = arbitraryText(1, 200);
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n').normalize('NFC').trim());
const ask: fc.Arbitrary<Ask> = fc.oneof(
  fc.constantFrom(...QUESTION_KINDS),
  fc.integer({ min: 1, max: 12 }).map((times): Ask => ({ kind: 'turn', times })),
);

const rawChange = fc.record({
  whole: fc.integer({ min: 0, max: 4 }),
  part: raw,
  attribute: raw,
  value: raw,
  text: arbitraryText(1, LIMITS.name),
});
const rawStep = fc.record({
  kind: fc.constantFrom<LessonDoing[]>('words', 'send', 'send', 'change', 'task', 'compare'),
  say: fc.option(lines, { nil: undefined }),
  note: fc.option(lines, { nil: undefined }),
  hint: fc.option(lines, { nil: undefined }),
  text: lines,
  focus: fc.array(raw, { maxLength: 3 }),
  asks: fc.array(ask, { maxLength: 3 }),
  is: fc.array(line, { minLength: 4, maxLength: 4 }),
  sends: fc.array(fc.tuple(raw, raw, raw), { minLength: 4, maxLength: 4 }),
  changes: fc.array(rawChange, { minLength: 1, maxLength: 4 }),
});
type LessonDoing = 'words' | 'send' | 'change' | 'task' | 'compare';
type RawStep = typeof rawStep extends fc.Arbitrary<infer T> ? T : never;

export const arbitraryLesson: fc.Arbitrary<Lesson> = fc
  .record({
    id: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
    title: arbitraryText(1, 120),
    minutes: fc.nat({ max: 20 }),
    learn: fc.array(lines, { maxLength: 3 }),
    watch: fc.array(lines, { maxLength: 3 }),
    start: arbitraryPlayground({ minServers: 1, minPeople: 1, maxUsers: 4, maxServers: 4, maxRequests: 0 }),
    edit: fc.boolean(),
    steps: fc.array(rawStep, { maxLength: 8 }),
  })
  .map(({ edit, steps, ...lesson }) =>
    // What is drawn has no prototype.
    structuredClone({
      ...lesson,
      locks: { edit },
      steps: steps.map((step) => stepFrom(lesson.start.topology, lesson.start, step)),
    }),
  );

function stepFrom(topology: Topology, start: Lesson['start'], drawn: RawStep): LessonStep {
  const parts = partsOf(topology).map(({ part }) => part.id);
  const telling = {
    ...(drawn.say === undefined ? {} : { say: drawn.say }),
    ...(drawn.note === undefined ? {} : { note: drawn.note }),
    ...(drawn.focus.length === 0 ? {} : { focus: drawn.focus.map((number) => chosen(parts, number)) }),
  };
  const send = (place: number): Request => {
    const [kind = 0, user = 0, external = 0] = drawn.sends[place] ?? [];
    const [local, outside] = [chosen(topology.users, user).id, chosen(topology.externals, external).id];
    const pair = kind % 3 === 0 ? { from: local, to: outside } : { from: outside, to: local };
    return { kind: kind % 2 === 0 ? 'chat' : 'subscribe', ...pair };
  };
  const sending = (place: number): Sending => ({ send: send(place), is: drawn.is[place] ?? 'n' });
  const asks = drawn.asks.length === 0 ? {} : { ask: drawn.asks };
  const changes = drawn.changes.map((change) => changeFrom(topology, change));
  switch (drawn.kind) {
    case 'words':
      return { say: drawn.text, ...telling };
    case 'send':
      return { ...telling, ...asks, ...sending(0) };
    case 'change':
      return { ...telling, change: changes };
    case 'task':
      return {
        ...telling,
        task: drawn.text,
        until: [0, 1, 2].map(sending),
        ...(drawn.hint === undefined ? {} : { hint: drawn.hint }),
      };
    case 'compare':
      return {
        ...telling,
        ...asks,
        ...sending(0),
        there: drawn.is[3] ?? 'n',
        compare: { ...start, requests: [send(1)], topology: changed(topology, changes) },
      };
  }
}

const partsOf = ({ gateway, clusters, servers, users, externals }: Topology) => [
  ...(gateway ? [{ kind: 'gateway' as const, part: gateway }] : []),
  ...clusters.map((part) => ({ kind: 'cluster' as const, part })),
  ...servers.map((part) => ({ kind: 'server' as const, part })),
  ...users.map((part) => ({ kind: 'user' as const, part })),
  ...externals.map((part) => ({ kind: 'external' as const, part })),
];

function changeFrom(topology: Topology, drawn: typeof rawChange extends fc.Arbitrary<infer T> ? T : never): Change {
  const { value: number, text } = drawn;
  if (drawn.whole === 0) {
    const ids = topology.servers.map(({ id }) => id);
    const pairs = ids.flatMap((one, place) => ids.slice(place + 1).map((other): [string, string] => [one, other]));
    const value = pairs.filter((_, place) => (number >> place) % 2 === 1);
    return { part: 'topology', attribute: 'blockedServerLinks', value };
  }
  if (drawn.whole === 1) {
    const answer = <T>(values: readonly [T, T], bit: number): T => chosen(values, number >> bit);
    const value = {
      unreachable: answer(ASSUMPTIONS.unreachable.values, 0),
      shortcut: answer(ASSUMPTIONS.shortcut.values, 1),
      homeElsewhere: answer(ASSUMPTIONS.homeElsewhere.values, 2),
    };
    return { part: 'topology', attribute: 'assumptions', value };
  }
  const { kind, part } = chosen(partsOf(topology), drawn.part);
  const keys = [...CATALOG[kind].attributes.map(({ key }) => key), ...(kind === 'cluster' ? [] : ['position'])];
  const attribute = chosen(keys, drawn.attribute);
  return { part: part.id, attribute, value: valueFor(topology, kind, attribute, number, text) };
}

function valueFor(topology: Topology, kind: PartKind, key: string, number: number, text: string): Change['value'] {
  const control = CATALOG[kind].attributes.find((attribute) => attribute.key === key)?.control;
  const server = number % 4 === 0 ? null : chosen(topology.servers, number).id;
  switch (control?.kind) {
    case undefined:
      return [8 * number, -8 * number + 0];
    case 'text':
      return text;
    case 'switch':
      return number % 2 === 0;
    case 'choice':
      return chosen(control.choices, number).value;
    case 'server':
      return server;
    case 'cluster':
      return number % 4 === 0 ? null : (topology.clusters[number % 2]?.id ?? null);
    case 'home':
      return number % 3 === 0 ? text : server;
    case 'limit':
      return (number % 5) - 1;
    case 'domains':
      return number % 2 === 0 ? [] : [text];
  }
}
