/** Gathers what the lines of a terminal answer: of which server, of which link, and which lines could not be told. */

import type { Server } from '../topology/parts';
import { directoryAnswers } from './checkDirectory';
import type { LinkAnswer } from './checkLinks';
import { grouped, hostsOf } from './checkNames';
import { ELSEWHERE, placesIn, triedFrom, type Where } from './checkPlaces';
import { searchesIn } from './checkSearches';
import { type ToolFound, type ToolState, toolAnswer } from './checkTools';
import { addressOf, type TrustLine, trustSaid } from './checkTrust';

export const CHECKED = ['running', 'port1516Open', 'trustsGateway', 'directoryReachable', 'filterFindsMail'] as const;
export type Checked = (typeof CHECKED)[number];

export interface Answers {
  /** The last of each, by the id of the server. */
  readonly ofServers: Map<string, Map<Checked, boolean>>;
  readonly links: LinkAnswer[];
  readonly trusts: TrustLine[];
  /** The address that the gateway connects from, by the id of the server it connects to. */
  readonly gateway: Map<string, string>;
  /** Lines from 0 that look like an answer and are none. */
  readonly unread: Set<number>;
  /** Lines from 0 that answer, and do not say of which server. */
  readonly untold: Set<number>;
  /** Ids, hosts and names that no server here has, or more than one. */
  readonly unknown: Set<string>;
}

const MARK = /STGW\|/;
const ANSWER = /STGW\|1\|([^|\s,]{1,64})(?:,([^|\s,]{1,64}))?\|(\w+)\|(pass|fail|skip)(?!\w)/g;
const ADDRESS = /STGW\|1\|([^|\s,]{1,64})\|address\|([\da-fA-F.:]{2,60})(?![\w.:])/g;
/** Answers that change nothing by themselves. */
const ASIDE = ['host', 'here'];

export function answersIn(lines: readonly string[], servers: readonly Server[]): Answers {
  const hosts = hostsOf(servers);
  const ids = new Set(servers.map(({ id }) => id));
  const places = lines.map(placesIn(servers, hosts));
  const directory = directoryAnswers(searchesIn(lines, places));
  const searched = grouped(directory.answers, ({ line }) => line);
  const answers: Answers = {
    ofServers: new Map(),
    links: [],
    trusts: [],
    gateway: new Map(),
    unread: new Set(directory.unread),
    untold: new Set(directory.untold),
    unknown: new Set(),
  };
  let state: ToolState = {};
  let where = ELSEWHERE;
  for (const [line, text] of lines.entries()) {
    where = places[line]?.where ?? where;
    if (MARK.test(text)) readMarked(answers, ids, line, text);
    else {
      const { next, found } = toolAnswer(state, text);
      state = next;
      if (found === 'unread') answers.unread.add(line);
      else if (found !== undefined) readTool(answers, hosts(found.host), line, where, found);
    }
    readTrust(answers, line, where, text);
    for (const { server, attribute, holds } of searched.get(line) ?? []) note(answers, server, attribute, holds);
  }
  return answers;
}

function note({ ofServers }: Answers, server: string, attribute: Checked, answer: boolean): void {
  const known = ofServers.get(server) ?? new Map<Checked, boolean>();
  ofServers.set(server, known.set(attribute, answer));
}

/** Each mark of a line begins an answer, or the line is not understood. */
function readMarked(answers: Answers, ids: ReadonlySet<string>, line: number, text: string): void {
  let read = 0;
  for (const [, id = '', other, what = '', answer] of text.matchAll(ANSWER)) {
    const attribute = CHECKED.find((each) => each === what);
    const isKnown = other === undefined ? attribute !== undefined || ASIDE.includes(what) : what === 'link';
    if (!isKnown) continue;
    read += 1;
    const strange = [id, other ?? id].filter((each) => !ids.has(each));
    for (const each of strange) answers.unknown.add(each);
    if (strange.length > 0 || answer === 'skip') continue;
    if (other !== undefined) answers.links.push({ line, from: id, to: other, open: answer === 'pass' });
    else if (attribute !== undefined) note(answers, id, attribute, answer === 'pass');
  }
  for (const [, id = '', written = ''] of text.matchAll(ADDRESS)) {
    const address = addressOf(written);
    if (address === undefined) continue;
    read += 1;
    if (ids.has(id)) answers.gateway.set(id, address);
    else answers.unknown.add(id);
  }
  if (read !== text.split(MARK).length - 1) answers.unread.add(line);
}

function readTool(
  answers: Answers,
  meant: readonly Server[],
  line: number,
  where: Where,
  { host, open, source }: ToolFound,
) {
  const address = addressOf(source ?? '');
  if (meant.length === 0) answers.unknown.add(host);
  for (const { id } of meant) {
    const tried = triedFrom(where, id);
    if (tried === 'gateway' && address !== undefined) answers.gateway.set(id, address);
    if (tried === 'gateway') note(answers, id, 'port1516Open', open);
    else if (tried === 'untold') answers.untold.add(line);
    else if (tried !== 'itself') answers.links.push({ line, from: tried.server, to: id, open });
    else if (open) note(answers, id, 'running', true);
  }
}

function readTrust(answers: Answers, line: number, { server }: Where, text: string): void {
  const said = trustSaid(text);
  if (said === undefined) return;
  if (server === null) answers.untold.add(line);
  else answers.trusts.push({ ...said, line, server });
}
