/** The rules by which the gateway refuses, in the order in which it checks. */

import { type CodeRow, EITHER_WAY, type Names } from './code';
import { COUNTERS, REQUEST_KINDS } from './kinds';
import { REFUSED } from './notices';

const session = (n: Names): string => COUNTERS[REQUEST_KINDS[n.kind].counter].session;
/** What a refusal leaves untouched. */
const untouched = (n: Names): string =>
  n.direction === 'inbound'
    ? 'That no community server was asked before, and the turn stays, is assumed.'
    : 'Outbound requests pass the same checks, at the end of their way through the community.';

export const REFUSED_CODES = {
  'REF-DOMAIN': {
    title: 'Mail domain blocked',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} refuses: ${n.blocked.domain} is blocked`,
    why: (n) =>
      `The mail domain of ${n.blocked.person}, ${n.blocked.domain}, is among the blocked domains. ${untouched(n)}`,
    ...REFUSED,
  },
  'REF-ACCESS': {
    title: 'No access to external communities',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} refuses: ${n.user} has no external access`,
    why: (n) =>
      `${n.user} is not assigned to the external community, so the authorization step refuses. ${untouched(n)}`,
    ...REFUSED,
  },
  'REF-SESSIONS': {
    title: 'Session limit reached',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} refuses: the ${session(n)} session limit is reached`,
    why: (n) =>
      n.direction === 'inbound'
        ? `As many ${session(n)} sessions are open as ${n.gateway} allows. That this is checked last, that both directions count, and that the turn stays is assumed.`
        : `As many ${session(n)} sessions are open as ${n.gateway} allows. That this is checked last, and that both directions count, is assumed. ${untouched(n)}`,
    ...REFUSED,
  },
} satisfies Record<string, CodeRow>;
