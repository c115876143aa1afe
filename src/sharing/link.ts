/** A playground as the text behind the '#' of its address, and back: whole and unchanged, or with the reason why not. */

import type { Playground } from '../playground/playground';
import { readDocument } from './document';
import { checkOf, deflated, fits, fromBase64, fromUtf8, inflated, TooBig, toBase64, utf8 } from './v1/bytes';
import { Unreadable } from './v1/marks';
import { readColumns } from './v1/read';
import { writeColumns } from './v1/write';
import { BROKEN_WORDS, LINK_DETAILS, LINK_WORDS } from './words';

export type LinkErrorKind = 'too big' | 'invalid' | 'newer' | 'cut' | 'altered';

export interface LinkError {
  readonly kind: LinkErrorKind;
  /** One or two plain sentences: what happened, and what to do. */
  readonly message: string;
  /** For those who want to know exactly. */
  readonly detail: string;
  /** How much of a cut link there is, where that can be told. */
  readonly cut?: { readonly arrived: number; readonly expected: number | null; readonly shortened: boolean };
}

/** A moment of the playback: which request, and which step of it, both counted from 0. */
export interface Moment {
  readonly request: number;
  readonly step: number;
}

export type LinkResult =
  | { readonly ok: true; readonly playground: Playground; readonly moment?: Moment }
  | { readonly ok: false; readonly error: LinkError };

/** In characters, without the '#'. */
export const LONGEST_LINK = 32_768;
const VERSION = '1';
const CHECK_LENGTH = 7;

/** The link without '#'; null where it would be too big to be opened again. */
export function encodeLink(playground: Playground): string | null {
  const links = writeColumns(playground).map((columns) => {
    const bytes = utf8(JSON.stringify(columns));
    if (!fits(bytes)) return null;
    const payload = toBase64(deflated(bytes));
    return `v${VERSION}.${payload.length.toString(36)}.${payload}.${checkOf(bytes)}`;
  });
  let shortest: string | null = null;
  for (const link of links) if (link !== null && (shortest === null || link.length < shortest.length)) shortest = link;
  return shortest !== null && shortest.length <= LONGEST_LINK ? shortest : null;
}

/** Reads what stands behind the '#'. What mail and chat programs do to links without changing their content is undone first. */
export function decodeLink(fragment: string): LinkResult {
  const given = fragment.startsWith('#') ? fragment.length - 1 : fragment.length;
  if (given > LONGEST_LINK) return failed('too big', LINK_DETAILS.long(given, LONGEST_LINK));
  const text = mended(fragment);
  const version = /^v(\d+)\./.exec(text)?.[1];
  if (version === undefined) return failed('invalid', LINK_DETAILS.noVersion);
  if (version !== VERSION) return failed('newer', LINK_DETAILS.version(version, VERSION));
  const envelope = opened(text);
  return 'error' in envelope ? envelope.error : content(envelope);
}

/** Undoes up to three percent-encodings, and takes out what is not seen; a changed character does not pass the check later. */
function mended(fragment: string): string {
  let text = fragment;
  for (let round = 0; round < 3 && text.includes('%'); round += 1) text = percentDecoded(text);
  return text
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\u2013/g, '-')
    .replace(/\u2014/g, '--')
    .replace(/^#/, '');
}

export const percentDecoded = (text: string): string =>
  text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

interface Envelope {
  readonly payload: string;
  readonly check: string;
  readonly moment: Moment | undefined;
}

