/** Parts and notes of the picture are found by name, mail address, host and text, and walked in a ring. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hitAfter, hitsOf, searchedIn } from '../../../src/finding/hits';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';

const PLAYGROUND = {
  ...FIRST_SAMPLE.playground,
  notes: [{ id: 'n1', text: 'Ask Bob about\nthe firewall', position: [0, 0] as const }],
};
const SEARCHED = searchedIn(PLAYGROUND);
const { topology } = PLAYGROUND;
const named = (typed: string): readonly string[] => {
  const parts = [...topology.externals, ...topology.servers, ...topology.users];
  return hitsOf(SEARCHED, typed).map((id) => parts.find((part) => part.id === id)?.name ?? id);
};

test.each([
  ['a name, in notes too', 'bob', ['Bob', 'n1']],
  ['a host', 'st2.', ['st2']],
  ['a mail address', 'partner.example', ['Xavier']],
  ['words of a note, in any order', 'firewall ask', ['n1']],
  ['nothing typed', ' ', []],
  ['nobody', 'zebra', []],
])('%s', (_, typed, hits) => {
  expect(named(typed)).toEqual(hits);
});

test('walking on as often as there are hits leads round and meets each once, and back is the way on backwards', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }), (hits) => {
      let at: string | null = null;
      const met = hits.map(() => {
        at = hitAfter(hits, at, 1);
        return at;
      });
      expect(met).toEqual(hits);
      expect(hitAfter(hits, at, 1)).toBe(hits[0]);
      expect(hitAfter(hits, hits[0] ?? null, -1)).toBe(hits.at(-1));
      expect(hitAfter(hits, 'gone, whatever it was', -1)).toBe(hits.at(-1));
    }),
  );
  expect(hitAfter([], null, 1)).toBeNull();
});
