/** The rules of a server that the gateway does not reach, in the order in which it is found out. */

import { type CodeRow, EITHER_WAY, INBOUND, type Names } from './code';
import { STOPPED } from './notices';

/** The community server at the other end of the gateway's connection. */
const server = (n: Names): string => (n.direction === 'inbound' ? n.towards : n.at);

export const LINK_CODES = {
  'BLK-DOWN': {
    title: 'Server down',
    directions: INBOUND,
    what: (n) => `${n.towards} is down; ${n.at} cannot hand the request over`,
    why: (n) =>
      n.at === n.gateway
        ? `It was the turn of ${n.towards}, which does not run. The request ends here; the next inbound one goes to ${n.next}.`
        : `The request should go on from ${n.at} to ${n.towards}, which does not run.`,
    ...STOPPED,
  },
  'BLK-1516': {
    title: 'Port 1516 blocked from the gateway',
    directions: EITHER_WAY,
    what: (n) => `Port 1516 from ${n.gateway} to ${server(n)} is blocked`,
    why: (n) =>
      n.direction === 'inbound'
        ? `It was the turn of ${n.towards}, and a firewall lets nothing through to its port 1516. Requests that land elsewhere still reach the users of ${n.towards}.`
        : `What leaves ${n.at} travels, we assume, over the connection the gateway opens to its port 1516, and that is blocked. Users of other servers can still send.`,
    ...STOPPED,
  },
  'BLK-TRUST': {
    title: 'Gateway address not trusted',
    directions: EITHER_WAY,
    what: (n) => `${server(n)} does not trust the address of ${n.gateway}`,
    why: (n) =>
      `Port 1516 of ${server(n)} is open, but it does not trust the address ${n.gateway} connects from on the inside. Either that is not on its list, or the server has not been restarted since it was entered.`,
    ...STOPPED,
  },
} satisfies Record<string, CodeRow>;
