/** The rules in the groups in which the catalogue shows them. */

import { CODES, type RuleCode } from '../routing/codes';
import { ENDINGS, type EndShape } from '../routing/endings';
import type { Direction } from '../routing/trace';

type Family = Direction | Exclude<EndShape, 'arrived'>;

export const FAMILIES: readonly { readonly family: Family; readonly label: string }[] = [
  { family: 'inbound', label: 'Inbound: the way in' },
  { family: 'outbound', label: 'Outbound: the way out' },
  { family: 'absent', label: 'Offline: nobody there' },
  { family: 'refused', label: 'Refused at the gateway' },
  { family: 'stopped', label: 'Blocked on the way' },
];

/** A rule that ends a request stands under how it ends it, any other under the way it belongs to. */
export function familyOf(code: RuleCode): Family {
  const { ends, directions } = CODES[code];
  const shape = ends === null ? 'arrived' : ENDINGS[ends].shape;
  if (shape !== 'arrived') return shape;
  // Both directions pass the gateway's own checks; they stand with the way in, which meets them first.
  return directions[0] ?? 'inbound';
}

/** The directions whose requests can meet a rule: what people notice depends on who has sent. */
export const directionsOf = (code: RuleCode): readonly Direction[] => CODES[code].directions;
