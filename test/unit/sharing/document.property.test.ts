/** Every playground survives its file, and the file is the same however the playground was made. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { arbitraryPlayground } from '../arbitrary';

const playgrounds = arbitraryPlayground({
  maxServers: 8,
  maxClusters: 3,
  maxUsers: 12,
  maxExternals: 5,
  maxRequests: 12,
});

test('a playground written and read again is deep-equal', () => {
  fc.assert(
    fc.property(playgrounds, (playground) => {
      expect(parseDocument(formatDocument(playground))).toEqual({ ok: true, playground });
    }),
    { numRuns: 300 },
  );
});

test('deep-equal playgrounds give the same bytes, and so does the second writing', () => {
  fc.assert(
    fc.property(playgrounds, (playground) => {
      const text = formatDocument(playground);
      expect(formatDocument(structuredClone(playground))).toBe(text);
      const read = parseDocument(text);
      expect(read.ok && formatDocument(read.playground)).toBe(text);
      expect(text.endsWith('}\n')).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('any text at all is read or refused, never thrown on', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((json) => `{"format":"sametime-topology","version":1,"gateway":${json}}`),
      ),
      (text) => {
        const result = parseDocument(text);
        if (!result.ok) expect(result.error.message.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});
