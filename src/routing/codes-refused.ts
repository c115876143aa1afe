/** The rules by which the gateway refuses, in the order in which it checks. */

import { type CodeRow, EITHER_WAY, sessionOf } from './code';
import { REFUSED } from './notices';

export const REFUSED_CODES = {
  'REF-DOMAIN': {
    title: 'Mail domain blocked',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} refuses: ${n.blocked.domain} is blocked`,
    ...REFUSED,
  },
  'REF-ACCESS': {
    title: 'No access to external communities',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} refuses: ${n.user} has no external access`,
    ...REFUSED,
  },
  'REF-SESSIONS': {
    title: 'Session limit reached',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} refuses: the ${sessionOf(n)} session limit is reached`,
    ...REFUSED,
  },
} satisfies Record<string, CodeRow>;
