/** Text out of the bytes of a file that come in pieces: UTF-8, UTF-16 with its mark, and what Windows wrote before either. */

export interface Decoding {
  /** A piece of the file, which may end anywhere. */
  readonly push: (bytes: Uint8Array) => string;
  /** What was held back of a character. */
  readonly end: () => string;
  /** True from where on the bytes were no UTF-8, and were read as Windows-1252. */
  readonly western: () => boolean;
}

const LONGEST_MARK = 2;
const READ_BEYOND_ASCII = /[^\0-\x7f\uFFFD]/;

/** The mark itself stays in a text of UTF-8: readers drop it. */
export function decoding(): Decoding {
  let held: Uint8Array = new Uint8Array(0);
  let decode: ((bytes: Uint8Array, stream: boolean) => string) | null = null;
  let western = false;

  const inUtf8 = (): ((bytes: Uint8Array, stream: boolean) => string) => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
    const before = new TextDecoder('windows-1252');
    let beyond = false;
    return (bytes, stream) => {
      if (western) return before.decode(bytes);
      // A character is cut here and not by the decoder, which would lose its beginning where the bytes are no UTF-8.
      const whole = stream ? bytes.length - cutOff(bytes) : bytes.length;
      held = bytes.slice(whole);
      const piece = bytes.subarray(0, whole);
      try {
        const text = strict.decode(piece);
        // Every letter beyond ASCII takes more bytes than it has units: no letter need be looked at.
        beyond ||= text.length < piece.length;
        return text;
      } catch {
        // One damaged character does not make a file of UTF-8 another one.
        const text = lenient.decode(piece);
        if (beyond || READ_BEYOND_ASCII.test(text)) return text;
        western = true;
        const rest = held;
        held = new Uint8Array(0);
        return before.decode(piece) + before.decode(rest);
      }
    };
  };
  const begin = (first: Uint8Array): ((bytes: Uint8Array, stream: boolean) => string) => {
    const mark = first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : 'utf-16be';
    if (mark === 'utf-16be' && !(first[0] === 0xfe && first[1] === 0xff)) return inUtf8();
    const utf16 = new TextDecoder(mark);
    return (bytes, stream) => utf16.decode(bytes, { stream });
  };
  const take = (bytes: Uint8Array, stream: boolean): string => {
    const all = joined(held, bytes);
    held = new Uint8Array(0);
    if (!decode && stream && all.length < LONGEST_MARK) {
      held = all;
      return '';
    }
    decode ??= begin(all);
    return decode(all, stream);
  };
  return {
    push: (bytes) => take(bytes, true),
    end: () => take(new Uint8Array(0), false),
    western: () => western,
  };
}

function joined(held: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (held.length === 0) return bytes;
  const all = new Uint8Array(held.length + bytes.length);
  all.set(held);
  all.set(bytes, held.length);
  return all;
}

/** How many bytes at the end are the beginning of a character that goes on. */
function cutOff(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}
