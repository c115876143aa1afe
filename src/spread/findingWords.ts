/** What many requests had in common that did not arrive, in sentences. */

import { called } from '../routing/called';
import { REQUEST_KINDS, type RequestKind } from '../routing/kinds';
import type { Direction } from '../routing/trace';
import { count, firstListed, formFor, listed, type Noun } from '../saying/saying';
import type { Topology } from '../topology/topology';
import type { Meeting, Pattern } from './pattern';
import type { Share } from './sums';

type Kind<K extends Pattern['kind']> = Extract<Pattern, { kind: K }>;

/** At most so many names in one sentence. */
const NAMED = 3;

/** Names as one reads them out: "st1, st2 or st3", "st1, st2, st3 or one of 4 more". */
const serversOf = (topology: Topology, ids: readonly string[]): string =>
  firstListed(
    ids.map((id) => called(topology, id)),
    NAMED,
    'or',
    (more) => formFor(more, { one: `${count(more)} more`, other: `one of ${count(more)} more` }),
  );

/** People are more than servers, and their names longer: "Ann and 12 more". */
function peopleOf(topology: Topology, ids: readonly string[], joint: 'and' | 'or'): string {
  const names = ids.slice(0, NAMED).map((id) => called(topology, id));
  return ids.length <= NAMED
    ? listed(names, joint)
    : listed([...names.slice(0, 1), `${count(ids.length - 1)} more`], joint);
}

const othersOf = (topology: Topology, ids: readonly string[]): string =>
  ids.length > NAMED ? `the other ${count(ids.length)}` : peopleOf(topology, ids, 'or');

/** "chat", "chat or contact request" */
const oneOf = (kinds: readonly RequestKind[]): string =>
  listed(
    kinds.map((kind) => REQUEST_KINDS[kind].nouns.one),
    'or',
  );

const TIMES: Noun = { one: 'time', other: 'times' };

/** "1 time in 3", of every turn of the list; "10 of 60 times", of all that were counted. */
const beat = ({ failed, total }: Share): string => `${count(failed)} ${formFor(failed, TIMES)} in ${count(total)}`;
const part = ({ failed, total }: Share): string => `${count(failed)} of ${count(total)} ${formFor(total, TIMES)}`;

/** Up to here the meetings are told one by one. */
const MEETINGS_TOLD = 2;

const meetingsOf = (topology: Topology, meetings: readonly Meeting[]): string =>
  listed(
    meetings.map(({ servers, users }) => `on ${serversOf(topology, servers)} for ${peopleOf(topology, users, 'or')}`),
    'or',
  );

const INBOUND = {
  never: 'Arrives every time, wherever it lands.',
  always: ({ landed }: Kind<'always'>): string =>
    landed ? 'Never arrives, wherever it lands.' : 'Never arrives: it ends before it lands on any server.',
  landing: (topology: Topology, { share, everyTurn, servers }: Kind<'landing'>): string =>
    everyTurn
      ? `Does not arrive ${beat(share)}: whenever it lands on ${serversOf(topology, servers)}.`
      : `Does not arrive ${part(share)}: whenever it lands on ${serversOf(topology, servers)}.`,
  people: (topology: Topology, { people, others }: Kind<'people'>): string =>
    `Never arrives for ${peopleOf(topology, people, 'and')}, always for ${othersOf(topology, others)}.`,
  kinds: ({ kinds, others }: Kind<'kinds'>): string => `No ${oneOf(kinds)} ever arrives, every ${oneOf(others)} does.`,
  meeting: (topology: Topology, { share, meetings }: Kind<'meeting'>): string =>
    meetings.length > MEETINGS_TOLD
      ? `Does not arrive ${part(share)}: whenever the same landing servers and users meet.`
      : `Does not arrive ${part(share)}: whenever it lands ${meetingsOf(topology, meetings)}.`,
  since: ({ arrived }: Kind<'since'>): string =>
    formFor(arrived, {
      one: 'The first request arrives, and nothing after it.',
      other: `The first ${count(arrived)} requests arrive, and nothing after them.`,
    }),
  irregular(topology: Topology, { share, beforeServers, servers, people }: Kind<'irregular'>): string {
    const [often, whom] = [part(share), peopleOf(topology, people, 'and')];
    if (beforeServers)
      return people.length > 0
        ? `Does not arrive ${often}: only for ${whom}, before it lands on any server.`
        : `Does not arrive ${often}: it ends before it lands on any server.`;
    if (servers.length > 0)
      return people.length > 0
        ? `Does not arrive ${often}: only for ${whom} when it lands on ${serversOf(topology, servers)}, but not each time.`
        : `Does not arrive ${often}: only when it lands on ${serversOf(topology, servers)}, but not each time.`;
    return people.length > 0
      ? `Does not arrive ${often}: only for ${whom}, but not each time.`
      : `Does not arrive ${often}, and neither server nor user alone tells when.`;
  },
} as const;

