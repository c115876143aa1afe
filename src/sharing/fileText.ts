/** The text in the bytes of a file, in whatever way another program wrote it, and how sure its letters are. */

/** `guessed`: no mark and no UTF-8, but what most programs of the West write; `unknown`: only its ASCII is right. */
export type Letters = 'known' | 'guessed' | 'unknown';

/** What kinds of files are told apart that hold no text. */
export type NoText = 'empty' | 'picture' | 'pdf' | 'packed' | 'noText' | 'otherLetters';

export type FileText =
  | { readonly text: string; readonly letters: Letters }
  | { readonly text: null; readonly because: NoText };

const none = (because: NoText): FileText => ({ text: null, because });

export function fileText(bytes: Uint8Array): FileText {
  if (bytes.length === 0) return none('empty');
  const kind = KINDS.find(({ signs }) => signs.some((sign) => beginsWith(bytes, sign)));
  if (kind) return none(kind.because);
  const marked = MARKS.find(({ mark }) => beginsWith(bytes, mark));
  if (marked) return known(read(bytes, marked.encoding)) ?? none('otherLetters');
  const unmarked =
    bytes[1] === 0 && bytes[0] !== 0 ? 'utf-16le' : bytes[0] === 0 && bytes[1] !== 0 ? 'utf-16be' : 'utf-8';
  const text = read(bytes, unmarked);
  if (text !== null) return known(text) ?? none('noText');
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (CONTROL.test(western)) return none('noText');
  return { text: western, letters: UNUSED.test(western) ? 'unknown' : 'guessed' };
}

const known = (text: string | null): FileText | null =>
  text === null || CONTROL.test(text) ? null : { text, letters: 'known' };

/** What no text holds: the lower control characters but tabs and breaks of lines and pages. */
const CONTROL = /[^\t\n\v\f\r -\u{10FFFF}]/u;
/** The places that Windows-1252 leaves empty: the letters of other languages stand there. */
const UNUSED = /[\u0081\u008D\u008F\u0090\u009D]/;

/** Null where the bytes are not of this encoding. */
function read(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

type Sign = readonly number[];

const MARKS: readonly { readonly mark: Sign; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

const ascii = (text: string): Sign => [...text].map((letter) => letter.charCodeAt(0));

/** With what the files begin that are most likely brought by mistake. */
const KINDS: readonly { readonly because: NoText; readonly signs: readonly Sign[] }[] = [
  {
    because: 'picture',
    signs: [
      [0x89, ...ascii('PNG')],
      [0xff, 0xd8, 0xff],
      ascii('GIF8'),
      ascii('RIFF'),
      ascii('BM'),
      [0, 0, 0, 0x1c, ...ascii('ftyp')],
    ],
  },
  { because: 'pdf', signs: [ascii('%PDF-')] },
  { because: 'packed', signs: [[...ascii('PK'), 3, 4], [0x1f, 0x8b], [...ascii('7z'), 0xbc, 0xaf], ascii('Rar!')] },
];

const beginsWith = (bytes: Uint8Array, sign: Sign): boolean => sign.every((byte, index) => bytes[index] === byte);
