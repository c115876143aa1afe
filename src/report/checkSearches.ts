/** What ldapsearch printed, search by search, and where each of them was run. */

import { type Asked, askedBy, scopeOf } from './checkCommand';
import type { PlaceSaid } from './checkPlaces';

export interface Search extends Asked {
  /** Null: no line says where it was run. */
  readonly server: string | null;
  readonly hasCommand: boolean;
  /** The last one that is of it, from 0. */
  readonly line: number;
  /** Distinguished names, lower-cased: the first of them. */
  readonly found: readonly string[];
  /** How many entries there are, where it is counted. */
  readonly counted: number;
  /** Something came from the directory. */
  readonly heard: boolean;
  /** The code of its answer; undefined as long as it has none. */
  readonly end?: number | 'silent' | 'unclear';
}

/** No such line is longer, and what is shorter is read at once. */
const LONGEST_LINE = 2000;
const MOST_FOUND = 20;

/** Of -L, the second line. */
const HEAD = /^# (?:extended LDIF|LDAPv3)\s*$/;
const HEAD_BASE = /^# base <(.*)>(?: \(default\))? with scope (\w+)\s*$/;
const HEAD_FILTER = /^# filter: (.*)$/;
const ENTRY = /^dn::? (.*)$/;
const RESULT = /^(?:# )?result: (\d{1,5}) \S/;
const COUNTED = /^# num(Entries|Responses): (\d{1,9})\s*$/;
/** Of a command that prints entries alone. */
const BARE_ERROR = /^[A-Z][a-z]+(?: [\w']{1,20}){0,6} \((\d{1,3})\)\s*$/;
const ERROR = /^ldap_(\w{1,40})(?:\([\w-]{1,20}\))?: ([A-Z][^()]{2,80}?)(?: \((-?\d{1,5})\))?\s*$/;
const BINDS = /^(?:sasl_|simple_|sasl_interactive_)?bind(?:_s)?$/;
const NO_CONTACT = /^Can't contact (?:the )?LDAP server\b/;
const OF_CERTIFICATE = /^\s{1,20}additional info:.*(?:TLS|SSL|certificate)/i;
/** Up to here the codes are those of a directory; the others are of the program itself. */
const LAST_CODE = 80;

export function searchesIn(lines: readonly string[], places: readonly PlaceSaid[]): readonly Search[] {
  const searches: Search[] = [];
  let server: string | null = null;
  let isOpen = false;
  let typedBefore = '';
  const fresh = (line: number, asked: Asked | null): Search => ({
    ...asked,
    server,
    hasCommand: asked !== null,
    line,
    found: [],
    counted: 0,
    heard: false,
  });

  for (const [line, text] of lines.entries()) {
    const { where, typed: typedHere = '', isNew } = places[line] ?? {};
    if (where !== undefined) server = where.server;
    if (where !== undefined || isNew === true) [isOpen, typedBefore] = [false, ''];
    if (text.length > LONGEST_LINE || typedBefore.length > LONGEST_LINE) {
      typedBefore = '';
      continue;
    }
    const typed = `${typedBefore}${typedHere}`;
    const asked = askedBy(typed);
    typedBefore = asked !== undefined && typed.endsWith('\\') ? `${typed.slice(0, -1).trim()} ` : '';
    if (asked !== undefined) {
      if (typedBefore === '') searches.push(fresh(line, asked));
      isOpen = typedBefore === '';
      continue;
    }
    const last = isOpen ? searches.at(-1) : undefined;
    const isNext = last !== undefined && beginsNext(last, text);
    const read = readOn(last === undefined || isNext ? fresh(line, null) : last, text, lines[line + 1] ?? '', isOpen);
    if (read === null) continue;
    if (last !== undefined && !isNext) searches.pop();
    searches.push({ ...read, line });
    isOpen = true;
  }
  return searches;
}

function beginsNext({ end, heard }: Search, text: string): boolean {
  if (end !== undefined && RESULT.test(text)) return true;
  return (heard || end !== undefined) && (HEAD.test(text) || HEAD_BASE.test(text));
}

/** Null where the line is none of a search. */
function readOn(search: Search, text: string, after: string, isOpen: boolean): Search | null {
  if (HEAD.test(text)) return search;
  const [, base, scope = ''] = HEAD_BASE.exec(text) ?? [];
  if (base !== undefined) return { ...search, base, scope: scopeOf(scope) };
  const filter = HEAD_FILTER.exec(text)?.[1];
  if (filter !== undefined) return { ...search, filter: filter.trim() };
  const [, what, many = ''] = COUNTED.exec(text) ?? [];
  if (what !== undefined) return { ...search, heard: true, ...(what === 'Entries' && { counted: Number(many) }) };
  const result = RESULT.exec(text)?.[1];
  if (result !== undefined) return ended(search, Number(result));
  const [, call = '', sentence, code] = ERROR.exec(text) ?? [];
  if (sentence !== undefined) return { ...search, ...failed(call, sentence, code, after) };
  if (!isOpen || search.end !== undefined) return null;
  const entry = ENTRY.exec(text)?.[1];
  if (entry !== undefined) return { ...search, heard: true, found: withOneMore(search.found, entry) };
  const bare = search.hasCommand ? BARE_ERROR.exec(text)?.[1] : undefined;
  return bare === undefined ? null : ended(search, Number(bare));
}

const withOneMore = (found: readonly string[], entry: string): readonly string[] =>
  found.length < MOST_FOUND ? [...found, entry.trim().toLowerCase()] : found;

const ended = (search: Search, code: number): Search =>
  code > LAST_CODE ? { ...search, end: 'unclear' } : { ...search, heard: true, end: code };

function failed(call: string, sentence: string, code: string | undefined, after: string): Partial<Search> {
  const number = Number(code ?? -1);
  if (code !== undefined && number > 0 && number <= LAST_CODE) return { heard: true, end: number };
  const isSilent = NO_CONTACT.test(sentence) && BINDS.test(call) && !OF_CERTIFICATE.test(after);
  return { end: isSilent ? 'silent' : 'unclear' };
}