/** Whether it arrives on the other side nobody here can see: of an outbound request it is told whether it left. */
const OUTBOUND = {
  never: 'Leaves the gateway every time.',
  always: 'Never leaves the gateway.',
  people: (topology: Topology, { people, others }: Kind<'people'>): string =>
    `Never leaves the gateway from ${peopleOf(topology, people, 'and')}, always from ${othersOf(topology, others)}.`,
  kinds: ({ kinds, others }: Kind<'kinds'>): string =>
    `No ${oneOf(kinds)} ever leaves the gateway, every ${oneOf(others)} does.`,
  since: ({ arrived }: Kind<'since'>): string =>
    formFor(arrived, {
      one: 'The first request leaves the gateway, and nothing after it.',
      other: `The first ${count(arrived)} requests leave the gateway, and nothing after them.`,
    }),
  irregular: (topology: Topology, { share, people }: Kind<'irregular'>): string =>
    people.length > 0
      ? `Does not leave the gateway ${part(share)}: only from ${peopleOf(topology, people, 'and')}, but not each time.`
      : `Does not leave the gateway ${part(share)}, and the user alone does not tell when.`,
} as const;

/** What the requests of one direction that did not arrive have in common. */
export function sentenceOf(topology: Topology, direction: Direction, pattern: Pattern): string {
  const inbound = direction === 'inbound';
  switch (pattern.kind) {
    case 'never':
      return inbound ? INBOUND.never : OUTBOUND.never;
    case 'always':
      return inbound ? INBOUND.always(pattern) : OUTBOUND.always;
    // Outbound requests land nowhere.
    case 'landing':
      return INBOUND.landing(topology, pattern);
    case 'meeting':
      return INBOUND.meeting(topology, pattern);
    case 'people':
      return (inbound ? INBOUND : OUTBOUND).people(topology, pattern);
    case 'kinds':
      return (inbound ? INBOUND : OUTBOUND).kinds(pattern);
    case 'since':
      return (inbound ? INBOUND : OUTBOUND).since(pattern);
    case 'irregular':
      return (inbound ? INBOUND : OUTBOUND).irregular(topology, pattern);
  }
}

/** The findings as sentences; with both directions among the requests each stands behind its own. */
export const findingsSaid = (
  topology: Topology,
  patterns: readonly (readonly [Direction, Pattern])[],
): readonly string[] =>
  patterns.map(([direction, pattern]) => {
    const sentence = sentenceOf(topology, direction, pattern);
    return patterns.length === 1 ? sentence : BESIDE[direction](sentence);
  });

const BESIDE: { readonly [D in Direction]: (sentence: string) => string } = {
  inbound: (sentence) => `Inbound: ${sentence}`,
  outbound: (sentence) => `Outbound: ${sentence}`,
};

/** A finding as it is read at a glance: its sentence, or what it says first with the rest as points. */
export interface Told {
  readonly lead: string;
  readonly points: readonly string[];
}

const LEAD: { readonly [D in Direction]: (often: string) => string } = {
  inbound: (often) => `Does not arrive ${often}:`,
  outbound: (often) => `Does not leave the gateway ${often}:`,
};

const POINTS = {
  beforeServers: 'It ends before it lands on any server.',
  landing: (servers: string): string => `Only when it lands on ${servers}.`,
  people: { inbound: (people: string) => `Only for ${people}.`, outbound: (people: string) => `Only from ${people}.` },
  notAlways: 'But not each time.',
  meeting: (servers: string, people: string): string => `Whenever it lands on ${servers} for ${people}.`,
} as const;

/** What there is to say beside how often; where that is one thing, the sentence says it. */
function pointsOf(topology: Topology, direction: Direction, pattern: Pattern): readonly string[] {
  if (pattern.kind === 'meeting' && pattern.meetings.length <= MEETINGS_TOLD)
    return pattern.meetings.map(({ servers, users }) =>
      POINTS.meeting(serversOf(topology, servers), peopleOf(topology, users, 'or')),
    );
  if (pattern.kind !== 'irregular') return [];
  const { beforeServers, servers, people } = pattern;
  const where = servers.length > 0 && !beforeServers;
  return [
    ...(beforeServers ? [POINTS.beforeServers] : []),
    ...(where ? [POINTS.landing(serversOf(topology, servers))] : []),
    ...(people.length > 0 ? [POINTS.people[direction](peopleOf(topology, people, 'and'))] : []),
    ...(!beforeServers && (where || people.length > 0) ? [POINTS.notAlways] : []),
  ];
}

/** The findings as they are shown: short points where one has more than one thing to say. */
export const findingsTold = (
  topology: Topology,
  patterns: readonly (readonly [Direction, Pattern])[],
): readonly Told[] => {
  const sentences = findingsSaid(topology, patterns);
  return patterns.map(([direction, pattern], place) => {
    const points = pointsOf(topology, direction, pattern);
    if (points.length < 2 || !('share' in pattern)) return { lead: sentences[place] ?? '', points: [] };
    const lead = LEAD[direction](part(pattern.share));
    return { lead: patterns.length === 1 ? lead : BESIDE[direction](lead), points };
  });
};

/** Where server and person cannot be told apart, what tells them apart. */
export const eitherSaid = (topology: Topology, { servers, alsoPeople }: Kind<'landing'>): string =>
  `Each of these requests was also for ${peopleOf(topology, alsoPeople, 'or')}: the list of requests keeps step with the turns, so ${listed([...servers.map((id) => called(topology, id)), peopleOf(topology, alsoPeople, 'and')])} always meet. Shuffle the list to see whether it is the server or the person.`;

/** Where the failing requests are those of a kind as well, that it is the server all the same. */
export const notTheKindSaid = (topology: Topology, { servers, alsoKinds }: Kind<'landing'>): string =>
  `Every ${oneOf(alsoKinds)} fails here and nothing else, but it is not the kind: the list of requests keeps step with the turns, so each of them lands on ${serversOf(topology, servers)}. What lands there fails, whatever it is.`;
