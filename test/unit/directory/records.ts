/** Entries of a directory for tests: one by one, and many from a seed. */

import type { DirectoryEntry } from '../../../src/directory/entry';
import type { Mapping } from '../../../src/directory/mapping';
import { chances } from '../../../src/playground/chances';

export type Values = Readonly<Record<string, string | readonly string[]>>;

/** An entry of so many lines each, the first one in line 1. */
export const entriesOf = (...all: readonly (Values & { readonly dn?: string })[]): readonly DirectoryEntry[] =>
  all.map(({ dn = '', ...values }, place) => ({
    line: 1 + 10 * place,
    dn,
    values: new Map(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? [value] : [...value]]),
    ),
  }));

export const mapping = (given: Partial<Mapping> = {}): Mapping => ({
  mail: 'mail',
  name: 'cn',
  homeServer: 'sametimeserver',
  ...given,
});

/** What a Domino directory exports: a few without mail or home, some groups, servers in several writings. */
export function manyEntries(count: number, seed = 1, servers = 12): readonly DirectoryEntry[] {
  const next = chances(seed);
  return Array.from({ length: count }, (_, n): DirectoryEntry => {
    const name = `Person ${n + 1}`;
    const server = `st${1 + Math.floor(next() * servers)}`;
    const isGroup = next() < 0.02;
    const home = [`CN=${server}/O=acme`, `cn=${server},o=acme`, server, server.toUpperCase()][Math.floor(next() * 4)];
    return {
      line: 1 + 8 * n,
      dn: `CN=${name},OU=people,O=acme`,
      values: new Map<string, readonly string[]>([
        ['objectclass', isGroup ? ['top', 'groupOfNames'] : ['top', 'person', 'inetOrgPerson', 'dominoPerson']],
        ['cn', [name, `P${n + 1}`]],
        ['sn', [String(n + 1)]],
        ...(next() < 0.03 ? [] : [['mail', [`person.${n + 1}@acme.example`]] as const]),
        ...(next() < 0.03 ? [] : [['sametimeserver', [home ?? server]] as const]),
      ]),
    };
  });
}
