/** Tidying up: on the grid, nothing over anything, in the order of turns, in the shape of the canvas, the same every time. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterFrame } from '../../../src/canvas/flow';
import { arrange, type Ground, tidyUp } from '../../../src/playground/arrange';
import { clustersInOrder } from '../../../src/playground/blocks';
import { noteBoxes } from '../../../src/playground/notes';
import { type Box, boxesOf, GAP, GROUP_ROOM, PART_SIZES, snapped } from '../../../src/playground/placement';
import { EMPTY_PLAYGROUND, type Note } from '../../../src/playground/playground';
import type { Position } from '../../../src/topology/parts';
import { EMPTY_TOPOLOGY, type Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { community, deepFreeze, external, gateway, server, user } from './community';

deepFreeze(community);

const near = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;

/** The pairs of boxes that come nearer than a gap. */
function pairsNearer(boxes: readonly Box[], gap: number): readonly string[] {
  const sorted = boxes.toSorted((a, b) => a.y - b.y);
  return sorted.flatMap((a, place) => {
    const found: string[] = [];
    for (const b of sorted.slice(place + 1)) {
      if (b.y >= a.y + a.height + gap) break;
      if (near(a, b, gap)) found.push(`${a.id} ${b.id}`);
    }
    return found;
  });
}

const arranged = (topology: Topology, ground?: Ground): Topology =>
  tidyUp({ ...EMPTY_PLAYGROUND, topology }, ground).topology;

const NOBODY: ReadonlySet<string> = new Set();

/** What is seen of people who are folded: one group below each server. */
const groupsOf = (topology: Topology, folded: ReadonlySet<string>): readonly Box[] =>
  topology.servers
    .filter(({ id }) => topology.users.some((each) => each.connectedServer === id && folded.has(each.id)))
    .map(({ id, position: [x, y] }) => ({
      id: `${id} group`,
      x,
      y: y + PART_SIZES.server.height,
      width: PART_SIZES.server.width,
      height: GROUP_ROOM,
    }));

const cardsOf = (topology: Topology, folded: ReadonlySet<string> = NOBODY): readonly Box[] =>
  boxesOf(topology).filter(({ id }) => !folded.has(id));

/** Frames that cover a card of somebody else or another frame; of a cluster of many lines, the people between them may. */
function frameTrouble(topology: Topology, folded: ReadonlySet<string> = NOBODY): readonly string[] {
  const frames = topology.clusters.flatMap(({ id }) => {
    const frame = clusterFrame(topology, id, new Map());
    return frame ? [{ id, ...frame }] : [];
  });
  const covered = frames.flatMap((frame) => {
    const members = new Set(topology.servers.filter(({ cluster }) => cluster === frame.id).map(({ id }) => id));
    const theirs = new Set(
      topology.users.filter(({ connectedServer }) => members.has(connectedServer ?? '')).map(({ id }) => id),
    );
    const isOwn = (id: string): boolean =>
      members.has(id.replace(/ group$/, '')) || (members.size > 8 && theirs.has(id));
    return [...cardsOf(topology, folded), ...groupsOf(topology, folded)]
      .filter((card) => near(frame, card) && !isOwn(card.id))
      .map((card) => `${frame.id} over ${card.id}`);
  });
  return [...covered, ...pairsNearer(frames, 0)];
}

const inReadingOrder = (topology: Topology, { proportion }: Ground): readonly string[] => {
  const [first, then] = proportion < 1 ? ([0, 1] as const) : ([1, 0] as const);
  return topology.servers
    .toSorted((a, b) => a.position[first] - b.position[first] || a.position[then] - b.position[then])
    .map(({ id }) => id);
};

const extent = (topology: Topology): { readonly width: number; readonly height: number } => {
  const boxes = boxesOf(topology);
  return {
    width: Math.max(...boxes.map(({ x, width }) => x + width)) - Math.min(...boxes.map(({ x }) => x)),
    height: Math.max(...boxes.map(({ y, height }) => y + height)) - Math.min(...boxes.map(({ y }) => y)),
  };
};

/** How much of the width and of the height of a canvas the parts fill when they are shown whole. */
function filled(topology: Topology, { proportion }: Ground): readonly [number, number] {
  const { width, height } = extent(topology);
  const scale = Math.min(proportion / width, 1 / height);
  return [(width * scale) / proportion, height * scale];
}

