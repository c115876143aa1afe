/** A field and a document take the same values: one check decides for both. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../src/playground/checking';
import { setAttribute } from '../../../src/playground/edits';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { CATALOG } from '../../../src/topology/catalog';
import type { PartKind } from '../../../src/topology/parts';
import { community } from './community';

const TARGETS: readonly (readonly [PartKind, string, string])[] = [
  ['gateway', 'gateway', 'gw'],
  ['server', 'servers', 's2'],
  ['user', 'users', 'ann'],
  ['external', 'externals', 'x1'],
];

/** The document with one attribute of one part at a value, as text. */
function documentWith(list: string, id: string, key: string, value: unknown): string {
  const document = JSON.parse(formatDocument(community)) as Record<string, unknown>;
  const parts = (list === 'gateway' ? [document.gateway] : document[list]) as Record<string, unknown>[];
  const part = parts.find((one) => one.id === id);
  if (!part) throw new Error(`the community has a part ${id}`);
  part[key] = value;
  return JSON.stringify(document);
}

const anyValue = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('', ' ', 'st1', 's1', 'half \uD800', 'turn \u202E', 'line\nbreak', 'e\u0301', 'x'.repeat(81)),
  fc.integer({ min: -3, max: 3 }),
  fc.boolean(),
  fc.constant(null),
  // A field takes each domain once.
  fc.uniqueArray(fc.constantFrom('partner.example', 'half \uDC00', 'aol.com')),
);

describe.each(TARGETS)('%s', (kind, list, id) => {
  test.each(CATALOG[kind].attributes.map(({ key, control }) => [key, control] as const))(
    '%s: what a document holds, a field takes, as the same value',
    (key) => {
      fc.assert(
        fc.property(anyValue, (value) => {
          const read = parseDocument(documentWith(list, id, key, value));
          if (!read.ok) return;
          const edit = setAttribute(community, id, key, value);
          // A field takes a name for a server and knows an address from a domain; all else is the same.
          if (key === 'homeServer' && edit.ok) return;
          expect(edit.ok ? parseDocument(formatDocument(edit.playground)) : edit.reason).toEqual(read);
        }),
      );
    },
  );
});

test('what a field takes, a document holds: text of any kind, half of a character and direction marks included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      const edit = setAttribute(community, 'ann', 'name', text);
      expect(edit.ok).toBe(parseDocument(documentWith('users', 'ann', 'name', text)).ok);
      expect(edit.ok).toBe(checkText(text, 1, 80).ok);
    }),
  );
});

test('half of a character is refused everywhere (SPEC 3)', () => {
  for (const half of ['\uD800', 'Ann \uDBFF', '\uDC00nn']) {
    expect(setAttribute(community, 'ann', 'name', half).ok).toBe(false);
    expect(parseDocument(documentWith('users', 'ann', 'name', half))).toMatchObject({
      ok: false,
      error: { path: 'users[0].name', message: expect.stringContaining('cannot be seen') },
    });
  }
});
