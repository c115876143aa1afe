/** The words of the form of several parts at once. */

import { count, counted, listed, type Noun } from '../saying/saying';

/** So many different values are told one by one. */
const TOLD = 4;
const OTHERS: Noun = { one: 'other value', other: 'other values' };

export const MIXED = {
  /** `parts`: "3 community servers". */
  title: (parts: string) => `These ${parts}`,
  /** In place of a value, where the parts do not hold the same. */
  value: 'Mixed',
  /** Each value, and at how many it stands. */
  held(values: readonly (readonly [value: string, parts: number])[]): string {
    const told = values.slice(0, TOLD).map(([value, parts]) => `${value}: ${count(parts)}`);
    const others = values.length - told.length;
    return listed(others > 0 ? [...told, counted(others, OTHERS)] : told, 'comma');
  },
} as const;

export const SPREAD = {
  title: 'Spread over the servers',
  ways: [
    { what: 'logIns', label: 'Logins' },
    { what: 'homes', label: 'Homes' },
    { what: 'both', label: 'Both alike' },
  ],
  note: 'Evenly, in the order of the document. Servers for meetings only are left out, and for logins those that are down. The home at a server in a cluster is the cluster.',
} as const;
