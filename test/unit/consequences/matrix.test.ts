/** The matrix is what `route` answers, cell by cell, and a change of it is a cell that ends otherwise. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellBefore, compareMatrices } from '../../../src/consequences/changes';
import { type Cell, cellAt, countVerdicts, type Matrix, matrixOf, ruleAt } from '../../../src/consequences/matrix';
import { arrived, shapeOf } from '../../../src/outcomes/ending';
import { directionOf, GROUPS, type Group, requestOf, traceOf, trialsOf } from '../../../src/outcomes/trials';
import { RULE_CODES } from '../../../src/routing/codes';
import { type Verdict, verdictLabel } from '../../../src/routing/endings';
import { type Counter, KIND_KEYS, REQUEST_KINDS } from '../../../src/routing/kinds';
import { initialState, route } from '../../../src/routing/route';
import { landingServer, lastStep } from '../../../src/routing/trace';
import { allWrong } from '../../../src/topology/faults';
import { roundRobinList, type Topology } from '../../../src/topology/topology';
import { arbitraryTopology } from '../arbitrary';
import { deepFreeze } from '../playground/community';
import { type Change, reference } from '../routing/reference';

const of = (change: Change = {}): Matrix => matrixOf(reference(change), 'x1');

/** What these tests are about; another kind of request is asked besides. */
const ASKED: readonly Group[] = ['subscribe', 'chat', 'outbound'];
/** So many kinds open a session of this sort. */
const kindsOf = (counter: Counter): number =>
  KIND_KEYS.filter((kind) => REQUEST_KINDS[kind].counter === counter).length;

/** So many kinds have this verdict where the user is logged in nowhere. */
const kindsWhenAbsent = (verdict: Verdict): number =>
  KIND_KEYS.filter((kind) => REQUEST_KINDS[kind].whenAbsent === verdict).length;

/** Every cell of one user as text: "chat s1 IN-DELIVER". */
const told = (matrix: Matrix, user: string): readonly string[] => {
  const row = matrix.users.indexOf(user);
  return matrix.columns.flatMap(({ group, landing }, column) => {
    const { rule, landed } = cellAt(matrix, row, column);
    const where = landed === landing ? landing : `${landing}>${landed}`;
    return ASKED.includes(group) ? [`${group} ${where} ${rule}`] : [];
  });
};

/** Every cell of a matrix, by user and column. */
const cells = (matrix: Matrix): ReadonlyMap<string, Cell> =>
  new Map(
    matrix.users.flatMap((user, row) =>
      matrix.columns.map(({ group, landing }, column): [string, Cell] => [
        `${user} ${group} ${landing}`,
        cellAt(matrix, row, column),
      ]),
    ),
  );

/** The fault at work, by its parts and what is wrong with them. */
const wrongWith = ({ fault }: Cell): string => JSON.stringify(fault && [fault.parts, fault.attribute]);