const many = (servers: number, usersOf: (server: number) => number, externals = 3): Topology => ({
  ...EMPTY_TOPOLOGY,
  gateway: gateway(),
  servers: Array.from({ length: servers }, (_, n) => server(`s${n + 1}`)),
  users: Array.from({ length: servers }, (_, n) =>
    Array.from({ length: usersOf(n) }, (_each, place) => user(`u${n}-${place}`, { connectedServer: `s${n + 1}` })),
  ).flat(),
  externals: Array.from({ length: externals }, (_, n) => external(`x${n + 1}`)),
});

/** Up to 50 servers in up to six clusters, 500 users, with and without a gateway, some of the people folded. */
const crowds = fc
  .record({
    withGateway: fc.boolean(),
    members: fc.array(fc.integer({ min: -4, max: 5 }), { maxLength: 50 }),
    users: fc.array(fc.tuple(fc.integer({ min: -1, max: 49 }), fc.boolean()), { maxLength: 500, size: 'max' }),
    externals: fc.integer({ min: 0, max: 30 }),
    undiscovered: fc.integer({ min: 2, max: 9 }),
  })
  .map(({ withGateway, members, users, externals, undiscovered }) => {
    const topology: Topology = {
      ...EMPTY_TOPOLOGY,
      gateway: withGateway ? gateway() : null,
      clusters: Array.from({ length: 6 }, (_, n) => ({ id: `c${n}`, name: `c${n}` })),
      servers: members.map((cluster, n) =>
        server(`s${n + 1}`, { cluster: cluster < 0 ? null : `c${cluster}`, discovered: n % undiscovered !== 1 }),
      ),
      users: users.map(([at], n) =>
        user(`u${n}`, { connectedServer: members[at] === undefined ? null : `s${at + 1}` }),
      ),
      externals: Array.from({ length: externals }, (_, n) => external(`x${n}`)),
    };
    return { topology, folded: new Set(users.flatMap(([, isFolded], n) => (isFolded ? [`u${n}`] : []))) };
  });

