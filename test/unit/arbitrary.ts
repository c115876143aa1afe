/** Random topologies and playgrounds, faults and odd text included, each one in the form a document is read into (SPEC 3). */

import fc from 'fast-check';
import type { Note, Playground } from '../../src/playground/playground';
import type { Request } from '../../src/routing/route';
import { ASSUMPTIONS } from '../../src/topology/assumptions';
import { type ExternalUser, LIMITS, type LocalUser, type Position, type Server } from '../../src/topology/parts';
import type { Topology } from '../../src/topology/topology';
import { healthy, mostlyOn } from './healthy';

export interface Sizes {
  readonly minServers?: number;
  readonly maxServers?: number;
  readonly maxClusters?: number;
  /** At least so many local users, and so many external ones. */
  readonly minPeople?: number;
  readonly maxUsers?: number;
  readonly maxExternals?: number;
  readonly maxRequests?: number;
  readonly maxNotes?: number;
}

const UNWANTED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LONE_HALF = /[\ud800-\udbff]$/;

/** Text as a document holds it: in NFC, trimmed, without control characters and line breaks, of the given length. */
const tidy = (raw: string, min: number, max: number): string => {
  const text = raw.replace(UNWANTED, '').normalize('NFC').trim().slice(0, max).replace(LONE_HALF, '').trim();
  return text.length < min ? 'n' : text;
};

export const arbitraryText = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('Ann', 'st1', 'ST1', 'Zoë', 'de\u0301cor', ' pad ', '李雷', '👩‍💻', '<b>&"'),
      },
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 16 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      { weight: 1, arbitrary: fc.constant('Wé'.repeat(200)) },
    )
    .map((raw) => tidy(raw, min, max));

/** Text as a note holds it: lines of such text, the first and the last of them not blank. */
const arbitraryLines = (max: number): fc.Arbitrary<string> =>
  fc
    .array(arbitraryText(0, 80), { minLength: 1, maxLength: 5 })
    .map((lines) => lines.join('\n').trim().slice(0, max).replace(LONE_HALF, '').normalize('NFC').trim() || 'n');

const CELLS = LIMITS.position / 8;
const position: fc.Arbitrary<Position> = fc
  .tuple(fc.integer({ min: -CELLS, max: CELLS }), fc.integer({ min: -CELLS, max: CELLS }))
  .map(([x, y]) => [x * 8, y * 8]);

const limit = fc.oneof(
  { weight: 4, arbitrary: fc.constant(-1) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: -1, max: LIMITS.count }) },
);
const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: LIMITS.count }));
const oddId = fc.option(
  fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      's01',
      'S1',
      'u2',
      'x3',
      'state',
      'topology',
      '-',
      '_',
      '0',
    ),
    fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
  ),
  { freq: 4 },
);
const domains = fc.constantFrom(
  'example.com',
  'Example.COM',
  'partner.example',
  'PARTNER.example',
  'blocked.example',
  'é.example',
);
/** Undefined: an address nobody else has. */
const mail = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom('ann@example.com', 'Ann@Example.com', 'no-at-sign', 'a@b@Partner.Example') },
  { weight: 1, arbitrary: arbitraryText(0, LIMITS.mail) },
);
/** Where a raw number points: the members of a list in turn, wrapping; null or undefined where there is none. */
const chosen = <T>(list: readonly T[], raw: number): T | undefined => list[raw % Math.max(1, list.length)];
const raw = fc.nat({ max: 999 });
const seldomNull = fc.option(raw, { freq: 5 });

const rawServer = fc.record({
  ...mostlyOn('server'),
  id: oddId,
  name: arbitraryText(1, LIMITS.name),
  host: arbitraryText(0, LIMITS.host),
  position,
  role: fc.constantFrom<Server['role'][]>('community', 'community', 'meeting'),
  cluster: fc.option(raw, { freq: 1 }),
});
const rawHome = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: raw.map((n) => ({ server: n })) },
  { weight: 2, arbitrary: raw.map((n) => ({ cluster: n })) },
  { weight: 1, arbitrary: arbitraryText(1, LIMITS.domain).map((text) => ({ text })) },
  { weight: 1, arbitrary: fc.constantFrom('S1', 'gw', 'x1', 'u1', 'st9.example.com').map((text) => ({ text })) },
);
const rawUser = fc.record({
  ...mostlyOn('user'),
  id: oddId,
  name: arbitraryText(1, LIMITS.name),
  mail,
  position,
  connectedServer: seldomNull,
  homeServer: rawHome,
});
const rawExternal = fc.record({ id: oddId, name: arbitraryText(1, LIMITS.name), mail, position });
const rawGateway = fc.record({
  ...mostlyOn('gateway'),
  id: oddId,
  name: arbitraryText(1, LIMITS.name),
  position,
  configuredServer: fc.option(raw, { freq: 9 }),
  blockedDomains: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.uniqueArray(domains, { maxLength: 4 }) },
  ),
  maxChats: limit,
  maxPresences: limit,
});

/** Gives every part the id it asked for, or where that is taken its kind's letter and the lowest free number. */
function idGiver(given: readonly string[] = []): (asked: string | null, letter: string) => string {
  const taken = new Set(given);
  return (asked, letter) => {
    let id = asked ?? (letter === 'gw' ? 'gw' : `${letter}1`);
    for (let number = 1; taken.has(id); number += 1) id = `${letter}${number}`;
    taken.add(id);
    return id;
  };
}

