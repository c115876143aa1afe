/** What every link is wrapped in: its mark, its length, what it holds, and a check that tells a changed link from a whole one. */

import { checkOf, deflated, fits, fromBase64, inflated, TooBig, toBase64 } from './v1/bytes';
import { Unreadable } from './v1/marks';
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

export interface Refused {
  readonly ok: false;
  readonly error: LinkError;
}

/** Of one kind and version: "v1" for a playground. */
export type Mark = `${'v' | 'l'}${number}`;

/** In characters, without the '#'. */
export const LONGEST_LINK = 32_768;
const CHECK_LENGTH = 7;

/** A link without '#'; null where it holds more than is ever unpacked. */
export function wrapped(mark: Mark, bytes: Uint8Array): string | null {
  if (!fits(bytes)) return null;
  const payload = toBase64(deflated(bytes));
  return `${mark}.${payload.length.toString(36)}.${payload}.${checkOf(bytes)}`;
}

/** What a link holds, and what stands behind its check. */
export interface Unwrapped {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly behind: string;
}

/** Takes a link of this mark apart. What mail and chat programs do to links without changing their content is undone first. */
export function unwrapped(mark: Mark, fragment: string): Unwrapped | Refused {
  const given = fragment.startsWith('#') ? fragment.length - 1 : fragment.length;
  if (given > LONGEST_LINK) return failed('too big', LINK_DETAILS.long(given, LONGEST_LINK));
  const text = mended(fragment);
  const version = new RegExp(`^${mark.charAt(0)}(\\d+)\\.`).exec(text)?.[1];
  if (version === undefined) return failed('invalid', LINK_DETAILS.noVersion(mark));
  if (version !== mark.slice(1)) return failed('newer', LINK_DETAILS.version(version, mark.slice(1)));
  const envelope = opened(mark, text);
  return 'error' in envelope ? envelope.error : unpacked(envelope);
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
  readonly behind: string;
}

/** Takes the link apart; says so where it stops too early or goes on too long. */
function opened(mark: Mark, text: string): Envelope | { readonly error: Refused } {
  const altered = (detail: string) => ({ error: failed('altered', detail) });
  const cut = (arrived: number, expected: number | null) => ({
    error: cutOff({ arrived, expected, shortened: ELLIPSIS.test(text.slice(arrived)) }),
  });
  const start = mark.length + 1;
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
  return { payload, check, behind: text.slice(checkEnd) };
}

const ELLIPSIS = /^(?:\u2026|\.\.\.)/;
/** Nothing more comes, or only the dots of a shortened preview. */
const endsAt = (text: string, index: number): boolean => index >= text.length || ELLIPSIS.test(text.slice(index));

function unpacked({ payload, check, behind }: Envelope): Unwrapped | Refused {
  let bytes: Uint8Array;
  try {
    bytes = inflated(fromBase64(payload));
  } catch (error) {
    if (error instanceof TooBig) return failed('too big', LINK_DETAILS.unpacks);
    if (error instanceof Unreadable) return failed('altered', error.message);
    throw error;
  }
  if (checkOf(bytes) !== check) return failed('altered', LINK_DETAILS.otherCheck);
  return { ok: true, bytes, behind };
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

function refusal(error: Omit<LinkError, 'message'>): Refused {
  const { what, act } = linkWords(error);
  const sentences = [what, arrivedSentence(error), act].filter((sentence) => sentence !== null);
  return { ok: false, error: { ...error, message: sentences.join(' ') } };
}

export const failed = (kind: Exclude<LinkErrorKind, 'cut'>, detail: string): Refused => refusal({ kind, detail });

function cutOff(cut: NonNullable<LinkError['cut']>): Refused {
  const { arrived, expected } = cut;
  return refusal({ kind: 'cut', detail: LINK_DETAILS.arrived(arrived, expected), cut });
}
