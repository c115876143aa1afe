/** What a half-built community lacks: one act after another leads from anything to a request that can be sent. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect } from '../../../src/playground/connect';
import { logAllIn, type Missing, nextMissing } from '../../../src/playground/missing';
import { addPart } from '../../../src/playground/parts';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { anyRequest } from '../../../src/playground/suggestion';
import { roundRobinList } from '../../../src/topology/topology';
import { arbitraryTopology } from '../arbitrary';
import { community, user } from './community';

function done(playground: Playground, missing: Missing): Playground {
  if (missing.kind === 'logIn') return logAllIn(playground);
  const edit =
    missing.kind === 'join' ? connect(playground, missing.from, missing.to) : addPart(playground, missing.kind, [0, 0]);
  return edit.ok ? edit.playground : expect.fail(`${missing.kind} can be done`);
}

function pressed(first: Playground): { readonly kinds: readonly string[]; readonly last: Playground } {
  const kinds: string[] = [];
  let last = first;
  for (let missing = nextMissing(last); missing; missing = nextMissing(last)) {
    expect(kinds.length).toBeLessThan(6);
    kinds.push(missing.kind);
    last = done(last, missing);
  }
  return { kinds, last };
}

test('from nothing, each button once, to a request', () => {
  const { kinds, last } = pressed(EMPTY_PLAYGROUND);
  expect(kinds).toEqual(['gateway', 'server', 'join', 'user', 'logIn', 'external']);
  expect(anyRequest(last)).toEqual({ kind: 'chat', from: 'x1', to: 'u1' });
});

test('who is logged in goes to the nearest server that runs', () => {
  const { last } = pressed(EMPTY_PLAYGROUND);
  const { topology } = last;
  const [server] = topology.servers;
  const [somebody] = topology.users;
  if (!server || !somebody) return expect.fail('both are there');
  const at = (x: number, running: boolean) => ({ ...server, id: `s${x}`, position: [x, 0] as const, running });
  const servers = [at(900, true), at(80, false), at(200, true)];
  const alone = { ...somebody, connectedServer: null, position: [100, 0] as const };
  expect(
    nextMissing({
      ...last,
      topology: {
        ...topology,
        gateway: topology.gateway && { ...topology.gateway, configuredServer: 's900' },
        servers,
        users: [alone],
      },
    }),
  ).toEqual({
    kind: 'logIn',
    people: [somebody.id],
    to: 's200',
  });
});

test('where nobody is logged in everybody is at once, each to the server next to them', () => {
  const users = [user('ann', { position: [0, 576] }), user('bob', { position: [560, 576] }), user('cleo')];
  const before = { ...community, topology: { ...community.topology, users } };
  expect(nextMissing(before)).toMatchObject({ kind: 'logIn', people: ['ann', 'bob', 'cleo'], to: 's1' });
  const after = logAllIn(before);
  expect(after.topology.users.map(({ connectedServer }) => connectedServer)).toEqual(['s1', 's3', 's1']);
  expect(logAllIn(after)).toBe(after);
});

test('from any community a few acts lead to one in which somebody outside can send to somebody logged in', () => {
  fc.assert(
    fc.property(arbitraryTopology({ minServers: 0, minPeople: 0 }), (topology) => {
      const { last } = pressed({ ...EMPTY_PLAYGROUND, topology });
      expect(anyRequest(last)).not.toBeNull();
      expect(roundRobinList(last.topology)).not.toEqual([]);
      expect(last.topology.users.some(({ connectedServer }) => connectedServer !== null)).toBe(true);
      expect(nextMissing(last)).toBeNull();
    }),
  );
});
