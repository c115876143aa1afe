/** Where a part goes that is added by key or click: to its tier, over nothing, also where somebody placed things by hand. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ADDABLE, type AddableKind } from '../../../src/canvas/adding';
import { clusterFrame } from '../../../src/canvas/flow';
import { boxOf, centreOf, crosses } from '../../../src/canvas/geometry';
import { linksOf } from '../../../src/canvas/links';
import { nextPlace } from '../../../src/canvas/nextPlace';
import { sceneOf } from '../../../src/canvas/scene';
import { moveParts } from '../../../src/playground/edits';
import { addPart } from '../../../src/playground/parts';
import { boxesOf, GAP, overlaps, PART_SIZES, snapped } from '../../../src/playground/placement';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { SAMPLES } from '../../../src/playground/samples';
import type { Position } from '../../../src/topology/parts';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryTopology } from '../arbitrary';
import { deepFreeze } from '../playground/community';

const MIDDLE: Position = [400, 240];

interface Built {
  readonly playground: Playground;
  readonly selection: readonly string[];
}

/** As by key: what was added last is selected. */
function add({ playground, selection }: Built, kind: AddableKind): Built {
  const added = addPart(playground, kind, nextPlace(playground.topology, kind, { selection, middle: MIDDLE }));
  if (!added.ok) return { playground, selection };
  return { playground: added.playground, selection: [added.id] };
}

const built = (kinds: readonly AddableKind[], from: Built = { playground: EMPTY_PLAYGROUND, selection: [] }): Built =>
  kinds.reduce(add, from);

const KEYS: { readonly [key: string]: AddableKind } = { G: 'gateway', S: 'server', U: 'user', X: 'external' };
const byKeys = (keys: string): Topology =>
  built([...keys].map((key) => KEYS[key] ?? expect.fail(key))).playground.topology;

/** What a card of this kind would lie on. */
function covered(topology: Topology, kind: AddableKind, place: Position): readonly string[] {
  const box = boxOf(kind, place);
  const { ends } = sceneOf(topology, new Map());
  const middle = (id: string) => centreOf(ends.get(id)?.box ?? expect.fail(id));
  return [
    ...boxesOf(topology)
      .filter((card) => overlaps(box, card, GAP))
      .map(({ id }) => id),
    ...topology.clusters
      .filter(({ id }) => {
        const frame = clusterFrame(topology, id, new Map());
        return frame && overlaps(box, frame);
      })
      .map(({ id }) => `frame ${id}`),
    ...linksOf(topology, [])
      .filter(({ from, to }) => ends.has(from) && ends.has(to) && crosses(box, [middle(from), middle(to)]))
      .map(({ id }) => `line ${id}`),
  ];
}

const placedIn = ({ gateway, servers, users, externals }: Topology) => [
  ...(gateway ? [gateway] : []),
  ...servers,
  ...users,
  ...externals,
];

/** The same topology on little room. */
function close(topology: Topology): Topology {
  const parts = placedIn(topology);
  const places = new Map(parts.map(({ id, position: [x, y] }) => [id, [x % 1200, y % 800]] as const));
  return moveParts({ ...EMPTY_PLAYGROUND, topology }, places).topology;
}

