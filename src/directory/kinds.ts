/** Tells what a text is by how it begins: an export that is read here, or something else that has a name. */

import { readHosts } from './hosts';
import { judgedSeparator } from './separator';
import { BARE_NAME } from './unfolding';

export type ReadKind = 'ldif' | 'plain' | 'table' | 'hosts';
export type OtherKind =
  | 'empty'
  | 'packed'
  | 'binary'
  | 'html'
  | 'cliXml'
  | 'xml'
  | 'certificate'
  | 'vcard'
  | 'document'
  | 'json'
  | 'nameChange'
  | 'unknown';
export type TextKind = ReadKind | OtherKind;

/** So much of a text is looked at. */
export const HEAD = 64 * 1024;
const MOST_LINES = 40;
/** So many of its rows are as wide as its head, or a text is no table. */
const LEAST_EQUAL = 0.3;

const READ: ReadonlySet<TextKind> = new Set<TextKind>(['ldif', 'plain', 'table', 'hosts']);
export const isRead = (kind: TextKind): kind is ReadKind => READ.has(kind);

interface Looked {
  readonly text: string;
  /** The first lines that are neither empty nor comments. */
  readonly lines: readonly string[];
}

const NAME = /^"?[ \t]*(?:cn|uid)[ \t]*=[^"]*"?$/i;
const SETTINGS = /^\[[\w .-]+\]$|^VPS_TRUSTED_IPS[ \t]*[=:]/i;

/** Two names a line, and no names of columns above them. */
function isNameChange({ lines }: Looked): boolean {
  const pairs = lines.map((line) => line.split(/"[ \t]*[,;\t][ \t]*"|[;\t|]|,(?=[ \t]*"?(?:cn|uid)[ \t]*=[^,;]*\/)/i));
  return pairs.length > 0 && pairs.every((pair) => pair.length === 2 && pair.every((name) => NAME.test(name.trim())));
}

/** Each line is understood as one of a list, or the settings say what they are. */
function isHosts({ text, lines }: Looked): boolean {
  if (lines.some((line) => SETTINGS.test(line))) return true;
  const { servers, unread } = readHosts(lines.join('\n'));
  if (unread.length > 0 || lines.length === 0) return false;
  return judgedSeparator(text) === null || servers.some(({ address }) => address !== '');
}

/** More lines are servers with a host or an address than are not understood, which is shown. */
function isMostlyHosts({ lines }: Looked): boolean {
  const { servers, unread } = readHosts(lines.join('\n'));
  return servers.filter(({ host, address }) => host !== '' || address !== '').length > unread.length;
}

/** The first row that holds names what the text is. */
const ROWS: readonly { readonly kind: TextKind; readonly is: (looked: Looked) => boolean }[] = [
  { kind: 'empty', is: ({ text }) => text.trim() === '' },
  { kind: 'packed', is: ({ text }) => text.startsWith('PK\u0003\u0004') },
  { kind: 'binary', is: ({ text }) => text.includes('\0') },
  { kind: 'cliXml', is: ({ text }) => /^\s*(?:#< CLIXML|(?:<\?xml[^>]*>\s*)?<Objs\b)/.test(text) },
  { kind: 'html', is: ({ text }) => /^\s*<(?:!doctype html|html|body|table)\b/i.test(text) },
  { kind: 'xml', is: ({ text }) => /^\s*<[?!a-z]/i.test(text) },
  { kind: 'certificate', is: ({ text }) => /^-----BEGIN [A-Z ]+-----/m.test(text) },
  { kind: 'vcard', is: ({ text }) => /^\s*BEGIN:VCARD/i.test(text) },
  { kind: 'document', is: ({ text }) => /^\s*\{/.test(text) && /"sametime-[a-z]+"/.test(text) },
  { kind: 'json', is: ({ text }) => /^\s*(?:\{|\[\s*(?:[{"[\]\d]|$))/.test(text) },
  { kind: 'ldif', is: ({ lines }) => /^(?:dn|version)[ \t]*:/i.test(lines[0] ?? '') },
  { kind: 'nameChange', is: isNameChange },
  { kind: 'table', is: ({ text }) => /^(?:"?sep=.|"?#TYPE )/i.test(text) },
  { kind: 'hosts', is: isHosts },
  { kind: 'plain', is: ({ lines: [first = '', next = ''] }) => BARE_NAME.test(first) && BARE_NAME.test(next) },
  // A list of changes, or entries whose first one is damaged.
  { kind: 'ldif', is: ({ text }) => /^[ \t]*dn[ \t]*::?/im.test(text) },
  { kind: 'table', is: ({ text }) => (judgedSeparator(text)?.equal ?? 0) > LEAST_EQUAL },
  { kind: 'hosts', is: isMostlyHosts },
];

export function kindOf(brought: string): TextKind {
  const text = brought.slice(0, HEAD).replace(/^\uFEFF/, '');
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const looked = { text, lines: lines.slice(0, MOST_LINES) };
  return ROWS.find(({ is }) => is(looked))?.kind ?? 'unknown';
}
