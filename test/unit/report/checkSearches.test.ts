/** Output of ldapsearch tells of the server it was made on: what it cannot tell stays, and that is said. */

import { describe, expect, test } from 'vitest';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { readChecks } from '../../../src/report/checkResults';
import type { Server } from '../../../src/topology/parts';
import { EMPTY_TOPOLOGY } from '../../../src/topology/topology';
import { healthy } from '../healthy';

const server = (given: Partial<Server> & Pick<Server, 'id'>): Server => ({
  ...healthy('server'),
  name: given.id,
  host: `${given.id}.acme.example`,
  position: [0, 0],
  ...given,
});

const PLAYGROUND: Playground = {
  ...EMPTY_PLAYGROUND,
  topology: {
    ...EMPTY_TOPOLOGY,
    servers: [
      server({ id: 's1', name: 'Berlin 1', host: 'st1.acme.example' }),
      server({ id: 's2', host: 'st2.acme.example', directoryReachable: false, filterFindsMail: false }),
      server({ id: 's3', name: 'Twin', host: 'twin.acme.example' }),
      server({ id: 's4', name: 'Twin', host: 'twin.acme.example' }),
    ],
  },
};

const read = (text: string): readonly string[] => {
  const { changes, same, unread, untold, unknown } = readChecks(text, PLAYGROUND);
  return [
    ...changes.map(({ server: id, attribute, to }) => `${to ? '+' : '-'} ${id} ${attribute}`),
    ...(same > 0 ? [`${same} same`] : []),
    ...unread.map(({ line }) => `line ${line} unread`),
    ...untold.map(({ line }) => `line ${line} untold`),
    ...unknown.map((id) => `${id} unknown`),
  ];
};

const AT_1 = 'root@st1:~# ';
const AT_2 = 'root@st2:~# ';
const ASK = 'ldapsearch -x -H ldap://ldap.acme.example -b "o=Acme" ';
const BY_MAIL = `${ASK}"(mail=ann@acme.example)" mail`;
const BY_FILTER = `${ASK}"(|(cn=ann@acme.example*)(mail=ann@acme.example*))" mail`;
const BY_NAME = `${ASK}"(cn=ann@acme.example*)" mail`;
const NO_CONTACT = "ldap_sasl_bind(SIMPLE): Can't contact LDAP server (-1)";

/** As ldapsearch prints it without -L. */
const printed = (filter: string, ...dns: readonly string[]): string =>
  [
    '# extended LDIF',
    '#',
    '# LDAPv3',
    '# base <o=Acme> with scope subtree',
    `# filter: ${filter}`,
    '# requesting: mail ',
    '#',
    '',
    ...dns.flatMap((dn) => [`# ${dn}`, `dn: ${dn}`, 'mail: ann@acme.example', '']),
    '# search result',
    'search: 2',
    'result: 0 Success',
    '',
    `# numResponses: ${dns.length + 1}`,
    ...(dns.length > 0 ? [`# numEntries: ${dns.length}`] : []),
  ].join('\n');
/** The same with -L. */
const withL = (text: string): string =>
  text.replace('# extended LDIF', 'version: 1\n').replace(/^(?:search|result): .*\n/gm, '');
const MAIL = '(mail=ann@acme.example)';
const NAME = '(cn=ann@acme.example*)';
const BOTH = '(|(cn=ann@acme.example*)(mail=ann@acme.example*))';
const ANN = 'cn=Ann,o=Acme';
const lines = (...texts: readonly string[]): string => texts.join('\n');