describe('a part that is added without a place', () => {
  test('is in the middle of what is seen where nothing stands yet', () => {
    for (const kind of ADDABLE) {
      const { width, height } = PART_SIZES[kind];
      expect(nextPlace(EMPTY_PLAYGROUND.topology, kind, { selection: [], middle: MIDDLE })).toEqual(
        snapped([MIDDLE[0] - width / 2, MIDDLE[1] - height / 2]),
      );
    }
  });

  test('a gateway, four servers, thirty users and two people outside make tiers', () => {
    const { gateway, servers, users, externals } = byKeys(`GSSSS${'U'.repeat(30)}XX`);
    const dial = gateway?.position ?? expect.fail('a gateway');
    expect(new Set(servers.map(({ position }) => position[1])).size).toBe(1);
    const across = servers.map(({ position }) => position[0]);
    expect(across.toSorted((a, b) => a - b)).toEqual(across);
    const [row = Number.NaN] = servers.map(({ position }) => position[1]);
    expect(row).toBeGreaterThanOrEqual(dial[1] + PART_SIZES.gateway.height);
    for (const { position } of users) expect(position[1]).toBeGreaterThan(row + PART_SIZES.server.height);
    for (const { position } of externals) expect(position[1]).toBeLessThan(dial[1] - PART_SIZES.external.height);
    expect(new Set(users.map(({ position }) => position[0])).size).toBeLessThanOrEqual(6);
  });

  test('a user stands under the server that is selected, and the next under that one', () => {
    const { topology } = built([...'GSSS'].map((key) => KEYS[key] ?? 'server')).playground;
    const [, second] = topology.servers;
    const selection = [second?.id ?? ''];
    const under = nextPlace(topology, 'user', { selection, middle: MIDDLE });
    const middle = (second?.position[0] ?? Number.NaN) + PART_SIZES.server.width / 2;
    expect(Math.abs(under[0] + PART_SIZES.user.width / 2 - middle)).toBeLessThanOrEqual(4);
    expect(under[1]).toBeGreaterThan((second?.position[1] ?? Number.NaN) + PART_SIZES.server.height);
    const first = addPart({ ...EMPTY_PLAYGROUND, topology }, 'user', under);
    const next = nextPlace(first.ok ? first.playground.topology : topology, 'user', { selection, middle: MIDDLE });
    expect(next).toEqual(snapped([under[0], under[1] + PART_SIZES.user.height + GAP]));
  });

  test('a gateway that comes last stands above the servers, below the people outside', () => {
    const { gateway, servers, externals } = byKeys('SSSXG');
    const top = gateway?.position[1] ?? Number.NaN;
    expect(top + PART_SIZES.gateway.height).toBeLessThan(servers[0]?.position[1] ?? Number.NaN);
    expect(top).toBeGreaterThan((externals[0]?.position[1] ?? Number.NaN) + PART_SIZES.external.height);
  });

  test('a seventh server begins another row, below everything', () => {
    const { servers } = byKeys('GSSSSSSUUS');
    const [first, , , , , sixth, seventh] = servers.map(({ position }) => position);
    expect(sixth?.[1]).toBe(first?.[1]);
    expect(seventh?.[1]).toBeGreaterThan(
      (first?.[1] ?? Number.NaN) + PART_SIZES.server.height + PART_SIZES.user.height,
    );
    expect(seventh?.[0]).toBe(first?.[0]);
  });

  test.each(SAMPLES.map(({ id, playground }) => ({ id, topology: playground.topology })))(
    'in the sample $id it lies on no card, name, frame or line',
    ({ topology }) => {
      for (const kind of ['server', 'user', 'external'] as const) {
        for (const selection of [[], ...topology.servers.map(({ id }) => [id])]) {
          const place = nextPlace(topology, kind, { selection, middle: MIDDLE });
          expect(covered(topology, kind, place), `${kind} at ${place} with ${selection}`).toEqual([]);
        }
      }
    },
  );

  test('whatever stands wherever, it covers no card, and what stands there stays', () => {
    fc.assert(
      fc.property(
        arbitraryTopology({ maxServers: 8, maxUsers: 10 }).map(close),
        fc.array(fc.constantFrom(...ADDABLE), { maxLength: 12 }),
        (topology, kinds) => {
          let before: Built = { playground: { ...EMPTY_PLAYGROUND, topology: deepFreeze(topology) }, selection: [] };
          for (const kind of kinds) {
            const after = add(before, kind);
            const [id] = after.selection;
            const added = placedIn(after.playground.topology).find((part) => part.id === id);
            if (added && after.playground !== before.playground) {
              expect(snapped(added.position)).toEqual(added.position);
              const cards = boxesOf(before.playground.topology);
              expect(cards.filter((card) => overlaps(boxOf(kind, added.position), card, GAP))).toEqual([]);
            }
            before = after;
          }
          for (const kind of ['servers', 'users', 'externals'] as const) {
            const stood = topology[kind].map(({ position }) => position);
            expect(before.playground.topology[kind].slice(0, stood.length).map(({ position }) => position)).toEqual(
              stood,
            );
          }
        },
      ),
    );
  });
});
