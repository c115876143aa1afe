/** What checks found is read out of whatever stands round it, and the playground is changed by that alone. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { CHECKED } from '../../../src/report/checkAnswers';
import { checkList } from '../../../src/report/checkList';
import { applyChecks, readChecks } from '../../../src/report/checkResults';
import type { Server } from '../../../src/topology/parts';
import { EMPTY_TOPOLOGY, type Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { expectEven } from '../growth';
import { healthy } from '../healthy';

const serverWith = (given: Partial<Server> & Pick<Server, 'id'>): Server => ({
  ...healthy('server'),
  name: given.id.toUpperCase(),
  host: `${given.id}.example.com`,
  position: [0, 0],
  ...given,
});
const playgroundOf = (...servers: readonly Server[]): Playground => ({
  ...EMPTY_PLAYGROUND,
  topology: { ...EMPTY_TOPOLOGY, servers },
});

const PLAYGROUND = playgroundOf(
  serverWith({ id: 's1', name: 'Berlin 1' }),
  serverWith({ id: 's2', port1516Open: false }),
  serverWith({ id: 's3', host: '10.0.0.3' }),
);
/** What a text changes, as words: a plus where it now holds, a minus where it does not. */
const read = (text: string, playground = PLAYGROUND): readonly string[] => {
  const { changes, same, unread, untold, trustOpen, unknown } = readChecks(text, playground);
  return [
    ...changes.map((change) => {
      const about = change.attribute === 'link' ? `${change.server} ${change.other}` : change.server;
      return `${change.to ? '+' : '-'} ${about} ${change.attribute}`;
    }),
    ...(same > 0 ? [`${same} same`] : []),
    ...unread.map(({ line }) => `line ${line} unread`),
    ...untold.map(({ line }) => `line ${line} untold`),
    ...trustOpen.map(({ line }) => `line ${line} open`),
    ...unknown.map((id) => `${id} unknown`),
  ];
};

describe('what a check list holds itself', () => {
  test.each(['text', 'sh', 'powershell'] as const)('as %s is no answer, whatever its names say', (form) => {
    const odd = 'STGW|1|s2|filterFindsMail|fail';
    const playground = playgroundOf(
      serverWith({ id: 's1', name: odd, host: odd.slice(0, 60) }),
      serverWith({ id: 's2', name: `x ${odd}` }),
    );
    const list = checkList({ ...playground, title: odd }, form);
    expect(read(list, playground)).toEqual([]);
    expect(list).not.toContain(odd);
  });

  test('a silent port says nothing of the way to a server that is drawn as down', () => {
    const playground = playgroundOf(serverWith({ id: 's1', running: false }));
    expect(read('STGW|1|s1|port1516Open|fail', playground)).toEqual(['1 same']);
  });
});

