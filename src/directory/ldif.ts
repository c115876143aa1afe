/** Reads LDIF, and what ldapsearch prints without -L, whole or in pieces: the entries, and what could not be read. */

import type { DirectoryEntry, Problem } from './entry';
import { ldifValue, NO_VALUE } from './ldifValue';
import { BARE_NAME, type Unfolding, unfolding } from './unfolding';
import { LDIF_WORDS } from './words';

/** Who is told of what was read, in the order of the text. */
export interface LdifReaders {
  readonly entry: (entry: DirectoryEntry) => void;
  readonly problem: (problem: Problem) => void;
  /** The attributes to keep, in lower case and without options; the values of others are not looked into. */
  readonly wanted?: ReadonlySet<string>;
}

/**
 * Where in a record reading is; `named` is right behind the dn, where alone a change says that it is one,
 * and `bare` right behind what may be a bare DN: it is one if lines of an entry follow.
 */
type Place = 'head' | 'named' | 'content' | 'bare' | 'plain' | 'skipped';

/** What the programs print at the end, and is no entry. */
const TRAILERS: ReadonlySet<string> = new Set(['search', 'result']);
const TALLY = /^\d+ (?:matches|match|entries|entry)\b/i;

/** So many names are kept for the next entry: more are no directory's. */
const MOST_NAMES = 2000;

export function ldifReader({ entry, problem, wanted }: LdifReaders): Unfolding {
  let place: Place = 'head';
  let found: { line: number; dn: string; values: Map<string, string[]> } | null = null;
  const keys = new Map<string, string>();

  const keyOf = (written: string): string => {
    const known = keys.get(written);
    if (known !== undefined) return known;
    const lower = written.trim().toLowerCase();
    const base = lower.split(';', 1)[0] ?? '';
    const key = wanted && base !== '' && !wanted.has(base) && !KEYWORDS.has(base) ? UNWANTED : lower;
    if (keys.size < MOST_NAMES) keys.set(written, key);
    return key;
  };
  const finish = (): void => {
    if (found && place === 'bare') problem({ line: found.line, message: LDIF_WORDS.noName });
    else if (found) entry(found);
    found = null;
    place = 'head';
  };
  const refuse = (line: number, message: string): void => {
    problem({ line, message });
    found = null;
    place = 'skipped';
  };
  const begin = (line: number, dn: string, then: Place): void => {
    found = { line, dn, values: new Map() };
    place = then;
  };
  const add = (key: string, value: string): void => {
    const values = found?.values.get(key);
    if (values) values.push(value);
    else found?.values.set(key, [value]);
  };

  const head = (text: string, line: number): void => {
    const colon = text.indexOf(':');
    const key = colon < 0 ? '' : text.slice(0, colon).trim().toLowerCase();
    if (key === 'dn') {
      const dn = ldifValue(text, colon);
      if (typeof dn === 'string') begin(line, dn, 'named');
      else refuse(line, LDIF_WORDS.name[dn]);
    } else if (TRAILERS.has(key) || TALLY.test(text)) place = 'skipped';
    else if (BARE_NAME.test(text)) begin(line, text.trim(), 'bare');
    else if (key !== 'version') refuse(line, colon < 0 ? LDIF_WORDS.noColon : LDIF_WORDS.noName);
  };
  const plain = (text: string, line: number): void => {
    const equals = text.indexOf('=');
    const key = keyOf(text.slice(0, Math.max(0, equals)));
    place = 'plain';
    if (key === '') refuse(line, LDIF_WORDS.noEquals);
    else if (key !== UNWANTED) add(key, text.slice(equals + 1));
  };
  /** True where the line was one of a change, and not of an entry. */
  const change = (key: string, text: string, line: number, colon: number): boolean => {
    if (key === 'control') {
      refuse(line, LDIF_WORDS.control);
      return true;
    }
    if (key !== 'changetype') return false;
    const kind = ldifValue(text, colon);
    if (typeof kind === 'string' && kind.trim().toLowerCase() === 'add') return true;
    refuse(line, LDIF_WORDS.change(typeof kind === 'string' ? kind.trim().slice(0, 20) : ''));
    return true;
  };
  const content = (text: string, line: number): void => {
    const colon = text.indexOf(':');
    const key = colon < 0 ? '' : keyOf(text.slice(0, colon));
    const behindName = place === 'named';
    place = 'content';
    if (key === '') return refuse(line, colon < 0 ? LDIF_WORDS.noColon : LDIF_WORDS.noAttribute);
    if (behindName && change(key, text, line, colon)) return;
    if (key === UNWANTED) return;
    if (key === 'dn') {
      finish();
      return head(text, line);
    }
    if (wanted && KEYWORDS.has(key) && !wanted.has(key)) return;
    const value = ldifValue(text, colon);
    if (typeof value === 'string') add(key, value);
    else if (value === NO_VALUE.damaged) refuse(line, LDIF_WORDS.damaged);
    else if (value === NO_VALUE.address) problem({ line, message: LDIF_WORDS.address });
  };

  return unfolding({
    line: (text, line) => {
      if (place === 'skipped') return;
      if (place === 'head') head(text, line);
      else if (place === 'bare' || place === 'plain') plain(text, line);
      else content(text, line);
    },
    stray: (line) => refuse(line, LDIF_WORDS.stray),
    gap: finish,
  });
}

/** Has no name of an attribute, for it begins with a blank. */
const UNWANTED = ' ';
/** What is looked at whatever is wanted. */
const KEYWORDS: ReadonlySet<string> = new Set(['dn', 'changetype', 'control']);

export function readLdif(text: string): { entries: readonly DirectoryEntry[]; problems: readonly Problem[] } {
  const [entries, problems]: [DirectoryEntry[], Problem[]] = [[], []];
  const reader = ldifReader({ entry: (entry) => entries.push(entry), problem: (problem) => problems.push(problem) });
  reader.push(text);
  reader.end();
  return { entries, problems };
}
