/** Random symptoms for a random playground: whom they name, and how often it is seen. */

import fc from 'fast-check';
import type { Symptom } from '../../../src/diagnosis/symptom';
import type { Playground } from '../../../src/playground/playground';
import { arbitraryPlayground, type Sizes } from '../arbitrary';

export interface Complaint {
  readonly playground: Playground;
  readonly symptom: Symptom;
}

const drawnSymptom = fc.record({
  external: fc.nat(),
  direction: fc.constantFrom<Symptom['direction'][]>('inbound', 'inbound', 'outbound'),
  kind: fc.constantFrom<Symptom['kind'][]>('subscribe', 'chat'),
  seen: fc.constantFrom<Symptom['seen'][]>('offline', 'refused', 'not delivered', 'not delivered'),
  users: fc.oneof(
    { weight: 1, arbitrary: fc.constant('all' as const) },
    { weight: 2, arbitrary: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }) },
  ),
  share: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('always' as const, 'sometimes' as const) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }))
        .map(([fails, of]) => ({ fails, of })),
    },
  ),
});

export function arbitraryComplaint(sizes: Sizes): fc.Arbitrary<Complaint> {
  return fc
    .tuple(arbitraryPlayground({ ...sizes, minPeople: 1 }), drawnSymptom)
    .map(([playground, { external, users, ...drawn }]) => {
      const { topology } = playground;
      const idOf = (list: readonly { readonly id: string }[], place: number): string =>
        list[place % list.length]?.id ?? '';
      const named = users === 'all' ? users : users.map((place) => idOf(topology.users, place));
      return { playground, symptom: { ...drawn, external: idOf(topology.externals, external), users: named } };
    });
}
