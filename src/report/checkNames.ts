/** Which servers a host or a name means, wherever a terminal writes it. */

import { named, plain } from '../saying/names';
import type { Server } from '../topology/parts';
import { onOneLine } from './oneLine';
import { noAnswer } from './quoting';

/** A name as a check list writes it. */
export const called = (name: string): string => plain(named(noAnswer(onOneLine(name))));

const spelt = (name: string): string => name.trim().toLowerCase().replace(/\.$/, '');

/** Which servers a host means: those that have it; else the only one of that name, or whose host begins so. */
export function hostsOf(servers: readonly Server[]): (host: string) => readonly Server[] {
  const lists = [
    grouped(servers, ({ host }) => spelt(host)),
    onlyOnes(grouped(servers, ({ name }) => spelt(name))),
    onlyOnes(grouped(servers, ({ host }) => firstLabel(spelt(host)))),
  ];
  return (host) => lists.map((list) => list.get(spelt(host))).find((found) => found !== undefined) ?? [];
}

/** Of an address it is none. */
const firstLabel = (host: string): string => (/^[\d.]+$|:/.test(host) ? '' : host.replace(/\..*$/, ''));

/** Those with an empty key are in no group. */
export function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

const onlyOnes = (groups: ReadonlyMap<string, readonly Server[]>): ReadonlyMap<string, readonly Server[]> =>
  new Map([...groups].filter(([, group]) => group.length === 1));
