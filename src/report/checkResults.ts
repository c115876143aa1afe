/** What checks found, read out of whatever was copied from a terminal, and what of it is not yet so in the playground. */

import type { Playground } from '../playground/playground';
import { directoryAnswers } from './checkDirectory';
import { grouped, hostsOf } from './checkNames';
import { plainLines } from './checkNoise';
import { placesIn } from './checkPlaces';
import { searchesIn } from './checkSearches';
import { type ToolState, toolAnswer } from './checkTools';

export const CHECKED = ['port1516Open', 'directoryReachable', 'filterFindsMail'] as const;
type Checked = (typeof CHECKED)[number];

export interface CheckChange {
  readonly server: string;
  readonly attribute: Checked;
  readonly from: boolean;
  readonly to: boolean;
}

/** The first line is 1. */
export interface ShownLine {
  readonly line: number;
  readonly text: string;
}

export interface CheckResults {
  /** In the order of the servers. */
  readonly changes: readonly CheckChange[];
  /** So many answers say what the playground says already. */
  readonly same: number;
  /** Lines that look like an answer and are none. */
  readonly unread: readonly ShownLine[];
  /** Lines that answer, and do not say of which server. */
  readonly untold: readonly ShownLine[];
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
  const lines = plainLines(text);
  const directory = directoryAnswers(searchesIn(lines, placesIn(servers, hosts)));
  const unread = new Set(directory.unread);
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
      if (checked === undefined && attribute !== 'host' && attribute !== 'here') continue;
      read += 1;
      if (!ids.has(id)) unknown.add(id);
      else if (checked !== undefined && answer !== 'skip') note(id, checked, answer === 'pass');
    }
    return read === line.split(MARK).length - 1;
  };

  const searched = grouped(directory.answers, ({ line }) => line);
  const shown = (places: Iterable<number>): readonly ShownLine[] =>
    [...places]
      .sort((a, b) => a - b)
      .map((place) => ({ line: place + 1, text: (lines[place] ?? '').trim().slice(0, LONGEST_SHOWN) }));
  let state: ToolState = {};
  for (const [place, line] of lines.entries()) {
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
    if (!read) unread.add(place);
    for (const { server, attribute, holds } of searched.get(place) ?? []) note(server, attribute, holds);
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
  return {
    changes,
    same: all.length - changes.length,
    unread: shown(unread),
    untold: shown(directory.untold),
    unknown: [...unknown],
  };
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
