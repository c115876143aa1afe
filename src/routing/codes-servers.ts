/** The rules of what servers, and the gateway, must know of each other to pass a request on. */

import { type CodeRow, INBOUND, type Names, OUTBOUND } from './code';
import { STOPPED } from './notices';

/** How a home server value misses what it nearly names, or why it may miss everything. */
function nearly({ nearHome }: Names): string {
  if (nearHome === null) return 'It may be misspelt, or put there on purpose to keep this user out.';
  const { called, difference } = nearHome;
  if (difference === 'case') return `It differs from ${called} in upper and lower case only.`;
  if (difference === 'end') return `It differs from ${called} by the last character only.`;
  return `It names ${called} as Domino writes names.`;
}

export const SERVER_CODES = {
  'BLK-LINK': {
    title: 'Link between servers blocked',
    directions: INBOUND,
    what: (n) => `The link from ${n.at} to ${n.towards} is blocked`,
    why: (n) =>
      `The request should go on from ${n.at} to ${n.towards}, but the two do not reach each other on port 1516. Had it landed elsewhere, it might have come through.`,
    ...STOPPED,
  },
  'BLK-CLUSTER': {
    title: 'Cluster document missing',
    directions: INBOUND,
    what: (n) => `${n.at} lacks the cluster document for ${n.home}`,
    why: (n) =>
      `The home server value of ${n.user}, ${n.home}, stands for a cluster, and ${n.at} does not know its servers. Users without a home in a cluster come through.`,
    ...STOPPED,
  },
  'BLK-HOME': {
    title: 'Home server value names nothing',
    directions: INBOUND,
    what: (n) => `${n.at} knows no home server "${n.home}"`,
    why: (n) =>
      `The landing server goes by the home server value of ${n.user}, and "${n.home}" is neither a server nor a cluster here. ${nearly(n)}`,
    ...STOPPED,
  },
  'BLK-UNDISCOVERED': {
    title: 'Server not discovered by the gateway',
    directions: OUTBOUND,
    what: (n) => `${n.gateway} does not know ${n.at}`,
    why: (n) =>
      `${n.user} is logged in to ${n.at}, which is not on the list of servers known to ${n.gateway}. Without a connection there is no way out: that is assumed, as is that no other server helps.`,
    ...STOPPED,
  },
} satisfies Record<string, CodeRow>;
