/** What can be asked of a request before it is shown, with the right answer as `route` gives it, and the wrong ones that beliefs would give (SPEC 6). */

import type { Playground } from '../playground/playground';
import { called } from '../routing/called';
import { CODES, RULE_CODES, type RuleCode } from '../routing/codes';
import { describeRequest, namesAt } from '../routing/describe';
import { VERDICT_KEYS, type Verdict, verdictLabel } from '../routing/endings';
import { REQUEST_KINDS } from '../routing/kinds';
import { type Request, route, run } from '../routing/route';
import { landingServer, lastStep, pickOf, type Trace } from '../routing/trace';
import { findUser, roundRobinList, type Topology, turn } from '../topology/topology';
import { type Asking, askingOf } from './asking';
import { believedOf, MISCONCEPTION_CODES, type MisconceptionCode } from './misconceptions';
import { OPTIONS, PROMPTS } from './words';

export interface Option {
  readonly id: string;
  /** Names in it are marked. */
  readonly label: string;
  /** The beliefs whose trace gives this answer, of the right one as well. */
  readonly misconceptions: readonly MisconceptionCode[];
}

export interface Question {
  readonly kind: QuestionKind;
  /** Its index in the script. */
  readonly request: number;
  /** The first step that must stay hidden. */
  readonly step: number;
  /** Where it is asked of several sendings, of how many. */
  readonly times?: number;
  /** Names in it are marked. */
  readonly prompt: string;
  readonly options: readonly Option[];
  /** The id of the right option. */
  readonly key: string;
}

/** What a question is put together from. */
interface Matter {
  readonly asking: Asking;
  readonly trace: Trace;
  /** "Xavier starts a chat with Ann" */
  readonly asks: string;
  readonly times: number;
}

interface KindRow {
  readonly asked: (topology: Topology, trace: Trace) => boolean;
  readonly step: (trace: Trace) => number;
  readonly prompt: (matter: Matter) => string;
  /** Read off a trace, right or believed; null where that does not say. A row without it is told by sending. */
  readonly read: ((trace: Trace) => string | null) | null;
  /** Where no trace says it. */
  readonly sent?: (matter: Matter) => string | null;
  /** Every answer of this sort, in the order in which options stand. */
  readonly all: (matter: Matter) => readonly string[];
  /** Wrong ones that are preferred where not all of them become options. */
  readonly likely: (matter: Matter, key: string) => readonly (string | null | undefined)[];
  readonly label: (matter: Matter, id: string) => string;
  /** How many sendings are asked about; only of rows that are told by sending. */
  readonly times?: (topology: Topology) => number;
}

/** So many options a question has where there are so many answers; more where beliefs give more. */
const OPTIONS_ASKED = 4;
const TURNS_ASKED = 3;
const MOST_SENDINGS = 12;

const HERE = 'here';
const ENDS = 'ends';

const WAYS: readonly RuleCode[] = ['IN-CONNECTED', 'IN-CLUSTER', 'IN-HOME', 'IN-ONWARD'];

const hasTurns = (topology: Topology): boolean => roundRobinList(topology).length >= 2;
const localOf = ({ asking: { topology, request } }: Matter) =>
  findUser(topology, request.to) ?? findUser(topology, request.from);

const idsOf = (parts: readonly { readonly id: string }[]): readonly string[] => parts.map(({ id }) => id);
const serversOf = ({ asking }: Matter): readonly string[] => idsOf(asking.topology.servers);

/** In document order. */
function partsOf({ gateway, servers, users, externals }: Topology): readonly string[] {
  return idsOf([...(gateway ? [gateway] : []), ...servers, ...users, ...externals]);
}

/** Servers, and where there are two of them the user as well: somebody may think that the gateway asks nobody else. */
const receivers = (matter: Matter): readonly string[] => [
  ...serversOf(matter),
  ...(serversOf(matter).length > 2 ? [] : [matter.asking.request.to]),
];

const calledIn = ({ asking }: Matter, id: string): string => called(asking.topology, id);

const lookupOf = ({ steps }: Trace): number => steps.findIndex(({ rule }) => rule === 'IN-LOOKUP');
const last = ({ steps }: Trace): number => steps.length - 1;

