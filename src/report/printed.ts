/** What a printed report says of a playground, as rows: its servers, its requests with their codes, who is reached, and what is broken. */

import { cellAt, matrixOf } from '../consequences/matrix';
import { endOf } from '../outcomes/ending';
import type { Playground } from '../playground/playground';
import { called } from '../routing/called';
import { describeRequest, describeVerdict } from '../routing/describe';
import { verdictLabel } from '../routing/endings';
import { run } from '../routing/route';
import { traceText } from '../routing/trace';
import { plain } from '../saying/names';
import { firstListed } from '../saying/saying';
import { allWrong, faultsOf } from '../topology/faults';
import { nameOf, roundRobinList, type Topology } from '../topology/topology';
import { REPORT_WORDS } from './pictureDialogWords';

interface ServerRow {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  /** Its place in the list, from 1; null where it takes no turn. */
  readonly turn: number | null;
  readonly people: number;
  readonly faults: string;
}

interface RequestRow {
  readonly request: string;
  /** How it ended, by name and rule. */
  readonly ended: string;
  /** The text of its trace. */
  readonly codes: string;
}

interface ReachedRow {
  readonly user: string;
  /** By landing server, in the order of `landings`. */
  readonly ends: readonly string[];
}

export interface PrintedReport {
  readonly servers: readonly ServerRow[];
  readonly requests: readonly RequestRow[];
  readonly reached: {
    readonly landings: readonly string[];
    readonly rows: readonly ReachedRow[];
    readonly more: number;
  } | null;
  readonly standing: readonly string[];
}

/** So many users are printed; those with something that does not arrive come first. */
const MOST_USERS = 60;
const MOST_NAMES = 8;

export function printedReport(playground: Playground): PrintedReport {
  const { topology } = playground;
  const list = roundRobinList(topology);
  const { traces } = run(topology, playground.requests, playground.state);
  return {
    servers: topology.servers.map(({ id, name, host }) => ({
      id,
      name,
      host,
      turn: list.includes(id) ? list.indexOf(id) + 1 : null,
      people: topology.users.filter(({ connectedServer }) => connectedServer === id).length,
      faults: faultsOf(topology, id)
        .map((fault) => fault.name)
        .join(', '),
    })),
    requests: traces.map((trace) => ({
      request: plain(describeRequest(topology, trace.request)),
      ended: plain(`${describeVerdict(topology, trace)} (${endOf(trace).rule})`),
      codes: traceText(trace),
    })),
    reached: reachedIn(topology),
    standing: standingIn(topology),
  };
}

/** Chats of the first external user, on the turn of each server. */
function reachedIn(topology: Topology): PrintedReport['reached'] {
  const [external] = topology.externals;
  if (!external || topology.users.length === 0) return null;
  const matrix = matrixOf(topology, external.id);
  const columns = [...matrix.columns.entries()].filter(([, { group }]) => group === 'chat');
  const rows = topology.users.map(({ name }, row) => {
    const cells = columns.map(([column]) => cellAt(matrix, row, column));
    return {
      user: name,
      ends: cells.map(
        ({ verdict, rule }) => `${verdictLabel(verdict, 'inbound')}${verdict === 'delivered' ? '' : ` (${rule})`}`,
      ),
      failing: cells.filter(({ verdict }) => verdict !== 'delivered').length,
    };
  });
  const first = rows.toSorted((one, other) => other.failing - one.failing);
  return {
    landings: columns.map(([, { landing }]) => (landing === null ? '' : nameOf(topology, landing))),
    rows: first.slice(0, MOST_USERS).map(({ user, ends }) => ({ user, ends })),
    more: Math.max(0, first.length - MOST_USERS),
  };
}

/** Each fault once, with where it stands. */
function standingIn(topology: Topology): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { name, parts } of allWrong(topology)) {
    const known = places.get(name) ?? [];
    known.push(parts.map((part) => plain(called(topology, part))).join(' – '));
    places.set(name, known);
  }
  return [...places].map(([name, where]) => REPORT_WORDS.at(name, firstListed(where, MOST_NAMES)));
}
