/** What a change sets in a community, and what it takes for a value there. */

import { withAttribute } from '../playground/edits';
import { inServerOrder, withTopology } from '../playground/keeping';
import { EMPTY_PLAYGROUND, type Playground } from '../playground/playground';
import type { Assumptions } from '../topology/assumptions';
import type { AttributeValue } from '../topology/attribute';
import { findPart, type Topology } from '../topology/topology';
import type { Change } from './steps';

export const WHOLE = 'topology';
/** What a change of the whole can set; no part has an attribute of such a name. */
export const WHOLES = ['blockedServerLinks', 'assumptions'] as const;

export type WholeKey = (typeof WHOLES)[number];

/** Which list of the whole is set; null where an attribute of a part is. */
export const wholeOf = ({
  part,
  attribute,
}: {
  readonly part: unknown;
  readonly attribute: unknown;
}): WholeKey | null => (part === WHOLE ? (WHOLES.find((key) => key === attribute) ?? null) : null);

/** The topology with the changes made, one after the other; the very one that went in where nothing is another value. */
export const changed = (topology: Topology, changes: readonly Change[]): Topology =>
  changes.reduce((playground: Playground, change) => withChange(playground, change), { ...EMPTY_PLAYGROUND, topology })
    .topology;

function withChange(playground: Playground, change: Change): Playground {
  const { topology } = playground;
  switch (wholeOf(change)) {
    case 'blockedServerLinks':
      return withTopology(playground, {
        blockedServerLinks: inServerOrder(topology.servers, change.value as Topology['blockedServerLinks']),
      });
    case 'assumptions':
      return withTopology(playground, { assumptions: change.value as Assumptions });
    case null: {
      const placed = findPart(topology, change.part);
      // A position is set as any other value.
      return placed
        ? withAttribute(playground, placed.kind, change.part, change.attribute, change.value as AttributeValue)
        : playground;
    }
  }
}
