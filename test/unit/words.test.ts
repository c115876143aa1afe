/** How much a language is, so that ARCHITECTURE.md does not make light of it: the files that hold words for people. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

/** A text or a piece of markup in which three words follow each other, or the name of something on screen. */
const WORDS =
  /['"`>][^'"`<>\n]*\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}|(?:aria-label|label|title|placeholder)[=:] ?['"`][A-Z]/;

test('ARCHITECTURE.md says how many files a second language has to say again', () => {
  const files = sources(join(HOUSE, 'src')).filter((path) => {
    const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
    return WORDS.test(code);
  });
  const told = Number(/some (\d+) files/.exec(readFileSync(join(HOUSE, 'ARCHITECTURE.md'), 'utf8'))?.[1]);
  expect(Math.abs(files.length - told)).toBeLessThanOrEqual(told / 10);
});
