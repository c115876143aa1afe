/** Every sentence about many requests, and how their numbers are written. */

import { called } from '../routing/called';
import { describeRequest } from '../routing/describe';
import type { Request } from '../routing/route';
import type { Direction } from '../routing/trace';
import { count, counted, firstListed, formFor, listed, NOUNS, percent } from '../saying/saying';
import type { Topology } from '../topology/topology';
import type { Asked } from './asking';
import type { Meeting, Pattern } from './pattern';
import type { Share } from './sums';

export const requestsOf = (number: number): string => counted(number, NOUNS.request);

/** At most so many names in one sentence. */
const NAMED = 3;

/** Names as one reads them out: "st1, st2 or st3", "st1, st2, st3 or one of 4 more". */
const namesOf = (topology: Topology, ids: readonly string[], joint: 'and' | 'or'): string =>
  firstListed(
    ids.map((id) => called(topology, id)),
    NAMED,
    joint,
    (more) => `${joint === 'or' && more > 1 ? 'one of ' : ''}${count(more)} more`,
  );

/** People are more than servers, and their names longer. */
function peopleSaid(topology: Topology, ids: readonly string[], joint: 'and' | 'or'): string {
  const [first] = ids;
  if (first === undefined || ids.length <= NAMED) return namesOf(topology, ids, joint);
  return listed([called(topology, first), `${count(ids.length - 1)} more`], joint);
}

const landsOn = (topology: Topology, ids: readonly string[]): string => `lands on ${namesOf(topology, ids, 'or')}`;

/** What the failures of one direction have in common. */
export function sentenceOf(topology: Topology, direction: Direction, pattern: Pattern): string {
  const inbound = direction === 'inbound';
  switch (pattern.kind) {
    case 'never':
      return `Never fails${inbound ? ', wherever it lands' : ''}.`;
    case 'always':
      if (!inbound) return 'Fails every time.';
      return `Fails every time, ${pattern.landed ? 'wherever it lands' : 'before it lands on any server'}.`;
    case 'landing': {
      const { share, everyTurn, servers } = pattern;
      return `Fails ${ofShare(share, everyTurn)}, always when it ${landsOn(topology, servers)}.`;
    }
    case 'people': {
      const { people, others } = pattern;
      const spared = others.length > NAMED ? `the other ${count(others.length)}` : namesOf(topology, others, 'or');
      return `Always fails for ${peopleSaid(topology, people, 'and')}, never for ${spared}.`;
    }
    case 'meeting':
      return `Fails ${ofShare(pattern.share, false)}, always ${meetingsSaid(topology, pattern.meetings)}.`;
    case 'since': {
      const { arrived } = pattern;
      return `The first ${formFor(arrived, { one: 'request arrives', other: `${count(arrived)} requests arrive` })}, and nothing after that.`;
    }
    case 'irregular':
      return irregularSaid(topology, pattern);
  }
}

