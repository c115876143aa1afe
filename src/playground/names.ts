/** Free ids, names, hosts and mail addresses for parts that are new to a topology. */

import { CATALOG } from '../topology/catalog';
import { LIMITS, type PartKind } from '../topology/parts';
import type { Topology } from '../topology/topology';

/** Hands out what is free and remembers it, so that two parts of one edit never get the same. */
export interface Names {
  /** The kind's letter and the lowest free number; the gateway's is 'gw' when free. */
  id(kind: PartKind): string;
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

  const name = (wanted: string): string => free(wanted, '', ' ', names, LIMITS.name);
  return {
    id(kind) {
      let id = kind === 'gateway' ? 'gw' : '';
      for (let number = 1; id === '' || ids.has(id); number += 1) id = `${CATALOG[kind].letter.charAt(0)}${number}`;
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
    mail(wanted) {
      const at = wanted.lastIndexOf('@');
      return at < 0
        ? free(wanted, '', '', mails, LIMITS.mail)
        : free(wanted.slice(0, at), wanted.slice(at), '', mails, LIMITS.mail);
    },
  };
}

/** A name as it may stand in a host name or in front of an @. */
export function asAddress(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'part';
}

const lowerCased = (parts: readonly { readonly name: string }[]): Set<string> =>
  new Set(parts.map((part) => part.name.toLowerCase()));

/** Room that a number always finds in front of the tail. */
const NUMBER_ROOM = 8;

/** `front + tail`, or with the next free number behind the front: st1 becomes st4, Ann becomes Ann 2. Empty stays empty. */
function free(front: string, tail: string, space: string, taken: Set<string>, most: number): string {
  if (tail.length > most - NUMBER_ROOM) return free(front + tail, '', space, taken, most);
  let text = front + tail;
  if (text === '') return text;
  const [, stem = front, digits = ''] = /^(.*?)(\d{0,6})$/s.exec(front) ?? [];
  for (let number = Number(digits || 1) + 1; taken.has(text.toLowerCase()); number += 1) {
    const suffix = digits === '' ? `${space}${number}` : String(number).padStart(digits.length, '0');
    text = cut(stem, most - suffix.length - tail.length) + suffix + tail;
  }
  taken.add(text.toLowerCase());
  return text;
}

/** The first `length` units, never half of a character. */
function cut(text: string, length: number): string {
  const start = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(start) ? start.slice(0, -1) : start;
}
