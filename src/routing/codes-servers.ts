/** The rules of what servers, and the gateway, must know of each other to pass a request on. */

import { type CodeRow, INBOUND, OUTBOUND } from './code';
import { STOPPED } from './notices';

export const SERVER_CODES = {
  'BLK-LINK': {
    title: 'Link between servers blocked',
    directions: INBOUND,
    what: (n) => `The link from ${n.at} to ${n.towards} is blocked`,
    ...STOPPED,
  },
  'BLK-CLUSTER': {
    title: 'Cluster document missing',
    directions: INBOUND,
    what: (n) => `${n.at} lacks the cluster document for ${n.home}`,
    ...STOPPED,
  },
  'BLK-HOME': {
    title: 'Home server value names nothing',
    directions: INBOUND,
    what: (n) => `${n.at} knows no home server "${n.home}"`,
    ...STOPPED,
  },
  'BLK-UNDISCOVERED': {
    title: 'Server not discovered by the gateway',
    directions: OUTBOUND,
    what: (n) => `${n.gateway} does not know ${n.at}`,
    ...STOPPED,
  },
} satisfies Record<string, CodeRow>;
