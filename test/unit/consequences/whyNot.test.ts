/** Every server not used answers why not, and every landing answers where a user would be reached. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachedFrom, whyNot } from '../../../src/consequences/whyNot';
import { initialState, type Request, route } from '../../../src/routing/route';
import { landingServer } from '../../../src/routing/trace';
import { findServer, roundRobinList } from '../../../src/topology/topology';
import { arbitraryTopology } from '../arbitrary';
import { plainly } from '../plainly';
import { type Change, chat, reference } from '../routing/reference';

const asked = (change: Change, request: Request, server: string): string => {
  const topology = reference(change);
  const answer = whyNot(topology, route(topology, request, initialState).trace, server);
  return answer ? `${answer.used ? 'used' : 'not used'}: ${answer.text}` : 'no server';
};

describe('whyNot', () => {
  it.each<[string, Change, Request, string, string]>([
    [
      'not its turn (1)',
      {},
      chat('x1', 'ann'),
      's3',
      "not used: It was not st3's turn: the request landed on st1, and the next turn is st2's. Ann is logged in to st2, not to st3.",
    ],
    [
      'its turn comes next, and it is the home of a user delivered elsewhere (shortcut: on)',
      { users: { ann: { connectedServer: 's1', homeServer: 's2' } }, assumptions: { shortcut: 'on' } },
      chat('x1', 'ann'),
      's2',
      "not used: It was not st2's turn: the request landed on st1, and the next turn is st2's. st2 is Ann's home server, but Ann is logged in to st1.",
    ],
    [
      'passed over (BLK-1516, unreachable: skip)',
      { servers: { s1: { port1516Open: false } }, assumptions: { unreachable: 'skip' } },
      chat('x1', 'ann'),
      's1',
      "not used: It was st1's turn, but the gateway passed it over. Reason: Port 1516 blocked from the gateway. Ann is logged in to st2, not to st1.",
    ],
    [
      'not in the list (33)',
      { servers: { s3: { discovered: false } } },
      chat('x1', 'ann'),
      's3',
      'not used: st3 takes no turn. Reason: Server not discovered by the gateway. Ann is logged in to st2, not to st3.',
    ],
    [
      'tried in vain (BLK-TRUST)',
      { servers: { s1: { trustsGateway: false } } },
      chat('x1', 'ann'),
      's1',
      'not used: st1 does not trust the address of Gateway.',
    ],
    [
      'stopped before it could be passed on (BLK-FILTER, 24)',
      { servers: { s1: { filterFindsMail: false } } },
      chat('x1', 'ann'),
      's2',
      "not used: It was not st2's turn: the request landed on st1, and the next turn is st2's. st1 cannot search by mail address.",
    ],
    [
      'logged in here, but the home decides (OFF-HOME, 11)',
      { users: { ann: { homeServer: 's3' } } },
      chat('x1', 'ann'),
      's2',
      "not used: It was not st2's turn: the request landed on st1, and the next turn is st2's. Ann is logged in to st2, not at home: looks offline.",
    ],
    [
      'refused before any server (REF-DOMAIN, 37)',
      { gateway: { blockedDomains: ['partner.example'] } },
      chat('x1', 'ann'),
      's1',
      'not used: No server was asked. Gateway refuses: partner.example is blocked.',
    ],
    [
      'nobody takes turns (BLK-NOSERVER)',
      { gateway: { configuredServer: null } },
      chat('x1', 'ann'),
      's1',
      'not used: No server was asked. Gateway has no community server to hand it to.',
    ],
    [
      'outbound takes no turns (43)',
      {},
      chat('ann', 'x1'),
      's1',
      'not used: Outbound requests take no turns. Ann is logged in to st2, not to st1.',
    ],
    [
      'outbound, stopped (BLK-1516)',
      { servers: { s2: { port1516Open: false } } },
      chat('ann', 'x1'),
      's1',
      'not used: Outbound requests take no turns. Ann is logged in to st2, not to st1. Port 1516 from Gateway to st2 is blocked.',
    ],
    [
      'outbound from nowhere (OFF-SENDER)',
      { users: { ann: { connectedServer: null } } },
      chat('ann', 'x1'),
      's2',
      'not used: Outbound requests take no turns. Ann is not logged in and cannot send.',
    ],
    [
      'outbound without a gateway (BLK-GATEWAY)',
      { gateway: null },
      chat('ann', 'x1'),
      's2',
      'not used: No server was asked. No gateway joins the two communities.',
    ],
    ['used: what it did last (1)', {}, chat('x1', 'ann'), 's2', 'used: st2 delivers the request to Ann.'],
    ['no server at all', {}, chat('x1', 'ann'), 'ann', 'no server'],
  ])('%s', (_title, change, request, server, expected) => {
    expect(plainly(asked(change, request, server))).toBe(expected);
  });

  it('answers for every server of any topology, as used exactly where the request came', () => {
    fc.assert(
      fc.property(
        arbitraryTopology({ minPeople: 1, minServers: 1 }),
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        (topology, inbound, n, m) => {
          const user = topology.users[n % topology.users.length]?.id ?? '';
          const external = topology.externals[0]?.id ?? '';
          const request = inbound ? chat(external, user) : chat(user, external);
          const next = topology.servers[m % topology.servers.length]?.id ?? null;
          const { trace } = route(topology, request, { ...initialState, next });
          const touched = new Set(trace.steps.flatMap(({ at, from }) => (from === undefined ? [at] : [at, from])));
          for (const { id } of topology.servers) {
            const answer = whyNot(topology, trace, id);
            expect(plainly(answer?.used)).toBe(touched.has(id));
            expect(plainly(answer?.text)).toMatch(/\.$/);
            expect(plainly(answer?.text)).not.toMatch(/undefined|null/);
          }
        },
      ),
    );
  });
});

describe('reachedFrom', () => {
  it('tells for each landing where the user is reached, or what stops it', () => {
    const topology = reference({ servers: { s3: { filterFindsMail: false } }, blocked: [['s1', 's2']] });
    expect(plainly(reachedFrom(topology, 'ann', 'x1').map(({ text, verdict, by }) => [text, verdict, by]))).toEqual([
      ['Landing on st1: The link from st1 to st2 is blocked.', 'not delivered', null],
      ['Landing on st2: st2 delivers the request to Ann.', 'delivered', 's2'],
      ['Landing on st3: st3 cannot search by mail address.', 'not delivered', null],
    ]);
  });

  it('says where a server that is passed over makes it land (unreachable: skip)', () => {
    const topology = reference({ servers: { s1: { running: false } }, assumptions: { unreachable: 'skip' } });
    expect(plainly(reachedFrom(topology, 'ann', 'x1')[0])).toMatchObject({
      turn: 's1',
      landed: 's2',
      text: "st1's turn, landing on st2: st2 delivers the request to Ann.",
    });
  });

  it('has one line where nobody takes turns (BLK-NOSERVER)', () => {
    const topology = reference({ gateway: { configuredServer: null } });
    expect(plainly(reachedFrom(topology, 'ann', 'x1').map(({ text }) => text))).toEqual([
      'Landing nowhere: Gateway has no community server to hand it to.',
    ]);
  });

  it('agrees with route on any topology', () => {
    fc.assert(
      fc.property(arbitraryTopology({ minPeople: 1 }), (topology) => {
        const [user, external] = [topology.users[0]?.id ?? '', topology.externals[0]?.id ?? ''];
        const lines = reachedFrom(topology, user, external);
        expect(lines).toHaveLength(Math.max(1, roundRobinList(topology).length));
        for (const { turn, landed, by } of lines) {
          const { trace } = route(topology, chat(external, user), { ...initialState, next: turn });
          expect(plainly(landed)).toBe(landingServer(trace));
          expect(plainly(by !== null)).toBe(trace.verdict === 'delivered');
          if (by !== null) expect(findServer(topology, by)?.running).toBe(true);
        }
      }),
    );
  });
});
