/** Links that are out in the world open for ever, as the document that lies beside them; no fixture is ever edited. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { decodeLink, encodeLink } from '../../../src/sharing/link';

const ROOT = new URL('../../fixtures/links/', import.meta.url);
const VERSIONS = ['v1'];
/** The version that `encodeLink` writes today. */
const CURRENT = 'v1';

const text = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const namesOf = (version: string): readonly string[] =>
  readdirSync(new URL(`${version}/`, ROOT))
    .filter((file) => file.endsWith('.link'))
    .map((file) => file.slice(0, -'.link'.length));
const rows = VERSIONS.flatMap((version) => namesOf(version).map((name) => ({ version, name })));

describe('a golden link', () => {
  test.each(rows)('$version $name opens as its document', ({ version, name }) => {
    const result = decodeLink(text(`${version}/${name}.link`));
    expect(result).toEqual(parseDocument(text(`${version}/${name}.topology.json`)));
    expect(result.ok).toBe(true);
  });

  test.each(rows.filter(({ version }) => version === CURRENT))(
    '$version $name is what its document gives today',
    ({ version, name }) => {
      const document = text(`${version}/${name}.topology.json`);
      const result = parseDocument(document);
      expect(result.ok && encodeLink(result.playground)).toBe(text(`${version}/${name}.link`).trim());
      expect(result.ok && formatDocument(result.playground)).toBe(document);
    },
  );
});

test('the fixtures are those of the checksum list: new ones are added to it, old ones stay', () => {
  const files = VERSIONS.flatMap((version) =>
    readdirSync(new URL(`${version}/`, ROOT)).map((file) => `${version}/${file}`),
  );
  const sums = files.sort().map((file) => `${createHash('sha256').update(text(file)).digest('hex')}  ${file}\n`);
  expect(sums.join('')).toBe(text('checksums.txt'));
  expect(rows.length).toBeGreaterThanOrEqual(8);
});