/** The findings as sentences; with both directions among the requests each says which it is about. */
export function findingsSaid(
  topology: Topology,
  patterns: readonly (readonly [Direction, Pattern])[],
): readonly string[] {
  return patterns.map(([direction, pattern]) => {
    const sentence = sentenceOf(topology, direction, pattern);
    if (patterns.length === 1) return sentence;
    return `${DIRECTIONS[direction]}: ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
  });
}

const DIRECTIONS: { readonly [D in Direction]: string } = { inbound: 'Inbound', outbound: 'Outbound' };

const ofShare = ({ failed, total }: Share, beat: boolean): string =>
  `${count(failed)} ${beat ? 'in' : 'of'} ${count(total)}`;

/** Up to here the meetings are told one by one. */
const MEETINGS_TOLD = 2;

const meetingsSaid = (topology: Topology, meetings: readonly Meeting[]): string =>
  meetings.length > MEETINGS_TOLD
    ? 'for the same pairs of landing server and user'
    : meetings
        .map(({ servers, users }) => `when it ${landsOn(topology, servers)} for ${peopleSaid(topology, users, 'or')}`)
        .join(', and ');

function irregularSaid(topology: Topology, pattern: Pattern & { kind: 'irregular' }): string {
  const { share, beforeServers, servers, people } = pattern;
  const where = beforeServers
    ? ', before it lands on any server'
    : servers.length > 0
      ? `, when it ${landsOn(topology, servers)}, but not each time`
      : '';
  const whom = people.length > 0 ? `, only for ${peopleSaid(topology, people, 'and')}` : '';
  const why = where === '' && whom === '' ? ', and neither server nor user alone tells when' : '';
  return `Fails ${ofShare(share, false)}${where}${whom}${why}.`;
}

/** Where server and person cannot be told apart, what tells them apart. */
export const eitherSaid = (topology: Topology, people: readonly string[]): string =>
  `Each of these requests was also for ${peopleSaid(topology, people, 'or')}: the list keeps step with the servers. Shuffle it to see which of the two it is.`;

/** What was counted. */
export function countedSaid(topology: Topology, requests: readonly Request[], asked: Asked, shown: number): string {
  const { what, n, seed } = asked;
  const request = requests[Math.max(shown, 0)];
  if (what === 'request') return request ? `${describeRequest(topology, request)}, ${times(n)}` : requestsOf(n);
  const list = `the list of ${requestsOf(requests.length)}`;
  return what === 'list'
    ? `${requestsOf(n)}: ${list}, in its order and over again`
    : `${requestsOf(n)}: ${list}, shuffled anew for every round, seed ${seed}`;
}

const times = (n: number): string => (n === 1 ? 'once' : `${count(n)} times`);

interface Span {
  readonly least: number;
  readonly most: number;
}
const spanSaid = ({ least, most }: Span): string =>
  least === most ? count(least) : `${count(least)} to ${count(most)}`;

/** The law beside the figures: what to expect of `n` servers that take turns. */
export const LAW_WORDS = {
  title: 'Landings are even, deliveries are not',
  even: 'The gateway hands inbound requests to the servers in turn and does not ask where anybody is, so every server gets the same share of landings. Deliveries happen where the users are logged in.',
  redirect: (n: number): string =>
    `A request stays on its landing server only if the user happens to be logged in there: 1 time in ${count(n)}. With even log-ons and no home servers a redirect is needed 1\u00a0−\u00a01/n of the time, with ${counted(n, NOUNS.server)} ${percent(n - 1, n)}.`,
  measured: (landings: Span, deliveries: Span): string =>
    `In this run each server had ${spanSaid(landings)} landings and ${spanSaid(deliveries)} deliveries.`,
  noTurns: 'No server takes turns yet: the gateway has no configured server.',
} as const;

export const SPREAD_WORDS = {
  view: 'Run many requests',
  none: 'There is nothing to repeat yet',
  noneAct: 'Send a request first. Then it can be sent here as often as you like, to see what fails and how often.',
  before: 'What fails, and how often?',
  beforeAct: 'One request shows one way. Repeat it, and the beat of the round robin comes out.',
  what: 'Repeat',
  choices: {
    request: 'The request shown',
    list: 'The whole list in order',
    shuffled: 'The whole list shuffled',
  },
  shuffledDetail: 'Another order in every round',
  n: 'How many',
  nBad: (largest: number): string => `Type a whole number from 1 to ${count(largest)}.`,
  seed: 'Seed',
  seedHint: 'The same seed shuffles the same way.',
  seedBad: (largest: number): string => `Type a whole number from 0 to ${count(largest)}.`,
  nextSeed: 'Next seed',
  run: 'Run',
  running: (n: number): string => `Counting ${requestsOf(n)}`,
  progress: (done: number, n: number): string => `${count(done)} of ${count(n)}`,
  cancel: 'Cancel',
  cancelled: (done: number, n: number): string =>
    `Cancelled after ${count(done)} of ${count(n)}: the figures are about those.`,
  streak: 'Longest failing streak',
  streakValue: (streak: number): string => (streak === 0 ? 'none' : `${count(streak)} in a row`),
  extraHops: 'Extra hops',
  extraHopsValue: (redirects: number, inbound: number): string =>
    `${counted(redirects, { one: 'redirect', other: 'redirects' })} in ${count(inbound)} inbound`,
  extraHopsLaw: (n: number): string => `by the law 1\u00a0−\u00a01/${count(n)}\u00a0=\u00a0${percent(n - 1, n)}`,
  strip: (number: number): string =>
    formFor(number, { one: 'The last landing', other: `The last ${count(number)} landings` }),
  stripHint: 'One turn of the list after another, the newest last.',
  noLanding: 'no server',
  servers: 'By server',
  chart: 'Chart',
  table: 'Table',
  caption: 'What every server did',
  evenShare: (n: number): string => `an even share of the landings is ${percent(1, n)}`,
  counts: {
    landings: 'Landings',
    share: 'Share of landings',
    lookups: 'Lookups',
    redirectsIn: 'Redirects in',
    redirectsOut: 'Redirects out',
    deliveries: 'Deliveries',
    failures: 'Failures',
  },
  seat: 'Seat',
  server: 'Server',
  noServer: 'No server reached',
  total: 'Total',
  mark: (n: number): string => `1/${count(n)} of the landings`,
  failuresHint:
    'A request fails when it does not reach the other person. The failure is counted at the server it landed on, outbound at the one the sender is logged in to.',
  endings: 'How they ended',
  copy: 'Copy CSV',
  copied: 'Copied.',
  copyField: 'Table as CSV',
} as const;
