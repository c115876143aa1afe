/** What a field makes of text that was pasted from elsewhere: what cannot be seen is dropped, an address is taken out of what it was wrapped in, and each is said. */

import { named } from '../saying/names';
import { CHARACTERS, NEVER, UNPACKED, UNSEEN } from './pastedWords';
import { tidyText } from './text';

/** What is left of a text, and what was done to it, as plain sentences. */
export interface Unpacked {
  readonly text: string;
  readonly said: readonly string[];
}

/** So many of several are told. */
const MOST_TOLD = 3;

/** Longer text is not looked into: it is refused for its length. */
const LONGEST = 4096;

/** Text as a document holds it; longer text than any field holds is left as it is, since composing it takes ever longer. */
export const tidyTyped = (text: string): string => (text.length > LONGEST ? text : tidyText(text));

/** Soft hyphen, zero-width space, word joiner and its kin, byte-order mark: no name is another one by them. */
const NOWHERE = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g;
/** Joiners, direction marks and direction controls: they show in what stands around them, and so may be meant inside a name. */
const BETWEEN = /[\u061c\u200c-\u200f\u202a-\u202e\u2066-\u206f]/g;
const AT_AN_END = /^[\s\u061c\u200c-\u200f\u202a-\u202e\u2066-\u206f]$/;

const removed = (number: number): readonly string[] => (number === 0 ? [] : [UNPACKED.removed(number)]);

function without(text: string, unseen: RegExp): Unpacked {
  const bare = text.replace(unseen, '');
  return { text: bare, said: removed(text.length - bare.length) };
}

const ANYWHERE = new RegExp(`${NOWHERE.source}|${BETWEEN.source}`, 'g');

/** White space round it goes as well, of which nobody needs to hear. */
function trimmed(text: string): Unpacked {
  const bare = text.replace(NOWHERE, '');
  let [from, to] = [0, bare.length];
  while (from < to && AT_AN_END.test(bare.charAt(from))) from += 1;
  while (from < to && AT_AN_END.test(bare.charAt(to - 1))) to -= 1;
  const blanks = `${bare.slice(0, from)}${bare.slice(to)}`.replace(/\S/g, '').length;
  return { text: bare.slice(from, to), said: removed(text.length - (to - from) - blanks) };
}

/** A name or a title: joiners and direction marks are dropped at its ends only. */
export const unpackedName = (text: string): Unpacked => (text.length > LONGEST ? asItIs(text) : trimmed(text));

/** A mail address out of `Ann Lee <ann@acme.example>`, `mailto:ann@acme.example?subject=…`, `SMTP:ann@acme.example`. */
export const unpackedMail = (text: string): Unpacked => unwrapped(text, mailIn);

/** A host out of `https://st1.acme.example/names.nsf` or `st1.acme.example:1516`. */
export const unpackedHost = (text: string): Unpacked => unwrapped(text, hostIn);

/** What a directory record holds, but for what cannot be seen. */
export const unpackedHome = (text: string): Unpacked => unwrapped(text, (home) => home);

/** Domains apart at commas, semicolons and white space. */
export function unpackedDomains(text: string): {
  readonly entries: readonly string[];
  readonly said: readonly string[];
} {
  const seen = without(text, ANYWHERE);
  return { entries: seen.text.split(/[\s,;]+/).filter((entry) => entry !== ''), said: seen.said };
}

const asItIs = (text: string): Unpacked => ({ text, said: [] });

function unwrapped(text: string, inside: (text: string) => string): Unpacked {
  if (text.length > LONGEST) return asItIs(text);
  const bare = without(text, ANYWHERE);
  const tidy = bare.text.trim();
  const found = inside(tidy);
  return found === tidy
    ? bare
    : { text: found, said: [...bare.said, UNPACKED.took(named(found), named(shortened(tidy)))] };
}

/** In a sentence nobody reads more of it. */
const shortened = (text: string): string =>
  text.length > 60 ? `${[...text.slice(0, 120)].slice(0, 60).join('')}…` : text;

/** A wrapping may stand in another: `<mailto:ann@acme.example>`. */
const MOST_WRAPPINGS = 4;

function mailIn(text: string): string {
  let mail = text;
  for (let times = 0; times < MOST_WRAPPINGS; times += 1) {
    const inner = unwrapOnce(mail).trim();
    if (inner === mail || inner === '') break;
    mail = inner;
  }
  return mail.includes('@') ? mail : text;
}

