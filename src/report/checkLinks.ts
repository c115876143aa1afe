/** What was found of the links between servers: each end may have tried it, and a link has no direction. */

import { serverLinkOpen, type Topology } from '../topology/topology';

export interface LinkAnswer {
  /** From 0. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly open: boolean;
}

export interface LinkChange {
  readonly server: string;
  readonly other: string;
  readonly attribute: 'link';
  readonly from: boolean;
  readonly to: boolean;
}

interface LinkChanges {
  /** In the order of the servers, also what is as it was. */
  readonly found: readonly LinkChange[];
  /** Lines that find a link closed which is open the other way: neither is known of it. */
  readonly oneWay: readonly number[];
}

export function linkChanges(
  topology: Topology,
  answers: readonly LinkAnswer[],
  running: ReadonlySet<string>,
): LinkChanges {
  const ways = new Map<string, LinkAnswer>();
  for (const answer of answers) ways.set(`${answer.from} ${answer.to}`, answer);
  const found: LinkChange[] = [];
  const oneWay: number[] = [];
  for (const [server, other] of pairsOf(topology)) {
    const told = [ways.get(`${server} ${other}`), ways.get(`${other} ${server}`)].filter((way) => way !== undefined);
    if (told.length === 0) continue;
    const from = serverLinkOpen(topology, server, other);
    const isOpen = told.some(({ open }) => open);
    // A port that is silent says nothing of the link to a server that does not run.
    const closed = told.filter(({ open, to }) => !open && running.has(to));
    if (isOpen && closed.length > 0) oneWay.push(...closed.map(({ line }) => line));
    else found.push({ server, other, attribute: 'link', from, to: isOpen || (closed.length === 0 && from) });
  }
  return { found, oneWay };
}

const pairsOf = ({ servers }: Topology): readonly (readonly [string, string])[] =>
  servers.flatMap(({ id }, place) =>
    servers.slice(place + 1).map((other): readonly [string, string] => [id, other.id]),
  );
