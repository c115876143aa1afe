/** The check list: no name breaks out of a script, every script is sound, and the one for bash finds open and closed ports. */

import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { checkList } from '../../../src/report/checkList';
import { type CheckResults, readChecks } from '../../../src/report/checkResults';
import { commented, quotedForPowerShell, quotedForSh } from '../../../src/report/quoting';
import { EMPTY_TOPOLOGY, type Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { healthy } from '../healthy';

const NOTHING_FOUND: CheckResults = { changes: [], same: 0, unread: [], untold: [], trustOpen: [], unknown: [] };

const NASTY = [
  '',
  'st1.example.com',
  "it's",
  "'",
  "''",
  "'''; touch no; '",
  "'\\''",
  '\\',
  "\\'",
  '"',
  '$(id)',
  '`id`',
  '\u0024{HOME}',
  '$env:PATH',
  '!!',
  '%s%n%d',
  '-n',
  '--',
  'a b\tc',
  'a\nid\n',
  'a\r\nid',
  'a\u0000b\u001b[31mc',
  'a\u0085b\u2028c\u2029d',
  '\u202eevil',
  '’; id; ‘',
  '‚x‛',
  'Ò‚Â’',
  '李雷',
  '👩‍💻',
  '\ud800x',
  '#>',
  '<# ',
  '{0}',
  '*?[a]~',
  'a;b&c|d>e<f',
  '(x)',
];
/** What of a text is left: no control characters, marks that are not seen, or halves of letters. */
const kept = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

const nasty = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 5 })
  .map((pieces) => pieces.join(''));

/** The texts of a script in single quotes as PowerShell reads them, and what stands outside of them. */
function powerShellTexts(script: string): { readonly texts: readonly string[]; readonly outside: string } {
  const texts: string[] = [];
  let outside = '';
  const quote = (place: number): boolean => /^['‘’‚‛]$/.test(script[place] ?? '');
  for (let place = 0; place < script.length; place += 1) {
    if (!quote(place)) {
      outside += script[place];
      continue;
    }
    let text = '';
    for (place += 1; ; place += 1) {
      if (place >= script.length) throw new Error('a text without end');
      if (quote(place)) {
        if (!quote(place + 1)) break;
        place += 1;
      }
      text += script[place];
    }
    texts.push(text);
  }
  return { texts, outside };
}

const calls = (script: string, begins: string): readonly string[] =>
  script.split(/\r\n|\n|\r/).filter((line) => line.startsWith(begins));

/** The rows of the table at the head that begins so. */
const tableIn = (script: string, begins: string): string =>
  script.split(`\n${begins}\n`)[1]?.split('\n)\n')[0] ?? 'no table';

describe('quoting', () => {
  test('bash takes every value back byte by byte', () => {
    const many = [...NASTY, ...fc.sample(nasty, 60)];
    const printed = execFileSync('bash', ['-c', `printf '%s\\0' ${many.map(quotedForSh).join(' ')}`]);
    expect(printed.toString('utf8').split('\0').slice(0, -1)).toEqual(many.map(kept));
    for (const value of fc.sample(nasty, 20))
      expect(execFileSync('bash', ['-c', `printf %s ${quotedForSh(value)}`])).toEqual(Buffer.from(kept(value)));
  });

  test('PowerShell reads every value as one text, whichever quotes it holds', () => {
    fc.assert(
      fc.property(nasty, nasty, (first, second) => {
        const { texts, outside } = powerShellTexts(`${quotedForPowerShell(first)} ${quotedForPowerShell(second)}`);
        expect(texts).toEqual([kept(first), kept(second)]);
        expect(outside).toBe(' ');
      }),
    );
  });

  test('a comment is one line', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        expect(commented(value)).toMatch(/^# [^\p{Cc}\p{Zl}\p{Zp}]*$/u);
      }),
    );
  });
});

/** Playgrounds whose names and hosts are what nobody would enter. */
const hostile = fc
  .tuple(arbitraryPlayground({ minServers: 1 }), fc.array(nasty, { minLength: 1, maxLength: 6 }), nasty)
  .map(([playground, names, title]): Playground => {
    const servers = playground.topology.servers.map((server, place) => ({
      ...server,
      name: names[place % names.length] ?? '',
      host: names[(place + 1) % names.length] ?? '',
    }));
    return { ...playground, title, topology: { ...playground.topology, servers } };
  });