export function arbitraryTopology({
  minServers = 0,
  maxServers = 6,
  maxClusters = 2,
  minPeople = 0,
  maxUsers = 6,
  maxExternals = 4,
}: Sizes = {}): fc.Arbitrary<Topology> {
  return fc
    .record({
      gateway: fc.option(rawGateway, { freq: 12 }),
      clusters: fc.array(fc.record({ id: oddId, name: arbitraryText(1, LIMITS.name) }), { maxLength: maxClusters }),
      servers: fc.array(rawServer, { minLength: minServers, maxLength: maxServers }),
      users: fc.array(rawUser, { minLength: minPeople, maxLength: maxUsers }),
      externals: fc.array(rawExternal, { minLength: minPeople, maxLength: maxExternals }),
      blocked: fc.array(fc.tuple(raw, raw), { maxLength: 3 }),
      assumptions: fc.record({
        unreachable: fc.constantFrom(...ASSUMPTIONS.unreachable.values),
        shortcut: fc.constantFrom(...ASSUMPTIONS.shortcut.values),
        homeElsewhere: fc.constantFrom(...ASSUMPTIONS.homeElsewhere.values),
      }),
    })
    .map((drawn): Topology => {
      const idFor = idGiver();
      const gatewayId = drawn.gateway ? idFor(drawn.gateway.id, 'gw') : '';
      const clusters = drawn.clusters.map((cluster) => ({ ...cluster, id: idFor(cluster.id, 'c') }));
      const servers = drawn.servers.map((server): Server => {
        const cluster = server.cluster === null ? undefined : chosen(clusters, server.cluster);
        return { ...healthy('server'), ...server, id: idFor(server.id, 's'), cluster: cluster?.id ?? null };
      });
      const serverId = (n: number | null): string | null => (n === null ? null : (chosen(servers, n)?.id ?? null));
      const users = drawn.users.map((user): LocalUser => {
        const id = idFor(user.id, 'u');
        const home = user.homeServer;
        const homeServer =
          home === null
            ? null
            : 'text' in home
              ? home.text
              : 'server' in home
                ? serverId(home.server)
                : (chosen(clusters, home.cluster)?.id ?? null);
        return {
          ...healthy('user'),
          ...user,
          id,
          mail: user.mail ?? `${id}@example.com`,
          connectedServer: serverId(user.connectedServer),
          homeServer,
        };
      });
      const externals = drawn.externals.map((external): ExternalUser => {
        const id = idFor(external.id, 'x');
        return { ...external, id, mail: external.mail ?? `${id}@partner.example` };
      });
      return {
        gateway: drawn.gateway
          ? {
              ...healthy('gateway'),
              ...drawn.gateway,
              id: gatewayId,
              configuredServer: serverId(drawn.gateway.configuredServer),
            }
          : null,
        clusters,
        servers,
        users,
        externals,
        blockedServerLinks: pairsOf(servers, drawn.blocked),
        assumptions: drawn.assumptions,
      };
    });
}

/** Pairs of different servers, none twice, in server order. */
function pairsOf(servers: readonly Server[], drawn: readonly (readonly [number, number])[]): [string, string][] {
  const ids = servers.map((server) => server.id);
  const found = new Set(
    drawn.map(([a, b]) => [a % Math.max(1, ids.length), b % Math.max(1, ids.length)].sort((m, n) => m - n).join(' ')),
  );
  const pairs: [string, string][] = [];
  ids.forEach((first, a) => {
    ids.forEach((second, b) => {
      if (a < b && found.has(`${a} ${b}`)) pairs.push([first, second]);
    });
  });
  return pairs;
}

/** With `minPeople` and `maxRequests` above 0 most playgrounds carry a script of both directions and both kinds. */
export function arbitraryPlayground(sizes: Sizes = {}): fc.Arbitrary<Playground> {
  const rawRequest = fc.record({
    kind: fc.constantFrom<Request['kind'][]>('subscribe', 'chat'),
    inbound: fc.integer({ min: 0, max: 2 }).map((n) => n !== 2),
    user: raw,
    external: raw,
  });
  return fc
    .record({
      title: arbitraryText(0, LIMITS.title),
      topology: arbitraryTopology(sizes),
      requests: fc.array(rawRequest, { maxLength: sizes.maxRequests ?? 8 }),
      next: seldomNull,
      chats: count,
      presences: count,
      notes: fc.array(
        fc.record({ id: oddId, text: arbitraryLines(LIMITS.note), position, about: fc.option(raw, { freq: 2 }) }),
        { maxLength: sizes.maxNotes ?? 3 },
      ),
    })
    .map(({ title, topology, requests, next, chats, presences, notes: drawn }): Playground => {
      const script = requests.flatMap(({ kind, inbound, user, external }): Request[] => {
        const local = chosen(topology.users, user)?.id;
        const outside = chosen(topology.externals, external)?.id;
        if (local === undefined || outside === undefined) return [];
        return [inbound ? { kind, from: outside, to: local } : { kind, from: local, to: outside }];
      });
      const first = next === null ? undefined : chosen(topology.servers, next);
      const parts = [
        ...(topology.gateway ? [topology.gateway] : []),
        ...topology.clusters,
        ...topology.servers,
        ...topology.users,
        ...topology.externals,
      ].map(({ id }) => id);
      const idFor = idGiver(parts);
      const notes = drawn.map(({ id, about, ...note }): Note => {
        const subject = about === null ? undefined : chosen(parts, about);
        return { ...note, id: idFor(id, 'n'), ...(subject === undefined ? {} : { about: subject }) };
      });
      return { title, topology, requests: script, state: { next: first?.id ?? null, chats, presences }, notes };
    });
}