/** The step whose rule decided; what stopped it, or what sent it where it went. */
function decisive(trace: Trace): number {
  if (trace.verdict !== 'delivered') return last(trace);
  const way = trace.steps.findIndex(({ kind, rule }) => kind === 'hop' && WAYS.includes(rule));
  if (way >= 0) return way;
  const pick = pickOf(trace);
  return pick >= 0 ? pick : last(trace);
}

function onwardFrom(trace: Trace): string | null {
  const lookup = lookupOf(trace);
  const step = lookup < 0 ? undefined : trace.steps[lookup + 1];
  if (!step) return null;
  const { kind, rule, at, towards } = step;
  if (rule === 'IN-DELIVER' || (kind === 'decision' && rule === 'IN-HOME')) return HERE;
  if (kind === 'hop') return at;
  return towards ?? ENDS;
}

/** Rules by which a request arrives, or those by which it does not, whichever this one is. */
function alike({ asking: { direction } }: Matter, key: string): readonly RuleCode[] {
  const [arriving, failing] = [true, false].map((arrives) =>
    RULE_CODES.filter((code) => {
      const { directions, ends } = CODES[code];
      return directions.includes(direction) && (ends === null || ends === 'arrived') === arrives;
    }),
  );
  return [arriving, failing].flatMap((codes = []) => (codes.includes(key as RuleCode) ? nearest(codes, key) : []));
}

/** Those that stand next to one of them in the list come first. */
function nearest<Id extends string>(all: readonly Id[], key: string): readonly Id[] {
  const place = all.indexOf(key as Id);
  const away = (id: Id): number => Math.abs(all.indexOf(id) - place);
  return all.toSorted((a, b) => away(a) - away(b));
}

/** How a request of this kind and direction can end. */
const verdictsOf = ({ asking: { request, direction } }: Matter): readonly Verdict[] =>
  VERDICT_KEYS.filter(
    (verdict) =>
      verdict !== 'offline' || (direction === 'inbound' && REQUEST_KINDS[request.kind].whenAbsent === verdict),
  );

const sentTimes = ({ asking: { topology, request, state }, times }: Matter) =>
  run(
    topology,
    Array.from({ length: times }, (): Request => request),
    state,
  );

const ROWS = {
  landing: {
    asked: (topology, trace) => hasTurns(topology) && pickOf(trace) >= 0,
    step: pickOf,
    prompt: (matter) => PROMPTS.landing(namesAt(matter.asking.topology, matter.trace, pickOf(matter.trace)).gateway),
    read: landingServer,
    all: receivers,
    likely: ({ asking: { topology } }, key) => nearest(roundRobinList(topology), key),
    label: calledIn,
  },
  onward: {
    asked: (_, trace) => lookupOf(trace) >= 0,
    step: (trace) => lookupOf(trace) + 1,
    prompt({ asking, trace }) {
      const { landing, user } = namesAt(asking.topology, trace, lookupOf(trace));
      return PROMPTS.onward(landing, user);
    },
    read: onwardFrom,
    all: (matter) => [HERE, ...serversOf(matter), ENDS],
    likely(matter) {
      const local = localOf(matter);
      return [local?.connectedServer, local?.homeServer, HERE, ENDS];
    },
    label: (matter, id) => (id === HERE ? OPTIONS.here : id === ENDS ? OPTIONS.ends : calledIn(matter, id)),
  },
  verdict: {
    asked: () => true,
    step: last,
    prompt: ({ asks }) => PROMPTS.verdict(asks),
    read: ({ verdict }) => verdict,
    all: verdictsOf,
    likely: () => [],
    label: ({ asking }, id) => verdictLabel(id as Verdict, asking.direction),
  },
  stop: {
    asked: (_, trace) => trace.verdict !== 'delivered',
    step: last,
    prompt: () => PROMPTS.stop,
    read: (trace) => (trace.verdict === 'delivered' ? null : lastStep(trace).at),
    all: ({ asking }) => partsOf(asking.topology),
    likely: (matter) => [
      ...matter.trace.steps.map(({ at }) => at).toReversed(),
      lastStep(matter.trace).towards,
      localOf(matter)?.connectedServer,
      ...serversOf(matter),
    ],
    label: calledIn,
  },
  rule: {
    asked: () => true,
    step: decisive,
    prompt: ({ trace }) => (trace.verdict === 'delivered' ? PROMPTS.ruleOfWay : PROMPTS.ruleOfEnd),
    read: (trace) => trace.steps[decisive(trace)]?.rule ?? null,
    all: () => RULE_CODES,
    likely: alike,
    label: (_, id) => CODES[id as RuleCode].title,
  },
  turn: {
    asked: (topology, { direction }) => direction === 'inbound' && hasTurns(topology),
    step: () => 0,
    prompt: ({ asks, times }) => PROMPTS.turn(asks, times),
    read: null,
    sent: (matter) => turn(matter.asking.topology, sentTimes(matter).state.next),
    all: receivers,
    likely: ({ asking: { topology } }, key) => nearest(roundRobinList(topology), key),
    label: calledIn,
    times: () => TURNS_ASKED,
  },
  failures: {
    asked: (topology, { direction }) => direction === 'inbound' && hasTurns(topology),
    step: () => 0,
    prompt: ({ asks, times }) => PROMPTS.failures(asks, times),
    read: null,
    sent: (matter) => `${sentTimes(matter).traces.filter(({ verdict }) => verdict !== 'delivered').length}`,
    all: ({ times }) => Array.from({ length: times + 1 }, (_, failed) => `${failed}`),
    likely: ({ asking: { topology }, times }) => {
      const each = Math.floor(times / roundRobinList(topology).length);
      return ['0', `${each}`, `${times}`, `${2 * each}`];
    },
    label: ({ times }, id) => OPTIONS.failures(Number(id), times),
    times: (topology) => Math.min(2 * roundRobinList(topology).length, MOST_SENDINGS),
  },
} as const satisfies Readonly<Record<string, KindRow>>;

