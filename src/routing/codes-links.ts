/** The rules of a server that the gateway does not reach, in the order in which it is found out. */

import { type CodeRow, EITHER_WAY, INBOUND, serverOf } from './code';
import { STOPPED } from './notices';

export const LINK_CODES = {
  'BLK-DOWN': {
    title: 'Server down',
    directions: INBOUND,
    what: (n) => `${n.towards} is down; ${n.at} cannot hand the request over`,
    ...STOPPED,
  },
  'BLK-1516': {
    title: 'Port 1516 blocked from the gateway',
    directions: EITHER_WAY,
    what: (n) => `Port 1516 from ${n.gateway} to ${serverOf(n)} is blocked`,
    ...STOPPED,
  },
  'BLK-TRUST': {
    title: 'Gateway address not trusted',
    directions: EITHER_WAY,
    what: (n) => `${serverOf(n)} does not trust the address of ${n.gateway}`,
    ...STOPPED,
  },
} satisfies Record<string, CodeRow>;