describe('matrixOf', () => {
  it('asks both inbound kinds on the turn of every server of the list, and outbound once (rows 1-3, 43)', () => {
    expect(told(of(), 'ann')).toEqual([
      'subscribe s1 IN-DELIVER',
      'subscribe s2 IN-DELIVER',
      'subscribe s3 IN-DELIVER',
      'chat s1 IN-DELIVER',
      'chat s2 IN-DELIVER',
      'chat s3 IN-DELIVER',
      'outbound null OUT-DELIVER',
    ]);
  });

  it.each<[string, Change, string, readonly string[]]>([
    [
      'BLK-1516: one landing in three, and the way out of who is logged in there (21, 22, 46)',
      { servers: { s3: { port1516Open: false } } },
      'bob',
      ['chat s1 IN-DELIVER', 'chat s2 IN-DELIVER', 'chat s3 BLK-1516', 'outbound null BLK-1516'],
    ],
    [
      'unreachable: skip lands on the next server and says so',
      { servers: { s3: { port1516Open: false } }, assumptions: { unreachable: 'skip' } },
      'ann',
      ['chat s1 IN-DELIVER', 'chat s2 IN-DELIVER', 'chat s3>s1 IN-DELIVER', 'outbound null OUT-DELIVER'],
    ],
    [
      'BLK-UNDISCOVERED: a server outside the list has no column',
      { servers: { s3: { discovered: false } } },
      'bob',
      ['chat s1 IN-DELIVER', 'chat s2 IN-DELIVER', 'outbound null BLK-UNDISCOVERED'],
    ],
    [
      'BLK-NOSERVER: one column where nobody takes turns',
      { gateway: { configuredServer: null } },
      'ann',
      ['chat null BLK-NOSERVER', 'outbound null BLK-UNDISCOVERED'],
    ],
    [
      'BLK-GATEWAY: the same without a gateway',
      { gateway: null },
      'ann',
      ['chat null BLK-GATEWAY', 'outbound null BLK-GATEWAY'],
    ],
    [
      'OFF-USER and OFF-SENDER',
      { users: { ann: { connectedServer: null } } },
      'ann',
      ['chat s1 OFF-USER', 'chat s2 OFF-USER', 'chat s3 OFF-USER', 'outbound null OFF-SENDER'],
    ],
  ])('%s', (_title, change, user, expected) => {
    expect(told(of(change), user).filter((line) => !line.startsWith('subscribe'))).toEqual(expected);
  });

  it('counts sessions as fresh in every cell (REF-SESSIONS at limit 0 alone)', () => {
    const counts = (change: Change) =>
      Object.fromEntries(countVerdicts(of(change)).map(({ label, number }) => [label, number]));
    expect(counts({ gateway: { maxChats: 1 } })).not.toHaveProperty('Refused');
    // For two users three landings of every kind that opens a chat session, and one chat out; added contacts come through.
    expect(counts({ gateway: { maxChats: 0 } })).toEqual({
      Delivered: 2 * 3 * kindsOf('presences'),
      Refused: 2 * (3 * kindsOf('chats') + 1),
    });
  });

  it('refuses an external user that is not there', () => {
    expect(() => matrixOf(reference(), 'x9')).toThrow(RangeError);
    expect(() => cellAt(of(), 9, 0)).toThrow(RangeError);
  });

  it('equals route cell by cell', () => {
    fc.assert(
      fc.property(arbitraryTopology({ minPeople: 1 }), fc.nat(), (topology, n) => {
        const external = topology.externals[n % topology.externals.length]?.id ?? '';
        const matrix = matrixOf(deepFreeze(topology), external);
        const list = roundRobinList(topology);
        expect(matrix.columns).toHaveLength(KIND_KEYS.length * Math.max(1, list.length) + 1);
        expect(matrix.columns).toEqual(trialsOf(topology));
        expect(matrix.users).toEqual(topology.users.map(({ id }) => id));
        matrix.users.forEach((user, row) => {
          matrix.columns.forEach((column, index) => {
            const cell = cellAt(matrix, row, index);
            const { kind, inbound } = GROUPS[column.group];
            const request = inbound ? { kind, from: external, to: user } : { kind, from: user, to: external };
            const { trace } = route(topology, request, { ...initialState, next: column.landing });
            expect(requestOf(external, user, column.group)).toEqual(request);
            expect(traceOf(topology, external, user, column)).toEqual(trace);
            expect(cell).toMatchObject({
              user,
              column,
              rule: lastStep(trace).rule,
              verdict: trace.verdict,
              landed: landingServer(trace),
            });
            if (inbound && cell.landed !== null && topology.assumptions.unreachable === 'fail')
              expect(cell.landed).toBe(column.landing);
          });
        });
      }),
    );
  });

  it('survives the way out of a worker', () => {
    const matrix = of({ servers: { s3: { port1516Open: false } } });
    expect(structuredClone(matrix)).toEqual(matrix);
  });

  it('names a fault for every blocked cell, and one that stands', () => {
    fc.assert(
      fc.property(arbitraryTopology({ minPeople: 1 }), (topology) => {
        const [external] = topology.externals;
        if (!external) return;
        for (const { rule, verdict, fault } of cells(matrixOf(topology, external.id)).values()) {
          if (arrived(verdict)) expect(fault).toBeNull();
          // Without a gateway there is no part at fault; with every server passed over none of them alone is.
          const nobody = rule === 'BLK-GATEWAY' || rule === 'BLK-NOSERVER';
          if (shapeOf(rule) === 'stopped' && !nobody) expect(fault).not.toBeNull();
          if (!fault) continue;
          expect(allWrong(topology)).toContainEqual(fault);
        }
      }),
    );
  });

  it.each<[string, Change, string, readonly string[]]>([
    ['BLK-1516', { servers: { s1: { port1516Open: false } } }, 'ann chat s1', ['s1']],
    ['BLK-LINK', { blocked: [['s1', 's2']] }, 'ann chat s1', ['s1', 's2']],
    ['BLK-DUPLICATE', { users: { bob: { mail: 'ANN@example.com' } } }, 'ann chat s1', ['ann']],
    ['OFF-USER on a server that is down', { servers: { s2: { running: false } } }, 'ann chat s1', ['s2']],
    ['REF-ACCESS', { users: { ann: { externalAccess: false } } }, 'ann outbound null', ['ann']],
  ])('%s rests on its fault', (_title, change, cell, parts) => {
    expect(cells(of(change)).get(cell)?.fault?.parts).toEqual(parts);
  });
});

