/** What checks found, read out of whatever was copied from a terminal, and what of it is not yet so in the playground. */

import type { Playground } from '../playground/playground';
import type { Server } from '../topology/parts';
import { plainLines } from './checkNoise';
import { type ToolState, toolAnswer } from './checkTools';

export const CHECKED = ['port1516Open', 'directoryReachable', 'filterFindsMail'] as const;
type Checked = (typeof CHECKED)[number];

export interface CheckChange {
  readonly server: string;
  readonly attribute: Checked;
  readonly from: boolean;
  readonly to: boolean;
}

export interface CheckResults {
  /** In the order of the servers. */
  readonly changes: readonly CheckChange[];
  /** So many answers say what the playground says already. */
  readonly same: number;
  /** Lines that look like an answer and are none; the first line is 1. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  /** Ids, hosts and names that no server here has, or more than one. */
  readonly unknown: readonly string[];
}

const MARK = /STGW\|/;
const ANSWER = /STGW\|1\|([^|\s]{1,64})\|(\w+)\|(pass|fail|skip)(?!\w)/g;
const LONGEST_SHOWN = 200;

export function readChecks(text: string, { topology: { servers } }: Playground): CheckResults {
  const ids = new Map(servers.map((server) => [server.id, server]));
  const hosts = hostsOf(servers);
  const answers = new Map<string, Map<Checked, boolean>>();
  const unread: { readonly line: number; readonly text: string }[] = [];
  const unknown = new Set<string>();

  const note = (server: string, attribute: Checked, answer: boolean): void => {
    const known = answers.get(server) ?? new Map<Checked, boolean>();
    answers.set(server, known.set(attribute, answer));
  };
  /** Whether each mark of a line begins an answer. */
  const readMarked = (line: string): boolean => {
    let read = 0;
    for (const [, id = '', attribute = '', answer] of line.matchAll(ANSWER)) {
      const checked = CHECKED.find((each) => each === attribute);
      if (checked === undefined && attribute !== 'host') continue;
      read += 1;
      if (!ids.has(id)) unknown.add(id);
      else if (checked !== undefined && answer !== 'skip') note(id, checked, answer === 'pass');
    }
    return read === line.split(MARK).length - 1;
  };

  let state: ToolState = {};
  for (const [place, line] of plainLines(text).entries()) {
    let read = true;
    if (MARK.test(line)) read = readMarked(line);
    else {
      const { next, found } = toolAnswer(state, line);
      state = next;
      if (found === 'unread') read = false;
      else if (found !== undefined) {
        const named = hosts(found.host);
        if (named.length === 0) unknown.add(found.host);
        for (const { id } of named) note(id, 'port1516Open', found.open);
      }
    }
    if (!read) unread.push({ line: place + 1, text: line.trim().slice(0, LONGEST_SHOWN) });
  }

  const all = servers.flatMap((server) =>
    CHECKED.flatMap((attribute): readonly CheckChange[] => {
      const answer = answers.get(server.id)?.get(attribute);
      // The port of a server that is drawn as down answers nobody, and that says nothing of the way to it.
      const isSilent = answer === false && attribute === 'port1516Open' && !server.running;
      const to = isSilent ? server[attribute] : answer;
      return to === undefined ? [] : [{ server: server.id, attribute, from: server[attribute], to }];
    }),
  );
  const changes = all.filter(({ from, to }) => from !== to);
  return { changes, same: all.length - changes.length, unread, unknown: [...unknown] };
}

/** The playground with what was found; the very same one where that changes nothing. */
export function applyChecks(playground: Playground, changes: readonly CheckChange[]): Playground {
  const wanted = new Map<string, Partial<Record<Checked, boolean>>>();
  for (const { server, attribute, to } of changes) wanted.set(server, { ...wanted.get(server), [attribute]: to });
  const { topology } = playground;
  const servers = topology.servers.map((server) => {
    const found = wanted.get(server.id);
    return found !== undefined && CHECKED.some((key) => found[key] !== undefined && found[key] !== server[key])
      ? { ...server, ...found }
      : server;
  });
  if (servers.every((server, place) => server === topology.servers[place])) return playground;
  return { ...playground, topology: { ...topology, servers } };
}

const spelt = (name: string): string => name.trim().toLowerCase().replace(/\.$/, '');

/** Which servers a host means: those that have it; else the only one of that name, or whose host begins so. */
function hostsOf(servers: readonly Server[]): (host: string) => readonly Server[] {
  const lists = [
    grouped(servers, ({ host }) => spelt(host)),
    onlyOnes(grouped(servers, ({ name }) => spelt(name))),
    onlyOnes(grouped(servers, ({ host }) => firstLabel(spelt(host)))),
  ];
  return (host) => lists.map((list) => list.get(spelt(host))).find((found) => found !== undefined) ?? [];
}

/** Of an address it is none. */
const firstLabel = (host: string): string => (/^[\d.]+$|:/.test(host) ? '' : host.replace(/\..*$/, ''));

function grouped(
  servers: readonly Server[],
  keyOf: (server: Server) => string,
): ReadonlyMap<string, readonly Server[]> {
  const groups = new Map<string, Server[]>();
  for (const server of servers) {
    const key = keyOf(server);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [server]);
    else group.push(server);
  }
  return groups;
}

const onlyOnes = (groups: ReadonlyMap<string, readonly Server[]>): ReadonlyMap<string, readonly Server[]> =>
  new Map([...groups].filter(([, group]) => group.length === 1));
