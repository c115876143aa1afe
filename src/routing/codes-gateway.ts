/** The rules of a gateway that is not there, does not run, or has no server to ask. */

import { type CodeRow, EITHER_WAY, INBOUND } from './code';
import { STOPPED } from './notices';

export const GATEWAY_CODES = {
  'BLK-GATEWAY': {
    title: 'No gateway',
    directions: EITHER_WAY,
    what: () => 'No gateway joins the two communities',
    ...STOPPED,
  },
  'BLK-GWDOWN': {
    title: 'Gateway down',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} is down and takes no requests`,
    ...STOPPED,
  },
  'BLK-NOSERVER': {
    title: 'No community server to hand it to',
    directions: INBOUND,
    what: (n) => `${n.gateway} has no community server to hand it to`,
    ...STOPPED,
  },
} satisfies Record<string, CodeRow>;
