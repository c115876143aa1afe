/** A symptom is decided no later than its round ends, and as the whole of the round decides it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Count, type Symptom, shows } from '../../../src/diagnosis/symptom';

const shares: fc.Arbitrary<Symptom['share']> = fc.oneof(
  fc.constantFrom('always' as const, 'sometimes' as const),
  fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })).map(([fails, of]): Count => ({ fails, of })),
);

/** As SPEC 10 words it, of a whole round. */
const isShown = (share: Symptom['share'], fails: number, of: number): boolean =>
  share === 'always'
    ? fails === of
    : share === 'sometimes'
      ? fails > 0 && fails < of
      : share.of > 0 && fails / of === share.fails / share.of;

test('what is decided early stays decided', () => {
  fc.assert(
    fc.property(shares, fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (share, round) => {
      const symptom: Symptom = {
        external: '',
        direction: 'inbound',
        kind: 'chat',
        seen: 'offline',
        users: 'all',
        share,
      };
      const of = round.length;
      const after = (sent: number): boolean | undefined =>
        shows(symptom, { fails: round.slice(0, sent).filter(Boolean).length, sent, of });
      const whole = isShown(share, round.filter(Boolean).length, of);
      expect(after(of)).toBe(whole);
      for (let sent = 1; sent < of; sent += 1) expect([undefined, whole]).toContain(after(sent));
    }),
    { numRuns: Number(process.env.RUNS ?? 500) },
  );
});
