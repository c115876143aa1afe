/** The words of the discovery: each step in a sentence with its reason, what that rests on, and what stands round the play. */

import type { Basis, Source } from '../routing/evidence';
import { SOURCES } from '../routing/sources';
import { count, counted, formFor, listed, NOUNS } from '../saying/saying';

/** What a step rests on. */
export interface DiscoveryGround {
  readonly basis: Basis;
  /** What of it stands in a source, and what is concluded. */
  readonly text: string;
  readonly source: readonly Source[];
}

export const GROUNDS = {
  told: {
    basis: 'note',
    text: 'The note says that one connection is defined, and that the gateway discovers the other servers from there.',
    source: [SOURCES.note],
  },
  opened: {
    basis: 'inferred',
    text: 'The note asks for every server to be accessible to the gateway on port 1516. That the gateway opens the connection, and that the server holds its address against those it trusts, follows from this and from what is told of servers among themselves.',
    source: [SOURCES.note, SOURCES.trust],
  },
  read: {
    basis: 'inferred',
    text: 'This is documented for community servers, and for the Media Manager, which asks one of them. That the gateway learns its servers in the same way is inferred.',
    source: [SOURCES.trust, SOURCES.discovery],
  },
  leftOut: {
    basis: 'assumption',
    text: 'No source tells what becomes of a server that the gateway does not know.',
    source: [SOURCES.note],
  },
  done: {
    basis: 'note',
    text: 'The note has inbound requests forwarded by round robin to the next server. That the servers stand in this order is our choice.',
    source: [SOURCES.note],
  },
  kept: {
    basis: 'assumption',
    text: 'The note does not tell what the gateway does with a server that it cannot reach, nor on its turn.',
    source: [SOURCES.note],
  },
} as const satisfies Readonly<Record<string, DiscoveryGround>>;

/** Names stand in these sentences marked. */
export const STEP_WORDS = {
  nothingTold: (gateway: string): string => `${gateway} was told of no server`,
  joinIt: (gateway: string): string => `Join ${gateway} to one community server; it discovers the others from there.`,
  noGateway: 'There is no gateway',
  addOne: 'Add a gateway and join it to one community server.',
  startIt: (gateway: string): string => `${gateway} discovers servers while it runs. Start it first.`,
  told: (gateway: string, server: string): string => `${gateway} is told of ${server}`,
  toldWhy: 'The administrator enters one community server, and no more than that: it is the entry, not a favourite.',
  read: (server: string, others: number): string =>
    others === 0
      ? `${server} tells of no other server`
      : `${server} tells of ${formFor(others, { one: 'one more server', other: `${count(others)} more servers` })}`,
  readWhy: (server: string): string =>
    `${server} reads the Server documents in its own names.nsf and in those that its Directory Assistance, da.nsf, leads to: all with "Is this a Sametime Server" at Yes, meeting servers among them.`,
  leftOut: (server: string): string => `${server} is left out`,
  leftOutWhy:
    'The gateway has not learnt of it: it has no turn, and nothing that its users send gets out. Why it is missing is not modelled; causes to check stand below.',
  opened: (gateway: string, server: string): string => `${gateway} opens its link to ${server}`,
  openedWhy: (gateway: string, server: string): string =>
    `${server} runs, lets ${gateway} in on port 1516 and trusts its address.`,
  closed: (gateway: string, server: string, reason: string): string => `${gateway} does not reach ${server}: ${reason}`,
  closedFirst: 'A gateway that starts like this would learn nothing new; here it keeps what it has learnt before.',
  closedWhy: 'It stays on the list all the same: what the gateway has learnt, it keeps.',
  done: (servers: number): string =>
    formFor(servers, {
      one: 'One server takes turns from now on',
      other: `${counted(servers, NOUNS.server)} take turns from now on`,
    }),
  allReached: 'Every one of them can be reached. Inbound requests go to them in this order.',
  /** What is assumed now of the turn of a server that cannot be reached. */
  passedOver: (lost: readonly string[]): string =>
    `Not reached: ${listed(lost, 'comma')}. As it is assumed now, requests on their turn go to the next server that is reached.`,
  keepTurn: (lost: readonly string[], servers: number): string =>
    `Not reached: ${listed(lost, 'comma')}. As it is assumed now, ${count(lost.length)} of every ${count(servers)} inbound requests will fail, always on the same ${formFor(lost.length, { one: 'turn', other: 'turns' })} of the round.`,
} as const;

export const DISCOVERY_WORDS = {
  view: 'Discovery',
  title: 'How the gateway learns its servers',
  back: 'Step back',
  next: 'Next step',
  again: 'From the start',
  leave: 'Done',
  place: (step: number, steps: number): string => `${count(step)} of ${count(steps)}`,
  /** Beside its sentence, above the canvas. */
  step: (step: number, steps: number): string => `Discovery, step ${count(step)} of ${count(steps)}`,
  steps: 'Steps',
  known: (gateway: string | null): string =>
    gateway === null ? 'What the gateway knows now' : `What ${gateway} knows now`,
  leftOut: 'Left out',
  notDiscovered: 'not discovered',
  waiting: 'link not tried yet',
  up: 'link up',
  causes: 'What to check for a server that is missing',
  causesRest:
    'Why it is missing is not modelled. These causes are documented for community servers and for the Media Manager; that the gateway misses servers for them is inferred.',
  cause: (cause: string): string => `${cause}.`,
} as const;
