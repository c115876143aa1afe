/** The cards and frames of the canvas: what each holds, where it stands, and that it stays the very same object while nothing about it changed. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterFrame, flowNodes, type Moving, nothingRemembered, type PartNode } from '../../../src/canvas/flow';
import { moveParts, setAttribute, setServerLink } from '../../../src/playground/edits';
import { removeParts } from '../../../src/playground/parts';
import { PART_SIZES } from '../../../src/playground/placement';
import type { Playground } from '../../../src/playground/playground';
import { initialState } from '../../../src/routing/route';
import { CATALOG } from '../../../src/topology/catalog';
import { faultsOf } from '../../../src/topology/faults';
import type { Position } from '../../../src/topology/parts';
import { findPart, type Topology } from '../../../src/topology/topology';
import { arbitraryTopology } from '../arbitrary';
import { type Change, reference } from '../routing/reference';

const NOTHING_MOVES: Moving = new Map();

/** The nodes of one canvas, drawn again and again. */
function canvas() {
  const memory = nothingRemembered();
  return (topology: Topology, selection: readonly string[] = [], moving: Moving = NOTHING_MOVES): PartNode[] =>
    flowNodes(topology, moving, new Set(selection), memory);
}
/** As a canvas would draw it that has drawn nothing before. */
const afresh = (...given: Parameters<ReturnType<typeof canvas>>): PartNode[] => canvas()(...given);

const node = (nodes: readonly PartNode[], id: string): PartNode => {
  const found = nodes.find((each) => each.id === id);
  if (!found) throw new Error(`there is no node ${id}`);
  return found;
};
const at = (nodes: readonly PartNode[], id: string): Position => {
  const { x, y } = node(nodes, id).position;
  return [x, y];
};
/** The ids of the nodes that were made anew. */
const remade = (before: readonly PartNode[], after: readonly PartNode[]): readonly string[] =>
  after.filter((each) => !before.includes(each)).map(({ id }) => id);

/** Three servers in a row, the first two of them in a cluster, Ann on s2 with the home s1, Bob on s3. */
const TOPOLOGY = reference({
  gateway: { position: [240, -200] },
  clusters: [{ id: 'c1', name: 'cluster1' }],
  servers: {
    s1: { position: [0, 0], cluster: 'c1' },
    s2: { position: [240, 0], cluster: 'c1' },
    s3: { position: [480, 0] },
  },
  users: { ann: { position: [240, 200], homeServer: 's1' }, bob: { position: [480, 200] } },
  x1: { position: [240, -400] },
});
const playground: Playground = { title: '', topology: TOPOLOGY, requests: [], state: initialState, notes: [] };
const edited = (id: string, key: string, value: unknown): Topology => {
  const edit = setAttribute(playground, id, key, value);
  if (!edit.ok) throw new Error(edit.reason);
  return edit.playground.topology;
};

