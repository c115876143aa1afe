/** One fact put right: what a suggested change sets, and the same as an edit. */

import { setAssumption, setHeld, setServerLink } from '../playground/edits';
import { addPart } from '../playground/parts';
import { freePlace, PART_SIZES } from '../playground/placement';
import { type Edit, edited, type Playground } from '../playground/playground';
import type { AssumptionKey, Assumptions } from '../topology/assumptions';
import type { AttributeValue } from '../topology/attribute';
import { findServer } from '../topology/topology';

export type Change =
  | {
      readonly kind: 'attribute';
      readonly part: string;
      readonly attribute: string;
      readonly value: AttributeValue;
    }
  /** Opens the link between two servers. */
  | { readonly kind: 'link'; readonly a: string; readonly b: string }
  /** Adds the gateway that is missing, joined to a server: one without would change nothing. */
  | { readonly kind: 'gateway'; readonly server: string }
  | { readonly kind: 'assumption'; readonly key: AssumptionKey; readonly value: Assumptions[AssumptionKey] };

/** How far above the server it is joined to a new gateway is placed. */
const ABOVE = 256;

export function applyChange(playground: Playground, change: Change): Edit {
  switch (change.kind) {
    case 'attribute':
      return setHeld(playground, change.part, change.attribute, change.value);
    case 'link':
      return setServerLink(playground, change.a, change.b, true);
    case 'gateway': {
      const [x, y] = findServer(playground.topology, change.server)?.position ?? [0, 0];
      const place = freePlace(playground.topology, [x, y - ABOVE], PART_SIZES.gateway);
      return addPart(playground, 'gateway', place, { configuredServer: change.server });
    }
    case 'assumption':
      return edited(setAssumption(playground, change.key, change.value));
  }
}