/** Takes the link apart; says so where it stops too early or goes on too long. */
function opened(text: string): Envelope | { readonly error: LinkResult } {
  const altered = (detail: string) => ({ error: failed('altered', detail) });
  const cut = (arrived: number, expected: number | null) => ({
    error: cutOff({ arrived, expected, shortened: ELLIPSIS.test(text.slice(arrived)) }),
  });
  const start = `v${VERSION}.`.length;
  const digits = /^[0-9a-z]*/.exec(text.slice(start))?.[0] ?? '';
  const lengthEnd = start + digits.length;
  if (endsAt(text, lengthEnd)) return cut(lengthEnd, null);
  if (text.charAt(lengthEnd) !== '.' || digits.length === 0 || digits.length > 4) {
    return altered(LINK_DETAILS.noLength);
  }
  const length = Number.parseInt(digits, 36);
  const payloadStart = lengthEnd + 1;
  const expected = payloadStart + length + 1 + CHECK_LENGTH;
  const payload = /^[A-Za-z0-9_-]*/.exec(text.slice(payloadStart, payloadStart + length))?.[0] ?? '';
  const payloadEnd = payloadStart + payload.length;
  if (payload.length < length || endsAt(text, payloadEnd)) return cut(payloadEnd, expected);
  if (text.charAt(payloadEnd) !== '.') return altered(LINK_DETAILS.longer(length));
  const check = /^[0-9a-z]*/.exec(text.slice(payloadEnd + 1, expected))?.[0] ?? '';
  const checkEnd = payloadEnd + 1 + check.length;
  if (check.length < CHECK_LENGTH) {
    return endsAt(text, checkEnd) ? cut(checkEnd, expected) : altered(LINK_DETAILS.noCheck);
  }
  return { payload, check, moment: momentIn(text.slice(checkEnd)) };
}

const ELLIPSIS = /^(?:\u2026|\.\.\.)/;
/** Nothing more comes, or only the dots of a shortened preview. */
const endsAt = (text: string, index: number): boolean => index >= text.length || ELLIPSIS.test(text.slice(index));

function momentIn(text: string): Moment | undefined {
  const found = /^\.m(\d{1,6})-(\d{1,6})(?!\d)/.exec(text);
  return found ? { request: Number(found[1]), step: Number(found[2]) } : undefined;
}

function content({ payload, check, moment }: Envelope): LinkResult {
  let bytes: Uint8Array;
  try {
    bytes = inflated(fromBase64(payload));
  } catch (error) {
    if (error instanceof TooBig) return failed('too big', LINK_DETAILS.unpacks);
    if (error instanceof Unreadable) return failed('altered', error.message);
    throw error;
  }
  if (checkOf(bytes) !== check) return failed('altered', LINK_DETAILS.otherCheck);
  let value: unknown;
  try {
    value = readColumns(JSON.parse(fromUtf8(bytes)));
  } catch (error) {
    return failed('invalid', error instanceof Unreadable ? error.message : LINK_DETAILS.noColumns);
  }
  const result = readDocument(value);
  if (!result.ok) return failed('invalid', LINK_DETAILS.offence(result.error.path, result.error.message));
  return moment ? { ...result, moment } : result;
}

/** What a person is told about a broken link. */
export const linkWords = ({
  kind,
  cut,
}: Pick<LinkError, 'kind' | 'cut'>): (typeof LINK_WORDS)[keyof typeof LINK_WORDS] =>
  LINK_WORDS[cut?.shortened ? 'shortened' : kind];

/** How much of a cut link arrived, as a sentence; null for links that are not cut. */
export function arrivedSentence({ cut }: Pick<LinkError, 'cut'>): string | null {
  if (!cut) return null;
  return cut.expected === null
    ? BROKEN_WORDS.arrivedOnly(cut.arrived)
    : BROKEN_WORDS.arrived(cut.arrived, cut.expected);
}

function refusal(error: Omit<LinkError, 'message'>): LinkResult {
  const { what, act } = linkWords(error);
  const sentences = [what, arrivedSentence(error), act].filter((sentence) => sentence !== null);
  return { ok: false, error: { ...error, message: sentences.join(' ') } };
}

const failed = (kind: Exclude<LinkErrorKind, 'cut'>, detail: string): LinkResult => refusal({ kind, detail });

function cutOff(cut: NonNullable<LinkError['cut']>): LinkResult {
  const { arrived, expected } = cut;
  return refusal({ kind: 'cut', detail: LINK_DETAILS.arrived(arrived, expected), cut });
}
