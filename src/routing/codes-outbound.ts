/** The rules of the way out, in the order in which a request meets them. */

import { type CodeRow, OUTBOUND } from './code';
import { ARRIVED, SO_FAR } from './notices';

export const OUTBOUND_CODES = {
  'OUT-SEND': {
    title: 'Sent to the server logged in to',
    directions: OUTBOUND,
    what: (n) => `${n.user}'s request goes to ${n.at}`,
    ...SO_FAR,
  },
  'OUT-LOOKUP': {
    title: "Looked up at the sender's own server",
    directions: OUTBOUND,
    answer: 'one',
    what: (n) => `${n.at} looks up ${n.user} by mail address`,
    ...SO_FAR,
  },
  'OUT-FORWARD': {
    title: 'Handed to the gateway',
    directions: OUTBOUND,
    what: (n) => `${n.from} hands the request to ${n.gateway}`,
    ...SO_FAR,
  },
  'OUT-DELIVER': {
    title: 'Out to the external user',
    directions: OUTBOUND,
    what: (n) => `${n.gateway} sends the request to ${n.external}`,
    ...ARRIVED,
  },
} satisfies Record<string, CodeRow>;
