/** Steps in small are told apart by shape as well as by colour. */

import { expect, test } from 'vitest';
import { SHAPES } from '../../../src/playback/shapes';
import { RULE_CODES } from '../../../src/routing/codes';
import { SIGN_OF_RULE } from '../../../src/signs/signs';

test('no two kinds of step have the same shape', () => {
  const drawn = Object.values(SHAPES).map((shape) => JSON.stringify(shape));
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('hop, pick, landing, lookup, redirect home, redirect to where logged in, delivered, stopped, refused and absent: ten shapes', () => {
  const codes = [
    'IN-ENTRY',
    'IN-PICK',
    'IN-FORWARD',
    'IN-LOOKUP',
    'IN-HOME',
    'IN-CONNECTED',
    'IN-DELIVER',
    'BLK-1516',
    'REF-DOMAIN',
    'OFF-USER',
  ] as const;
  expect(new Set(codes.map((code) => SHAPES[SIGN_OF_RULE[code].icon])).size).toBe(codes.length);
});

test('every rule has a shape within the square of ten', () => {
  for (const code of RULE_CODES) {
    const { d } = SHAPES[SIGN_OF_RULE[code].icon];
    const absolute = [...d.matchAll(/[MLHVC]([\d. ]+)/g)].flatMap(([, text = '']) =>
      (text.match(/\d*\.?\d+/g) ?? []).map(Number),
    );
    expect(absolute.length).toBeGreaterThan(0);
    expect(absolute.every((place) => place >= 0 && place <= 10)).toBe(true);
  }
});
