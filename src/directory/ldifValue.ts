/** What stands behind the colon of a line of LDIF: text, text in base64, or something that is no text. */

/** Why there is no value: bytes that are no text, base64 that is none, an address in place of the value. */
export const NO_VALUE = { bytes: 0, damaged: 1, address: 2 } as const;
export type NoValue = (typeof NO_VALUE)[keyof typeof NO_VALUE];

const SPACE = 32;
const COLON = 58;
const LESS = 60;

const BASE64 = /^[A-Za-z\d+/]*={0,2}$/;
const BEYOND_ASCII = /[\u0080-\u00ff]/;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The value of a line whose colon stands there. */
export function ldifValue(line: string, colon: number): string | NoValue {
  const mark = line.charCodeAt(colon + 1);
  if (mark === COLON) return fromBase64(line.slice(colon + 2).trim());
  if (mark === LESS) return NO_VALUE.address;
  let from = colon + 1;
  while (line.charCodeAt(from) === SPACE) from += 1;
  return line.slice(from);
}

function fromBase64(text: string): string | NoValue {
  if (text.length % 4 !== 0 || !BASE64.test(text)) return NO_VALUE.damaged;
  const decoded = atob(text);
  if (!BEYOND_ASCII.test(decoded)) return decoded;
  // `Uint8Array.from` walks the text character by character, which costs more than all else of reading.
  const bytes = new Uint8Array(decoded.length);
  for (let at = 0; at < decoded.length; at += 1) bytes[at] = decoded.charCodeAt(at);
  try {
    return UTF8.decode(bytes);
  } catch {
    return NO_VALUE.bytes;
  }
}
