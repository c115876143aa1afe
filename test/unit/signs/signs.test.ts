/** Every meaning has a look of its own, and colour is never the only difference. */

import { expect, test } from 'vitest';
import { RULE_CODES } from '../../../src/routing/codes';
import { decision } from '../../../src/routing/trace';
import { LINK_SIGNS, SIGN_OF_RULE, SIGNS, signOfOutcome } from '../../../src/signs/signs';

test.each(RULE_CODES)('%s wears the sign of its family', (code) => {
  const { tone, icon } = SIGN_OF_RULE[code];
  if (code.startsWith('BLK-')) expect([icon, tone]).toEqual(['diamond', 'stop']);
  else if (code.startsWith('REF-')) expect([icon, tone]).toEqual(['ban', 'refused']);
  else if (code.startsWith('OFF-')) expect([icon, tone]).toEqual(['dashed', 'absent']);
  else expect(['stop', 'refused', 'absent']).not.toContain(tone);
});

test('landed, logged in, home, next and the ends of a request are told apart without colour', () => {
  const icons = Object.values(SIGNS).map(({ icon }) => icon);
  expect(new Set(icons).size).toBe(icons.length);
});

test('IN-HOME and IN-CONNECTED, the two redirects, differ in icon, tone and line', () => {
  expect(SIGN_OF_RULE['IN-HOME'].icon).not.toBe(SIGN_OF_RULE['IN-CONNECTED'].icon);
  expect(SIGN_OF_RULE['IN-HOME'].tone).not.toBe(SIGN_OF_RULE['IN-CONNECTED'].tone);
  expect(LINK_SIGNS.redirectHome.dash).not.toBe(LINK_SIGNS.redirect.dash);
});

test('no two kinds of lines differ by colour alone', () => {
  const shapes = Object.values(LINK_SIGNS).map(({ width, dash, double, arrow, icon }) =>
    JSON.stringify([width, dash, double, arrow, icon]),
  );
  expect(new Set(shapes).size).toBe(shapes.length);
});

test.each([
  ['BLK-1516', 'diamond'],
  ['OFF-USER', 'dashed'],
  ['OFF-SENDER', 'dashed'],
] as const)('not delivered by %s ends with %s', (code, icon) => {
  const steps = [decision(code, 's1', null, [])];
  expect(signOfOutcome({ steps, verdict: 'not delivered' }).icon).toBe(icon);
});

test('a delivered request ends with a check, whatever its last rule', () => {
  expect(signOfOutcome({ steps: [decision('IN-DELIVER', 'ann', null, [])], verdict: 'delivered' }).icon).toBe('check');
});