describe('the nodes', () => {
  test('come in reading order, frames first', () => {
    expect(afresh(TOPOLOGY).map(({ id, type }) => [id, type])).toEqual([
      ['c1', 'cluster'],
      ['x1', 'external'],
      ['gw', 'gateway'],
      ['s1', 'server'],
      ['s2', 'server'],
      ['s3', 'server'],
      ['ann', 'user'],
      ['bob', 'user'],
    ]);
  });

  test.each([
    ['x1', 'external'],
    ['gw', 'gateway'],
    ['s1', 'server'],
    ['ann', 'user'],
  ] as const)('%s has the size of a %s from the start, so that nothing is measured', (id, kind) => {
    expect(node(afresh(TOPOLOGY), id)).toMatchObject({ ...PART_SIZES[kind], measured: PART_SIZES[kind] });
  });

  test.each([
    ['c1', {}, 'cluster1, 2 servers'],
    ['c1', { servers: { s2: { cluster: null } } }, 'cluster1, 1 server'],
    ['x1', {}, 'External user Xavier of partner.example'],
    ['x1', { x1: { mail: 'nowhere' } }, 'External user Xavier'],
    ['gw', {}, 'Gateway'],
    ['s1', {}, 'Community server st1'],
    ['ann', {}, 'Local user Ann, logged in: st2, home: st1'],
    ['bob', {}, 'Local user Bob, logged in: st3, home: none'],
    [
      'ann',
      { users: { ann: { connectedServer: null, homeServer: 'c1' } } },
      'Local user Ann, logged in: nowhere, home: cluster1',
    ],
  ] as const)('%s (%o) is read out as "%s"', (id, change: Change, label) => {
    const clusters = [{ id: 'c1', name: 'cluster1' }];
    const servers = { s1: { cluster: 'c1' }, s2: { cluster: 'c1' }, ...change.servers };
    const users = { ann: { homeServer: 's1' }, ...change.users };
    expect(node(afresh(reference({ ...change, clusters, servers, users })), id).ariaLabel).toBe(label);
  });

  test.each([
    ['gw', 'running', false],
    ['s2', 'running', false],
    ['s3', 'discovered', false],
    ['ann', 'mail', ''],
  ])('%s is read out with the staff names of what is wrong: %s %s', (id, key, value) => {
    const topology = edited(id, key, value);
    const names = faultsOf(topology, id).map(({ name }) => name);
    expect(names).toHaveLength(1);
    const { ariaLabel, data } = node(afresh(topology), id);
    expect(ariaLabel).toContain(names[0]);
    expect('faults' in data && data.faults.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['a log-in on a server that is down', 's2', 'running', false, 'ann', { connected: 'st2', connectedDown: true }],
    ['a home that nothing is called', 'ann', 'homeServer', 'st1,', 'ann', { home: 'st1,', homeUnknown: true }],
    ['a home', 'ann', 'homeServer', 's3', 'ann', { home: 'st3', homeUnknown: false }],
    [
      'the list of the gateway',
      'gw',
      'configuredServer',
      's2',
      'gw',
      { list: ['s2', 's1', 's3'].map((id) => ({ id, name: id.replace('s', 'st') })) },
    ],
    ['a server that takes no turn', 's3', 'discovered', false, 's3', { outside: 'not discovered' }],
    ['a server that takes turns', 's3', 'discovered', true, 's3', { outside: null }],
  ])('tell of %s', (_title, changed, key, value, id, data) => {
    expect(node(afresh(edited(changed, key, value)), id).data).toMatchObject(data);
  });

  test('selected ones say so', () => {
    const nodes = afresh(TOPOLOGY, ['s1', 'c1']);
    expect(nodes.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(['c1', 's1']);
  });
});

describe('frames', () => {
  test('lie round their members with the same room for every cluster', () => {
    const one = clusterFrame(
      reference({ servers: { s1: { cluster: 'c1', position: [80, 160] } } }),
      'c1',
      NOTHING_MOVES,
    );
    const { width, height } = PART_SIZES.server;
    expect(one).toEqual({ x: 60, y: 120, width: width + 40, height: height + 60 });
  });

  test('are not drawn while a cluster has no members', () => {
    const topology = reference({ clusters: [{ id: 'c1', name: 'cluster1' }] });
    expect(clusterFrame(topology, 'c1', NOTHING_MOVES)).toBeNull();
    expect(afresh(topology).some(({ type }) => type === 'cluster')).toBe(false);
  });

  test('follow a member that is dragged', () => {
    const nodes = afresh(TOPOLOGY, [], new Map([['s2', [240, 400]]]));
    expect(at(nodes, 's2')).toEqual([240, 400]);
    expect(node(nodes, 'c1')).toMatchObject({
      position: { x: -20, y: -40 },
      height: 400 + PART_SIZES.server.height + 60,
    });
  });
});

describe('a node stays the very same object', () => {
  test('when nothing changed, and also when the same is built anew', () => {
    const draw = canvas();
    const before = draw(TOPOLOGY);
    expect(remade(before, draw(TOPOLOGY))).toEqual([]);
    expect(remade(before, draw(structuredClone(TOPOLOGY)))).toEqual([]);
  });

  test.each([
    ['a renamed user', 'bob', 'name', 'Robert', ['bob']],
    [
      'a renamed server: its user and whose home it is, the list of the gateway',
      's1',
      'name',
      'Berlin',
      ['gw', 's1', 'ann'],
    ],
    ['a server that is down: who is logged in there', 's2', 'running', false, ['s2', 'ann']],
    ['a blocked port', 's3', 'port1516Open', false, ['s3']],
    ['a server that is not discovered: the list of the gateway', 's3', 'discovered', false, ['gw', 's3']],
    ['another configured server: the list of the gateway', 'gw', 'configuredServer', 's3', ['gw']],
    ['a log-in', 'bob', 'connectedServer', 's1', ['bob']],
    ['a mail address that two share: both', 'bob', 'mail', 'ann@example.com', ['ann', 'bob']],
    ['a renamed cluster', 'c1', 'name', 'Munich', ['c1']],
    ['a server that leaves its cluster: the frame', 's2', 'cluster', null, ['c1', 's2']],
    ['an external user', 'x1', 'mail', 'x@other.example', ['x1']],
  ])('through the edit of others; made anew is %s', (_title, id, key, value, expected) => {
    const draw = canvas();
    expect(remade(draw(TOPOLOGY), draw(edited(id, key, value)))).toEqual(expected);
  });

  test('through a part that goes, and comes back at undo as what it was', () => {
    const draw = canvas();
    const before = draw(TOPOLOGY);
    const without = draw(removeParts(playground, ['s3']).topology);
    expect(remade(before, without)).toEqual(['gw', 'bob']);
    expect(remade(without, draw(TOPOLOGY))).toEqual(['gw', 's3', 'bob']);
    expect(draw(TOPOLOGY)).toEqual(before);
  });

  test('through a blocked pair, but for the two', () => {
    const edit = setServerLink(playground, 's1', 's3', false);
    const draw = canvas();
    const before = draw(TOPOLOGY);
    expect(edit.ok && remade(before, draw(edit.playground.topology))).toEqual(['s1', 's3']);
  });

  test('through another selection, but for those that come and go', () => {
    const draw = canvas();
    const before = draw(TOPOLOGY, ['s1', 'ann']);
    expect(remade(before, draw(TOPOLOGY, ['ann', 'x1']))).toEqual(['x1', 's1']);
  });

  test('through a drag, but for the dragged and the frames they stretch', () => {
    const draw = canvas();
    const before = draw(TOPOLOGY);
    const during = draw(TOPOLOGY, [], new Map([['s3', [500, 8]]]));
    expect(remade(before, during)).toEqual(['s3']);
    const further = draw(TOPOLOGY, [], new Map([['s2', [304, 400]]]));
    expect(remade(during, further)).toEqual(['c1', 's2', 's3']);
    const dropped = draw(moveParts(playground, new Map([['s2', [304, 400]]])).topology);
    expect(remade(further, dropped)).toEqual(['s2']);
  });
});

test('a member that leaves from within the frame is counted out, though the frame stays as large', () => {
  const servers = { s1: { position: [0, 0] }, s2: { position: [240, 0] }, s3: { position: [480, 0] } } as const;
  const within = (members: readonly string[]): Topology =>
    reference({
      clusters: [{ id: 'c1', name: 'cluster1' }],
      servers: Object.fromEntries(
        Object.entries(servers).map(([id, server]) => [id, { ...server, cluster: members.includes(id) ? 'c1' : null }]),
      ),
    });
  const draw = canvas();
  expect(node(draw(within(['s1', 's2', 's3'])), 'c1').ariaLabel).toBe('cluster1, 3 servers');
  expect(node(draw(within(['s1', 's3'])), 'c1').ariaLabel).toBe('cluster1, 2 servers');
});

describe('for every community', () => {
  /** One edit of it, whatever comes: an attribute of a part, a place, a part that goes. */
  const edits = fc.record({ part: fc.nat({ max: 99 }), attribute: fc.nat({ max: 99 }), odd: fc.boolean() });
  type AnyEdit = typeof edits extends fc.Arbitrary<infer E> ? E : never;

  function apply(topology: Topology, { part, attribute, odd }: AnyEdit): Topology {
    const { gateway, clusters, servers, users, externals } = topology;
    const all = [...(gateway ? [gateway] : []), ...clusters, ...servers, ...users, ...externals];
    const chosen = all[part % Math.max(1, all.length)];
    const placed = chosen && findPart(topology, chosen.id);
    if (!chosen || !placed) return topology;
    const document: Playground = { ...playground, topology };
    const { attributes } = CATALOG[placed.kind];
    const row = attributes[attribute % (attributes.length + 2)];
    if (!row) {
      return odd
        ? removeParts(document, [chosen.id]).topology
        : moveParts(document, new Map([[chosen.id, [8 * part, 8 * attribute]]])).topology;
    }
    const values: Readonly<Record<string, unknown>> = {
      switch: odd,
      server: odd ? null : (servers[0]?.id ?? null),
      cluster: odd ? null : (clusters[0]?.id ?? null),
    };
    const value = row.control.kind in values ? values[row.control.kind] : odd ? 'st1' : '';
    const edit = setAttribute(document, chosen.id, row.key, value);
    return edit.ok ? edit.playground.topology : topology;
  }

  test('what is drawn after edits, selections and drags is what a canvas would draw that had drawn nothing before', () => {
    fc.assert(
      fc.property(arbitraryTopology({ minServers: 1 }), fc.array(edits, { maxLength: 6 }), (start, run) => {
        const draw = canvas();
        let topology = start;
        draw(topology);
        for (const edit of run) {
          topology = apply(topology, edit);
          const selection = edit.odd ? topology.servers.map(({ id }) => id) : [];
          const moving: Moving = new Map(topology.users.slice(0, edit.part % 2).map(({ id }) => [id, [8, 16]]));
          expect(draw(topology, selection, moving)).toEqual(afresh(topology, selection, moving));
        }
      }),
    );
  });

  test('a node is made anew by an edit only where something about it differs', () => {
    fc.assert(
      fc.property(arbitraryTopology({ minServers: 1 }), edits, (start, edit) => {
        const draw = canvas();
        const before = draw(start);
        const after = draw(apply(start, edit));
        const known = new Map(before.map((each) => [each.id, each]));
        const inVain = after.filter((each) => {
          const old = known.get(each.id);
          return old !== undefined && old !== each && JSON.stringify(old) === JSON.stringify(each);
        });
        expect(inVain).toEqual([]);
      }),
    );
  });
});
