/** Opens a file that a person chose or dropped, or says why it cannot be opened. */

import { type OpenResult, openText } from './openText';
import { OPEN_WORDS } from './words';

/** Four bytes for every character a document may have. */
const MOST_BYTES = 16 * 1024 * 1024;

export async function openFile(file: Pick<File, 'size' | 'text'>): Promise<OpenResult> {
  if (file.size > MOST_BYTES) return { ok: false, problem: OPEN_WORDS.tooLarge };
  try {
    return openText(await file.text(), 'file');
  } catch {
    return { ok: false, problem: OPEN_WORDS.unreadable };
  }
}
