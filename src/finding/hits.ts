/** Which parts and notes of the picture hold the words that are looked for, in the order in which one walks them. */

import type { Playground } from '../playground/playground';
import { type Readied, rankOf, readied, wantedBy } from '../signs/choosing';

export interface Searched {
  readonly id: string;
  readonly text: Readied;
}

/** Every part and every note with the texts it is found by: made once for a document. */
export function searchedIn({ topology, notes }: Playground): readonly Searched[] {
  const { gateway, clusters, servers, externals, users } = topology;
  return [
    ...externals.map(({ id, name, mail }) => ({ id, text: readied(name, mail) })),
    ...(gateway ? [{ id: gateway.id, text: readied(gateway.name) }] : []),
    ...clusters.map(({ id, name }) => ({ id, text: readied(name) })),
    ...servers.map(({ id, name, host }) => ({ id, text: readied(name, host) })),
    ...users.map(({ id, name, mail }) => ({ id, text: readied(name, mail) })),
    ...notes.map(({ id, text }) => ({ id, text: readied(text) })),
  ];
}

/** The ids of those that hold every word typed; none while nothing is typed. */
export function hitsOf(searched: readonly Searched[], typed: string): readonly string[] {
  if (typed.trim() === '') return [];
  const wanted = wantedBy(typed);
  return searched.flatMap(({ id, text }) => (rankOf(text, wanted) === null ? [] : [id]));
}

/** The hit one step on, or back; behind the last comes the first. `at`: where one stands, null: nowhere yet. */
export function hitAfter(hits: readonly string[], at: string | null, by: 1 | -1): string | null {
  const place = at === null ? -1 : hits.indexOf(at);
  if (place < 0) return (by > 0 ? hits[0] : hits.at(-1)) ?? null;
  return hits[(place + by + hits.length) % hits.length] ?? null;
}
