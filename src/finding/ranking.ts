/** Which of all that can be found fits what is typed: in groups, the best first, and so many of each that they can be looked through. */

import { RANKS, type Readied, rankOf, readied, type Wanted, wantedBy } from '../signs/choosing';

/** In the order in which groups stand that fit alike. */
export const GROUPS = ['act', 'view', 'part', 'rule', 'page', 'sample'] as const;
export type Group = (typeof GROUPS)[number];

export interface Findable {
  /** Its own, and the same each time. */
  readonly key: string;
  readonly group: Group;
  readonly name: string;
  /** As good as the name: a mail address, a host, a code. */
  readonly also?: string;
  /** What is said of it; it fits less well by that. */
  readonly said?: string;
  /** It cannot be done now: it stands behind what can. */
  readonly why?: string;
}

export interface Section<Row> {
  readonly group: Group;
  readonly rows: readonly Row[];
  /** How many fit, listed or not. */
  readonly fitting: number;
}

/** Of one group so many are listed; of one that stands alone more. */
export const LISTED = { beside: 7, alone: 30 } as const;

interface Entry<Row> {
  readonly row: Row;
  readonly called: Readied;
  readonly said: Readied | null;
}

/** Rows made ready once, for every key that is pressed. */
export type Index<Row> = readonly Entry<Row>[];

export const indexOf = <Row extends Findable>(rows: readonly Row[]): Index<Row> =>
  rows.map((row) => ({
    row,
    called: readied(row.name, row.also),
    said: row.said === undefined ? null : readied(row.said),
  }));

/** What fits of one group: how many, and the first of each rank. */
interface Fitting<Row> {
  number: number;
  readonly byRank: Map<number, Row[]>;
}

/** Which fit: `meant` names the keys of what is meant by what is typed whatever it is called, the likeliest first. */
export function sectionsFor<Row extends Findable>(
  index: Index<Row>,
  typed: string,
  meant: readonly string[] = [],
): readonly Section<Row>[] {
  if (typed.trim() === '') return [];
  const wanted = wantedBy(typed);
  const places = new Map(meant.map((key, place) => [key, place / (meant.length + 1)]));
  const groups = new Map<Group, Fitting<Row>>();
  for (const entry of index) {
    const rank = rankIn(entry, wanted, places.get(entry.row.key));
    if (rank !== null) take(groups, entry.row, rank);
  }
  const most = groups.size === 1 ? LISTED.alone : LISTED.beside;
  return GROUPS.flatMap((group) => {
    const fitting = groups.get(group);
    return fitting ? [{ group, best: Math.floor(Math.min(...fitting.byRank.keys())), ...fitting }] : [];
  })
    .toSorted((a, b) => a.best - b.best)
    .map(({ group, number, byRank }) => ({ group, rows: firstOf(byRank, most), fitting: number }));
}

/** Thousands may fit alike: no more are kept than are ever listed. */
function take<Row extends Findable>(groups: Map<Group, Fitting<Row>>, row: Row, rank: number): void {
  const fitting = groups.get(row.group) ?? { number: 0, byRank: new Map() };
  groups.set(row.group, fitting);
  fitting.number += 1;
  const alike = fitting.byRank.get(rank) ?? [];
  fitting.byRank.set(rank, alike);
  if (alike.length < LISTED.alone) alike.push(row);
}

/** Those that fit alike stay in the order in which they stand. */
const firstOf = <Row>(byRank: ReadonlyMap<number, readonly Row[]>, most: number): readonly Row[] =>
  [...byRank]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, rows]) => rows)
    .slice(0, most);

function rankIn<Row extends Findable>(
  { row, called, said }: Entry<Row>,
  wanted: Wanted,
  place?: number,
): number | null {
  const rank = rankOf(called, wanted) ?? rankSaid(said, wanted, place);
  return rank === null ? null : 2 * rank + (row.why === undefined ? 0 : 1);
}

function rankSaid(said: Readied | null, wanted: Wanted, place?: number): number | null {
  if (place !== undefined) return RANKS + place;
  return said && rankOf(said, wanted) !== null ? RANKS + 1 : null;
}

/** The row that a key leads to; null for a key that leads nowhere. Behind the last comes the first. */
export function rowAfter(key: string, row: number, rows: number): number | null {
  if (rows === 0) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: (row + 1) % rows,
    ArrowUp: (row + rows - 1) % rows,
    Home: 0,
    End: rows - 1,
  };
  return steps[key] ?? null;
}
