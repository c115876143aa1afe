/** What people bring, called what it is; lists of hosts; and the bytes of files. */

import { describe, expect, test } from 'vitest';
import { decoding } from '../../../src/directory/decoding';
import { readHosts } from '../../../src/directory/hosts';
import { isRead, kindOf, type TextKind } from '../../../src/directory/kinds';
import { KIND_WORDS } from '../../../src/directory/words';

const KINDS: readonly (readonly [TextKind, string, string])[] = [
  ['empty', 'nothing', ' \n\uFEFF'.trim()],
  ['ldif', 'OpenLDAP', '# extended LDIF\n\nversion: 1\n\ndn: cn=Ann\n'],
  ['ldif', 'ldifde', '\uFEFFDN : cn=Ann\r\nchangetype: add\r\n'],
  ['ldif', 'a first entry without a name', 'cn: Ann\n\ndn: cn=Ben\ncn: Ben\n'],
  ['plain', 'Domino ldapsearch without -L', 'CN=Ann,O=acme\ncn=Ann\nmail=ann@acme.example\n'],
  ['table', 'a spreadsheet', 'name;mail\nBee, Ann;ann@acme.example\n'],
  ['table', 'Export-Csv', '#TYPE x\n"mail"\n"a@acme.example"\n'],
  ['table', 'a table of names', 'dn,mail\n"cn=a,o=acme",x\n'],
  ['table', 'two words a line, a comma between them', 'name,server\nann,st1\n'],
  ['hosts', 'one name a line', 'st1.acme.example\nst2.acme.example\n'],
  ['hosts', 'names and addresses', 'st1\t10.0.0.1\nst2\t10.0.0.2\n'],
  ['hosts', 'a hosts file', '127.0.0.1 localhost\n10.0.0.1 st1.acme.example st1 # first\n'],
  ['hosts', 'sametime.ini', '[Connectivity]\nVPS_HOST=\nVPS_TRUSTED_IPS=10.0.0.1,10.0.0.2\n'],
  ['nameChange', 'a Sametime name change', '"CN=Ann,O=acme","CN=Ann Bee,O=acme"\n'],
  ['nameChange', 'with slashes', 'CN=Ann/O=acme,CN=Ann Bee/O=acme\n'],
  ['vcard', 'an address book', 'BEGIN:VCARD\nVERSION:3.0\n'],
  ['certificate', 'PEM', '-----BEGIN CERTIFICATE-----\nMII=\n'],
  ['document', 'a document of this page', '{\n  "format": "sametime-topology"'],
  ['json', 'other JSON', '[{"mail":"x"}]'],
  ['html', 'a web page', '<!DOCTYPE html><html>'],
  ['cliXml', 'Export-Clixml', '<Objs Version="1.1.0.1">'],
  ['xml', 'DSML', '<?xml version="1.0"?><dsml/>'],
  ['packed', 'xlsx', 'PK\u0003\u0004...'],
  ['binary', 'a database', 'NSF\0\0'],
  ['hosts', 'a list with a line that says nothing', '10.0.0.1 st1.acme.example\n10.0.0.2 st2.acme.example\n???\n'],
  ['unknown', 'a sentence', 'Hello Ann, how are you?'],
];

test.each(KINDS)('%s: %s', (kind, _, text) => {
  expect(kindOf(text)).toBe(kind);
  if (!isRead(kind)) expect(KIND_WORDS[kind].message).toMatch(/\.$/);
});

describe('hosts', () => {
  const rows = [
    ['st1', [1, 'st1', '', '']],
    ['st1.acme.example', [1, 'st1', 'st1.acme.example', '']],
    ['st1\t10.0.0.1', [1, 'st1', '', '10.0.0.1']],
    ['10.0.0.1  st1.acme.example st1', [1, 'st1', 'st1.acme.example', '10.0.0.1']],
    ['CN=st1/O=acme st1.acme.example', [1, 'CN=st1/O=acme', 'st1.acme.example', '']],
    ['cn=st1, o=acme\t10.0.0.1', [1, 'cn=st1, o=acme', '', '10.0.0.1']],
    ['ServerName=st1.acme.example', [1, 'st1', 'st1.acme.example', '']],
    ['2001:db8::1 st1', [1, 'st1', '', '2001:db8::1']],
  ] as const;
  test.each(rows)('%s', (text, [line, name, host, address]) => {
    expect(readHosts(text)).toEqual({ servers: [{ line, name, host, address }], trusted: [], unread: [] });
  });

  test('what is not understood is kept with its line, and addresses that are trusted are told apart', () => {
    expect(readHosts('# st0\n[Connectivity]\nVPS_TRUSTED_IPS=10.0.0.1, 10.0.0.2;x\n127.0.0.1 localhost\nst1')).toEqual({
      servers: [{ line: 5, name: 'st1', host: '', address: '' }],
      trusted: [
        { line: 3, address: '10.0.0.1' },
        { line: 3, address: '10.0.0.2' },
      ],
      unread: [
        { line: 2, text: '[Connectivity]' },
        { line: 3, text: 'x' },
      ],
    });
  });
});

describe('bytes', () => {
  const TEXT = 'dn: cn=Jürgen 李 👩‍💻\r\ncn: Zoë\r\n';
  const utf16 = (mark: boolean, little: boolean): Buffer => {
    const bytes = Buffer.from(mark ? `\uFEFF${TEXT}` : TEXT, 'utf16le');
    return little ? bytes : bytes.swap16();
  };
  const rows: readonly (readonly [string, Uint8Array, string, boolean])[] = [
    ['UTF-8', Buffer.from(TEXT), TEXT, false],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), `\uFEFF${TEXT}`, false],
    ['UTF-16, as PowerShell and ldifde -u write it', utf16(true, true), TEXT, false],
    ['UTF-16, the other way round', utf16(true, false), TEXT, false],
    ['Windows-1252, as Excel writes it', Buffer.from('J\xfcrgen;Zo\xeb', 'latin1'), 'Jürgen;Zoë', true],
    ['one damaged character', Buffer.from([0xc3, 0xbc, 0x61, 0xff, 0x62]), 'üa\uFFFDb', false],
    ['cut short', Buffer.from([0xc3, 0xbc, 0x61, 0xe6, 0x9d]), 'üa\uFFFD', false],
    ['one byte', Buffer.from('a'), 'a', false],
    ['nothing', Buffer.from(''), '', false],
  ];
  test.each(rows)('%s', (_, bytes, text, western) => {
    for (const length of [1, 2, 3, 5, 1000]) {
      const reading = decoding();
      let read = '';
      for (let at = 0; at < bytes.length; at += length) read += reading.push(bytes.subarray(at, at + length));
      read += reading.end();
      if (!(western || text.includes('\uFFFD')) || length === 1000) expect(read).toBe(text);
      if (length === 1000) expect(reading.western()).toBe(western);
    }
  });
});
