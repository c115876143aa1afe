/** The rules of the way out, in the order in which a request meets them. */

import { type CodeRow, OUTBOUND } from './code';
import { ARRIVED, SO_FAR } from './notices';

export const OUTBOUND_CODES = {
  'OUT-SEND': {
    title: 'Sent to the server logged in to',
    directions: OUTBOUND,
    what: (n) => `${n.user}'s request goes to ${n.at}`,
    why: (n) =>
      `${n.user} is logged in to ${n.at}, so that is where the request starts. There is no round robin on the way out, and the home server plays no part.`,
    ...SO_FAR,
  },
  'OUT-LOOKUP': {
    title: "Looked up at the sender's own server",
    directions: OUTBOUND,
    answer: 'one',
    what: (n) => `${n.at} looks up ${n.user} by mail address`,
    why: (n) =>
      `${n.user} is connected to ${n.at}, so the lookup is done there. The note does not say what is looked up: here it is the sender's own mail address.`,
    ...SO_FAR,
  },
  'OUT-FORWARD': {
    title: 'Handed to the gateway',
    directions: OUTBOUND,
    what: (n) => `${n.from} hands the request to ${n.gateway}`,
    why: (n) =>
      `${n.gateway} knows ${n.from} and has a connection to it. That outbound requests travel over this connection is told nowhere: it is assumed.`,
    ...SO_FAR,
  },
  'OUT-DELIVER': {
    title: 'Out to the external user',
    directions: OUTBOUND,
    what: (n) => `${n.gateway} sends the request to ${n.external}`,
    why: (n) =>
      `The mail domain of ${n.external} tells ${n.gateway} which external community to send to. The request has left; what that community does with it is not shown here.`,
    ...ARRIVED,
  },
} satisfies Record<string, CodeRow>;
