/** Anything is found by what it is called, by what else it is known by and by what is said of it: the best first, in groups, and fast among thousands. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Findable, GROUPS, indexOf, LISTED, rowAfter, sectionsFor } from '../../../src/finding/ranking';
import { expectEven } from '../growth';

const ROWS: readonly Findable[] = [
  { key: 'undo', group: 'act', name: 'Undo', why: 'Nothing to undo' },
  { key: 'fit', group: 'act', name: 'Fit everything into view' },
  { key: 'save', group: 'act', name: 'Save as a file', said: 'export download' },
  { key: 'canvas', group: 'view', name: 'Canvas' },
  { key: 'ann', group: 'part', name: 'Ann', also: 'ann.keller@acme.example' },
  { key: 'susann', group: 'part', name: 'Susann Ode', also: 'susann@acme.example' },
  { key: 'bo', group: 'part', name: 'Bo Ann', also: 'bo@acme.example' },
  { key: 'annual', group: 'sample', name: 'Annual review' },
  { key: 'blocked', group: 'rule', name: 'Port 1516 blocked', also: 'BLK-1516' },
  { key: 'undone', group: 'rule', name: 'Undone by the server' },
  { key: 'muller', group: 'part', name: 'Johanna Müller', also: 'jm@acme.example' },
];
const INDEX = indexOf(ROWS);
const found = (typed: string, meant: readonly string[] = []): readonly string[] =>
  sectionsFor(INDEX, typed, meant).flatMap(({ rows }) => rows.map(({ key }) => key));

describe('what is listed', () => {
  test.each([
    [
      'who is called so, a word of whose name begins so, in whose name it stands',
      'ann',
      ['ann', 'bo', 'susann', 'muller', 'annual'],
    ],
    ['by a code, whatever its capitals', 'blk-1516', ['blocked']],
    ['accents do not count', 'muller', ['muller']],
    ['by what is said of it', 'export', ['save']],
    ['what can be done stands before what cannot', 'und', ['undone', 'undo']],
    ['by a mail address', 'bo@acme', ['bo']],
    ['nothing while nothing is typed', '  ', []],
    ['nothing', 'zebra', []],
  ])('%s', (_, typed, keys) => {
    expect(found(typed)).toEqual(keys);
  });

  test('what is meant is found whatever it is called, behind what is called so', () => {
    expect(found('telnet', ['undone', 'blocked'])).toEqual(['undone', 'blocked']);
    expect(found('port', ['undone', 'blocked'])).toEqual(['blocked', 'undone', 'save']);
  });

  test('a group with the best stands first, each with how many fit', () => {
    const sections = sectionsFor(INDEX, 'annual');
    expect(sections.map(({ group, fitting }) => [group, fitting])).toEqual([['sample', 1]]);
    expect(sectionsFor(INDEX, 'an').map(({ group }) => group)).toEqual(['part', 'sample', 'view']);
  });
});

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', ' ', '-', '1'), maxLength: 6 });
const row = fc.record({
  key: fc.uuid(),
  group: fc.constantFrom(...GROUPS),
  name: letters,
  also: letters,
  said: letters,
});

test('nothing is listed twice, nothing that does not hold what is typed, and never more than fits', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), letters, (rows, typed) => {
      const sections = sectionsFor(indexOf(rows), typed);
      const keys = sections.flatMap((section) => section.rows.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
      const wanted = typed.normalize('NFD').replace(/\p{M}/gu, '').trim().split(/\s+/);
      for (const section of sections) {
        expect(section.rows.length).toBeLessThanOrEqual(sections.length === 1 ? LISTED.alone : LISTED.beside);
        expect(section.rows.length).toBeLessThanOrEqual(section.fitting);
        for (const { name, also, said } of section.rows) {
          const text = [name, also, said].join(' ').normalize('NFD').replace(/\p{M}/gu, '');
          expect(wanted.every((word) => text.includes(word))).toBe(true);
        }
      }
    }),
  );
});

test('what is called exactly so comes before everything else', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.nat(), (rows, at) => {
      const wanted = rows[at % Math.max(1, rows.length)];
      if (!wanted || wanted.name.trim() === '' || wanted.name.trim() !== wanted.name || /\s\s/.test(wanted.name))
        return;
      const [first] = sectionsFor(indexOf(rows), wanted.name);
      const base = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
      const best = first?.rows[0];
      expect([best?.name, best?.also].map((text) => base(text ?? ''))).toContain(base(wanted.name));
    }),
  );
});

const NAMES = ['Ann', 'José', 'Deepa', 'Müller', 'Quentin', 'Xavier', 'Nils'];

const crowd = (size: number): readonly Findable[] =>
  Array.from({ length: size }, (_, n) => {
    const name = `${NAMES[n % NAMES.length]} ${NAMES[(n * 3) % NAMES.length]} ${n}`;
    return { key: String(n), group: 'part', name, also: `p${n}@acme.example`, said: 'Local user' };
  });

test.each(['a', 'an', 'ann', 'ann m', 'e', 'acme', 'müller 49', 'user'])(
  'people are looked through for "%s" in proportion to their number',
  (text) => {
    expectEven(
      (size) => indexOf(crowd(size)),
      1250,
      (index) => sectionsFor(index, text),
    );
  },
);

test.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', 0, 3, 2],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['End', 0, 0, null],
  ['a', 0, 3, null],
])('%s at row %i of %i + 1 leads to %s', (key, at, rows, to) => {
  expect(rowAfter(key, at, rows)).toBe(to);
});
