/** What the matrix of a large community costs after an edit: every request routed anew, compared, and the effects told. */

import { afterAll, bench, describe } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/topology/assumptions';
import type { Server } from '../../src/topology/parts';
import type { Topology } from '../../src/topology/topology';
import { external, gateway, server, user } from '../unit/playground/community';
import { built } from './built';

const load = await built('consequences', {
  matrix: 'consequences/matrix.ts',
  changes: 'consequences/changes.ts',
  effects: 'consequences/effects.ts',
});
const { matrixOf } = await load<typeof import('../../src/consequences/matrix')>('matrix');
const { compareMatrices } = await load<typeof import('../../src/consequences/changes')>('changes');
const { effectsBetween } = await load<typeof import('../../src/consequences/effects')>('effects');

/** Every second user with a home server, some of it in a cluster; one in ten not logged in. */
function community(servers: number, users: number, given: Partial<Server> = {}): Topology {
  const serverId = (n: number): string => `s${(n % servers) + 1}`;
  return {
    gateway: gateway({ blockedDomains: ['blocked.example'] }),
    clusters: [{ id: 'c1', name: 'cl1' }],
    servers: Array.from({ length: servers }, (_, n) =>
      server(serverId(n), { cluster: n % 4 === 3 ? 'c1' : null, ...(n === 2 ? given : {}) }),
    ),
    users: Array.from({ length: users }, (_, n) =>
      user(`u${n + 1}`, {
        connectedServer: n % 10 === 9 ? null : serverId(n),
        homeServer: n % 2 === 0 ? null : serverId(n + (n % 3)),
      }),
    ),
    externals: [external('x1')],
    blockedServerLinks: [['s1', 's2']],
    assumptions: DEFAULT_ASSUMPTIONS,
  };
}

const BUDGET = 100;
const [SERVERS, USERS] = [20, 500];
const REQUESTS = USERS * (2 * SERVERS + 1);
const before = community(SERVERS, USERS);
const earlier = { topology: before, matrix: matrixOf(before, 'x1') };

/** What one run took: by the clock, and of the processor, which a busy machine changes less. */
interface Taken {
  readonly clock: number[];
  readonly processor: number[];
}
const times = new Map<string, Taken>();
/** A benchmark whose own times are kept, for the summary at the end. */
function timed(name: string, work: () => void): void {
  const taken: Taken = { clock: [], processor: [] };
  times.set(name, taken);
  bench(name, () => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    work();
    const spent = process.cpuUsage(used);
    taken.clock.push(performance.now() - start);
    taken.processor.push((spent.user + spent.system) / 1000);
  });
}
const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;

const MATRIX = `matrix of ${SERVERS} servers and ${USERS} users after an edit (${REQUESTS.toLocaleString('en')} requests)`;
const EDIT = 'the same, what changed, whom it affects and the copy to the page';

describe('consequences', () => {
  timed(MATRIX, () => {
    // Each edit makes a new topology, whose index has to be worked out too.
    matrixOf(community(SERVERS, USERS, { port1516Open: false }), 'x1');
  });
  timed(EDIT, () => {
    const sent = structuredClone(community(SERVERS, USERS, { port1516Open: false }));
    const matrix = structuredClone(matrixOf(sent, 'x1'));
    compareMatrices(earlier.matrix, matrix);
    effectsBetween(earlier, { topology: sent, matrix });
  });
});

afterAll(() => {
  const lines = [...times].map(([name, { clock, processor }]) => {
    const typical = median(clock);
    const kept = typical < BUDGET ? 'kept' : 'missed';
    return `${name}: ${typical.toFixed(1)} ms median (${median(processor).toFixed(1)} ms of the processor); budget ${BUDGET} ms ${kept}`;
  });
  console.log(lines.join('\n'));
});
