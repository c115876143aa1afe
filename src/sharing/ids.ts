/** The ids of a document: which kind of part each one names, and that none names two parts, or a part and a note. */

import type { PartKind } from '../topology/parts';
import { OFFENCE_WORDS } from './offenceWords';
import { Offence, quoted, type Reader, readId, wrongKind } from './reading';

export interface Ids {
  /** Reads the id of a part or a note; every id may be taken once. */
  readonly take: Reader<string>;
  /** Reads an id that has to name a part of one of these kinds, wherever in the document that part stands. */
  reference(...kinds: readonly PartKind[]): Reader<string>;
  /** Reads an id that has to name a part of any kind. */
  readonly anyPart: Reader<string>;
  names(kind: PartKind, id: string): boolean;
}

const LISTS: ReadonlyMap<string, PartKind> = new Map([
  ['gateway', 'gateway'],
  ['clusters', 'cluster'],
  ['servers', 'server'],
  ['users', 'user'],
  ['externals', 'external'],
]);

/** Looks ahead over all parts. */
export function idsOf(document: ReadonlyMap<string, unknown>): Ids {
  const kinds = new Map<string, PartKind>();
  /** Kinds with an offence in their own list: what names no such part is not blamed for that, the list itself will be. */
  const unclear = new Set<PartKind>();
  for (const [key, kind] of LISTS) {
    if (kind !== 'gateway' && kind !== 'cluster' && !Array.isArray(document.get(key))) unclear.add(kind);
  }
  for (const [key, value] of document) {
    const kind = LISTS.get(key);
    if (kind === undefined || value === null) continue;
    const list: readonly unknown[] = kind === 'gateway' ? [value] : Array.isArray(value) ? value : [undefined];
    for (const part of list) {
      const id = idIn(part);
      if (id === undefined || kinds.has(id)) unclear.add(kind);
      else kinds.set(id, kind);
    }
  }
  const taken = new Set<string>();
  const referenceTo =
    (wanted: readonly PartKind[], named: keyof typeof OFFENCE_WORDS.idOf): Reader<string> =>
    (value, path) => {
      if (typeof value !== 'string') throw wrongKind(path, OFFENCE_WORDS.idOf[named], value);
      const kind = kinds.get(value);
      if ((kind === undefined || !wanted.includes(kind)) && !wanted.some((one) => unclear.has(one))) {
        throw new Offence(path, OFFENCE_WORDS.noSuch[named](quoted(value)));
      }
      return value;
    };
  return {
    take: (value, path) => {
      const id = readId(value, path);
      if (taken.has(id)) throw new Offence(path, OFFENCE_WORDS.idTaken(quoted(id)));
      taken.add(id);
      return id;
    },
    reference: (...wanted) => referenceTo(wanted, namedBy(wanted)),
    anyPart: referenceTo([...LISTS.values()], 'part'),
    names: (kind, id) => kinds.get(id) === kind,
  };
}

const namedBy = (kinds: readonly PartKind[]): PartKind | 'person' =>
  kinds.length > 1 ? 'person' : (kinds[0] ?? 'server');

function idIn(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null || !Object.hasOwn(part, 'id')) return undefined;
  try {
    return readId((part as { readonly id: unknown }).id, '');
  } catch {
    return undefined;
  }
}
