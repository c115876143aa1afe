/** A question that is handed to a worker comes out as it went in, and what the one before held does not travel again. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handedOver, takenOver } from '../../../src/consequences/answer';
import { EMPTY_TOPOLOGY, type Topology } from '../../../src/topology/topology';
import { arbitraryTopology } from '../arbitrary';
import { reference } from '../routing/reference';

test('a server is edited: no people travel', () => {
  const before = reference();
  const after: Topology = { ...before, servers: before.servers.map((server) => ({ ...server, port1516Open: false })) };
  expect(handedOver({ id: 2, topology: after, external: 'x1' }, before)).toEqual({
    id: 2,
    external: 'x1',
    changed: { servers: after.servers },
  });
});

test('one question after the other comes out as it went in', () => {
  fc.assert(
    fc.property(fc.array(arbitraryTopology({ minPeople: 1 }), { minLength: 1, maxLength: 4 }), (topologies) => {
      // Every second one is an edit of the one before that leaves its people as they are.
      const asked = topologies.flatMap((topology) => [topology, { ...topology, servers: [], blockedServerLinks: [] }]);
      let said: Topology | null = null;
      let known = EMPTY_TOPOLOGY;
      asked.forEach((topology, id) => {
        const question = { id, topology, external: 'x1' };
        const taken = takenOver(structuredClone(handedOver(question, said)), known);
        expect(taken).toEqual(question);
        said = topology;
        known = taken.topology;
      });
    }),
  );
});
