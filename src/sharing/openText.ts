/** Opens whatever text a person brings: a document or a link, alone or inside other words. */

import type { Playground } from '../playground/playground';
import { readCopied } from './copied';
import { type DocumentError, type DocumentResult, parseDocument } from './document';
import { linkWords } from './envelope';
import { type FoundDocument, findDocuments, withoutQuoteMarks } from './findDocument';
import { findLink } from './findLink';
import { jsonExcess } from './jsonExcess';
import { decodeLink, type LinkResult, type Moment } from './link';
import { OPEN_WORDS } from './openWords';

/** Why a text cannot be opened, to be shown where it was brought. */
export interface OpenProblem {
  readonly title: string;
  readonly message: string;
  /** Where in a document, as in users[2].mail. */
  readonly path?: string;
}

/** What was brought, ready to be shown. */
export interface Opened {
  readonly playground: Playground;
  /** What a link asks to be shown of it. */
  readonly moment?: Moment;
  /** What the person has to know of how it was read. */
  readonly said?: string;
}

export type OpenResult =
  | ({ readonly ok: true; readonly source: 'document' | 'link' } & Opened)
  | { readonly ok: false; readonly problem: OpenProblem };

/** How it came: what cannot be opened is called what the person brought. */
export type Brought = 'text' | 'file';

/** In UTF-16 units: a document as long as one may be, and a mail round it. */
const LONGEST_TEXT = 8 * 1024 * 1024;

/** The first of several texts of one thing that can be opened; else why not the first. */
export function openTexts(brought: readonly string[]): OpenResult {
  let first: OpenResult | null = null;
  for (const text of brought) {
    const result = openText(text);
    if (result.ok) return result;
    first ??= result;
  }
  return first ?? refused(OPEN_WORDS.nothing.text);
}

export function openText(brought: string, by: Brought = 'text'): OpenResult {
  if (brought.length > LONGEST_TEXT) return refused(OPEN_WORDS.tooLong);
  const text = withoutQuoteMarks(brought);
  const documents = findDocuments(text);
  let offence: DocumentError | null = null;
  for (const found of documents) {
    const read = readFound(found, text);
    if (read.ok) return document(read.playground, found.text);
    offence ??= read.error;
  }
  // A link in the title of a document that cannot be opened is not opened in its place.
  const link = linkIn(between(documents, text));
  if (link?.ok) return { ...link, source: 'link' };
  if (offence) return refusedDocument(offence);
  if (OTHER_QUOTES.test(text)) return refused(OPEN_WORDS.otherQuotes);
  if (OBJECT.test(text) || isJson(text)) {
    const whole = parseDocument(text);
    return whole.ok ? document(whole.playground, text) : refusedDocument(whole.error);
  }
  if (link) return refused({ title: linkWords(link.error).title, message: link.error.message });
  return refused(OPEN_WORDS.nothing[by]);
}

/** Whoever wrote this meant an object. */
const OBJECT = /^\s*\{/;

/** The first line of a document between other marks than the straight ones: of a word processor, a web page, a log. */
const OTHER_QUOTES =
  /(?:[“”„‟«»″＂'‘’\\]|&[#\w]{2,5};)["']?format(?:\\"|[“”„‟«»″＂'‘’]|&[#\w]{2,5};)\s*:.{1,20}sametime-topology/iu;

const JSON_START = /^\s*[["\d-]/;

function isJson(text: string): boolean {
  if (!JSON_START.test(text) || jsonExcess(text) !== null) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What stands before, between and behind the documents, in the order of the text. */
function between(documents: readonly FoundDocument[], text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { text: inside, start } of documents) {
    pieces.push(text.slice(from, start));
    from = Math.max(from, start + inside.length);
  }
  return [...pieces, text.slice(from)].join(' ');
}

function linkIn(text: string): LinkResult | null {
  const link = findLink(text);
  return link === null ? null : decodeLink(link);
}

function readFound({ text, start }: FoundDocument, whole: string): DocumentResult {
  const parts = readCopied(text);
  return parts ? { ok: true, playground: parts.playground } : parseDocument(text, { whole, start });
}

const document = (playground: Playground, text: string): OpenResult => ({
  ok: true,
  source: 'document',
  playground,
  ...(text.includes('\uFFFD') ? { said: OPEN_WORDS.lost } : {}),
});

const refused = (problem: OpenProblem): OpenResult => ({ ok: false, problem });

const refusedDocument = ({ path, message }: DocumentError): OpenResult =>
  refused(path === '' ? { title: OPEN_WORDS.document, message } : { title: OPEN_WORDS.document, message, path });
