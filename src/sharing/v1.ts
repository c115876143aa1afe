/** Version 1 of the link, frozen once released: its columns, and every constant that writing and reading them rest on. */

import type { RequestKind } from '../routing/kinds';

/**
 * The columns in the order of the wire. Each is one string: numbers (one character for a small one) or texts side by side
 * (`v1/marks.ts`). People are the local users, then the external ones. Empty columns at the end are left out.
 */
export const COLUMNS = [
  'head', // numbers, see HEAD
  'across', // numbers: x of gateway, servers, people, see v1/places.ts
  'down', // numbers: y likewise
  'nameLengths', // numbers: words of each person's name, see v1/personNames.ts
  'firstNumbers', // numbers: the first words
  'firstWords', // texts
  'otherNumbers', // numbers: the other words
  'otherWords', // texts
  'mailCodes', // numbers: how each person's mail follows from the name, see v1/names.ts
  'mailTexts', // texts: what does not follow
  'domainCodes', // numbers: the domain of each mail
  'domains', // texts
  'connected', // numbers per local user: 0 nowhere, n the n-th server
  'home', // numbers per local user: 0 as connected, 1 none, then servers, clusters, homeTexts
  'requestKinds', // numbers per request: 0 inbound chat, 1 inbound subscribe, 2 and 3 the same outbound
  'requestExternals', // numbers per request: which external user
  'requestUsers', // numbers per request: which local user
  'serverNames', // texts: empty for st1, st2, …
  'hosts', // texts: empty for the name and hostDomain
  'hostDomain', // text
  'title', // text
  'serverFlags', // numbers per server: the sum of 2 to the bits of what is off, and of MEETING
  'withoutAccess', // numbers: local users without externalAccess, each as the distance from the one before
  'blockedLinks', // numbers: two servers per pair
  'serverClusters', // numbers per server: 0 none, n the n-th cluster
  'clusterNames', // texts: empty for cluster1, cluster2, …
  'homeTexts', // texts: home servers that name nothing
  'blockedDomains', // texts
  'gatewayName', // text: empty for Gateway
  'ids', // texts of gateway, clusters, servers, local users, externals: empty for gw, c1, s1, u1, x1, …
  'notes', // numbers, then texts, see v1/notes.ts
  // Never written so far: until it is, any other new column goes before it.
  'laterFlags', // numbers per server: the same for later switches
] as const;

/** The numbers of the column head. */
export const HEAD = [
  'servers',
  'users',
  'externals',
  'requests',
  'clusters',
  'way', // which of WAYS
  'mailPattern', // see v1/names.ts
  'next', // 0 null, n the n-th server
  'chats',
  'presences',
  'gateway', // 0 there, 1 there but not running, 2 none
  'configured', // 0 the first server (null where there is none), 1 null, n the n-th server
  'maxChats', // 0 no limit, n + 1 the limit n
  'maxPresences',
  'assumptions', // the sum of ASSUMPTIONS
  'blockedDomains',
  'blockedLinks',
] as const;

/** The bits of a server in the column `serverFlags`: its first switches, and behind them whether it is a meeting server. */
export const MEETING = 7;

/** Where a switch tells that it is off, by the bit in its row; later ones stand in `laterFlags`. */
export const flagOf = ({ bit }: { readonly bit: number }): { column: 'serverFlags' | 'laterFlags'; bit: number } =>
  bit < MEETING ? { column: 'serverFlags', bit } : { column: 'laterFlags', bit: bit - MEETING - 1 };

export const ASSUMPTIONS = [
  ['unreachable', 'fail', 'skip'],
  ['shortcut', 'off', 'on'],
  ['homeElsewhere', 'offline', 'forward'],
] as const;

/** What a request is on the wire. Numbers once given never change: another kind gets the next two. */
export const KIND_NUMBERS: { readonly [K in RequestKind]: { readonly inbound: number; readonly outbound: number } } = {
  chat: { inbound: 0, outbound: 2 },
  subscribe: { inbound: 1, outbound: 3 },
};
/** More than a document may hold is not even counted out. */
export const MOST = {
  servers: 50,
  clusters: 50,
  people: 5000,
  requests: 1000,
  domains: 100,
  links: 1225,
  notes: 50,
  words: 81,
} as const;
export const GATEWAY = { id: 'gw', name: 'Gateway' } as const;
export const serverName = (number: number): string => `st${number}`;
export const clusterName = (number: number): string => `cluster${number}`;
export const userName = (number: number): string => `User ${number}`;
export const externalName = (number: number): string => `External ${number}`;

export type Columns = { readonly [K in (typeof COLUMNS)[number]]: string };
export type Head = { readonly [K in (typeof HEAD)[number]]: number };

export const numbered = (count: number, name: (number: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => name(index + 1));

/** Which part each part with a position may be counted from: local users stand near the server they are logged in to. */
export function anchorsOf(
  gateway: boolean,
  servers: number,
  connected: readonly number[],
  externals: number,
): readonly (number | undefined)[] {
  const start = gateway ? 1 : 0;
  return [
    ...new Array<undefined>(start + servers).fill(undefined),
    ...connected.map((number) => (number > 0 ? start + number - 1 : undefined)),
    ...new Array<undefined>(externals).fill(undefined),
  ];
}
