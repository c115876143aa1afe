/** How a sample is told, and the first of them, which a first visit meets. */

import { initialState, type Request } from '../routing/route';
import { DEFAULT_ASSUMPTIONS } from '../topology/assumptions';
import { defaultsOf } from '../topology/catalog';
import type { Cluster, ExternalUser, Gateway, LocalUser, PartOf, Server } from '../topology/parts';
import type { PlacedKind } from './placement';
import type { Playground } from './playground';

/** What samples have in common. */
export type SampleGroup = 'ways' | 'beat' | 'person' | 'gateway';

/** What is said of a sample. */
interface SampleWords {
  readonly id: string;
  readonly title: string;
  readonly group: SampleGroup;
  /** One line: where to look while it plays. */
  readonly watchFor: string;
  /** One line more as long as nothing has been sent, on what a first look stumbles over. */
  readonly aside?: string;
  /** What one knows afterwards. */
  readonly learn: string;
}

export interface Sample extends SampleWords {
  readonly playground: Playground;
}

/** A part at its defaults but for what is given. */
export const part = <K extends PlacedKind>(
  kind: K,
  given: Pick<PartOf[K], 'id' | 'name'> & Partial<PartOf[K]>,
): PartOf[K] => ({ position: [0, 0], ...defaultsOf(kind), ...given }) as unknown as PartOf[K];

export const gateway = (given: Partial<Gateway> = {}): Gateway =>
  part('gateway', { id: 'gw', name: 'Gateway', configuredServer: 's1', ...given });

export const server = (number: number, given: Partial<Server> = {}): Server =>
  part('server', { id: `s${number}`, name: `st${number}`, host: `st${number}.acme.example`, ...given });

export const servers = (count: number): readonly Server[] =>
  Array.from({ length: count }, (_, place) => server(place + 1));

/** A local user, logged in to a server or nowhere, with or without a home server. */
export const user = (
  number: number,
  name: string,
  connectedServer: string | null,
  homeServer: string | null = null,
  given: Partial<LocalUser> = {},
): LocalUser =>
  part('user', {
    id: `u${number}`,
    name,
    mail: `${name.toLowerCase()}@acme.example`,
    connectedServer,
    homeServer,
    ...given,
  });

export const xavier: ExternalUser = part('external', { id: 'x1', name: 'Xavier', mail: 'xavier@partner.example' });

export const chat = (from: string, to: string): Request => ({ kind: 'chat', from, to });
export const subscribe = (from: string, to: string): Request => ({ kind: 'subscribe', from, to });
export const times = (count: number, request: Request): readonly Request[] =>
  Array.from({ length: count }, () => request);

/** What a sample holds; what is not given is as in all of them. */
export interface Told extends SampleWords {
  readonly gateway?: Gateway;
  readonly clusters?: readonly Cluster[];
  readonly servers: readonly Server[];
  readonly users: readonly LocalUser[];
  readonly externals?: readonly ExternalUser[];
  readonly blockedServerLinks?: Playground['topology']['blockedServerLinks'];
  readonly requests?: readonly Request[];
}

export function sample({ id, title, group, watchFor, aside, learn, requests = [], ...parts }: Told): Sample {
  const words = { id, title, group, watchFor, ...(aside !== undefined && { aside }), learn };
  const topology = {
    gateway: gateway(),
    clusters: [],
    externals: [xavier],
    blockedServerLinks: [],
    assumptions: DEFAULT_ASSUMPTIONS,
    ...parts,
  };
  return { ...words, playground: { title, topology, requests, state: initialState, notes: [] } };
}

/** What a first visit shows: one request that is passed on and arrives, and one that a home server leads astray. */
export const FIRST_SAMPLE: Sample = sample({
  id: 'first',
  title: 'Three servers, one gateway',
  group: 'ways',
  watchFor: 'Bob is logged in to st2, but the first request lands on st1. What does st1 do?',
  aside: "Ann's client declined the login redirect home, to st3.",
  learn:
    'The gateway takes the servers in turn and does not ask where anybody is. The server a request lands on looks the user up and passes it on: to the server the user is logged in to or, if the directory names one, to the home server. How Ann can be away from home: a server that is not the home answers a login with a redirect, and the client may stay all the same. The 11.6 help says that users are always redirected. That st3 does not pass the request on to Ann is an assumption, as the switch stands.',
  // Where `tidyUp` would put them: the first load does without it.
  gateway: gateway({ position: [272, 112] }),
  servers: [
    server(1, { position: [0, 320] }),
    server(2, { position: [248, 320] }),
    server(3, { position: [496, 320] }),
  ],
  users: [
    user(1, 'Ann', 's1', 's3', { position: [16, 464] }),
    user(2, 'Bob', 's2', null, { position: [264, 464] }),
    user(3, 'Cleo', 's3', 's3', { position: [512, 464] }),
  ],
  externals: [{ ...xavier, position: [264, 0] }],
});
