/** A diagnosis is all that shows the symptom, in order, and nothing else: held against plain loops over `route`. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { toldOf } from './oracle';
import { arbitraryComplaint } from './symptoms';

test('it lists what the plain loops find, in their order, with their counts', () => {
  let candidates = 0;
  let needing = 0;
  fc.assert(
    fc.property(arbitraryComplaint({ maxServers: 5, maxUsers: 5, maxExternals: 2, maxRequests: 0 }), (complaint) => {
      const { playground, symptom } = complaint;
      const found = diagnose(playground, symptom);
      expect(found.map(({ change, needs, failing }) => ({ change, needs, failing }))).toEqual(
        toldOf(playground, symptom),
      );
      candidates += found.length;
      needing += found.filter(({ needs }) => needs !== null).length;
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  );
  expect(candidates).toBeGreaterThan(400);
  expect(needing).toBeGreaterThan(20);
});
