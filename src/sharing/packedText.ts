/** A long text made short to be kept in the browser, and back; an own form, which no link knows. */

import { inflateSync } from 'fflate';
import { deflated, fromBase64, fromUtf8, toBase64, utf8 } from './v1/bytes';

export const packed = (text: string): string => toBase64(deflated(utf8(text)));

/** Null for what was not packed so. */
export function unpacked(text: string): string | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    return fromUtf8(inflateSync(fromBase64(text)));
  } catch {
    return null;
  }
}