function unwrapOnce(text: string): string {
  const quoted = /^(["'])([^"']*)\1$/.exec(text);
  if (quoted) return quoted[2] ?? text;
  const address = /^[^<>]*<([^<>]+)>[;,.]?$/.exec(text);
  if (address) return address[1] ?? text;
  const link = /^mailto:([^?]*)(?:\?.*)?$/i.exec(text);
  if (link) return decoded(link[1] ?? '');
  const proxy = /^smtp:(.*)$/i.exec(text);
  return proxy ? (proxy[1] ?? text) : text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Why a text is no single mail address, and what to do; null where nothing speaks against it. */
export function againstMail(text: string): string | null {
  if (text.length > LONGEST) return null;
  const found = [...text.matchAll(/[^\s<>,;:"']+@[^\s<>,;:"']+/g)].map(([mail]) => mail);
  const different = new Set(found.map((mail) => mail.toLowerCase()));
  return different.size > 1 ? UNPACKED.mails(found.map(named)) : null;
}

function hostIn(text: string): string {
  const address = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:@]+)(?::\d+)?(?:[/?#].*)?$/i.exec(text);
  if (address) return address[1] ?? text;
  const withPort = /^([^\s/:]+):\d{1,5}(?:\/.*)?$/.exec(text);
  if (withPort) return withPort[1] ?? text;
  const withPath = /^([^\s/:]+\.[^\s/:]+)\/.*$/.exec(text);
  return withPath ? (withPath[1] ?? text) : text;
}

/** Why an entry of the blocked domains can never match, and what to write instead; null where it may. */
export function neverMatches(entry: string): string | null {
  const quote = named(shortened(entry));
  const domain = domainIn(entry);
  const alone = domain === '' ? NEVER.writeAlone : NEVER.write(named(domain));
  const each = domain === '' ? NEVER.writeAlone : NEVER.writeAll(named(domain));
  if (entry.includes('*')) return `${NEVER.star(quote)} ${each}`;
  if (entry.includes('/')) return `${NEVER.page(quote)} ${alone}`;
  if (entry.includes('@')) return NEVER.mail(quote);
  if (/\s/.test(entry)) return NEVER.blank(quote);
  if (entry.endsWith('.')) return `${NEVER.lastDot(quote)} ${alone}`;
  if (entry.startsWith('.')) return `${NEVER.firstDot(quote)} ${each}`;
  if (/[<>"':]/.test(entry)) return `${NEVER.character(quote)} ${alone}`;
  return null;
}

/** The domain that was probably meant; empty where none can be seen. */
const domainIn = (entry: string): string =>
  hostIn(entry)
    .replace(/^.*@/, '')
    .replace(/^[*.<"']+|[.>"']+$/g, '')
    .replace(/^[^*]*[*/:].*$/, '');

/** All the reasons against a list, the first of them in full. */
export function againstDomains(entries: readonly string[]): string | null {
  const reasons = entries.flatMap((entry) => (entry.length > LONGEST ? [] : (neverMatches(entry) ?? [])));
  const more = reasons.length - MOST_TOLD;
  if (reasons.length === 0) return null;
  return [...reasons.slice(0, MOST_TOLD), ...(more > 0 ? [NEVER.others(more)] : [])].join(' ');
}

/** Which character of a text cannot be seen, and where it stands. */
export function unseenWords(text: string, character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const half = /[\ud800-\udfff]/.test(character) && character.length === 1;
  const what = CHARACTERS[character] ?? (half ? UNSEEN.half : UNSEEN.control);
  const before = text.slice(0, Math.max(text.indexOf(character), 0)).trim();
  return before === '' ? UNSEEN.atStart(what, code) : UNSEEN.behind(what, code, named(tail(before)));
}

const tail = (text: string): string => (text.length > 24 ? `…${[...text.slice(-48)].slice(-24).join('')}` : text);

/** Text that this product put on the clipboard or into a file: parts or a whole document, never a name. */
export const isOwnData = (text: string): boolean => /^\s{0,40}\{\s{0,40}"format"\s{0,4}:\s{0,4}"sametime-/.test(text);

/** The first line of a text that is not blank, and how many such lines there are. */
export function firstLine(text: string): { readonly line: string; readonly lines: number } {
  const lines = text.split(/[\n\r\u0085\u2028\u2029]+/).filter((line) => line.trim() !== '');
  return { line: lines[0]?.trim() ?? '', lines: lines.length };
}
