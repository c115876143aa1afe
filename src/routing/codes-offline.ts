/** The rules of a request that meets nobody, or has nobody to send it. */

import { type CodeRow, INBOUND, OUTBOUND } from './code';
import { REQUEST_KINDS } from './kinds';
import { ABSENT } from './notices';

export const OFFLINE_CODES = {
  'OFF-USER': {
    title: 'Logged in nowhere',
    directions: INBOUND,
    what: (n) => REQUEST_KINDS[n.kind].absent.what(n.user),
    ...ABSENT,
  },
  'OFF-HOME': {
    title: 'Logged in away from home',
    directions: INBOUND,
    what: (n) => `${n.user} is logged in to ${n.connected}, not at home: looks offline`,
    ...ABSENT,
    local: (n) => `${n.user} notices nothing, though logged in to ${n.connected}`,
  },
  'OFF-SENDER': {
    title: 'Sender not logged in',
    directions: OUTBOUND,
    what: (n) => `${n.user} is not logged in and cannot send`,
    external: (n) => `${n.external} notices nothing`,
    local: (n) => REQUEST_KINDS[n.kind].unsent(n.user),
    ends: 'unsent',
  },
} satisfies Record<string, CodeRow>;