export type QuestionKind = keyof typeof ROWS;
export const QUESTION_KINDS = Object.keys(ROWS) as readonly QuestionKind[];
const KINDS: { readonly [Kind in QuestionKind]: KindRow } = ROWS;

/** The answer that a trace gives, right or believed; null where it gives none: `turn` and `failures` are told by sending. */
export const answerOf = (kind: QuestionKind, trace: Trace): string | null => KINDS[kind].read?.(trace) ?? null;

/** The first step that must stay hidden while a question of this kind is open; null where the trace does not answer it. */
export function hiddenFrom(kind: QuestionKind, topology: Topology, trace: Trace): number | null {
  const row = KINDS[kind];
  return row.asked(topology, trace) ? row.step(trace) : null;
}

/**
 * Every question that the trace of a request answers, in the order of their kinds. `times`: of so many sendings the turn is asked.
 * @throws RangeError when the playground has no such request.
 */
export function questionsOf(playground: Playground, request: number, times?: number): readonly Question[] {
  const asking = askingOf(playground, request);
  const { trace } = route(asking.topology, asking.request, asking.state);
  const beliefs = MISCONCEPTION_CODES.map((code) => [code, believedOf(code, asking)] as const);
  const asks = describeRequest(asking.topology, asking.request);
  return QUESTION_KINDS.flatMap((kind): readonly Question[] => {
    const row = KINDS[kind];
    const sendings = row.times && ((kind === 'turn' ? times : undefined) ?? row.times(asking.topology));
    const matter = { asking, trace, asks, times: sendings ?? 1 };
    const key = row.asked(asking.topology, trace) ? (row.sent?.(matter) ?? answerOf(kind, trace)) : null;
    if (key === null) return [];
    const given = beliefs.map(([code, expected]) => [code, expected && answerOf(kind, expected)] as const);
    return [
      {
        kind,
        request,
        step: row.step(trace),
        ...(sendings === undefined ? {} : { times: sendings }),
        prompt: row.prompt(matter),
        options: optionsOf(row, matter, key, given),
        key,
      },
    ];
  });
}

/** The right answer, every believed one, and others until there are enough. */
function optionsOf(
  row: KindRow,
  matter: Matter,
  key: string,
  given: readonly (readonly [MisconceptionCode, string | null])[],
): readonly Option[] {
  const all = row.all(matter);
  const ids = new Set([key, ...given.flatMap(([, answer]) => (answer === null ? [] : [answer]))]);
  for (const id of [...row.likely(matter, key), ...all])
    if (ids.size < OPTIONS_ASKED && typeof id === 'string' && all.includes(id)) ids.add(id);
  return all
    .filter((id) => ids.has(id))
    .map((id) => ({
      id,
      label: row.label(matter, id),
      misconceptions: given.flatMap(([code, answer]) => (answer === id ? [code] : [])),
    }));
}
