/** Opens the file that a person chose, dropped or pasted, or says why it cannot be opened. */

import { fileText } from './fileText';
import { type OpenProblem, type OpenResult, openText } from './openText';
import { OPEN_WORDS } from './openWords';

/** Four bytes for every character a document may have. */
const MOST_BYTES = 16 * 1024 * 1024;

type Brought = Pick<File, 'size' | 'arrayBuffer'>;

/** Of several files none is opened: nobody can know which was meant, and each would take the place of the one before. */
export async function openFiles(files: Iterable<Brought>): Promise<OpenResult> {
  const [file, ...others] = files;
  if (!file) return refused(OPEN_WORDS.unreadable);
  return others.length > 0 ? refused(OPEN_WORDS.several(others.length + 1)) : openFile(file);
}

const refused = (problem: OpenProblem): OpenResult => ({ ok: false, problem });

async function openFile(file: Brought): Promise<OpenResult> {
  if (file.size > MOST_BYTES) return refused(OPEN_WORDS.tooLarge);
  try {
    return openBytes(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return refused(OPEN_WORDS.unreadable);
  }
}

function openBytes(bytes: Uint8Array): OpenResult {
  const file = fileText(bytes);
  if (file.text === null) return refused(OPEN_WORDS[file.because]);
  const result = openText(file.text, 'file');
  // A link is plain ASCII: whatever the letters round it are, it says the same.
  if (result.ok && result.source === 'link') return result;
  if (file.letters === 'unknown') return refused(OPEN_WORDS.otherLetters);
  return result.ok && file.letters === 'guessed' ? { ...result, said: OPEN_WORDS.western } : result;
}
