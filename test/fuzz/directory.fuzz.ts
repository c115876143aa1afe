/** The long fuzz of the readers of directories: none throws, names a line that is not there, or costs more than a text may. */

import { expect, test } from 'vitest';
import { readHosts } from '../../src/directory/hosts';
import { kindOf } from '../../src/directory/kinds';
import { readLdif } from '../../src/directory/ldif';
import { readTable } from '../../src/directory/table';
import { directoryFile } from '../tools/directoryFile';
import { inputs, SEED } from './budget';
import { mostMilliseconds, processorTime } from './cost';
import { damaged, oddText } from './inputs';
import { type Random, randomFor } from './random';

interface Read {
  readonly line: number;
}
const READERS: readonly { readonly name: string; readonly read: (text: string) => readonly Read[] }[] = [
  {
    name: 'LDIF',
    read: (text) => {
      const { entries, problems } = readLdif(text);
      return [...entries, ...problems];
    },
  },
  {
    name: 'tables',
    read: (text) => {
      const { entries, problems } = readTable(text);
      return [...entries, ...problems];
    },
  },
  {
    name: 'hosts',
    read: (text) => {
      const { servers, trusted, unread } = readHosts(text);
      return [...servers, ...trusted, ...unread];
    },
  },
  {
    name: 'kinds',
    read: (text) => {
      expect(kindOf(text)).toBeTruthy();
      return [];
    },
  },
];

const WHOLE = [
  ...(['domino', 'activeDirectory', 'openLdap'] as const).map((shape) =>
    directoryFile({ people: 12, servers: 3, shape, odd: true }),
  ),
  'sep=;\r\nname;mail\r\n"Bee, Ann";ann@acme.example\r\n',
  'dn,cn,proxyAddresses\n"cn=a,o=b","A\n""B""","SMTP:a@b;smtp:c@d"\n',
  '10.0.0.1 st1.acme.example st1\nCN=st2,O=acme\t10.0.0.2\n',
  'CN=Ann,O=acme\ncn=Ann\nmail=ann@acme.example\n',
];

function textOf(random: Random): string {
  if (random.often(10)) return oddText(random);
  if (random.often(5))
    return random.pick(['"', ' ', '\n ', 'a=', '1.', 'a,', '\r', 'dn:\n', '/', 'CN=a,'] as const).repeat(20_000);
  return damaged(random.pick(WHOLE), random);
}

test.each(READERS)('$name', ({ read }) => {
  let count = 0;
  for (const number of inputs()) {
    const text = textOf(randomFor(SEED, number));
    const lines = text.split(/\r\n|\n|\r/).length;
    const told = `seed ${SEED}, input ${number}`;
    let things: readonly Read[] = [];
    const spent = processorTime(() => {
      things = read(text);
    });
    const outside = things.find(({ line }) => line < 1 || line > lines);
    expect(outside, told).toBe(undefined);
    // What else the machine does adds to a first time: what was dear is tried again.
    const most = mostMilliseconds(text.length);
    if (spent > most)
      expect(
        processorTime(() => read(text)),
        told,
      ).toBeLessThan(most);
    count += 1;
  }
  expect(count).toBeGreaterThan(0);
});
