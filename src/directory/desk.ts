/** What the page is told of a directory: worked out where its entries are, which are too many to be handed over. */

import type { Playground } from '../playground/playground';
import type { Topology } from '../topology/topology';
import { joined } from './beginning';
import type { DirectoryEntry, Problem } from './entry';
import type { FindingCode } from './findings';
import { attributesOf, type DirectoryAttribute, guessMapping } from './guessing';
import type { HostList } from './hosts';
import { importCommunity } from './importCommunity';
import { type Against, againstMapping, type Previewed, preview } from './judging';
import type { Mapping, WantedServer } from './mapping';
import { peopleIn } from './peopleIn';
import type { Brought } from './readSource';

export interface Overview {
  readonly entries: number;
  readonly attributes: readonly DirectoryAttribute[];
  /** The first of those that could not be read, and how many there are. */
  readonly problems: { readonly number: number; readonly first: readonly Problem[] };
  readonly hosts: HostList;
  readonly said: readonly string[];
  readonly guess: Mapping;
}

/** One kind of finding, shortened to what is looked at. */
export interface FindingShown {
  readonly code: FindingCode;
  /** How many entries it is about. */
  readonly entries: number;
  readonly found: readonly {
    readonly value: string;
    readonly entries: number;
    readonly lines: readonly number[];
    readonly also: readonly string[];
  }[];
  /** How many values more there are. */
  readonly more: number;
}

/** What an import would make of a document. */
export interface Look {
  readonly playground: Playground;
  readonly people: number;
  readonly servers: number;
  readonly preview: readonly Previewed[];
  readonly against: readonly Against[];
  readonly findings: readonly FindingShown[];
}

/** So many problems, values of a finding, and lines of a value are shown. */
const MOST = { problems: 100, values: 40, lines: 6 } as const;

export function overviewOf({ entries, problems, hosts, said }: Brought, topology: Topology): Overview {
  return {
    entries: entries.length,
    attributes: attributesOf(entries),
    problems: { number: problems.length, first: problems.slice(0, MOST.problems) },
    hosts,
    said,
    guess: { ...guessMapping(entries, topology), servers: wantedOf(hosts) },
  };
}

export function lookAt(entries: readonly DirectoryEntry[], into: Playground, mapping: Mapping): Look {
  // Read once for all: there may be 200,000 of them.
  const read = peopleIn(entries, mapping);
  const { playground: imported, findings } = importCommunity(into, entries, mapping, read);
  const playground = into.topology.servers.length === 0 ? joined(imported) : imported;
  const { users, servers } = playground.topology;
  return {
    playground,
    people: users.length - into.topology.users.length,
    servers: servers.length - into.topology.servers.length,
    preview: preview(into.topology, entries, mapping, read),
    against: againstMapping(into.topology, entries, mapping, read),
    findings: findings.map(({ code, lines, found }) => ({
      code,
      entries: lines.length,
      found: found.slice(0, MOST.values).map(({ value, lines: at, also = [] }) => ({
        value,
        entries: at.length,
        lines: at.slice(0, MOST.lines),
        also,
      })),
      more: Math.max(0, found.length - MOST.values),
    })),
  };
}

/** The servers of a list, each by its name, or by its host where it has no other. */
export const wantedOf = ({ servers }: HostList): readonly WantedServer[] =>
  servers.map(({ name, host, address }) => ({ name: name || host || address, host }));
