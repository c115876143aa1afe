/** Reading 200,000 entries of LDIF, some 57 MB, in pieces of 64 kB as a file gives them, beside the letters alone. */

import { afterAll, bench, describe } from 'vitest';
import { directoryFile } from '../tools/directoryFile';
import { built } from './built';

const load = await built('directory', {
  ldif: 'directory/ldif.ts',
  decoding: 'directory/decoding.ts',
});
const { ldifReader, readLdif } = await load<typeof import('../../src/directory/ldif')>('ldif');
const { decoding } = await load<typeof import('../../src/directory/decoding')>('decoding');

const LETTERS = 'letters alone';
const WHOLE = 'whole entries, dropped';
const PIECE = 64 * 1024;
const WANTED = new Set(['mail', 'cn', 'sametimehomeserver']);
/** So many times what its letters take may whole entries take; a busy machine changes both. */
const MOST_TIMES = 25;

const text = directoryFile({ people: 200_000, servers: 50, shape: 'openLdap' });
const bytes = new TextEncoder().encode(text);

/** The best of all runs: what else the machine does only adds to them. */
const best = new Map<string, number>();
function timed(name: string, read: () => number): void {
  bench(
    name,
    () => {
      const start = performance.now();
      const entries = read();
      if (entries !== 200_000) throw new Error(`${name}: ${entries} entries`);
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start));
    },
    { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 },
  );
}

function inPieces(push: (text: string) => void): void {
  const letters = decoding();
  for (let at = 0; at < bytes.length; at += PIECE) push(letters.push(bytes.subarray(at, at + PIECE)));
  push(letters.end());
}

describe(`LDIF, ${(bytes.length / 1e6).toFixed(0)} MB`, () => {
  timed(LETTERS, () => {
    let length = 0;
    inPieces((piece) => {
      length += piece.length;
    });
    return length === text.length ? 200_000 : 0;
  });
  timed(WHOLE, () => {
    let entries = 0;
    const reader = ldifReader({
      entry: () => {
        entries += 1;
      },
      problem: () => undefined,
    });
    inPieces(reader.push);
    reader.end();
    return entries;
  });
  timed('what is wanted, kept', () => {
    let entries = 0;
    const reader = ldifReader({
      entry: () => {
        entries += 1;
      },
      problem: () => undefined,
      wanted: WANTED,
    });
    inPieces(reader.push);
    reader.end();
    return entries;
  });
  timed('in one piece, all kept', () => readLdif(text).entries.length);
});

afterAll(() => {
  console.table([...best].map(([name, ms]) => ({ name, ms: Math.round(ms) })));
  const times = (best.get(WHOLE) ?? 0) / (best.get(LETTERS) ?? 1);
  if (times > MOST_TIMES) throw new Error(`${WHOLE}: ${times.toFixed(1)} times the letters`);
});