describe('countVerdicts', () => {
  it('counts by verdict, not by shape: a chat to somebody logged out, and one that cannot leave, are not delivered', () => {
    const away = of({ users: { ann: { connectedServer: null } }, servers: { s3: { port1516Open: false } } });
    // Ann is logged out; Bob is on st3, which the gateway does not reach.
    expect(countVerdicts(away)).toEqual([
      { label: 'Delivered', number: 2 * KIND_KEYS.length, shapes: ['arrived'] },
      { label: 'Shows offline', number: 2 * kindsWhenAbsent('offline'), shapes: ['absent'] },
      {
        label: 'Not delivered',
        number: 2 * kindsWhenAbsent('not delivered') + 2 * KIND_KEYS.length + 2,
        shapes: ['absent', 'stopped'],
      },
    ]);
    expect(countVerdicts(of())).toEqual([
      { label: 'Delivered', number: 2 * 3 * KIND_KEYS.length, shapes: ['arrived'] },
      { label: 'Left the gateway', number: 2, shapes: ['arrived'] },
    ]);
  });

  it('counts every cell once, under the verdict of its trace, on any topology', () => {
    fc.assert(
      fc.property(arbitraryTopology({ minPeople: 1 }), (topology) => {
        const matrix = matrixOf(topology, topology.externals[0]?.id ?? '');
        const expected = new Map<string, number>();
        for (const { verdict, column } of cells(matrix).values()) {
          const label = verdictLabel(verdict, directionOf(column.group));
          expected.set(label, (expected.get(label) ?? 0) + 1);
        }
        expect(new Map(countVerdicts(matrix).map(({ label, number }) => [label, number]))).toEqual(expected);
      }),
    );
  });
});

describe('shapeOf', () => {
  it.each([
    ['arrived', /-DELIVER$/, 2],
    ['absent', /^OFF-/, 3],
    ['refused', /^REF-/, 3],
    ['stopped', /^BLK-/, 14],
  ] as const)('knows every way a request can end: %s', (shape, name, least) => {
    const codes = RULE_CODES.filter((code) => name.test(code));
    expect(codes.length).toBeGreaterThanOrEqual(least);
    for (const code of codes) expect(shapeOf(code), code).toBe(shape);
  });
});

describe('compareMatrices', () => {
  const lit = (before: Topology, after: Topology): readonly string[] => {
    const [then, now] = [matrixOf(before, 'x1'), matrixOf(after, 'x1')];
    const changes = compareMatrices(then, now);
    const marked = now.users.flatMap((user, row) =>
      now.columns.flatMap(({ group, landing }, column) => {
        const cell = row * now.columns.length + column;
        const was = cellBefore(then, changes, cell);
        return was ? [`${user} ${group} ${landing}: ${was.rule} > ${ruleAt(now, cell)}`] : [];
      }),
    );
    expect(changes.count).toBe(marked.length);
    return marked.filter((line) => ASKED.some((group) => line.includes(` ${group} `)));
  };

  it('lights the cells a fault changed, and no others (BLK-LINK, 30, 31)', () => {
    expect(lit(reference(), reference({ blocked: [['s1', 's2']] }))).toEqual([
      'ann subscribe s1: IN-DELIVER > BLK-LINK',
      'ann chat s1: IN-DELIVER > BLK-LINK',
    ]);
  });

  it('follows users and servers that moved in their lists, and leaves new ones dark', () => {
    const before = reference();
    const [ann, bob] = before.users;
    const [s1, s2, s3] = before.servers;
    if (!ann || !bob || !s1 || !s2 || !s3) throw new Error('the reference topology has changed');
    const after = {
      ...before,
      users: [{ ...ann, id: 'cleo', mail: 'cleo@example.com' }, bob, ann],
      servers: [s1, s3, s2],
    };
    expect(lit(before, after)).toEqual([]);
  });

  it('compares an empty list with every landing (BLK-NOSERVER)', () => {
    const empty = reference({ gateway: { configuredServer: null } });
    expect(lit(reference(), empty)).toHaveLength(6);
    expect(lit(empty, reference())).toHaveLength(14);
  });

  it('sees a request that lands elsewhere (unreachable: skip)', () => {
    const before = reference({ assumptions: { unreachable: 'skip' } });
    const after = reference({ servers: { s1: { port1516Open: false } }, assumptions: { unreachable: 'skip' } });
    expect(lit(before, after)).toContain('bob chat s1: IN-DELIVER > IN-DELIVER');
  });

  it('finds exactly the cells that differ, on any pair of topologies with the same parts', () => {
    fc.assert(
      fc.property(arbitraryTopology({ minPeople: 1, minServers: 1 }), fc.nat(), (after, n) => {
        const [external] = after.externals;
        if (!external) return;
        const broken = n % after.servers.length;
        const before = {
          ...after,
          servers: after.servers.map((server, place) =>
            place === broken ? { ...server, port1516Open: !server.port1516Open, running: true } : server,
          ),
        };
        const [then, now] = [matrixOf(before, external.id), matrixOf(after, external.id)];
        const changes = compareMatrices(then, now);
        const old = cells(then);
        [...cells(now)].forEach(([key, cell], index) => {
          const was = old.get(key);
          const differs =
            was?.rule !== cell.rule ||
            was.verdict !== cell.verdict ||
            was.landed !== cell.landed ||
            wrongWith(was) !== wrongWith(cell);
          expect(cellBefore(then, changes, index)).toEqual(differs ? was : null);
        });
      }),
    );
  });
});
