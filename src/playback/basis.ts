/** What a rule rests on, in a word beside a step and in a sentence on its card. */

import type { Rule } from '../routing/rules';

export const BASIS: { readonly [B in Rule['basis']]: { readonly short: string; readonly long: string } } = {
  note: { short: 'Support note 2007', long: 'The support note of 2007 says so.' },
  doc: { short: 'Product documentation', long: 'The product documentation says so.' },
  assumption: {
    short: 'Our assumption',
    long: 'Our own choice: neither the support note nor the documentation tells.',
  },
};
