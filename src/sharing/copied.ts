/** Copied parts as a text for the clipboard, and back, also from another tab. */

import { type Copied, copyParts } from '../playground/copies';
import type { Playground } from '../playground/playground';
import { formatDocument, parseDocument } from './document';
import { jsonExcess } from './jsonExcess';

const COPIED = 'sametime-topology-parts';

export function copiedText(playground: Playground, ids: readonly string[]): string {
  const copied = copyParts(playground, ids);
  return JSON.stringify({ format: COPIED, ids: copied.ids, document: formatDocument(copied.playground) });
}

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
