/** A diagnosis is all that shows the symptom, in order, and nothing else: held against plain loops over `route`. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { toldOf } from './oracle';
import { arbitraryComplaint } from './symptoms';

const complaints = arbitraryComplaint({ maxServers: 5, maxUsers: 5, maxExternals: 2, maxRequests: 0 });

test('it lists what the plain loops find, in their order, with their counts', () => {
  fc.assert(
    fc.property(complaints, ({ playground, symptom }) => {
      const found = diagnose(playground, symptom);
      expect(found.map(({ change, needs, failing }) => ({ change, needs, failing }))).toEqual(
        toldOf(playground, symptom),
      );
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  );
});

test('what is drawn for it has candidates, some of which need another change', () => {
  // One seed: how many there are varies widely from one to the next.
  const found = fc
    .sample(complaints, { seed: 1, numRuns: 400 })
    .flatMap(({ playground, symptom }) => diagnose(playground, symptom));
  expect(found.length).toBeGreaterThan(400);
  expect(found.filter(({ needs }) => needs !== null).length).toBeGreaterThan(5);
});
