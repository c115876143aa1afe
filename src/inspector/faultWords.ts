/** The words of the keys that break and mend. */

import type { PossibleFault } from '../playground/faults';

export const GRID = {
  lead: 'A press breaks, another press mends. The name of a fault opens its rule.',
  /** What a key stands for: a fault, and where. */
  key: (fault: string, where: string): string => `${fault}: ${where}`,
  rule: (fault: string): string => `What the rule says: ${fault}`,
  break: 'Break',
  mend: 'Mend',
  broken: 'Broken',
  well: 'Well',
  answer: 'What users notice',
  noAnswer: 'Draw a local and an external user: what users notice of a fault is then told here.',
  which: 'Which',
  other: 'The other',
} as const;

/** By the kind of part that is broken. */
export const BREAKING: { readonly [K in PossibleFault['kind']]: { readonly title: string; readonly missing: string } } =
  {
    gateway: { title: 'The gateway', missing: 'There is no gateway.' },
    server: { title: 'Community servers', missing: 'There is no community server.' },
    pair: { title: 'Link between two servers', missing: 'It takes two community servers.' },
    user: { title: 'Directory record and login of a user', missing: 'There is no local user.' },
  };