describe('scripts', () => {
  test('bash finds nothing wrong with any of them', () => {
    fc.assert(
      fc.property(hostile, (playground) => {
        execFileSync('bash', ['-n'], { input: checkList(playground, 'sh') });
      }),
      { numRuns: 12 },
    );
  });

  test('each server is one line of each script, with id, name and host as they are but for the sign of an answer', () => {
    fc.assert(
      fc.property(hostile, (playground) => {
        const { servers } = playground.topology;
        const values = servers.map(({ id, name, host }) =>
          [id, name, host].map((text) => kept(text).replaceAll('|', '/')),
        );
        const inPowerShell = calls(checkList(playground, 'powershell'), 'Write-Check ').map(powerShellTexts);
        expect(inPowerShell).toEqual(values.map((texts) => ({ texts, outside: 'Write-Check   ' })));
        const sh = checkList(playground, 'sh');
        expect(calls(sh, "check '")).toHaveLength(servers.length);
        const ids = servers.map(({ id }) => id);
        const inSh = tableIn(sh, 'LDAP_FILTERS=(');
        expect(calls(inSh, '  ')).toEqual(ids.map((id) => `  ${quotedForSh(id)} ''`));
        expect(calls(inSh, '# ')).toHaveLength(servers.length);
        const inTable = tableIn(checkList(playground, 'powershell'), '$LdapFilters = @(');
        const table = calls(inTable, '  ').map(powerShellTexts);
        expect(table).toEqual(ids.map((id) => ({ texts: [id, ''], outside: '  , ' })));
      }),
      { numRuns: 30 },
    );
  });

  test('outside texts and comments a script for PowerShell is the same whatever the names', () => {
    const code = (playground: Playground): string =>
      powerShellTexts(checkList(playground, 'powershell').replace(/^\ufeff?#.*$/gm, '')).outside.replace(/\n+/g, '\n');
    const sizes = new Map<number, string>();
    fc.assert(
      fc.property(hostile, (playground) => {
        const { length } = playground.topology.servers;
        expect(code(playground)).toBe(sizes.get(length) ?? code(playground));
        sizes.set(length, code(playground));
      }),
      { numRuns: 30 },
    );
  });

  test('every bracket of a script for PowerShell is closed in its order', () => {
    let { outside } = powerShellTexts(
      checkList(playgroundWith(['a.invalid']), 'powershell').replace(/^\ufeff?#.*$/gm, ''),
    );
    outside = outside.replace(/[^()[\]{}]/g, '');
    expect(outside.length).toBeGreaterThan(200);
    for (let before = ''; before !== outside; ) {
      before = outside;
      outside = outside.replace(/\(\)|\[\]|\{\}/g, '');
    }
    expect(outside).toBe('');
  });

  test('PowerShell 5 is told that letters are in UTF-8: a byte of one may be a quote elsewhere', () => {
    expect(checkList(EMPTY_PLAYGROUND, 'powershell').codePointAt(0)).toBe(0xfeff);
  });

  test('a script that stands in what was copied answers nothing', () => {
    const playground = playgroundWith(['127.0.0.1']);
    for (const form of ['text', 'sh', 'powershell'] as const)
      expect(readChecks(checkList(playground, form), playground)).toEqual(NOTHING_FOUND);
  });
});

const playgroundWith = (hosts: readonly string[], more: Partial<Topology> = {}): Playground => ({
  ...EMPTY_PLAYGROUND,
  title: 'Checked',
  topology: {
    ...EMPTY_TOPOLOGY,
    ...more,
    servers: hosts.map((host, place) => ({
      ...healthy('server'),
      id: `s${place + 1}`,
      name: `Server ${place + 1}`,
      host,
      position: [0, 0],
    })),
  },
});

/** What a script says and finds, run for real. */
async function ran(script: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const running = promisify(execFile)('bash', ['-c', script], { env: { ...process.env, ...env } });
  const { stdout, stderr } = await running;
  expect(stderr).toBe('');
  return stdout;
}

const withListener = async (use: (port: number) => Promise<void>): Promise<void> => {
  const listener = createServer((socket) => socket.destroy());
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  const address = listener.address();
  try {
    await use(typeof address === 'object' && address !== null ? address.port : 0);
  } finally {
    await new Promise((done) => listener.close(done));
  }
};

describe('run on the host of the gateway', () => {
  test('an open port passes, then a closed one fails, and what it prints is read back', async () => {
    const playground = playgroundWith(['127.0.0.1']);
    const script = checkList(playground, 'sh');
    let used = 0;
    await withListener(async (port) => {
      used = port;
      const output = await ran(script, { PORT: String(port) });
      expect(output).toContain('STGW|1|s1|host|pass\n');
      expect(output).toContain(`Server 1 answers on port ${port}.\nSTGW|1|s1|port1516Open|pass\n`);
      expect(output).toContain('STGW|1|s1|directoryReachable|skip\nSTGW|1|s1|filterFindsMail|skip\n');
      expect(readChecks(output, playground)).toEqual({
        changes: [],
        same: 1,
        unread: [],
        untold: [],
        trustOpen: [],
        unknown: [],
      });
    });
    const output = await ran(script, { PORT: String(used) });
    expect(output).toContain('STGW|1|s1|port1516Open|fail\n');
    expect(readChecks(output, playground)).toEqual({
      changes: [{ server: 's1', attribute: 'port1516Open', from: true, to: false }],
      same: 0,
      unread: [],
      untold: [],
      trustOpen: [],
      unknown: [],
    });
  });

  test('the address it connects from is printed where this machine can tell it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'checks-'));
    try {
      const playground = playgroundWith(['127.0.0.1']);
      const says = async (route: string): Promise<readonly string[]> => {
        writeFileSync(join(folder, 'ip'), `#!/usr/bin/env bash\n[ "$*" = 'route get 127.0.0.1' ] && ${route}\n`);
        chmodSync(join(folder, 'ip'), 0o755);
        const output = await ran(checkList(playground, 'sh'), {
          PORT: '1',
          PATH: [folder, process.env.PATH].join(delimiter),
        });
        return output.split('\n').filter((line) => line.includes('address'));
      };
      expect(await says("echo '10.0.0.1 via 10.1.2.1 dev eth0 src 10.1.2.9 uid 0'")).toEqual([
        'STGW|1|s1|address|10.1.2.9',
      ]);
      expect(await says("echo 'unreachable 10.0.0.1'")).toEqual([]);
      expect(await says('exit 2')).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a name that is not found fails, and what cannot be a host is skipped', async () => {
    const playground = playgroundWith(['nobody.invalid', '', '$(touch no)', '-v', '../../etc/passwd']);
    const output = await ran(checkList(playground, 'sh'));
    const answers = output.split('\n').filter((line) => /\|(?:host|port1516Open)\|/.test(line));
    expect(answers).toEqual([
      'STGW|1|s1|host|fail',
      'STGW|1|s1|port1516Open|skip',
      ...['s2', 's3', 's4', 's5'].flatMap((id) => [`STGW|1|${id}|host|skip`, `STGW|1|${id}|port1516Open|skip`]),
    ]);
    expect(readChecks(output, playground)).toEqual(NOTHING_FOUND);
  });
});

/** Stands in for a directory: answers the first search, and each further one as its row says. */
const LDAPSEARCH = `#!/usr/bin/env bash
case "$*" in
  *'-s base'*) [ "$REACHED" = no ] && { echo "ldap_sasl_bind(SIMPLE): Can't contact LDAP server (-1)"; exit 255; }; echo 'dn:' ;;
  *'(mail=a&\\28b\\29@example.com) 1.1') [ "$KNOWN" = no ] || echo 'dn: cn=Ann' ;;
  *'(|(cn=a&\\28b\\29@example.com*)(mail=a&\\28b\\29@example.com*)) 1.1') echo 'dn: cn=Ann' ;;
esac
`;

describe('run on a community server', () => {
  const WITH_MAIL = '(|(cn=%s*)(mail=%s*))';
  const WITHOUT = '(cn=%s*)';
  test.each([
    ['a filter with mail', WITH_MAIL, {}, 'pass', 'pass'],
    ['a filter without', WITHOUT, {}, 'pass', 'fail'],
    ['no filter filled in', '', {}, 'pass', 'skip'],
    ['an address nobody has', WITHOUT, { KNOWN: 'no' }, 'pass', 'skip'],
    ['no way to the directory', WITH_MAIL, { REACHED: 'no' }, 'fail', 'skip'],
    ['a filter of its own, and a worse one of all', WITHOUT, {}, 'pass', 'pass', WITH_MAIL],
    ['a filter of its own without mail, and a better one of all', WITH_MAIL, {}, 'pass', 'fail', WITHOUT],
    ['only a filter of its own', '', {}, 'pass', 'pass', WITH_MAIL],
  ])('%s', async (_, filter, env, reached, found, own = '') => {
    const { PATH } = process.env;
    const folder = mkdtempSync(join(tmpdir(), 'checks-'));
    try {
      writeFileSync(join(folder, 'ldapsearch'), LDAPSEARCH);
      chmodSync(join(folder, 'ldapsearch'), 0o755);
      const script = checkList(playgroundWith(['a.invalid', 'b.invalid']), 'sh')
        .replace("\nSERVER=''", "\nSERVER='s2'")
        .replace("\nLDAP_HOST=''", "\nLDAP_HOST='ldap.invalid'")
        .replace("\nLDAP_BASE=''", "\nLDAP_BASE='o=Example'")
        .replace("\nLDAP_FILTER=''", `\nLDAP_FILTER='${filter}'`)
        .replace("\n  's2' ''", `\n  's2' '${own}'`)
        .replace("\n  's1' ''", "\n  's1' '(cn=nobody)'")
        .replace("\nMAIL=''", "\nMAIL='a&(b)@example.com'");
      const output = await ran(script, { ...env, PATH: [folder, PATH].join(delimiter) });
      expect(output.split('\n').filter((line) => /^STGW.*(?:here|directory|filter)/.test(line))).toEqual([
        'STGW|1|s2|here|pass',
        `STGW|1|s2|directoryReachable|${reached}`,
        `STGW|1|s2|filterFindsMail|${found}`,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('it runs where its port answers on its own machine, and does not where that refuses', async () => {
    const playground = playgroundWith(['127.0.0.1', 'localhost', 'nobody.invalid', '']);
    const script = checkList(playground, 'sh').replace("\nSERVER=''", "\nSERVER='s1'");
    const asked = async (port: number): Promise<readonly string[]> => {
      const output = await ran(script, { PORT: String(port) });
      return output.split('\n').filter((line) => /\|(?:running|link)\|/.test(line));
    };
    let used = 0;
    await withListener(async (port) => {
      used = port;
      expect(await asked(port)).toEqual([
        'STGW|1|s1|running|pass',
        'STGW|1|s1,s2|link|pass',
        'STGW|1|s1,s3|link|skip',
        'STGW|1|s1,s4|link|skip',
      ]);
    });
    expect((await asked(used)).slice(0, 2)).toEqual(['STGW|1|s1|running|fail', 'STGW|1|s1,s2|link|fail']);
    const unnamed = script.replace("SERVER='s1'", "SERVER='s4'");
    expect(await ran(unnamed, { PORT: String(used) })).toContain('STGW|1|s4|running|skip\n');
  });

  test('a directory that lets no search in is closed only where its port is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'checks-'));
    const reached = async (host: string): Promise<readonly string[]> => {
      const script = checkList(playgroundWith(['a.invalid']), 'sh')
        .replace("\nSERVER=''", "\nSERVER='s1'")
        .replace("\nLDAP_HOST=''", `\nLDAP_HOST='${host}'`);
      const output = await ran(script, { REACHED: 'no', PATH: [folder, process.env.PATH].join(delimiter) });
      return output.split('\n').filter((line) => line.includes('directoryReachable'));
    };
    const open = ['STGW|1|s1|directoryReachable|skip'];
    const closed = ['STGW|1|s1|directoryReachable|fail'];
    try {
      writeFileSync(join(folder, 'ldapsearch'), LDAPSEARCH);
      chmodSync(join(folder, 'ldapsearch'), 0o755);
      let used = 0;
      await withListener(async (port) => {
        used = port;
        expect(await reached(`ldaps://127.0.0.1:${port}`)).toEqual(open);
        expect(await reached(`ldaps://127.0.0.1:${port}/o=Example`)).toEqual(open);
        expect(await reached(`127.0.0.1:${port}`)).toEqual(open);
        expect(await reached(`ldaps://[::ffff:127.0.0.1]:${port}`)).toEqual(open);
      });
      expect(await reached(`ldaps://127.0.0.1:${used}`)).toEqual(closed);
      expect(await reached('ldaps://[::1]')).toEqual(closed);
      expect(await reached('ldaps://$(touch no)')).toEqual(closed);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('an id that no server has is said', async () => {
    const script = checkList(playgroundWith(['a.invalid']), 'sh').replace("\nSERVER=''", "\nSERVER='s9'");
    expect(await ran(script)).toBe('No server here has the id s9: nothing was checked.\n');
  });
});

describe('as text', () => {
  test('every server has its boxes, and the clusters are named', () => {
    const text = checkList(playgroundWith(['st1.example.com', ''], { clusters: [{ id: 'c1', name: 'East' }] }), 'text');
    expect(text).toContain('[ ] The name is found: nslookup st1.example.com\n');
    expect(text).toContain('[ ] The port answers: telnet st1.example.com 1516\n');
    for (const sign of ['VPS_TRUSTED_IPS', 'Rejecting server', 'CommunityConfig.txt', '(mail=<mail>)', ': East.'])
      expect(text.split(sign)).toHaveLength(3);
    expect(text).toContain('Community server Server 2\nHost: not entered yet.\n');
  });

  test('no name adds a line or a box', () => {
    fc.assert(
      fc.property(hostile, (playground) => {
        const lines = checkList(playground, 'text').split('\n');
        const { servers, clusters } = playground.topology;
        const onGateway = servers.filter(({ host }) => host !== '').length * 2;
        expect(lines.filter((line) => line.startsWith('    [ ] '))).toHaveLength(
          onGateway + servers.length * (clusters.length === 0 ? 6 : 7),
        );
        expect(lines.every((line) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(line))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
