/** On which machine lines of a terminal were printed: a heading says so, a prompt, or the script itself. */

import type { Server } from '../topology/parts';
import { called } from './checkNames';
import { plainLines } from './checkNoise';
import { CHECK_WORDS } from './checkWords';

export interface Where {
  /** Null: it cannot be told. */
  readonly server: string | null;
  readonly by: 'machine' | 'heading';
}

export const ELSEWHERE: Where = { server: null, by: 'machine' };

export interface PlaceSaid {
  /** Where the following lines are of; not there where the line says nothing of it. */
  readonly where?: Where;
  /** What was typed on this line, if it can be one. */
  readonly typed: string;
  /** What was printed before it is over. */
  readonly isNew: boolean;
}

/** Of a longer line only the beginning is looked at. */
const LONGEST_LINE = 2000;
const MARK = 'STGW|';
/** Where a script runs is told once on a server; what it says of a port it found on the host of the gateway. */
const RUN = /STGW\|1\|([^|\s]{1,64})\|(here|host|address|port1516Open)\|/;

/** Each ends with its sign; the host is the first thing caught. */
const PROMPTS = [
  /^\s{0,20}(?:\([\w .-]{1,40}\) ?)?\[?[\w.\\+-]{1,64}@([\w.-]{1,253})(?:[: ][^#$%>]{0,200})?[#$%>](?=\s|$)/,
  /^([\w.-]{1,253}):[~/][^#$%>]{0,200}[#$%>](?=\s|$)/,
  /^\[([\w.-]{1,253})\]: PS [^>]{0,200}>/,
];
const SIGN = /[#$%>]/;
const NAMELESS_PROMPT = /^\s{0,20}(?:[#$%>](?=\s)|(?:PS )?[A-Za-z]:\\[^>]{0,200}>|PS>)/;
/** Behind it the machine is another one. */
const LEAVES = /^(?:sudo )?(?:ssh|exit|logout|telnet|su|docker|kubectl|Enter-PSSession|Exit-PSSession)(?![\w-])/i;
const CLOSED = /^Connection to \S{1,253} closed\.?$/;

/** Asked line by line. */
export function placesIn(
  servers: readonly Server[],
  meant: (host: string) => readonly Server[],
): (line: string) => PlaceSaid {
  const headings = new Map<string, string | null>();
  for (const { id, name } of servers) {
    const heading = plainLines(CHECK_WORDS.server(called(name)))
      .join(' ')
      .trim();
    headings.set(heading, headings.has(heading) ? null : id);
  }
  const ids = new Set(servers.map(({ id }) => id));
  const begin = CHECK_WORDS.server('');
  const only = (host: string): string | null => {
    const found = meant(host);
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  };

  const headed = (line: string): Where => {
    const known = headings.get(line) ?? headings.get(line.replace(/:$/, ''));
    return { by: 'heading', server: known === undefined ? only(line.slice(begin.length).replace(/:$/, '')) : known };
  };

  const ofScript = (line: string): Pick<PlaceSaid, 'where'> => {
    const [, id = '', attribute] = RUN.exec(line) ?? [];
    if (attribute === undefined) return {};
    return { where: { by: 'machine', server: attribute === 'here' && ids.has(id) ? id : null } };
  };

  return (whole) => {
    const line = whole.slice(0, LONGEST_LINE);
    if (line.includes(MARK)) return { ...ofScript(line), typed: '', isNew: true };
    const trimmed = line.trim();
    if (trimmed.startsWith(begin)) return { where: headed(trimmed), typed: '', isNew: true };
    if (CLOSED.test(trimmed)) return { where: ELSEWHERE, typed: '', isNew: true };
    for (const prompt of SIGN.test(line) ? PROMPTS : []) {
      const [sign = '', host] = prompt.exec(line) ?? [];
      if (host === undefined) continue;
      const typed = line.slice(sign.length).trim();
      return { where: LEAVES.test(typed) ? ELSEWHERE : { by: 'machine', server: only(host) }, typed, isNew: true };
    }
    const sign = NAMELESS_PROMPT.exec(line)?.[0] ?? '';
    const typed = line.slice(sign.length).trim();
    // A comment of ldapsearch begins as a prompt of root does.
    const isNew = sign !== '' && !sign.endsWith('#');
    return { ...(LEAVES.test(typed) && sign !== '' && { where: ELSEWHERE }), typed, isNew };
  };
}

/** From where the port of a server was tried: what is pasted below the heading of a server may be of the gateway's host. */
export function triedFrom(
  { server, by }: Where,
  tried: string,
): 'gateway' | 'itself' | 'untold' | { readonly server: string } {
  if (server === null) return 'gateway';
  if (by === 'heading') return server === tried ? 'gateway' : 'untold';
  return server === tried ? 'itself' : { server };
}