describe('tidy up', () => {
  const at = (topology: Topology, id: string): Position => {
    const place = arrange(topology).get(id);
    if (!place) throw new Error(`${id} has no place`);
    return place;
  };
  const { topology } = community;

  test('wide: outside on top, the gateway below, servers in a row, users under their server, logged out ones at the bottom', () => {
    const { externals, gateway: dial, servers, users } = arranged(topology);
    const top = (part: { readonly position: Position } | null | undefined): number => part?.position[1] ?? Number.NaN;
    const middle = (kind: keyof typeof PART_SIZES, part: { readonly position: Position } | undefined): number =>
      (part?.position[0] ?? Number.NaN) + PART_SIZES[kind].width / 2;
    expect(new Set(servers.map(top)).size).toBe(1);
    const tiers = [externals[0], dial, servers[0], users[0], users[2]].map(top);
    expect(tiers.toSorted((a, b) => a - b)).toEqual(tiers);
    expect(top(users[0])).toBe(top(users[1]));
    expect(Math.abs(middle('user', users[0]) - middle('server', servers[1]))).toBeLessThanOrEqual(4);
    expect(Math.abs(middle('user', users[1]) - middle('server', servers[2]))).toBeLessThanOrEqual(4);
    expect(Math.abs(middle('external', externals[0]) - middle('gateway', dial ?? undefined))).toBeLessThanOrEqual(4);
  });

  test('high: the gateway on top, the servers in a column below it, their people beside them', () => {
    const { gateway: dial, servers, users } = arranged(topology, { proportion: 0.6 });
    expect(new Set(servers.map(({ position }) => position[0])).size).toBe(1);
    for (const { position } of servers) expect(position[1]).toBeGreaterThan(dial?.position[1] ?? Number.NaN);
    for (const [person, home] of [
      [users[0], servers[1]],
      [users[1], servers[2]],
    ]) {
      expect(person?.position[0]).toBeGreaterThan((home?.position[0] ?? Number.NaN) + PART_SIZES.server.width);
      expect(Math.abs((person?.position[1] ?? Number.NaN) - (home?.position[1] ?? Number.NaN))).toBeLessThan(48);
    }
  });

  test('the configured server comes first, undiscovered ones last', () => {
    const servers = [server('s1', { discovered: false }), server('s2'), server('s3')];
    const turned = { ...topology, gateway: gateway({ configuredServer: 's3' }), servers };
    const across = ['s3', 's2', 's1'].map((id) => at(turned, id)[0]);
    expect(across.toSorted((a, b) => a - b)).toEqual(across);
  });

  test('members of a cluster stand together, and stay together when rows wrap', () => {
    const clusters = ['a', 'b'].map((id) => ({ id, name: id }));
    const servers = Array.from({ length: 8 }, (_, n) => server(`s${n + 1}`, { cluster: n % 2 === 0 ? 'a' : 'b' }));
    const places = arrange({ ...topology, clusters, servers, blockedServerLinks: [] }, { proportion: 1.2 });
    const rows = ['s1 s3 s5 s7', 's2 s4 s6 s8'].map((row) => row.split(' ').map((id) => places.get(id)));
    expect(new Set(rows[0]?.map((place) => place?.[1])).size).toBe(1);
    expect(new Set(rows[1]?.map((place) => place?.[1])).size).toBe(1);
    expect(rows[0]?.[0]?.[1]).not.toBe(rows[1]?.[0]?.[1]);
  });

  test('three clusters of three stand in two rows where that shows more', () => {
    const clusters = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const servers = Array.from({ length: 9 }, (_, n) =>
      server(`s${n + 1}`, { cluster: clusters[Math.floor(n / 3)]?.id ?? null }),
    );
    const rows = arranged({ ...topology, clusters, servers }, { proportion: 2 }).servers.map(
      ({ position }) => position[1],
    );
    expect(new Set(rows.slice(0, 6)).size).toBe(1);
    expect(new Set(rows).size).toBe(2);
  });

  test.each([
    { servers: 50, users: 0, proportion: 2.2, other: 0.75 },
    { servers: 50, users: 0, proportion: 1.4, other: 0.75 },
    { servers: 50, users: 0, proportion: 0.5, other: 0.75 },
    { servers: 50, users: 10, proportion: 2.2, other: 0.75 },
    { servers: 50, users: 10, proportion: 1.4, other: 0.75 },
    { servers: 50, users: 10, proportion: 0.5, other: 0.75 },
    { servers: 9, users: 3, proportion: 1.4, other: 0.6 },
    { servers: 9, users: 3, proportion: 0.5, other: 0.6 },
  ])(
    '$servers servers with $users users each and the gateway fill a canvas of $proportion one way, and the other way $other of it',
    (given) => {
      const [across, down] = filled(
        arranged(
          many(given.servers, () => given.users),
          given,
        ),
        given,
      );
      expect(Math.max(across, down)).toBeCloseTo(1, 6);
      expect(Math.min(across, down)).toBeGreaterThan(given.other);
    },
  );

  test('folded people take the room of one group', () => {
    const crowd = many(10, () => 20);
    const folded = new Set(crowd.users.map(({ id }) => id));
    const small = arranged(crowd, { proportion: 2, folded });
    const cards = extent({ ...small, users: [] });
    const bare = extent(arranged({ ...crowd, users: [] }, { proportion: 2 }));
    expect(cards.width * cards.height).toBeLessThan(bare.width * bare.height * 2);
  });

  test('tidy is tidy: a second time changes nothing', () => {
    const tidied = tidyUp(community);
    expect(tidyUp(tidied)).toBe(tidied);
  });

  test('50 servers and 5,000 people: nothing overlaps, nothing leaves the limits', () => {
    const crowd = many(50, (n) => (n < 47 ? 68 : 0), 200);
    const loggedOut = Array.from({ length: 1600 }, (_, n) => user(`out${n}`));
    const tidied = arranged({ ...crowd, users: [...crowd.users, ...loggedOut] });
    expect(pairsNearer(boxesOf(tidied), GAP - 1)).toEqual([]);
    expect(arrange(tidied).size).toBe(51 + 47 * 68 + 1600 + 200);
    for (const place of arrange(tidied).values()) expect(snapped(place)).toEqual(place);
  });

  test('any crowd on any canvas: cards, frames, names and groups overlap nothing, and turns are read in their order', () => {
    fc.assert(
      fc.property(crowds, fc.double({ min: 0.3, max: 4, noNaN: true }), (crowd, proportion) => {
        const { folded } = crowd;
        const ground = { proportion, folded };
        const tidied = arranged(deepFreeze(crowd.topology), ground);
        expect(pairsNearer([...cardsOf(tidied, folded), ...groupsOf(tidied, folded)], 0)).toEqual([]);
        expect(pairsNearer(cardsOf(tidied, folded), GAP)).toEqual([]);
        expect(frameTrouble(tidied, folded)).toEqual([]);
        const turns = clustersInOrder(tidied).flat();
        expect(inReadingOrder(tidied, ground)).toEqual(turns.map(({ id }) => id));
        for (const { x, y } of cardsOf(tidied, folded)) {
          expect(snapped([x, y])).toEqual([x, y]);
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        }
        expect(arranged(tidied, ground)).toEqual(tidied);
      }),
      { numRuns: 60 },
    );
  });

  test('any playground: every part gets a place on the grid, right of and below the corner, over nothing', () => {
    fc.assert(
      fc.property(
        arbitraryPlayground({ maxServers: 16, maxUsers: 24, maxClusters: 3 }),
        fc.constantFrom(0.5, 1.4, 2.2),
        (playground, proportion) => {
          const tidied = tidyUp(deepFreeze(playground), { proportion }).topology;
          expect(pairsNearer(boxesOf(tidied), GAP)).toEqual([]);
          expect(frameTrouble(tidied)).toEqual([]);
          for (const { x, y } of boxesOf(tidied)) {
            expect(snapped([x, y])).toEqual([x, y]);
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          }
          expect(arrange(tidied, { proportion })).toEqual(arrange(playground.topology, { proportion }));
        },
      ),
    );
  });

  test('a note stays where it is while it lies on nothing, and goes along with the part it is about', () => {
    const far: Note = { id: 'n1', text: 'Why I send this', position: [-4000, 0] };
    const server = topology.servers[0];
    if (!server) throw new Error('there is no server');
    const [x, y] = server.position;
    const about: Note = { id: 'n2', text: 'Look here', position: [x - 4000, y + 400], about: server.id };
    const tidied = tidyUp({ ...community, notes: [far, about] });
    const [left, top] = at(topology, server.id);
    expect(tidied.notes).toEqual([far, { ...about, position: [left - 4000, top + 400] }]);
    expect(tidied.notes[0]).toBe(far);
  });

  test('any notes among any crowd: afterwards none lies on a card, a frame, a group or another one', () => {
    const notes = fc.array(
      fc.record({
        at: fc.tuple(fc.integer({ min: -60, max: 300 }), fc.integer({ min: -60, max: 200 })),
        text: fc.constantFrom('Short', 'One\ntwo\nthree', 'x'.repeat(500)),
        about: fc.nat(80),
      }),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(crowds, notes, fc.constantFrom(0.5, 1.4, 2.2), ({ topology, folded }, drawn, proportion) => {
        const ids = [...topology.servers, ...topology.users, ...topology.clusters].map(({ id }) => id);
        const written = drawn.map(({ at: [x, y], text, about }, n): Note => {
          const subject = ids[about];
          return { id: `n${n}`, text, position: [8 * x, 8 * y], ...(subject === undefined ? {} : { about: subject }) };
        });
        const ground = { proportion, folded };
        const tidied = tidyUp(deepFreeze({ ...EMPTY_PLAYGROUND, topology, notes: written }), ground);
        const boxes = noteBoxes(tidied.notes);
        const frames = tidied.topology.clusters.flatMap(({ id }) => {
          const frame = clusterFrame(tidied.topology, id, new Map());
          return frame ? [{ id, ...frame }] : [];
        });
        const shown = [...cardsOf(tidied.topology, folded), ...groupsOf(tidied.topology, folded), ...frames];
        for (const box of boxes) expect(shown.filter((other) => near(box, other)).map(({ id }) => id)).toEqual([]);
        expect(pairsNearer(boxes, 0)).toEqual([]);
        expect(tidied.topology).toEqual(arranged(topology, ground));
        expect(tidyUp(tidied, ground)).toBe(tidied);
      }),
      { numRuns: 40 },
    );
  });
});
