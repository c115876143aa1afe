/** The link inside whatever was pasted: an address, a sentence with one, a mail, or a wrapper that a mail scanner put round it. */

import { LONGEST_LINK, percentDecoded } from './envelope';
import { decodeLink } from './link';

/** A link may follow a '#' or stand alone, but is never the tail of another word. */
const START = /(?<![A-Za-z0-9_-])v\d+\.(?=[0-9a-z])/g;
/** Shorter than this after its start it is rather a version number in a sentence. */
const LEAST = 16;
/** So many places that look like a link are tried. */
const MOST_TRIES = 200;

/** From the start of the link on; what stands behind it may follow. Null where there is none. A cut or changed link is found too. */
export function findLink(text: string): string | null {
  const forms = [text];
  for (let round = 0; round < 3; round += 1) forms.push(percentDecoded(forms.at(-1) ?? ''));
  let tries = 0;
  let broken: string | null = null;
  for (const form of new Set(forms)) {
    for (const { index } of form.matchAll(START)) {
      tries += 1;
      if (tries > MOST_TRIES) return broken;
      const candidate = form.slice(index, index + LONGEST_LINK);
      const read = decodeLink(candidate);
      // One whose check is right is the link, whatever it holds: there is no looking for a better one.
      if (read.ok || read.error.kind === 'invalid') return candidate;
      // One character more is enough to be too big.
      const run: string = broken ?? /^\S*/.exec(form.slice(index, index + LONGEST_LINK + 1))?.[0] ?? '';
      if (run.length >= LEAST) broken = run;
    }
  }
  return broken;
}
