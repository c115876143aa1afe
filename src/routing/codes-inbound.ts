/** The rules of the way in, in the order in which a request meets them. */

import { type CodeRow, EITHER_WAY, INBOUND } from './code';
import { ARRIVED, SO_FAR } from './notices';

export const INBOUND_CODES = {
  'GW-ADMIT': {
    title: 'Admitted by the gateway',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} admits the request`,
    ...SO_FAR,
  },
  'IN-ENTRY': {
    title: 'In through the gateway',
    directions: INBOUND,
    what: (n) => `${n.external}'s request reaches ${n.gateway}`,
    ...SO_FAR,
  },
  'IN-PICK': {
    title: 'Round robin picks the landing server',
    directions: INBOUND,
    what: (n) => `${n.gateway} picks ${n.landing} by round robin; next is ${n.next}`,
    ...SO_FAR,
  },
  'IN-FORWARD': {
    title: 'Handed to the landing server',
    directions: INBOUND,
    what: (n) => `${n.gateway} hands the request to ${n.at}`,
    ...SO_FAR,
  },
  'IN-LOOKUP': {
    title: 'Looked up at the landing server',
    directions: INBOUND,
    answer: 'one',
    what: (n) => `${n.at} finds ${n.user} by mail address`,
    ...SO_FAR,
  },
  'IN-CONNECTED': {
    title: 'Passed to the server logged in to',
    directions: INBOUND,
    redirect: 'connected',
    what: (n) => `${n.from} passes it to ${n.at}, where ${n.user} is logged in`,
    ...SO_FAR,
  },
  'IN-CLUSTER': {
    title: 'Home in a cluster: passed to the server logged in to',
    directions: INBOUND,
    redirect: 'connected',
    what: (n) => `${n.from} passes it to ${n.at}: ${n.user}'s home is clustered`,
    ...SO_FAR,
  },
  'IN-HOME': {
    title: 'Sent to the home server',
    directions: INBOUND,
    redirect: 'home',
    what: (n) =>
      n.from === n.at ? `${n.at} is ${n.user}'s home server` : `${n.from} sends it to ${n.user}'s home server, ${n.at}`,
    ...SO_FAR,
  },
  'IN-ONWARD': {
    title: 'Passed on by the home server',
    directions: INBOUND,
    redirect: 'connected',
    what: (n) => `${n.from} passes it on to ${n.at}, where ${n.user} is`,
    ...SO_FAR,
  },
  'IN-DELIVER': {
    title: 'Delivered to the local user',
    directions: INBOUND,
    what: (n) => `${n.from} delivers the request to ${n.user}`,
    ...ARRIVED,
  },
} satisfies Record<string, CodeRow>;