describe('lines of the script', () => {
  test.each([
    ['nothing', '', []],
    ['no answer at all', 'PS C:\\> dir\r\n', []],
    ['a fail', 'STGW|1|s1|port1516Open|fail', ['- s1 port1516Open']],
    ['a pass of what was down', 'STGW|1|s2|port1516Open|pass', ['+ s2 port1516Open']],
    ['what is so already', 'STGW|1|s1|filterFindsMail|pass', ['1 same']],
    ['a skip', 'STGW|1|s2|port1516Open|skip', []],
    ['a skip after a fail', 'STGW|1|s1|port1516Open|fail\nSTGW|1|s1|port1516Open|skip', ['- s1 port1516Open']],
    ['where it was run', 'STGW|1|s1|here|pass', []],
    ['a host that is not found', 'STGW|1|s1|host|fail\nSTGW|1|s1|port1516Open|skip', []],
    ['the last answer', 'STGW|1|s1|port1516Open|fail\nSTGW|1|s1|port1516Open|pass', ['1 same']],
    ['an id of no server', 'STGW|1|s9|port1516Open|fail\nSTGW|1|s9|host|pass', ['s9 unknown']],
    ['an id of every object', 'STGW|1|__proto__|port1516Open|fail', ['__proto__ unknown']],
    ['a byte order mark and line ends of Windows', '\ufeffSTGW|1|s1|port1516Open|fail\r\n', ['- s1 port1516Open']],
    ['colours', '\u001b[32mSTGW|1|s1|\u001b[1;31mport1516Open|fail\u001b[0m', ['- s1 port1516Open']],
    ['a title of a window', '\u001b]0;root@gw\u0007STGW|1|s1|port1516Open|fail', ['- s1 port1516Open']],
    ['a prompt before it', 'root@gw:~# STGW|1|s1|port1516Open|fail', ['- s1 port1516Open']],
    [
      'two on one line',
      'STGW|1|s1|port1516Open|fail STGW|1|s3|directoryReachable|fail',
      ['- s1 port1516Open', '- s3 directoryReachable'],
    ],
    ['an attribute that is none', 'ok\nSTGW|1|s1|constructor|fail', ['line 2 unread']],
    ['another answer', 'STGW|1|s1|port1516Open|failed', ['line 1 unread']],
    ['another version', 'STGW|2|s1|port1516Open|fail', ['line 1 unread']],
    ['half an answer', 'STGW|1|s1|port15', ['line 1 unread']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('what is unread is shown, as long as a line may be', () => {
    expect(readChecks(`\n  STGW|1|${'x'.repeat(900)}`, PLAYGROUND).unread).toEqual([
      { line: 2, text: `STGW|1|${'x'.repeat(193)}` },
    ]);
  });
});

describe('whether a server runs, and its links', () => {
  const drawn = (more: Partial<Topology>, ...down: readonly string[]): Playground => ({
    ...EMPTY_PLAYGROUND,
    topology: {
      ...EMPTY_TOPOLOGY,
      ...more,
      servers: ['s1', 's2', 's3'].map((id) => serverWith({ id, running: !down.includes(id) })),
    },
  });
  const ALL = drawn({});
  const DOWN = drawn({}, 's2');
  const CUT = drawn({ blockedServerLinks: [['s1', 's2']] });
  const refused = 'nc: connect to s2.example.com port 1516 (tcp) failed: Connection refused';
  const open = 'Connection to s2.example.com 1516 port [tcp/*] succeeded!';
  test.each([
    ['nothing listens', ALL, 'STGW|1|s2|running|fail', ['- s2 running']],
    ['it runs after all', DOWN, 'STGW|1|s2|running|pass', ['+ s2 running']],
    ['whose port answers runs', DOWN, 'STGW|1|s2|port1516Open|pass', ['+ s2 running', '1 same']],
    ['whose port answers another server runs', DOWN, 'STGW|1|s1,s2|link|pass', ['+ s2 running', '1 same']],
    ['what it says itself counts', DOWN, 'STGW|1|s2|running|fail\nSTGW|1|s2|port1516Open|pass', ['2 same']],
    [
      'a silent port of what does not run',
      ALL,
      'STGW|1|s2|running|fail\nSTGW|1|s2|port1516Open|fail',
      ['- s2 running', '1 same'],
    ],
    ['a link is cut', ALL, 'STGW|1|s1,s2|link|fail', ['- s1 s2 link']],
    ['from the other end', ALL, 'STGW|1|s3,s1|link|fail', ['- s1 s3 link']],
    ['a link is open after all', CUT, 'STGW|1|s2,s1|link|pass', ['+ s1 s2 link']],
    ['a link as it is drawn', CUT, 'STGW|1|s1,s2|link|fail', ['1 same']],
    ['a link to what does not run', DOWN, 'STGW|1|s1,s2|link|fail', ['1 same']],
    [
      'a link to what is found not to run',
      ALL,
      'STGW|1|s1,s2|link|fail\nSTGW|1|s2|running|fail',
      ['- s2 running', '1 same'],
    ],
    [
      'a link to what is found to run',
      DOWN,
      'STGW|1|s1,s2|link|fail\nSTGW|1|s2|running|pass',
      ['+ s2 running', '- s1 s2 link'],
    ],
    ['one way alone', ALL, 'STGW|1|s1,s2|link|pass\nSTGW|1|s2,s1|link|fail', ['line 2 unread']],
    ['the last of each way', ALL, 'STGW|1|s1,s2|link|fail\nSTGW|1|s1,s2|link|pass', ['1 same']],
    ['a skip', ALL, 'STGW|1|s1,s2|link|skip', []],
    ['to a stranger', ALL, 'STGW|1|s1,s9|link|fail', ['s9 unknown']],
    ['to itself', ALL, 'STGW|1|s1,s1|link|fail', []],
    ['of one end alone', ALL, 'STGW|1|s1|link|fail', ['line 1 unread']],
    [
      'another thing of two',
      ALL,
      'STGW|1|s1,s2|port1516Open|fail\nSTGW|1|s1,s2|host|fail',
      ['line 1 unread', 'line 2 unread'],
    ],
    ['nc on a server tries a link', ALL, `root@s1:~# nc -zv s2 1516\n${refused}`, ['- s1 s2 link']],
    ['nc below the line of the script', ALL, `STGW|1|s1|here|pass\n${refused}`, ['- s1 s2 link']],
    ['nc on the server itself, open', DOWN, `root@s2:~# nc -zv s2 1516\n${open}`, ['+ s2 running']],
    ['nc on the server itself, refused', ALL, `root@s2:~# nc -zv s2 1516\n${refused}`, []],
    ['nc on the host of the gateway', ALL, `root@gw:~# nc -zv s2 1516\n${refused}`, ['- s2 port1516Open']],
    ['nc below the heading of its server', ALL, `Community server S2\n${refused}`, ['- s2 port1516Open']],
    ['nc below the heading of another', ALL, `Community server S1\n${refused}`, ['line 2 untold']],
  ])('%s', (_, playground, text, expected) => {
    expect(read(text, playground)).toEqual(expected);
    const { topology } = applyChecks(playground, readChecks(text, playground).changes);
    expect(readChecks(text, { ...playground, topology }).changes).toEqual([]);
  });

  test('a link is cut in the order of the servers, and opened again', () => {
    const cut = applyChecks(ALL, readChecks('STGW|1|s3,s1|link|fail\nSTGW|1|s2,s1|link|fail', ALL).changes);
    expect(cut.topology.blockedServerLinks).toEqual([
      ['s1', 's2'],
      ['s1', 's3'],
    ]);
    expect(cut.topology.servers).toBe(ALL.topology.servers);
    const open = applyChecks(cut, readChecks('STGW|1|s1,s2|link|pass\nSTGW|1|s1,s3|link|pass', cut).changes);
    expect(open).toEqual(ALL);
  });
});

const block = (host: string, port: string, answer: string): string =>
  [
    '',
    `ComputerName     : ${host}`,
    'RemoteAddress    : 10.1.2.3',
    `RemotePort       : ${port}`,
    'InterfaceAlias   : Ethernet',
    'SourceAddress    : 10.1.2.9',
    `TcpTestSucceeded : ${answer}`,
    '',
  ].join('\r\n');

describe('Test-NetConnection and nc', () => {
  test.each([
    ['a block by host', block('s1.example.com', '1516', 'False'), ['- s1 port1516Open']],
    ['a block by host in capitals, with a dot', block('S2.EXAMPLE.com.', '1516', 'True'), ['+ s2 port1516Open']],
    ['a block by name', block('berlin 1', '1516', 'False'), ['- s1 port1516Open']],
    ['a block by the first label', block('s1', '1516', 'False'), ['- s1 port1516Open']],
    ['a block by address', block('10.0.0.3', '1516', 'False'), ['- s3 port1516Open']],
    ['an address is no label', block('10', '1516', 'False'), ['10 unknown']],
    ['a block of another port', block('s1.example.com', '389', 'False'), []],
    ['a block of a stranger', block('web.example.com', '1516', 'True'), ['web.example.com unknown']],
    [
      'two blocks',
      block('s1.example.com', '1516', 'False') + block('s2.example.com', '1516', 'True'),
      ['- s1 port1516Open', '+ s2 port1516Open'],
    ],
    ['an answer without its block', 'TcpTestSucceeded : True', ['line 1 unread']],
    ['a block whose port is cut off', 'ComputerName : s1.example.com\nTcpTestSucceeded : False', ['line 2 unread']],
    ['nc, open', 'Connection to s2.example.com 1516 port [tcp/*] succeeded!', ['+ s2 port1516Open']],
    [
      'nc, open, with the address',
      'Connection to s2.example.com (10.0.0.2) 1516 port [tcp/*] succeeded!',
      ['+ s2 port1516Open'],
    ],
    ['nc of a Mac, open', 'Connection to s2.example.com port 1516 [tcp/*] succeeded!', ['+ s2 port1516Open']],
    ['nc, refused', 'nc: connect to s1.example.com port 1516 (tcp) failed: Connection refused', ['- s1 port1516Open']],
    [
      'nc, timed out',
      'nc: connect to s1.example.com (10.0.0.1) port 1516 (tcp) timed out: Operation now in progress',
      ['- s1 port1516Open'],
    ],
    ['nc, the older one, open', 's2.example.com [10.0.0.2] 1516 (?) open', ['+ s2 port1516Open']],
    ['nc, the older one, refused', 's1.example.com [10.0.0.1] 1516 (?) : Connection refused', ['- s1 port1516Open']],
    ['nc, another port', 'nc: connect to s1.example.com port 1533 (tcp) failed: Connection refused', []],
    [
      'nc, a stranger',
      'nc: connect to x.example.com port 1516 (tcp) failed: Connection refused',
      ['x.example.com unknown'],
    ],
    [
      'ncat, refused, by the command',
      '$ nc -zv s1.example.com 1516\nNcat: Version 7.92\nNcat: Connection refused.',
      ['- s1 port1516Open'],
    ],
    [
      'ncat, open, by the command',
      '$ nc -z -v -w 5 s2.example.com 1516\nNcat: Connected to 10.0.0.2:1516.',
      ['+ s2 port1516Open'],
    ],
    ['ncat, another port', '$ nc -zv s1.example.com 389\nNcat: TIMEOUT.', []],
    ['ncat without its command', 'Ncat: Connection refused.', ['line 1 unread']],
    [
      'nc after a line of the script',
      'STGW|1|s1|port1516Open|pass\nnc: connect to s1.example.com port 1516 (tcp) failed: Connection refused',
      ['- s1 port1516Open'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('two servers on one host are both meant, two of one name are neither', () => {
    const twins = playgroundOf(
      serverWith({ id: 'a', name: 'Twin', host: 'one.example.com' }),
      serverWith({ id: 'b', name: 'Twin', host: 'one.example.com' }),
    );
    expect(read(block('one.example.com', '1516', 'False'), twins)).toEqual(['- a port1516Open', '- b port1516Open']);
    expect(read(block('Twin', '1516', 'False'), twins)).toEqual(['Twin unknown']);
  });
});

describe('trust', () => {
  const DISTRUSTED = playgroundOf(serverWith({ id: 's1', trustsGateway: false }), serverWith({ id: 's2' }));
  const OTHER = 'STGW|1|s2|address|10.0.0.9';
  const FROM = 'STGW|1|s1|address|10.1.2.9';
  const HEAD = 'Community server S1';
  const listed = (...addresses: readonly string[]): string => `VPS_TRUSTED_IPS=${addresses.join(',')}`;
  const rejects = (address: string): string => `12:30:01 Rejecting server ${address} not in servers list`;
  const tested = block('s1.example.com', '1516', 'True');
  test.each([
    ['the address is in the file', [FROM, HEAD, '[Config]', listed('10.1.2.8', '10.1.2.9')], ['+ s1 trustsGateway']],
    ['the file comes first', [HEAD, listed('10.1.2.9'), FROM], ['+ s1 trustsGateway']],
    ['as Test-NetConnection says it', [tested, HEAD, listed('10.1.2.9')], ['+ s1 trustsGateway', '1 same']],
    [
      'behind the name of the file',
      [FROM, 'root@s1:~# grep VPS *.ini', 'sametime.ini:VPS_TRUSTED_IPS = 10.1.2.9'],
      ['+ s1 trustsGateway'],
    ],
    ['with blanks', [FROM, HEAD, ' vps_trusted_ips=10.1.2.8; 10.1.2.9 '], ['+ s1 trustsGateway']],
    ['the log rejects it', [FROM, HEAD, rejects('10.1.2.9')], ['1 same']],
    [
      'the log of another rejects it',
      ['STGW|1|s2|address|10.1.2.9', 'Community server S2', rejects('10.1.2.9')],
      ['- s2 trustsGateway'],
    ],
    [
      'an address of the newer kind',
      ['STGW|1|s1|address|FE80::1', HEAD, listed('fe80::1%eth0')],
      ['+ s1 trustsGateway'],
    ],
  ])('is told: %s', (_, texts, expected) => {
    expect(read(texts.join('\n'), DISTRUSTED)).toEqual(expected);
  });

  test.each([
    ['no address is known', [HEAD, listed('10.1.2.9')], ['line 2 open']],
    ['it is not in the file', [FROM, HEAD, listed('10.1.2.90')], ['line 3 open']],
    ['it is known at another server alone', [OTHER, HEAD, listed('10.0.0.9')], ['line 3 open']],
    ['another one is rejected', [FROM, HEAD, rejects('10.1.2.8')], ['line 3 open']],
    ['file and log differ', [FROM, HEAD, listed('10.1.2.9'), rejects('10.1.2.9')], ['line 3 open', 'line 4 open']],
    ['it is in an older file', [FROM, HEAD, listed('10.1.2.9'), listed('10.1.2.8')], ['line 3 open', 'line 4 open']],
    ['the file is empty', [FROM, HEAD, listed()], ['line 3 open']],
    [
      'the address was found on a server',
      [`root@s2:~# x\n${tested}`, HEAD, listed('10.1.2.9')],
      ['1 same', 'line 11 open'],
    ],
    ['no server is told', [FROM, listed('10.1.2.9')], ['line 2 untold']],
    ['the line is a comment', [FROM, HEAD, `; ${listed('10.1.2.9')}`, `#${listed('10.1.2.9')}`], []],
    ['it is no address', ['STGW|1|s1|address|1.2', HEAD], ['line 1 unread']],
    ['it is of a stranger', ['STGW|1|s9|address|10.1.2.9'], ['s9 unknown']],
  ])('is not told: %s', (_, texts, expected) => {
    expect(read(texts.join('\n'), DISTRUSTED)).toEqual(expected);
  });
});

const noise = fc.oneof(
  fc.constantFrom(
    '',
    'PS C:\\> .\\check.ps1',
    'root@gw:~# ',
    '# LDAPv3',
    'dn: cn=Ann',
    '$ ldapsearch -x',
    '\u001b[0m',
    'Server 1 answers on port 1516.',
    'a|b|c',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/STGW|Ncat|TcpTest/.test(text)),
);
const lineEnd = fc.constantFrom('\n', '\r\n');
const around = fc.constantFrom<readonly [string, string]>(
  ['', ''],
  ['$ ', ' '],
  ['\u001b[32m', '\u001b[0m'],
  ['\ufeff', ''],
);

describe('any set of answers', () => {
  const asked = arbitraryPlayground({ minServers: 1 }).chain((playground) =>
    fc.tuple(
      fc.constant(playground),
      fc.array(
        fc.record({
          server: fc.constantFrom(...playground.topology.servers.map(({ id }) => id)),
          attribute: fc.constantFrom(...CHECKED),
          to: fc.constantFrom<(boolean | null)[]>(true, false, null),
          before: noise,
          around,
          lineEnd,
        }),
        { maxLength: 20 },
      ),
    ),
  );
  const ANSWERS = new Map([
    [true, 'pass'],
    [false, 'fail'],
    [null, 'skip'],
  ]);

  test('printed between noise is read back, the last of each, and applied is so', () => {
    fc.assert(
      fc.property(asked, ([playground, answers]) => {
        const text = answers
          .map(
            ({ server, attribute, to, before, around: [open, close], lineEnd: end }) =>
              `${before}${end}${open}STGW|1|${server}|${attribute}|${ANSWERS.get(to)}${close}${end}`,
          )
          .join('');
        const { changes, same, ...rest } = readChecks(text, playground);
        const last = new Map(
          answers.flatMap(({ server, attribute, to }) =>
            to === null ? [] : [[`${server} ${attribute}`, to] as const],
          ),
        );
        const applied = applyChecks(playground, changes);
        let met = 0;
        for (const server of applied.topology.servers) {
          const before = playground.topology.servers.find(({ id }) => id === server.id);
          const port = last.get(`${server.id} port1516Open`);
          const told = last.get(`${server.id} running`);
          const isMet = told === undefined && port === true && before?.running === false;
          if (isMet) met += 1;
          const isDown = !(told ?? (isMet || before?.running));
          const expected = CHECKED.map((key) => {
            if (isMet && key === 'running') return true;
            const answer = last.get(`${server.id} ${key}`);
            const isSilent = isDown && key === 'port1516Open' && answer === false;
            return isSilent ? before?.[key] : (answer ?? before?.[key]);
          });
          expect(CHECKED.map((key) => server[key])).toEqual(expected);
          expect({ ...server, ...Object.fromEntries(CHECKED.map((key) => [key, before?.[key]])) }).toEqual(before);
        }
        expect(changes.every(({ from, to }) => from !== to)).toBe(true);
        expect(changes.length + same).toBe(last.size + met);
        expect(rest).toEqual({ unread: [], untold: [], trustOpen: [], unknown: [] });
        expect(readChecks(text, applied)).toEqual({
          changes: [],
          same: last.size,
          unread: [],
          untold: [],
          trustOpen: [],
          unknown: [],
        });
        expect({ ...applied, topology: { ...applied.topology, servers: [] } }).toEqual({
          ...playground,
          topology: { ...playground.topology, servers: [] },
        });
      }),
      { numRuns: 60 },
    );
  });

  const piece = fc.oneof(
    noise,
    fc.constantFrom(
      'root@s1:~# ',
      '[root@s2 ~]# ',
      'me@laptop:~$ ',
      'Community server S1',
      'Community server ',
      'STGW|1|s1|here|pass',
      'STGW|1|s1,s2|link|fail',
      'STGW|1|s2,s1|link|pass',
      'STGW|1|s1|address|10.0.0.9',
      'STGW|1|s2|running|fail',
      'STGW|',
      'ldapsearch -x -H ldap://l -b o=A "(mail=a@b)"',
      "ldapsearch -x -H 'ldap://l -b o=A \\",
      'ldapsearch -x -H ldap://l -b o=A (cn=a@b*)',
      '# extended LDIF',
      'dn: cn=a',
      'result: 0 Success',
      'result: 99999 Else',
      '# numEntries: 1',
      "ldap_bind: Can't contact LDAP server (-1)",
      'VPS_TRUSTED_IPS=10.0.0.9',
      'Rejecting server 10.0.0.9 not in servers list',
      'ComputerName : s1',
      'RemotePort : 1516',
      'SourceAddress : 10.0.0.9',
      'TcpTestSucceeded : True',
      'nc -zv s2 1516',
      'Ncat: Connection refused.',
      'nc: connect to s2 port 1516 (tcp) failed: Connection refused',
    ),
  );
  const mixed = fc.array(fc.tuple(piece, fc.constantFrom('\n', '\n', '\r\n', ' ', '')), { maxLength: 40 });

  test('a mix of whatever is read is read twice alike, and what is taken over changes nothing any more', () => {
    const playground = playgroundOf(...['s1', 's2', 's3'].map((id) => serverWith({ id, running: id !== 's3' })));
    fc.assert(
      fc.property(mixed, (pieces) => {
        const text = pieces.flat().join('');
        const results = readChecks(text, playground);
        const applied = applyChecks(playground, results.changes);
        const again = readChecks(text, applied);
        expect(again.changes).toEqual([]);
        expect({ ...again, changes: [], same: 0 }).toEqual({ ...results, changes: [], same: 0 });
        expect(readChecks(text, EMPTY_PLAYGROUND).changes).toEqual([]);
        expect(applied.topology.servers[2]).toBe(playground.topology.servers[2]);
      }),
      { numRuns: 1000 },
    );
  });

  test('without a change the playground is the very same', () => {
    expect(applyChecks(PLAYGROUND, [])).toBe(PLAYGROUND);
    expect(applyChecks(PLAYGROUND, [{ server: 's9', attribute: 'port1516Open', from: true, to: false }])).toBe(
      PLAYGROUND,
    );
  });

  test.each<[string, (size: number) => string]>([
    ['answers in one line', (size) => 'STGW|1|s1|'.repeat(size)],
    ['a command', (size) => `nc ${'-a '.repeat(size)}`],
    ['words', (size) => 'a '.repeat(size)],
    ['blanks', (size) => `${' '.repeat(size)}x`],
    ['colours that do not end', (size) => '\u001b['.repeat(size)],
    ['ports of nobody', (size) => 'a [1] 1 ('.repeat(size)],
    ['ports behind ports', (size) => `Connection to ${'x 1 port '.repeat(size)}`],
    ['lines of ports', (size) => `${'a [1] 1 ('.repeat(40)}\n`.repeat(size / 40)],
    ['a heading', (size) => `ComputerName :${' '.repeat(size)}`],
    ['a search', (size) => `$ ldapsearch ${'-b a '.repeat(size)}`],
    ['searches that go on', (size) => '$ ldapsearch -x \\\n'.repeat(size / 4)],
    ['entries', (size) => `$ ldapsearch -x\n${'dn: cn=a\n'.repeat(size)}`],
    ['results', (size) => '# extended LDIF\nresult: 0 Success\n'.repeat(size / 4)],
    ['settings before no command', (size) => `${'a=1 '.repeat(450)}ldapsearc\n`.repeat(size / 400)],
    ['long words', (size) => `${'a'.repeat(1900)}\n`.repeat(size / 400)],
    ['prompts', (size) => `${'a@b:~ '.repeat(300)}\n`.repeat(size / 400)],
    ['reasons', (size) => `ldap_bind: ${'A '.repeat(900)}\n`.repeat(size / 400)],
    ['capital letters', (size) => `${'Aa '.repeat(600)}\n`.repeat(size / 400)],
    ['trusted addresses', (size) => `VPS_TRUSTED_IPS=${'1.'.repeat(990)}\n`.repeat(size / 400)],
    ['colons', (size) => `${'a:'.repeat(990)}\n`.repeat(size / 400)],
    ['servers rejected', (size) => `${'Rejecting server '.repeat(110)}\n`.repeat(size / 400)],
    ['an address', (size) => `STGW|1|s1|address|${':a'.repeat(size)}`],
  ])('a long text is read in proportion to its length: %s', (_, text) => {
    expectEven(text, 4000, (long) => readChecks(long, PLAYGROUND));
  });
});
