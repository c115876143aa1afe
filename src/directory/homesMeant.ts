/** Which server or cluster each home server value means: one that is there, one that is wanted, one that is made of the value, or none. */

import { notAnId } from '../playground/attributes';
import { LIMITS } from '../topology/parts';
import type { Topology } from '../topology/topology';
import { type Kept, keptText } from './keptText';
import type { Mapping, WantedServer } from './mapping';
import { serverNameIn } from './serverNames';

/** What a value means: an id of the document, or the place of a new server in `added`. */
export type Meant = { readonly id: string } | { readonly added: number };

export interface Added extends WantedServer {
  /** The first value that it was made of; null where it was wanted. */
  readonly from: string | null;
}

export interface Homes {
  readonly added: readonly Added[];
  /** Servers for which there is no room. */
  readonly left: readonly Added[];
  meant(value: string): Meant | null;
  /** What is kept of a value that means none; '' where nothing can be. */
  text(value: string): Kept;
}

interface Candidate {
  readonly meant: Meant;
  readonly called: string;
  readonly cluster: string | null;
}

/** Whether servers are made of the values that name none. */
export function makesServers({ servers }: Topology, mapping: Mapping): (value: string) => boolean {
  const { makes = servers.length + (mapping.servers ?? []).length === 0 ? 'all' : 'none' } = mapping;
  if (typeof makes === 'string') return () => makes === 'all';
  const wanted = new Set(makes);
  return (value) => wanted.has(value);
}

/** `values` in the order of the directory, each once: so are the servers that are made. */
export function homesMeant(topology: Topology, mapping: Mapping, values: Iterable<string>): Homes {
  const makes = makesServers(topology, mapping);
  const known = new Candidates();
  for (const { id, name, host, cluster } of topology.servers) known.add({ id }, cluster, name, host);
  for (const { id, name } of topology.clusters) known.add({ id }, null, name);
  const added: Added[] = [];
  const left: Added[] = [];
  const room = LIMITS.servers - topology.servers.length;

  const make = (server: Added): Meant | null => {
    if (added.length >= room) {
      left.push(server);
      return null;
    }
    added.push(server);
    const meant = { added: added.length - 1 };
    known.add(meant, null, server.name, server.host);
    return meant;
  };

  for (const wanted of mapping.servers ?? []) {
    const name = keptText('name', wanted.name || wanted.host).text;
    const host = keptText('host', wanted.host).text;
    if (name !== '' && !known.has(name) && !(host !== '' && known.has(host))) make({ name, host, from: null });
  }

  const found = new Map<string, Meant | null>();
  const turnedAway = new Set<string>();
  for (const value of values) {
    if (found.has(value)) continue;
    const read = mapping.readAs?.get(value) ?? value;
    const { keys, called } = serverNameIn(read);
    const meant = known.named(keys);
    found.set(value, meant ?? null);
    if (meant !== undefined || !makes(value)) continue;
    const name = keptText(
      'name',
      called === null ? (Array.isArray(mapping.makes) ? read : '') : plainName(called),
    ).text;
    if (name === '' || turnedAway.has(name.toLowerCase())) continue;
    const host = isHost(name) ? name : '';
    const made = known.has(name) ? known.named([name]) : make({ name, host, from: value });
    if (made === null) turnedAway.add(name.toLowerCase());
    found.set(value, made ?? null);
  }
  return { added, left, meant: (value) => found.get(value) ?? null, text: (value) => textOf(topology, value) };
}

/** A text that is an id is marked: it would name what its value does not. */
function textOf(topology: Topology, value: string): Kept {
  const { text, cleaned } = keptText('home', value);
  const marked = notAnId(topology, text, 'misspelt');
  return { text: marked, cleaned: cleaned || marked !== text };
}

/** Without the marks by which a directory parts names, so that it names the server by itself. */
const plainName = (called: string): string =>
  serverNameIn(called).called === called ? called : called.replace(/[/,;@=\\]+/g, '-');

const isHost = (name: string): boolean => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(name);

/** By what each is called, in lower case. */
class Candidates {
  private readonly by = new Map<string, Candidate[]>();

  add(meant: Meant, cluster: string | null, ...called: readonly string[]): void {
    for (const each of new Set(called)) {
      if (each === '') continue;
      const key = each.toLowerCase();
      const others = this.by.get(key);
      if (others) others.push({ meant, called: each, cluster });
      else this.by.set(key, [{ meant, called: each, cluster }]);
    }
  }

  has(called: string): boolean {
    return this.by.has(called.toLowerCase());
  }

  /** Undefined where nothing is named, null where only a person knows which of several is. */
  named(keys: readonly string[]): Meant | null | undefined {
    for (const key of keys) {
      const all = this.by.get(key.toLowerCase());
      if (!all) continue;
      const exact = all.filter(({ called }) => called === key);
      return onlyOne(exact.length > 0 ? exact : all);
    }
    return undefined;
  }
}

/** A cluster stands for those of its servers that are called as it is. */
function onlyOne(found: readonly Candidate[]): Meant | null {
  const idOf = ({ meant }: Candidate): string => ('id' in meant ? meant.id : `+${meant.added}`);
  const ids = new Set(found.map(idOf));
  const left = found.filter(({ cluster }) => cluster === null || !ids.has(cluster));
  const [first] = left;
  return first && new Set(left.map(idOf)).size === 1 ? first.meant : null;
}
