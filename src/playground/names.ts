/** Free ids, names, hosts and mail addresses for parts that are new to a topology. */

import { CATALOG } from '../topology/catalog';
import { free, freeMail } from '../topology/naming';
import { LIMITS, type PartKind } from '../topology/parts';
import type { Topology } from '../topology/topology';

/** Hands out what is free and remembers it, so that two parts of one edit never get the same. */
export interface Names {
  /** The kind's letter and the lowest free number; the gateway's is 'gw' when free. */
  id(kind: PartKind | 'note'): string;
  /** The wanted text, or the same with the next free number. */
  name(wanted: string): string;
  /** The first of these that is free, or the first with the next free number. */
  nameOf(wanted: readonly string[]): string;
  host(wanted: string): string;
  mail(wanted: string): string;
}

/** A home-server text counts as a taken id: a new part must not turn a misspelt value into a right one. */
export function namesIn(topology: Topology, ...alsoTakenIds: readonly string[]): Names {
  const { gateway, clusters, servers, users, externals } = topology;
  const parts = [...(gateway ? [gateway] : []), ...clusters, ...servers, ...users, ...externals];
  const ids = new Set([...parts.map((part) => part.id), ...alsoTakenIds]);
  for (const { homeServer } of users) if (homeServer !== null) ids.add(homeServer);
  const names = lowerCased(parts);
  const hosts = new Set(servers.map((server) => server.host.toLowerCase()));
  const mails = new Set([...users, ...externals].map((person) => person.mail.toLowerCase()));

  /** Nothing that was taken becomes free again. */
  const lowest = new Map<string, number>();
  const name = (wanted: string): string => free(wanted, '', ' ', names, LIMITS.name);
  return {
    id(kind) {
      const letter = kind === 'note' ? 'n' : CATALOG[kind].letter.charAt(0);
      let id = kind === 'gateway' ? 'gw' : '';
      let number = lowest.get(letter) ?? 1;
      for (; id === '' || ids.has(id); number += 1) id = `${letter}${number}`;
      lowest.set(letter, number);
      ids.add(id);
      return id;
    },
    name,
    nameOf: (wanted) => name(wanted.find((candidate) => !names.has(candidate.toLowerCase())) ?? wanted[0] ?? ''),
    host(wanted) {
      const dot = wanted.indexOf('.');
      return dot < 0
        ? free(wanted, '', '', hosts, LIMITS.host)
        : free(wanted.slice(0, dot), wanted.slice(dot), '', hosts, LIMITS.host);
    },
    mail: (wanted) => freeMail(wanted, mails, LIMITS.mail),
  };
}

const lowerCased = (parts: readonly { readonly name: string }[]): Set<string> =>
  new Set(parts.map((part) => part.name.toLowerCase()));