describe('the way to the directory', () => {
  test.each([
    ['an entry, by the prompt', lines(AT_2 + BY_MAIL, printed(MAIL, ANN)), ['+ s2 directoryReachable']],
    ['nobody found is an answer', lines(AT_2 + BY_MAIL, printed(MAIL)), ['+ s2 directoryReachable']],
    ['no such base is an answer', lines(AT_2 + BY_MAIL, 'result: 32 No such object'), ['+ s2 directoryReachable']],
    [
      'a login that fails is one',
      lines(AT_2 + BY_MAIL, 'ldap_bind: Invalid credentials (49)'),
      ['+ s2 directoryReachable'],
    ],
    ['entries alone', lines(`${AT_2}${ASK}-LLL "${MAIL}"`, `dn: ${ANN}`), ['+ s2 directoryReachable']],
    ['an error alone', lines(`${AT_2}${ASK}-LLL "${MAIL}"`, 'No such object (32)'), ['+ s2 directoryReachable']],
    ['no way', lines(AT_1 + BY_MAIL, NO_CONTACT), ['- s1 directoryReachable']],
    [
      'no way, an older one',
      lines(AT_1 + BY_MAIL, "ldap_bind: Can't contact LDAP server (81)"),
      ['- s1 directoryReachable'],
    ],
    ['the last one counts', lines(AT_1 + BY_MAIL, NO_CONTACT, AT_1 + BY_MAIL, printed(MAIL)), ['1 same']],
    ['a command that was not answered', AT_2 + BY_MAIL, []],
    ['a number below a heading', lines('Community server s2', '# numEntries: 1'), ['+ s2 directoryReachable']],
    ['no contact below a heading', lines('Community server Berlin 1:', NO_CONTACT), ['- s1 directoryReachable']],
    [
      'below a heading by host',
      lines('Community server st2.acme.example', 'result: 0 Success'),
      ['+ s2 directoryReachable'],
    ],
    [
      'below the line of the script',
      lines('STGW|1|s2|here|pass', `$ ${BY_MAIL}`, printed(MAIL)),
      ['+ s2 directoryReachable'],
    ],
    ['a prompt of Red Hat', lines(`[root@st2 ~]# ${BY_MAIL}`, printed(MAIL)), ['+ s2 directoryReachable']],
    ['a prompt of SUSE', lines(`st2:~ # ${BY_MAIL}`, printed(MAIL)), ['+ s2 directoryReachable']],
    [
      'a prompt of PowerShell',
      lines(`[st2.acme.example]: PS C:\\> ${BY_MAIL}`, printed(MAIL)),
      ['+ s2 directoryReachable'],
    ],
    [
      'a command on two lines',
      lines(`${AT_1}ldapsearch -x \\`, ' -H ldap://ldap.acme.example "(mail=a@b)"', NO_CONTACT),
      ['- s1 directoryReachable'],
    ],
    ['with a path, as another user', lines(`${AT_1}sudo /usr/bin/${BY_MAIL}`, NO_CONTACT), ['- s1 directoryReachable']],
    [
      'an option and its word in one',
      lines(`${AT_1}ldapsearch -xHldap://ldap.acme.example "(mail=a@b)"`, NO_CONTACT),
      ['- s1 directoryReachable'],
    ],
    [
      'a host and a port',
      lines(`${AT_1}ldapsearch -x -h ldap.acme.example -p 389 "(mail=a@b)"`, NO_CONTACT),
      ['- s1 directoryReachable'],
    ],
    [
      'line ends of Windows',
      lines(AT_2 + BY_MAIL, printed(MAIL)).replaceAll('\n', '\r\n'),
      ['+ s2 directoryReachable'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    [
      'a certificate may be why',
      lines(`${AT_1}ldapsearch -x -H ldaps://ldap.acme.example "(mail=a@b)"`, NO_CONTACT),
      ['line 2 unread'],
    ],
    [
      'so with start of encryption',
      lines(`${AT_1}ldapsearch -xZZ -H ldap://ldap.acme.example "(mail=a@b)"`, NO_CONTACT),
      ['line 2 unread'],
    ],
    [
      'it says so',
      lines(
        'Community server Berlin 1',
        NO_CONTACT,
        '\tadditional info: error:0A000086:SSL routines::certificate verify failed',
      ),
      ['line 2 unread'],
    ],
    ['no directory is named', lines(`${AT_1}ldapsearch -x "(mail=a@b)"`, NO_CONTACT), ['line 2 unread']],
    ['it was lost on the way', lines(AT_1 + BY_MAIL, "ldap_result: Can't contact LDAP server (-1)"), ['line 2 unread']],
    ['the command is wrong', lines(AT_1 + BY_MAIL, 'ldap_search_ext: Bad search filter (-7)'), ['line 2 unread']],
    ['no time', lines(AT_1 + BY_MAIL, 'ldap_result: Timed out (-5)'), ['line 2 unread']],
  ])('is not told: %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['no line before it', NO_CONTACT, ['line 1 untold']],
    ['a number alone', '# numEntries: 1', ['line 1 untold']],
    ['a prompt without a host', lines(`$ ${BY_MAIL}`, 'result: 0 Success'), ['line 2 untold']],
    [
      'a prompt of a stranger',
      lines('Community server Berlin 1', `me@laptop:~$ ${BY_MAIL}`, NO_CONTACT),
      ['line 3 untold'],
    ],
    [
      'a long line at a stranger',
      lines('Community server Berlin 1', `me@laptop:~$ ${'x'.repeat(5000)}`, NO_CONTACT),
      ['line 3 untold'],
    ],
    [
      'a heading of a stranger',
      lines('Community server Berlin 1', 'Community server st9', NO_CONTACT),
      ['line 3 untold'],
    ],
    ['two of one name', lines('Community server Twin', NO_CONTACT), ['line 2 untold']],
    ['two on one host', lines(`root@twin:~# ${BY_MAIL}`, NO_CONTACT), ['line 2 untold']],
    ['behind a login elsewhere', lines(`${AT_1}ssh st9`, `$ ${BY_MAIL}`, NO_CONTACT), ['line 3 untold']],
    [
      'behind the end of a login',
      lines('Community server Berlin 1', 'Connection to st1 closed.', NO_CONTACT),
      ['line 3 untold'],
    ],
    [
      'behind what the script found at the gateway',
      lines('STGW|1|s1|port1516Open|pass', NO_CONTACT),
      ['1 same', 'line 2 untold'],
    ],
    ['an id of no server', lines('STGW|1|s9|here|pass', NO_CONTACT), ['line 2 untold', 's9 unknown']],
  ])('is of nobody: %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['a file of entries', lines('Community server Berlin 1', `dn: ${ANN}`, 'mail: ann@acme.example')],
    ['a sentence on it', "Community server Berlin 1\nThe log says: ldap_bind: Can't contact LDAP server"],
    ['a command of another kind', lines(AT_1, 'grep "Can\'t contact LDAP server" log')],
  ])('nothing in %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('the search filter', () => {
  const both = (at: string, first: string, second: string): string => lines(at, first, at, second);
  const met = lines(AT_1 + BY_MAIL, printed(MAIL, ANN));
  const at2 = lines(AT_2 + BY_MAIL, printed(MAIL, ANN));
  test.each([
    [
      'finds the same entry',
      lines(at2, AT_2 + BY_FILTER, printed(BOTH, ANN)),
      ['+ s2 directoryReachable', '+ s2 filterFindsMail'],
    ],
    ['finds nobody', lines(met, AT_1 + BY_NAME, printed(NAME)), ['- s1 filterFindsMail', '1 same']],
    [
      'by what was printed alone',
      lines('Community server Berlin 1', printed(MAIL, ANN), printed(NAME)),
      ['- s1 filterFindsMail', '1 same'],
    ],
    [
      'by what was printed with -L',
      lines(
        'Community server Berlin 1',
        withL(printed(MAIL, ANN)),
        withL(printed(MAIL, ANN)),
        withL(printed(BOTH)),
        printed(NAME),
      ),
      ['- s1 filterFindsMail', '1 same'],
    ],
    [
      'by the number of entries',
      lines(at2, AT_2 + BY_FILTER, 'result: 0 Success', '# numResponses: 2', '# numEntries: 1'),
      ['+ s2 directoryReachable', '+ s2 filterFindsMail'],
    ],
    [
      'with entries alone',
      lines(at2.replaceAll('# base <o=Acme> with scope subtree\n', ''), `${AT_2}${BY_FILTER} -LLL`, `dn: ${ANN}`),
      ['+ s2 directoryReachable', '+ s2 filterFindsMail'],
    ],
    [
      'an address in other letters',
      lines(
        met,
        AT_1 + BY_NAME.toUpperCase().replace('LDAPSEARCH -X -H', 'ldapsearch -x -H').replace(' -B ', ' -b '),
        printed(NAME.toUpperCase()),
      ),
      ['- s1 filterFindsMail', '1 same'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['before somebody was found by mail', lines(AT_1 + BY_NAME, printed(NAME)), ['1 same']],
    ['where the mail is nobody’s', both(AT_1, printed(MAIL), printed(NAME)), ['1 same']],
    ['found on another server', lines(at2, AT_1 + BY_NAME, printed(NAME)), ['+ s2 directoryReachable', '1 same']],
    ['at another base', lines(met, AT_1 + BY_NAME, printed(NAME).replace('<o=Acme>', '<o=Else>')), ['1 same']],
    ['at another directory', lines(met, AT_1 + BY_NAME.replace('//ldap', '//other'), printed(NAME)), ['1 same']],
    ['for another address', lines(met, AT_1 + BY_NAME, printed('(cn=bob@acme.example*)')), ['1 same']],
    ['of one whole value', lines(met, AT_1 + BY_NAME, printed('(uid=ann@acme.example)')), ['1 same']],
    [
      'that finds another entry',
      lines(at2, AT_2 + BY_FILTER, printed(BOTH, 'cn=Bob,o=Acme')),
      ['+ s2 directoryReachable'],
    ],
    ['that was not answered', lines(met, AT_1 + BY_NAME), ['1 same']],
    [
      'where nothing is counted',
      lines('Community server Berlin 1', withL(printed(MAIL, ANN)), withL(printed(NAME))),
      ['1 same'],
    ],
    ['with another login', lines(met, `${AT_1}${BY_NAME} -D cn=me`, printed(NAME)), ['1 same']],
    ['at the base alone', lines(met, `${AT_1}${BY_NAME} -s base`, 'result: 0 Success'), ['1 same']],
    [
      'that was refused',
      lines(met, AT_1 + BY_NAME, printed(NAME).replace('0 Success', '1 Operations error')),
      ['1 same'],
    ],
    ['whose entries went elsewhere', lines(met, `${AT_1}${BY_NAME} | tail -3`, 'result: 0 Success'), ['1 same']],
    ['the same once more', lines(met, AT_1 + BY_MAIL, printed(MAIL)), ['1 same']],
  ])('is not told %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
