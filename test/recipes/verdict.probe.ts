/** The verdict can be given, is counted, weighed, named and read from a matrix. */

import { expect, test } from 'vitest';
import { matrixOf } from '../../src/consequences/matrix';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import { ENDINGS, type Ending, VERDICT_KEYS, VERDICTS } from '../../src/routing/endings';
import { initialState } from '../../src/routing/route';
import { SIGN_OF_SHAPE } from '../../src/signs/signs';
import { tally } from '../../src/spread/tally';

test('the verdict is one everywhere', () => {
  const verdict = VERDICT_KEYS.find((key) => key === ('put off' as string));
  const ending = (Object.keys(ENDINGS) as Ending[]).find((key) => key === ('waiting' as string));
  if (!verdict || !ending) throw new Error('there is such a verdict, and a way to it');
  expect(ENDINGS[ending].verdict('chat')).toBe(verdict);
  expect(VERDICTS[verdict]).toMatchObject({ label: 'Put off', worth: 1 });
  expect(SIGN_OF_SHAPE[ENDINGS[ending].shape]).toBe('absent');
  const { topology, requests } = FIRST_SAMPLE.playground;
  expect(tally(topology, requests, initialState, 6).verdicts[verdict]).toBe(0);
  // Verdicts are kept by their place in the table: what stood there before a new one means the same.
  expect([...new Set(matrixOf(topology, 'x1').verdicts)].map((place) => VERDICT_KEYS[place])).toContain('delivered');
});
