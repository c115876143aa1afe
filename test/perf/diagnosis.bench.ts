/** What a diagnosis costs where the ticket names everybody: in a healthy community, in one that shows the symptom already, and where nobody is like another. */

import { afterAll, bench, describe } from 'vitest';
import type { Symptom } from '../../src/diagnosis/symptom';
import type { Playground } from '../../src/playground/playground';
import { initialState } from '../../src/routing/route';
import { DEFAULT_ASSUMPTIONS } from '../../src/topology/assumptions';
import type { Server } from '../../src/topology/parts';
import { external, gateway, server, user } from '../unit/playground/community';
import { built } from './built';

const load = await built('diagnosis', { diagnose: 'diagnosis/diagnose.ts', tellApart: 'diagnosis/tellApart.ts' });
const { diagnose } = await load<typeof import('../../src/diagnosis/diagnose')>('diagnose');
const { tellApart } = await load<typeof import('../../src/diagnosis/tellApart')>('tellApart');

/** Users spread over the servers, every second one with the home server where he is; `apart`: each with another pair of the two. */
function community(servers: number, users: number, given: Partial<Server>, apart: boolean): Playground {
  const serverId = (n: number): string => `s${(n % servers) + 1}`;
  return {
    title: '',
    topology: {
      gateway: gateway(),
      clusters: [{ id: 'c1', name: 'north' }],
      servers: Array.from({ length: servers }, (_, n) =>
        server(serverId(n), { cluster: n % 4 === 3 ? 'c1' : null, ...(n === 2 ? given : {}) }),
      ),
      users: Array.from({ length: users }, (_, n) =>
        user(`u${n + 1}`, {
          connectedServer: serverId(n),
          homeServer: apart ? serverId(n + Math.floor(n / servers)) : n % 2 === 0 ? null : serverId(n),
        }),
      ),
      externals: [external('x1')],
      blockedServerLinks: [],
      assumptions: DEFAULT_ASSUMPTIONS,
    },
    requests: [],
    state: initialState,
    notes: [],
  };
}

const EVERYBODY: Symptom = {
  external: 'x1',
  direction: 'inbound',
  kind: 'chat',
  seen: 'not delivered',
  users: 'all',
  share: 'sometimes',
};
const BLOCKED = { port1516Open: false };

/** By the clock, and of the processor, which a busy machine changes less. */
interface Taken {
  readonly budget: number | null;
  readonly clock: number[];
  readonly processor: number[];
  found: number;
}
const times = new Map<string, Taken>();
function timed(name: string, budget: number | null, make: () => Playground, work: (made: Playground) => number): void {
  const taken: Taken = { budget, clock: [], processor: [], found: 0 };
  times.set(name, taken);
  bench(
    name,
    () => {
      // Each edit makes a new topology, whose index has to be worked out too.
      const made = make();
      const [start, before] = [performance.now(), process.cpuUsage()];
      taken.found = work(made);
      const { user: used, system } = process.cpuUsage(before);
      taken.clock.push(performance.now() - start);
      taken.processor.push((used + system) / 1000);
    },
    { time: 1000, iterations: 5, warmupIterations: 2, warmupTime: 0 },
  );
}
const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;

for (const [servers, users, budget] of [
  [9, 60, 100],
  [50, 500, 1000],
] as const) {
  const size = `${servers} servers, ${users} users`;
  const one: Symptom = { ...EVERYBODY, share: { fails: 1, of: servers } };
  const diagnosed = (symptom: Symptom) => (made: Playground) => diagnose(made, symptom).length;
  describe(`diagnosis, ${size}, all of them named`, () => {
    const healthy = () => community(servers, users, {}, false);
    timed(`${size}, healthy, one in ${servers}`, budget, healthy, diagnosed(one));
    timed(`${size}, healthy, always`, budget, healthy, diagnosed({ ...EVERYBODY, share: 'always' }));
    timed(
      `${size}, shown already, sometimes`,
      budget,
      () => community(servers, users, BLOCKED, false),
      diagnosed(EVERYBODY),
    );
    timed(
      `${size}, shown under another assumption, nobody like another, sometimes`,
      null,
      () => community(servers, users, BLOCKED, true),
      diagnosed(EVERYBODY),
    );
    const found = diagnose(healthy(), one);
    timed(
      `${size}, telling those of one in ${servers} apart`,
      null,
      healthy,
      (made) => tellApart(made, one, found).length,
    );
  });
}

afterAll(() => {
  const lines = [...times].map(([name, { clock, processor, budget, found }]) => {
    const typical = median(clock);
    const kept = budget === null ? 'no budget' : `budget ${budget} ms ${typical < budget ? 'kept' : 'missed'}`;
    return `${name}: ${typical.toFixed(0)} ms median (${median(processor).toFixed(0)} ms of the processor), ${found} found; ${kept}`;
  });
  console.log(lines.join('\n'));
});
