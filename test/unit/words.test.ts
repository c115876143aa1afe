/** How much a language is, so that ARCHITECTURE.md does not make light of it: the tables of words that would be said again. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isTable } from '../tools/wordsInTables';

const HOUSE = fileURLToPath(new URL('../../', import.meta.url));

test('ARCHITECTURE.md says how many tables a second language has to say again', () => {
  const tables = readdirSync(`${HOUSE}src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    isTable(path.replaceAll('\\', '/')),
  );
  const told = Number(/some (\d+) tables/.exec(readFileSync(`${HOUSE}ARCHITECTURE.md`, 'utf8'))?.[1]);
  expect(Math.abs(tables.length - told)).toBeLessThanOrEqual(told / 10);
});
