/** A note without a mail address: whoever is called by one is called by a number, and elsewhere it is said that one was left out. */

import type { Topology } from '../topology/topology';
import { type Note, type Piece, reworded } from './note';
import { MAIL_WORDS } from './words';

/** What else looks like one, in a name. */
const LIKE_MAIL = /\S*@\S*/gu;

export function withoutMails(topology: Topology, note: Note): Note {
  const { users, externals } = topology;
  const addresses = [...users, ...externals].map(({ mail }) => mail).filter((mail) => mail !== '');
  const spelt = new Set(addresses.map((mail) => mail.toLowerCase()));
  const isMail = (name: string): boolean => name.includes('@') || spelt.has(name.toLowerCase());
  const numbers = new Map([
    ...users.flatMap(({ name }, place) => (isMail(name) ? [[name, MAIL_WORDS.user(place + 1)] as const] : [])),
    ...externals.flatMap(({ name }, place) => (isMail(name) ? [[name, MAIL_WORDS.external(place + 1)] as const] : [])),
  ]);
  const within = mentionOf(addresses.filter((mail) => mail.includes('@')));
  return reworded(note, ({ kind, text }): Piece => {
    const rest = within === null ? text : text.replace(within, MAIL_WORDS.leftOut);
    if (kind !== 'name') return { kind, text: rest };
    const number = numbers.get(text);
    if (number !== undefined) return { kind: 'words', text: number };
    return spelt.has(text.toLowerCase())
      ? { kind: 'words', text: MAIL_WORDS.leftOut }
      : { kind, text: rest.replace(LIKE_MAIL, MAIL_WORDS.leftOut) };
  });
}

/** Any of these addresses, in whatever letters; the longest first, as one may stand in another. Null where there is none. */
function mentionOf(addresses: readonly string[]): RegExp | null {
  if (addresses.length === 0) return null;
  const literal = addresses
    .toSorted((a, b) => b.length - a.length)
    .map((address) => address.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(literal.join('|'), 'giu');
}
