/** What checks found, read out of whatever was copied from a terminal, and what of it is not yet so in the playground. */

import { setServerLink } from '../playground/edits';
import { mapKeeping, withChanges, withTopology } from '../playground/keeping';
import type { Playground } from '../playground/playground';
import type { Server } from '../topology/parts';
import { type Answers, answersIn, CHECKED, type Checked } from './checkAnswers';
import { type LinkChange, linkChanges } from './checkLinks';
import { plainLines } from './checkNoise';
import { trustFound } from './checkTrust';

interface ServerChange {
  readonly server: string;
  readonly attribute: Checked;
  readonly from: boolean;
  readonly to: boolean;
}
export type CheckChange = ServerChange | LinkChange;

/** The first line is 1. */
export interface ShownLine {
  readonly line: number;
  readonly text: string;
}

export interface CheckResults {
  /** In the order of the servers, and then their links. */
  readonly changes: readonly CheckChange[];
  /** So many answers say what the playground says already. */
  readonly same: number;
  /** Lines that look like an answer and are none. */
  readonly unread: readonly ShownLine[];
  /** Lines that answer, and do not say of which server. */
  readonly untold: readonly ShownLine[];
  /** Lines on trusted addresses that leave open whether that of the gateway is one. */
  readonly trustOpen: readonly ShownLine[];
  /** Ids, hosts and names that no server here has, or more than one. */
  readonly unknown: readonly string[];
}

const LONGEST_SHOWN = 200;

export function readChecks(text: string, { topology }: Playground): CheckResults {
  const lines = plainLines(text);
  const answers = answersIn(lines, topology.servers);
  const trust = trustFound(answers.trusts, answers.gateway);
  const found = new Map(
    topology.servers.map((server) => [server.id, withTrust(withRunning(server, answers), trust.found.get(server.id))]),
  );
  const runs = ({ id, running }: Server): boolean => found.get(id)?.get('running') ?? running;
  const running = new Set(topology.servers.filter(runs).map(({ id }) => id));

  const ofServers = topology.servers.flatMap((server) => changesOf(server, found.get(server.id), runs(server)));
  const ofLinks = linkChanges(topology, answers.links, running);
  const all = [...ofServers, ...ofLinks.found];
  const changes = all.filter(({ from, to }) => from !== to);
  const shown = (places: Iterable<number>): readonly ShownLine[] =>
    [...places]
      .sort((a, b) => a - b)
      .map((place) => ({ line: place + 1, text: (lines[place] ?? '').trim().slice(0, LONGEST_SHOWN) }));
  return {
    changes,
    same: all.length - changes.length,
    unread: shown(new Set([...answers.unread, ...ofLinks.oneWay])),
    untold: shown(answers.untold),
    trustOpen: shown(trust.open),
    unknown: [...answers.unknown],
  };
}

type Found = ReadonlyMap<Checked, boolean>;

/** What listens on a port runs. */
function withRunning({ id, running }: Server, { ofServers, links }: Answers): Found {
  const found: Found = ofServers.get(id) ?? new Map();
  if (running || found.has('running')) return found;
  const isMet = found.get('port1516Open') === true || links.some(({ to, open }) => open && to === id);
  return isMet ? new Map([...found, ['running', true]]) : found;
}

const withTrust = (found: Found, trusts: boolean | undefined): Found =>
  trusts === undefined ? found : new Map([...found, ['trustsGateway', trusts]]);

const changesOf = (server: Server, found: Found | undefined, runs: boolean): readonly ServerChange[] =>
  CHECKED.flatMap((attribute): readonly ServerChange[] => {
    const answer = found?.get(attribute);
    // The port of a server that is down answers nobody, and that says nothing of the way to it.
    const isSilent = answer === false && attribute === 'port1516Open' && !runs;
    const to = isSilent ? server[attribute] : answer;
    return to === undefined ? [] : [{ server: server.id, attribute, from: server[attribute], to }];
  });

/** The playground with what was found; the very same one where that changes nothing. */
export const applyChecks = (playground: Playground, changes: readonly CheckChange[]): Playground =>
  changes.reduce(applied, playground);

function applied(playground: Playground, change: CheckChange): Playground {
  if (change.attribute === 'link') {
    const linked = setServerLink(playground, change.server, change.other, change.to);
    return linked.ok ? linked.playground : playground;
  }
  const { server, attribute, to } = change;
  const servers = mapKeeping(playground.topology.servers, (each) =>
    each.id === server ? withChanges(each, { [attribute]: to }) : each,
  );
  return withTopology(playground, { servers });
}
