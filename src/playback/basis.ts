/** What sentences rest on: in words beside a step and on its card, and the four explained. */

import type { Basis, Scope } from '../routing/evidence';
import { REQUEST_KINDS } from '../routing/kinds';
import { listed } from '../saying/saying';

interface BasisRow {
  /** Beside a sentence. */
  readonly short: string;
  /** Behind another basis. */
  readonly part: string;
  readonly long: string;
}

export const BASIS: { readonly [B in Basis]: BasisRow } = {
  note: { short: 'Support note 2007', part: 'in part the support note', long: 'The support note of 2007 says so.' },
  doc: {
    short: 'Product documentation',
    part: 'in part the product documentation',
    long: 'The product documentation says so, on the page named.',
  },
  inferred: {
    short: 'Inferred',
    part: 'in part inferred',
    long: 'Follows from the note and the documentation; neither says it outright.',
  },
  assumption: {
    short: 'Our assumption',
    part: 'in part our assumption',
    long: 'Our own choice: neither the support note nor the documentation tells.',
  },
};

/** What a rule rests on for one request: "Support note 2007, in part inferred". */
export const basisSaid = (bases: readonly Basis[]): string =>
  listed(
    bases.map((basis, place) => (place === 0 ? BASIS[basis].short : BASIS[basis].part)),
    'comma',
  );

export const GROUND_WORDS = {
  /** The requests a sentence speaks of. */
  only: ({ kind, direction }: Scope): string => {
    const sort = kind === undefined ? 'Requests' : REQUEST_KINDS[kind].many;
    if (direction === undefined) return `${sort} only`;
    return direction === 'inbound' ? `${sort} on their way in only` : `${sort} on their way out only`;
  },
  holds: 'Holds as the switch stands now',
  otherwise: 'Would hold with the other answer of the switch',
} as const;
