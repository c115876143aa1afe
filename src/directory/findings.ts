/** What is remarkable about a directory's entries as they become people: each kind with its lines, and what was found there. */

import type { Topology } from '../topology/topology';
import type { Homes } from './homesMeant';
import type { PeopleIn, Person } from './peopleIn';
import { serverNameIn } from './serverNames';

/** Stable, in the order in which they are told; their words stand in `FINDING_WORDS`. */
export const FINDING_CODES = [
  'NO-MAIL',
  'MAIL-TWICE',
  'NO-HOME',
  'UNKNOWN-SERVER',
  'COMMA',
  'SPELLINGS',
  'SERVERS-MADE',
  'ONE-DN',
  'CLEANED',
  'SKIPPED',
  'PEOPLE-LEFT',
  'SERVERS-LEFT',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing that was found, and the lines of the entries with which it was. */
export interface FoundAt {
  /** A mail address, a home server value, a name, a reason to skip: what the kind is about; '' where it is about nothing more. */
  readonly value: string;
  readonly lines: readonly number[];
  /** Other spellings of the same. */
  readonly also?: readonly string[];
}

export interface Finding {
  readonly code: FindingCode;
  /** Of all of it, rising. An entry is told once of a kind. */
  readonly lines: readonly number[];
  readonly found: readonly FoundAt[];
}

/** The kinds that are about a person, not about the directory as a whole. */
const OF_PEOPLE: ReadonlySet<FindingCode> = new Set([
  'NO-MAIL',
  'MAIL-TWICE',
  'NO-HOME',
  'UNKNOWN-SERVER',
  'COMMA',
  'SPELLINGS',
  'ONE-DN',
  'CLEANED',
]);

/** The lines of everybody with whom something is wrong. */
export const linesWithFinding = (findings: readonly Finding[]): ReadonlySet<number> =>
  new Set(findings.filter(({ code }) => OF_PEOPLE.has(code)).flatMap(({ lines }) => lines));

type Row = readonly [value: string, lines: readonly number[], also?: readonly string[]];

/** Nothing for a kind of which nothing was found. */
export function finding(code: FindingCode, rows: Iterable<Row>): readonly Finding[] {
  const found = [...rows].map(([value, lines, also]): FoundAt => ({ value, lines, ...(also && { also }) }));
  const [first, ...others] = found;
  if (first === undefined) return [];
  return [{ code, lines: others.length === 0 ? first.lines : rising(found.map((each) => each.lines)), found }];
}

function rising(lists: readonly (readonly number[])[]): readonly number[] {
  const lines = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let filled = 0;
  for (const list of lists) {
    lines.set(list, filled);
    filled += list.length;
  }
  return Array.from(lines.sort());
}

/** The lines of people by something of theirs; whoever has none is left out. */
export function linesBy(people: readonly Person[], by: (person: Person) => string | null): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const person of people) {
    const key = by(person);
    if (key === null) continue;
    const lines = found.get(key);
    if (lines) lines.push(person.line);
    else found.set(key, [person.line]);
  }
  return found;
}

/** What is found before anybody is taken: of all people in the directory. */
export function findingsOf(topology: Topology, read: PeopleIn, homes: Homes, hasHomes: boolean): readonly Finding[] {
  const { people, skipped, sameDn } = read;
  const lines = linesBy(people, ({ home }) => home);
  const isUnknown = (value: string): boolean => homes.meant(value) === null;
  return [
    ...finding(
      'NO-MAIL',
      linesBy(people, ({ mail }) => (mail === '' ? '' : null)),
    ),
    ...finding('MAIL-TWICE', mailsTwice(topology, people)),
    ...finding('NO-HOME', hasHomes ? linesBy(people, ({ home }) => (home === null ? '' : null)) : []),
    ...finding(
      'UNKNOWN-SERVER',
      [...lines].filter(([value]) => isUnknown(value)),
    ),
    ...finding(
      'COMMA',
      [...lines].filter(([value]) => value.includes(',')),
    ),
    ...finding('SPELLINGS', spellings(topology, homes, lines)),
    ...finding('SERVERS-MADE', made(homes, lines)),
    ...finding('ONE-DN', sameDn),
    ...finding('CLEANED', cleaned(people, homes, lines)),
    ...finding('SKIPPED', skipped),
    ...finding(
      'SERVERS-LEFT',
      homes.left.map(({ name, from }) => [name, from === null ? [] : (lines.get(from) ?? [])]),
    ),
  ];
}

