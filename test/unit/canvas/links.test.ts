/** Which links are drawn between resting parts, what each stands for, in which order, and which of them are marked as faulty. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksOf, outsideList } from '../../../src/canvas/links';
import { findPart, roundRobinList, type Topology } from '../../../src/topology/topology';
import { arbitraryTopology } from '../arbitrary';
import { type Change, reference } from '../routing/reference';

/** A link as one line: 'configured gw s1', with '!' behind a faulty one. */
const told = (topology: Topology, selection: readonly string[] = []): readonly string[] =>
  linksOf(topology, selection).map(
    ({ meaning, from, to, fault }) => `${meaning} ${from} ${to}${fault === null ? '' : ' !'}`,
  );
const faultOf = (topology: Topology, id: string): string | null | undefined =>
  linksOf(topology, []).find((link) => link.id === id)?.fault;

const REST = ['configured gw s1', 'discovered gw s2', 'discovered gw s3', 'connected s2 ann', 'connected s3 bob'];

describe('at rest', () => {
  test.each<readonly [string, Change, readonly string[]]>([
    ['the gateway to the servers of its list, then every log-in', {}, REST],
    [
      'the configured server is at the head of the list',
      { gateway: { configuredServer: 's3' } },
      ['configured gw s3', 'discovered gw s1', 'discovered gw s2', 'connected s2 ann', 'connected s3 bob'],
    ],
    ['no gateway, no link of it', { gateway: null }, REST.slice(3)],
    ['nor without a configured server', { gateway: { configuredServer: null } }, REST.slice(3)],
    [
      'nor to a server that is not discovered',
      { servers: { s3: { discovered: false } } },
      REST.filter((line) => line !== 'discovered gw s3'),
    ],
    ['but to a meeting server, which takes its turn like the others', { servers: { s2: { role: 'meeting' } } }, REST],
    [
      'who is logged in nowhere has none',
      { users: { ann: { connectedServer: null } } },
      REST.filter((line) => line !== 'connected s2 ann'),
    ],
    ['a home where one is logged in anyway is not drawn', { users: { ann: { homeServer: 's2' } } }, REST],
    [
      'a home elsewhere follows the log-in',
      { users: { ann: { homeServer: 's1' } } },
      [...REST.slice(0, 4), 'home s1 ann', 'connected s3 bob'],
    ],
    [
      'a home without a log-in',
      { users: { bob: { connectedServer: null, homeServer: 's1' } } },
      [...REST.slice(0, 4), 'home s1 bob'],
    ],
    ['a home that names nothing is not drawn', { users: { ann: { homeServer: 'st1,' } } }, REST],
    ['a blocked pair comes last', { blocked: [['s1', 's3']] }, [...REST, 'servers s1 s3 !']],
  ])('%s', (_title, change, lines) => {
    expect(told(reference(change))).toEqual(lines);
  });

  const clusters = [{ id: 'c1', name: 'cluster1' }];

  test('a home cluster is drawn for who is logged in elsewhere, not for who is logged in at a member', () => {
    const servers = { s2: { cluster: 'c1' } };
    const users = { ann: { homeServer: 'c1' }, bob: { homeServer: 'c1' } };
    expect(told(reference({ clusters, servers, users }))).toEqual([...REST, 'home c1 bob']);
  });
});

describe('between servers', () => {
  test.each<readonly [readonly string[], readonly string[]]>([
    [[], []],
    [['s1'], []],
    [['s1', 's2'], ['servers s1 s2']],
    [['s3', 's1'], ['servers s3 s1']],
    [['s1', 'ann', 's2', 'gw'], ['servers s1 s2']],
    [
      ['s1', 's2', 's3'],
      ['servers s1 s2', 'servers s1 s3', 'servers s2 s3'],
    ],
  ])('links are shown for the selected: %j', (selection, lines) => {
    expect(told(reference(), selection)).toEqual([...REST, ...lines]);
  });

  test('a blocked pair that is selected is drawn once, as blocked', () => {
    expect(told(reference({ blocked: [['s1', 's3']] }), ['s3', 's1'])).toEqual([...REST, 'servers s1 s3 !']);
  });
});

describe('fault marks', () => {
  test.each<readonly [string, Change, readonly string[]]>([
    ['nothing is wrong', {}, []],
    [
      'a server that is down: the gateway and who is logged in there',
      { servers: { s2: { running: false } } },
      ['discovered gw s2', 'connected s2 ann'],
    ],
    ['a blocked port', { servers: { s1: { port1516Open: false } } }, ['configured gw s1']],
    ['a gateway that is not trusted', { servers: { s3: { trustsGateway: false } } }, ['discovered gw s3']],
    ['a blocked pair', { blocked: [['s2', 's3']] }, ['servers s2 s3']],
    [
      'a directory is no matter of a link',
      { servers: { s1: { directoryReachable: false, filterFindsMail: false } } },
      [],
    ],
    ['nor are cluster documents', { servers: { s1: { knowsClusters: false } } }, []],
    ['nor is a gateway that is down', { gateway: { running: false } }, []],
    ['nor is somebody without access', { users: { ann: { externalAccess: false } } }, []],
    [
      'nor a home that is down',
      { servers: { s1: { running: false } }, users: { ann: { homeServer: 's1' } } },
      ['configured gw s1'],
    ],
  ])('%s', (_title, change, lines) => {
    expect(told(reference(change)).flatMap((line) => (line.endsWith(' !') ? [line.slice(0, -2)] : []))).toEqual(lines);
  });

  test('where several are wrong the one is named that a request meets first', () => {
    const only = (server: Change['servers']): string | null | undefined =>
      faultOf(reference({ servers: server }), 'gw s1');
    const down = only({ s1: { running: false } });
    const port = only({ s1: { port1516Open: false } });
    const trust = only({ s1: { trustsGateway: false } });
    expect(new Set([down, port, trust]).size).toBe(3);
    expect(only({ s1: { running: false, port1516Open: false, trustsGateway: false } })).toBe(down);
    expect(only({ s1: { port1516Open: false, trustsGateway: false } })).toBe(port);
  });
});

describe('for every community', () => {
  test('each link has an id of its own, joins two parts that are there, and is the same in any selection but for pairs', () => {
    fc.assert(
      fc.property(arbitraryTopology({ minServers: 1 }), fc.nat({ max: 6 }), (topology, many) => {
        const selection = topology.servers.slice(0, many).map(({ id }) => id);
        const links = linksOf(topology, selection);
        expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
        for (const { from, to } of links) expect([from, to].filter((id) => !findPart(topology, id))).toEqual([]);
        const resting = linksOf(topology, []);
        expect(links.slice(0, resting.length)).toEqual(resting);
        expect(links.slice(resting.length).every(({ meaning, fault }) => meaning === 'servers' && fault === null)).toBe(
          true,
        );
      }),
    );
  });

  test('the gateway is linked to the round-robin list in its order, and a server outside it says why', () => {
    fc.assert(
      fc.property(arbitraryTopology(), (topology) => {
        const listed = linksOf(topology, []).filter(({ from }) => from === topology.gateway?.id);
        expect(listed.map(({ to }) => to)).toEqual(topology.gateway ? roundRobinList(topology) : []);
        for (const server of topology.servers) {
          if (topology.gateway === null || topology.gateway.configuredServer === null)
            expect(outsideList(topology, server)).toBeNull();
          else expect(outsideList(topology, server) === null).toBe(roundRobinList(topology).includes(server.id));
        }
      }),
    );
  });
});
