/** Endings and verdicts are told by tables that leave nothing unused. */

import { expect, test } from 'vitest';
import { CODES, RULE_CODES } from '../../../src/routing/codes';
import { ENDINGS, type Ending, VERDICT_KEYS, verdictLabel } from '../../../src/routing/endings';
import { KIND_KEYS } from '../../../src/routing/kinds';
import { SIGN_OF_SHAPE } from '../../../src/signs/signs';

const KEYS = Object.keys(ENDINGS) as Ending[];

test('every verdict is given by some ending, for some kind of request', () => {
  const given = KEYS.flatMap((ending) => KIND_KEYS.map((kind) => ENDINGS[ending].verdict(kind)));
  expect(VERDICT_KEYS.filter((verdict) => !given.includes(verdict))).toEqual([]);
});

test('what was delivered has left the gateway where it goes out; every other verdict has one name of its own', () => {
  const inbound = VERDICT_KEYS.map((verdict) => verdictLabel(verdict, 'inbound'));
  expect(inbound.slice(0, 4)).toEqual(['Delivered', 'Shows offline', 'Refused', 'Not delivered']);
  expect(new Set(inbound).size).toBe(inbound.length);
  expect(VERDICT_KEYS.map((verdict) => verdictLabel(verdict, 'outbound'))).toEqual([
    'Left the gateway',
    ...inbound.slice(1),
  ]);
});

test('every shape is that of some ending, and no rule ends in a way the table does not have', () => {
  expect(new Set(KEYS.map((ending) => ENDINGS[ending].shape))).toEqual(new Set(Object.keys(SIGN_OF_SHAPE)));
  for (const code of RULE_CODES) {
    const { ends } = CODES[code];
    if (ends !== null) expect(KEYS).toContain(ends);
  }
});

test('what ends no request goes on, and only a redirect or a lookup says more', () => {
  for (const code of RULE_CODES) {
    const { ends, answer, redirect } = CODES[code];
    if (redirect) expect(ends).toBeNull();
    if (answer) expect(ends === null).toBe(answer === 'one');
  }
});
