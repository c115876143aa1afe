/** Every word about many requests but the findings: the form, the figures, the law beside them. */

import { COUNTED_WORDS } from '../outcomes/countedWords';
import { describeRequest } from '../routing/describe';
import type { Request } from '../routing/route';
import { count, counted, formFor, NOUNS, percent } from '../saying/saying';
import type { Assumptions } from '../topology/assumptions';
import type { Topology } from '../topology/topology';
import type { Asked } from './asking';

export const requestsOf = (number: number): string => counted(number, NOUNS.request);

/** What was counted. */
export function countedSaid(topology: Topology, requests: readonly Request[], asked: Asked, shown: number): string {
  const { what, n, seed } = asked;
  const request = requests[Math.max(shown, 0)];
  if (what === 'request')
    return request
      ? formFor(n, {
          one: `${describeRequest(topology, request)}, sent once`,
          other: `${describeRequest(topology, request)}, sent ${count(n)} times`,
        })
      : requestsOf(n);
  return what === 'list'
    ? `${requestsOf(n)}: the list of ${requestsOf(requests.length)}, in its order and over again`
    : `${requestsOf(n)}: the list of ${requestsOf(requests.length)}, shuffled anew for every round, seed ${seed}`;
}

interface Span {
  readonly least: number;
  readonly most: number;
}
const spanSaid = ({ least, most }: Span): string =>
  least === most ? count(least) : `${count(least)} to ${count(most)}`;

type Unreachable = Assumptions['unreachable'];

/** What is to be expected of `n` servers that take turns, as is assumed now of those that cannot be reached. */
export const LAW_WORDS = {
  title: 'Landings are even, deliveries are not',
  even: {
    fail: 'The gateway hands inbound requests to the servers in turn and does not ask where anybody is. As is assumed now, a server that it cannot reach keeps its turn, so every server on the list gets the same share of landings. Deliveries happen where the users are logged in.',
    skip: 'The gateway hands inbound requests to the servers in turn and does not ask where anybody is. As is assumed now, it passes over a server that it cannot reach, and that turn falls to the next one: shares of landings are the same only while none is passed over. Deliveries happen where the users are logged in.',
  } satisfies { readonly [U in Unreachable]: string },
  redirect: {
    fail: (n: number): string =>
      `A request stays on its landing server only where its user is logged in there, 1 time in ${count(n)}. So without home servers it is passed on 1\u00a0−\u00a01/n of the time, with ${counted(n, NOUNS.server)} ${percent(n - 1, n)}, however the users are spread, as long as they are logged in to servers on the list.`,
    skip: (n: number): string =>
      `A request stays on its landing server only where its user is logged in there, 1 time in ${count(n)} while no server is passed over. So without home servers it is then passed on 1\u00a0−\u00a01/n of the time, with ${counted(n, NOUNS.server)} ${percent(n - 1, n)}, however the users are spread, as long as they are logged in to servers on the list.`,
  } satisfies { readonly [U in Unreachable]: (n: number) => string },
  measured: (landings: Span, deliveries: Span): string =>
    `In this run each server had ${spanSaid(landings)} landings and ${spanSaid(deliveries)} deliveries.`,
  noTurns: 'No server takes turns yet: the gateway has no configured server.',
} as const;

export const SPREAD_WORDS = {
  view: 'Repeat requests',
  none: 'There is nothing to repeat yet',
  noneAct:
    'Send a request first. Then it can be sent here as often as you like, to see what does not arrive, and how often.',
  before: 'What does not arrive, and how often?',
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
  streak: 'Most in a row that did not arrive',
  streakValue: (streak: number): string => (streak === 0 ? 'none' : `${count(streak)} in a row`),
  passedOn: 'Passed on between servers',
  passedOnValue: (times: number, inbound: number): string =>
    `${counted(times, { one: 'time', other: 'times' })} in ${count(inbound)} inbound`,
  passedOnLaw: (n: number): string => `by the law 1\u00a0−\u00a01/${count(n)}\u00a0=\u00a0${percent(n - 1, n)}`,
  strip: (number: number): string =>
    formFor(number, { one: 'The last landing', other: `The last ${count(number)} landings` }),
  stripHint: 'One turn of the list after another, the newest last.',
  noLanding: 'no server',
  servers: 'By server',
  chart: 'Chart',
  table: 'Table',
  caption: 'What every server did',
  counts: {
    landings: 'Landings',
    share: 'Share of landings',
    lookups: 'Lookups',
    redirectsIn: 'Passed on to it',
    redirectsOut: 'Passed on by it',
    deliveries: 'Deliveries',
    failures: 'Did not arrive',
  },
  seat: 'Seat',
  server: 'Server',
  noServer: 'No server reached',
  total: 'Total',
  mark: (n: number): string => `1/${count(n)} of the landings`,
  counted: COUNTED_WORDS,
  countedAt:
    'Each is counted at the server on which it landed, an outbound one at the server to which its sender is logged in.',
  captionShare: (servers: number): string =>
    `What every server did (an even share of the landings is ${percent(1, servers)})`,
  landing: (number: number, where: string, verdict: string, title: string): string =>
    `${count(number)}: ${where}. ${verdict}: ${title}`,
  landingSaid: (where: string, verdict: string): string => `${where}: ${verdict}. `,
  endings: 'How they ended',
  copy: 'Copy CSV',
  copied: 'Copied.',
  copyField: 'Table as CSV',
} as const;
