/** Which server or cluster the text of a home server value stands for, and which it nearly names. */

import { findCluster, findServer, type Topology } from './topology';

/** A server or a cluster that a text could stand for. */
interface Candidate {
  readonly id: string;
  /** The name or the host that it is called by. */
  readonly called: string;
  /** The cluster a server belongs to. */
  readonly cluster: string | null;
}

const candidates = ({ servers, clusters }: Topology): readonly Candidate[] => [
  ...servers.flatMap(({ id, name, host, cluster }) => [
    { id, called: name, cluster },
    { id, called: host, cluster },
  ]),
  ...clusters.map(({ id, name }) => ({ id, called: name, cluster: null })),
];

/** Each part once; a cluster stands for those of its servers that are called as it is. */
function distinct(found: readonly Candidate[]): readonly Candidate[] {
  const ids = new Set(found.map(({ id }) => id));
  return found.filter(
    ({ id, cluster }, place) =>
      found.findIndex((other) => other.id === id) === place && (cluster === null || !ids.has(cluster)),
  );
}

/** The servers and clusters that a text names to the letter; more than one: only a person knows which is meant. */
export const homesNamed = (topology: Topology, text: string): readonly string[] =>
  text === '' ? [] : distinct(candidates(topology).filter(({ called }) => called === text)).map(({ id }) => id);

/** What a text says otherwise than the server or cluster it nearly names. */
export type Difference = 'case' | 'end' | 'domino';

export interface NearHome {
  readonly id: string;
  readonly called: string;
  readonly difference: Difference;
}

/** The servers and clusters that a text names but for case, a dot or comma at its end, or as Domino writes names. */
export function nearHomes(topology: Topology, text: string): readonly NearHome[] {
  if (findServer(topology, text) || findCluster(topology, text)) return [];
  const all = candidates(topology).filter(({ called }) => called !== '');
  const spellings: readonly (readonly [string | null, Difference])[] = [
    [text, 'case'],
    [text.replace(/[.,;]$/, ''), 'end'],
    [commonName(text), 'domino'],
  ];
  for (const [spelling, difference] of spellings) {
    const wanted = spelling?.toLowerCase();
    const found = distinct(all.filter(({ called }) => called.toLowerCase() === wanted));
    if (found.length > 0) return found.map(({ id, called }) => ({ id, called, difference }));
  }
  return [];
}

/** The name before its organisation: of `CN=st2/O=acme`, `st2/acme`, `cn=st2,o=acme`, `CN=st2/O=acme@ACME`; null for other text. */
function commonName(text: string): string | null {
  const here = text.replace(/@[^@/=,]*$/, '');
  const [first = ''] = here.split(/[/,]/, 1);
  const isNamed = /^\s*cn\s*=/i.test(first);
  const hasUnits = /^[^/]*\/[^/]/.test(here) || /,\s*\w+\s*=/.test(here);
  if (!isNamed && !hasUnits && here === text) return null;
  return first.replace(/^\s*cn\s*=/i, '').trim();
}
