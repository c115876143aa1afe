/** Opens whatever text a person brings: a document, or any text with a link in it. */

import type { Playground } from '../playground/playground';
import { parseDocument } from './document';
import { findLink } from './findLink';
import { decodeLink, linkWords } from './link';
import { OPEN_WORDS } from './words';

/** Why a text cannot be opened, to be shown where it was brought. */
export interface OpenProblem {
  readonly title: string;
  readonly message: string;
  /** Where in a document, as in users[2].mail. */
  readonly path?: string;
}

export type OpenResult =
  | { readonly ok: true; readonly playground: Playground }
  | { readonly ok: false; readonly problem: OpenProblem };

export function openText(text: string): OpenResult {
  const looksLikeDocument = /^[\s\uFEFF]*[{[]/.test(text);
  const link = looksLikeDocument ? null : findLink(text);
  if (link !== null) {
    const read = decodeLink(link);
    if (read.ok) return { ok: true, playground: read.playground };
    return { ok: false, problem: { title: linkWords(read.error).title, message: read.error.message } };
  }
  if (!looksLikeDocument) return { ok: false, problem: OPEN_WORDS.nothing };
  const read = parseDocument(text.trimStart());
  if (read.ok) return read;
  const { path, message } = read.error;
  return {
    ok: false,
    problem: path === '' ? { title: OPEN_WORDS.document, message } : { title: OPEN_WORDS.document, message, path },
  };
}
