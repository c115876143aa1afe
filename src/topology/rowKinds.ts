/** Rows of the catalog that there are several of: what can be on or off, and how many may be open. */

import type { Attribute } from './attribute';
import { LIMITS } from './parts';
import { higherLimits } from './remedies';
import type { Switch } from './switches';

/** An attribute that a part really holds. */
export type Keyed<Key extends string> = Attribute & { readonly key: Key };

/** A true/false attribute that is a fault when it is off. */
export const healthyWhenOn = <Key extends string>({
  key,
  label,
  help,
  group,
  on,
  off,
  fault,
  short,
  mended,
  breaks,
  ready,
}: Switch & { readonly key: Key }): Keyed<Key> => ({
  key,
  label,
  help,
  group,
  control: { kind: 'switch', on, off },
  initial: true,
  faults: [{ name: fault, short, told: 'card', stands: ({ value }) => value === false, set: () => false }],
  mend: { values: ({ value }) => (value === false ? [true] : []), said: mended },
  ...(breaks && { breaks }),
  ...(ready && { ready }),
});

interface Limit<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly help: string;
  readonly group: string;
  /** Of a limit at which none may open. */
  readonly fault: string;
  readonly short: string;
  readonly lifted: (part: string) => string;
  readonly raised: (part: string, most: string) => string;
}

/** How many sessions of a kind may be open. */
export const limit = <Key extends string>({
  key,
  label,
  help,
  group,
  fault,
  short,
  lifted,
  raised,
}: Limit<Key>): Keyed<Key> => ({
  key,
  label,
  help,
  group,
  control: { kind: 'limit', min: -1, max: LIMITS.count },
  initial: -1,
  faults: [{ name: fault, short, told: 'end', stands: ({ value }) => value === 0, set: () => 0 }],
  mend: {
    values: higherLimits(key),
    choice: true,
    said: ({ part, value, count }) => (value === -1 ? lifted(part) : raised(part, count(Number(value)))),
  },
});
