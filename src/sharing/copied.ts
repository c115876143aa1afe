/** Copied parts and notes on the clipboard: their names and texts for people and fields, and beside them all they are, for this page in any tab. */

import { type Copied, copyParts } from '../playground/copies';
import { findNote } from '../playground/notes';
import type { Playground } from '../playground/playground';
import { nameOf } from '../topology/topology';
import { formatDocument, parseDocument } from './document';
import { jsonExcess } from './jsonExcess';

const COPIED = 'sametime-topology-parts';

/** A type that no other program reads, so that a field or a mail gets the names only. */
export const PARTS_TYPE = 'application/x-sametime-parts';

/** What goes onto the clipboard. */
export interface CopiedTexts {
  /** One on each line. */
  readonly names: string;
  readonly parts: string;
}

export function copiedTexts(playground: Playground, ids: readonly string[]): CopiedTexts {
  const copied = copyParts(playground, ids);
  return {
    names: namesOf(copied).join('\n'),
    parts: JSON.stringify({ format: COPIED, ids: copied.ids, document: formatDocument(copied.playground) }),
  };
}

export const namesOf = ({ playground, ids }: Copied): readonly string[] =>
  ids.map((id) => findNote(playground, id)?.text ?? nameOf(playground.topology, id));

/** The parts in such a text; null where it is another one. */
export function readCopied(text: string): Copied | null {
  if (!text.includes(COPIED) || jsonExcess(text) !== null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const { format, ids, document } = parsed as Record<string, unknown>;
    if (format !== COPIED || typeof document !== 'string' || !Array.isArray(ids)) return null;
    const read = parseDocument(document);
    return read.ok ? { playground: read.playground, ids: ids.filter((id) => typeof id === 'string') } : null;
  } catch {
    return null;
  }
}
