/** Exports as the desk reads them: alike however they come, named where they are something else; and nothing that is brought breaks a reader. */

import { expect, test } from 'vitest';
import { type Answer, makeDesk } from '../../../src/directory/atDesk';
import { beginning } from '../../../src/directory/beginning';
import { readHosts } from '../../../src/directory/hosts';
import { kindOf } from '../../../src/directory/kinds';
import { readLdif } from '../../../src/directory/ldif';
import { type Brought, readSource, type Source } from '../../../src/directory/readSource';
import { readTable } from '../../../src/directory/table';
import { damaged } from '../../fuzz/inputs';
import { randomFor } from '../../fuzz/random';
import { directoryFile, type Export } from '../../tools/directoryFile';

const SHAPES: readonly Export['shape'][] = ['domino', 'activeDirectory', 'openLdap'];
const EXPORTS = SHAPES.map((shape) => directoryFile({ people: 60, servers: 4, shape, odd: true }));

/** A file that comes in pieces of so many bytes. */
const inPieces = (text: string, piece: number): Blob => {
  const bytes = new TextEncoder().encode(text);
  const file = new Blob([bytes]);
  file.stream = () =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += piece) controller.enqueue(bytes.slice(at, at + piece));
        controller.close();
      },
    });
  return file;
};

async function readWhole(source: Source): Promise<Brought> {
  const brought = await readSource(source, () => undefined);
  if ('refused' in brought) throw new Error(brought.refused.title);
  return brought;
}

test.each(EXPORTS)('an export is read alike however it comes', async (text) => {
  const { entries, problems } = readLdif(text);
  expect(problems).toHaveLength(4);
  for (const source of [text, inPieces(text, 100), inPieces(text, 5000)])
    expect(await readWhole(source)).toMatchObject({ entries, problems, said: [] });
});

test('a table and a list of hosts are told apart, and how they were read is said', async () => {
  const table = await readWhole(inPieces('sep=;\nCn;Mail\nAnn;a@acme.example\nx\n', 3));
  expect(table.entries.map(({ line }) => line)).toEqual([3]);
  expect(table.problems.map(({ line }) => line)).toEqual([4]);
  expect(table.said).toHaveLength(1);
  expect((await readWhole('st1\t10.0.0.1\n')).hosts.servers).toHaveLength(1);
});

test('letters of Windows are read, and that is said', async () => {
  const bytes = Uint8Array.from('name;mail\nJ\u00fcrgen;j@acme.example\n', (letter) => letter.charCodeAt(0));
  const { entries, said } = await readWhole(new Blob([bytes]));
  expect(entries[0]?.values.get('name')).toEqual(['J\u00fcrgen']);
  expect(said).toHaveLength(1);
});

test.each([
  ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n', 'certificate'],
  ['visiting cards', 'BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n', 'vCard'],
  ['changed names', 'CN=Ann/O=acme;CN=Ann Bee/O=acme\nCN=Bob/O=acme;CN=Bob Bee/O=acme\n', 'changed names'],
])('%s is named and not read', async (_, text, name) => {
  const brought = await readSource(text, () => undefined);
  expect('refused' in brought && brought.refused.title).toContain(name);
});

test('a file that the browser cannot read says so', async () => {
  const file = new Blob(['dn: cn=a']);
  file.stream = () =>
    new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'));
      },
    });
  expect(await readSource(file, () => undefined)).toMatchObject({ refused: { title: 'This file cannot be read' } });
});

test('the desk answers with what is shown, and never with the entries', async () => {
  const answers: Answer[] = [];
  const desk = makeDesk((answer) => answers.push(answer));
  await desk({ read: EXPORTS[0] ?? '' });
  const overview = answers.flatMap((answer) => ('overview' in answer ? [answer.overview] : []))[0];
  expect(overview?.guess).toMatchObject({ mail: 'mail', name: 'cn', homeServer: 'sametimeserver' });
  expect(overview?.problems.number).toBe(4);
  if (!overview) return;
  await desk({ into: beginning('Acme'), mapping: overview.guess, number: 7 });
  const last = answers.at(-1);
  if (!last || !('look' in last)) throw new Error('no look');
  expect(last.number).toBe(7);
  const { topology } = last.look.playground;
  expect(topology.gateway?.configuredServer).toBe(topology.servers[0]?.id);
  expect(last.look.people).toBe(topology.users.length);
  expect(JSON.stringify(last.look.findings).length).toBeLessThan(20_000);
});

const TABLES = [
  'sep=;\r\nname;mail\r\n"Bee, Ann";ann@acme.example\r\n',
  'dn,cn,proxyAddresses\n"cn=a,o=b","A\n""B""","SMTP:a@b;smtp:c@d"\n',
] as const;
const HOSTS = ['10.0.0.1 st1.acme.example st1\nCN=st2,O=acme\t10.0.0.2\n', '[A]\nVPS_TRUSTED_IPS=1.2.3.4,5.6.7.8\n'];

test('nothing that is brought breaks a reader, and every problem has a line of the text', () => {
  for (let number = 0; number < 2000; number += 1) {
    const random = randomFor(11, number);
    const text = damaged(random.pick([...EXPORTS.map((one) => one.slice(0, 600)), ...TABLES, ...HOSTS]), random);
    const lines = text.split(/\r\n|\n|\r/).length;
    const things = [readLdif(text), readTable(text)].flatMap(({ entries, problems }) => [...entries, ...problems]);
    const { servers, trusted, unread } = readHosts(text);
    for (const { line } of [...things, ...servers, ...trusted, ...unread]) {
      expect(line >= 1 && line <= lines, `input ${number}, line ${line}`).toBe(true);
    }
    expect(kindOf(text)).toBeTruthy();
  }
});
