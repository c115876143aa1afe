/** The rules of a gateway that is not there, does not run, or has no server to ask. */

import { type CodeRow, EITHER_WAY, INBOUND } from './code';
import { STOPPED } from './notices';

export const GATEWAY_CODES = {
  'BLK-GATEWAY': {
    title: 'No gateway',
    directions: EITHER_WAY,
    what: () => 'No gateway joins the two communities',
    why: (n) =>
      `${n.external} and ${n.user} belong to different communities. Only a gateway could carry the request across.`,
    ...STOPPED,
  },
  'BLK-GWDOWN': {
    title: 'Gateway down',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} is down and takes no requests`,
    why: (n) =>
      `The request has to pass through ${n.gateway}, which does not run. Chats inside the community go on as ever.`,
    ...STOPPED,
  },
  'BLK-NOSERVER': {
    title: 'No community server to hand it to',
    directions: INBOUND,
    what: (n) => `${n.gateway} has no community server to hand it to`,
    why: (n) =>
      n.passedOver.length === 0
        ? `${n.gateway} was joined to no community server, so its round-robin list is empty.`
        : `Every server of the round-robin list was passed over as unreachable. The turn stays where it was.`,
    ...STOPPED,
  },
} satisfies Record<string, CodeRow>;