type Lines = ReadonlyMap<string, readonly number[]>;

/** Each server that is made of values, with everybody whose value names it. */
function made(homes: Homes, lines: Lines): readonly Row[] {
  const named = homes.added.map((): (readonly number[])[] => []);
  for (const [value, at] of lines) {
    const meant = homes.meant(value);
    if (meant !== null && 'added' in meant) named[meant.added]?.push(at);
  }
  return homes.added.flatMap(({ name, from }, place) =>
    from === null ? [] : [[name, rising(named[place] ?? [])] as const],
  );
}

/** Of a home server value that names something nothing is kept but what it names. */
function cleaned(people: readonly Person[], homes: Homes, lines: Lines): readonly Row[] {
  const values = new Set([...lines.keys()].filter((value) => !homes.meant(value) && homes.text(value).cleaned));
  const isCleaned = (person: Person): boolean => person.cleaned || (person.home !== null && values.has(person.home));
  return [...linesBy(people, (person) => (isCleaned(person) ? '' : null))];
}

/** Also of somebody who stands in the document already. */
function mailsTwice(topology: Topology, people: readonly Person[]): readonly Row[] {
  const once = new Set(topology.users.map(({ mail }) => mail.toLowerCase()));
  const twice = new Set<string>();
  for (const { mail } of people) {
    const lower = mail.toLowerCase();
    if (once.has(lower)) twice.add(lower);
    else once.add(lower);
  }
  twice.delete('');
  if (twice.size === 0) return [];
  return [...linesBy(people, ({ mail }) => (twice.has(mail.toLowerCase()) ? mail.toLowerCase() : null))];
}

/**
 * Names of servers that differ only by case or by domain: in the values, and between a value and the name that the server
 * has. An organisation behind the name is a domain here; that some write it and a document does not is nothing to tell.
 */
function spellings(topology: Topology, homes: Homes, lines: Lines): readonly Row[] {
  const names = new Set([...topology.servers, ...topology.clusters, ...homes.added].flatMap(namesOf));
  const namesByLabel = new Map<string, string[]>();
  for (const name of names) namesByLabel.set(labelOf(name), [...(namesByLabel.get(labelOf(name)) ?? []), name]);
  const byLabel = new Map<string, { readonly values: string[]; readonly writings: Set<string> }>();
  for (const value of lines.keys()) {
    const { called, writing } = serverNameIn(value);
    if (called === null) continue;
    const label = labelOf(called);
    const alike = byLabel.get(label) ?? { values: [], writings: new Set() };
    byLabel.set(label, alike);
    alike.values.push(value);
    alike.writings.add(writing);
    if (names.has(called)) continue;
    const near = namesByLabel.get(label) ?? [];
    const same = near.filter((name) => name.toLowerCase() === called.toLowerCase());
    for (const name of same.length > 0 ? same : near) alike.writings.add(name);
  }
  const often = (value: string): number => lines.get(value)?.length ?? 0;
  return [...byLabel.values()].flatMap(({ values, writings }): Row[] => {
    if (writings.size < 2) return [];
    const [first = '', ...others] = values.toSorted((a, b) => often(b) - often(a));
    const own = [...writings].filter((writing) => names.has(writing) && !values.includes(writing));
    return [[first, rising(values.map((value) => lines.get(value) ?? [])), [...others, ...own]]];
  });
}

const namesOf = (part: { readonly name: string; readonly host?: string }): readonly string[] =>
  [part.name, part.host ?? ''].filter((name) => name !== '');

/** Up to the first dot, but for an address in numbers. */
const labelOf = (name: string): string => (/^[\d.]+$/.test(name) ? name : name.toLowerCase().replace(/(.)\..*$/, '$1'));
