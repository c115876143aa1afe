/** A mapping before it is used: what the first people become by it, and what speaks against it. */

import { named } from '../saying/names';
import { LIMITS } from '../topology/parts';
import type { Topology } from '../topology/topology';
import { findPart } from '../topology/topology';
import type { DirectoryEntry } from './entry';
import { type Homes, homesMeant } from './homesMeant';
import { valuesOf } from './importCommunity';
import { AGAINST_MAPPING } from './importWords';
import { keyOf, type Mapping } from './mapping';
import { type Person, peopleIn } from './peopleIn';

export type Objection = keyof typeof AGAINST_MAPPING;

export interface Against {
  readonly code: Objection;
  readonly reason: string;
}

/** None where the mapping may be used. */
export function againstMapping(
  topology: Topology,
  entries: readonly DirectoryEntry[],
  mapping: Mapping,
  { people } = peopleIn(entries, mapping),
): readonly Against[] {
  if (people.length === 0) return [{ code: 'noPeople', reason: AGAINST_MAPPING.noPeople() }];
  return [...againstMail(people, mapping), ...againstHome(topology, people, mapping)];
}

function againstMail(people: readonly Person[], { mail }: Mapping): readonly Against[] {
  if (mail === null || keyOf(mail) === null || people.some((person) => person.mail.includes('@'))) return [];
  return [{ code: 'noMails', reason: AGAINST_MAPPING.noMails(named(mail), people.length) }];
}

function againstHome(topology: Topology, people: readonly Person[], mapping: Mapping): readonly Against[] {
  const { homeServer } = mapping;
  if (homeServer === null || keyOf(homeServer) === null) return [];
  const attribute = named(homeServer);
  const values = [...new Set(valuesOf(people))].slice(0, MOST);
  const [first] = values;
  if (first === undefined) return [{ code: 'noHomes', reason: AGAINST_MAPPING.noHomes(attribute, people.length) }];
  const homes = homesMeant(topology, mapping, values);
  if (values.every((value) => homes.meant(value) === null))
    return [{ code: 'namesNothing', reason: AGAINST_MAPPING.namesNothing(attribute, named(first)) }];
  const made = [...homes.added, ...homes.left].filter(({ from }) => from !== null).length;
  if (made <= LIMITS.servers && (made < FEW || made * 2 <= people.length)) return [];
  return [{ code: 'tooMany', reason: AGAINST_MAPPING.tooMany(attribute, made, people.length) }];
}

/** More different values than these say nothing more. */
const MOST = 1000;
/** So few people may have a server each. */
const FEW = 5;

/** One person as they will be, for a look at the mapping. */
export interface Previewed {
  readonly line: number;
  readonly name: string;
  readonly mail: string;
  /** The value as the directory has it; null where there is none. */
  readonly home: string | null;
  /** What it names; null where it names nothing. */
  readonly names: { readonly name: string; readonly isNew: boolean } | null;
}

const ROWS = 5;

/** The first people, of different homes where they have some. */
export function preview(
  topology: Topology,
  entries: readonly DirectoryEntry[],
  mapping: Mapping,
  { people } = peopleIn(entries, mapping),
): readonly Previewed[] {
  const homes = homesMeant(topology, mapping, valuesOf(people));
  const seen = new Set<string | null>();
  const firsts = people.filter(({ home }) => {
    if (seen.has(home)) return false;
    seen.add(home);
    return true;
  });
  const shown = new Set([...firsts.slice(0, ROWS), ...people.slice(0, ROWS)].slice(0, 2 * ROWS));
  return [...shown]
    .slice(0, ROWS)
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, name, mail, home }) => ({
      line,
      name,
      mail,
      home,
      names: home === null ? null : namedBy(topology, homes, home),
    }));
}

function namedBy(topology: Topology, homes: Homes, value: string): Previewed['names'] {
  const meant = homes.meant(value);
  if (meant === null) return null;
  if ('added' in meant) return { name: homes.added[meant.added]?.name ?? '', isNew: true };
  return { name: findPart(topology, meant.id)?.part.name ?? meant.id, isNew: false };
}
