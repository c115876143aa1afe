/** The rules of the way in, in the order in which a request meets them. */

import { type CodeRow, EITHER_WAY, INBOUND, type Names } from './code';
import { COUNTERS, REQUEST_KINDS } from './kinds';
import { ARRIVED, SO_FAR } from './notices';

const session = (n: Names): string => COUNTERS[REQUEST_KINDS[n.kind].counter].session;
export const INBOUND_CODES = {
  'GW-ADMIT': {
    title: 'Admitted by the gateway',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} admits the request`,
    why: (n) =>
      `Neither mail domain is blocked, ${n.user} has access to external communities, and one more ${session(n)} session may open.`,
    ...SO_FAR,
  },
  'IN-ENTRY': {
    title: 'In through the gateway',
    directions: INBOUND,
    what: (n) => `${n.external}'s request reaches ${n.gateway}`,
    why: (n) => `${n.external} belongs to an external community. Requests from there come in at ${n.gateway}.`,
    ...SO_FAR,
  },
  'IN-PICK': {
    title: 'Round robin picks the landing server',
    directions: INBOUND,
    what: (n) => `${n.gateway} picks ${n.landing} by round robin; next is ${n.next}`,
    why: (n) =>
      `The servers take inbound requests in turn, and this one is for ${n.landing}. Where ${n.user} is logged in or at home plays no part in it.`,
    ...SO_FAR,
  },
  'IN-FORWARD': {
    title: 'Handed to the landing server',
    directions: INBOUND,
    what: (n) => `${n.gateway} hands the request to ${n.at}`,
    why: (n) => `${n.at} runs, its port 1516 is open from ${n.gateway}, and it trusts the address of ${n.gateway}.`,
    ...SO_FAR,
  },
  'IN-LOOKUP': {
    title: 'Looked up at the landing server',
    directions: INBOUND,
    answer: 'one',
    what: (n) => `${n.at} finds ${n.user} by mail address`,
    why: (n) =>
      `The lookup belongs to the server the request landed on, ${n.at}. It reaches the LDAP directory, its search finds mail addresses, and one record alone has this one.`,
    ...SO_FAR,
  },
  'IN-CONNECTED': {
    title: 'Passed to the server logged in to',
    directions: INBOUND,
    redirect: 'connected',
    what: (n) => `${n.from} passes it to ${n.at}, where ${n.user} is logged in`,
    why: (n) =>
      `The request landed on ${n.from}, but ${n.user} is logged in to ${n.at} and has no home server. The community servers settle that among themselves.`,
    ...SO_FAR,
  },
  'IN-CLUSTER': {
    title: 'Home in a cluster: passed to the server logged in to',
    directions: INBOUND,
    redirect: 'connected',
    what: (n) => `${n.from} passes it to ${n.at}: ${n.user}'s home is clustered`,
    why: (n) =>
      n.outsideCluster
        ? `The home server value of ${n.user}, ${n.home}, stands for a cluster, but ${n.user} is logged in outside of it, to ${n.at}. The request goes there all the same; contact list and settings of the cluster are not there.`
        : `The home server value of ${n.user}, ${n.home}, stands for a cluster, whose servers share their users. So the request goes where ${n.user} is logged in, to ${n.at}.`,
    ...SO_FAR,
  },
  'IN-HOME': {
    title: 'Sent to the home server',
    directions: INBOUND,
    redirect: 'home',
    what: (n) =>
      n.from === n.at ? `${n.at} is ${n.user}'s home server` : `${n.from} sends it to ${n.user}'s home server, ${n.at}`,
    why: (n) =>
      n.from === n.at
        ? `The directory record of ${n.user} names ${n.home} as home server, and the request is there already.`
        : `The directory record of ${n.user} names ${n.home} as home server, so ${n.from} sends the request there. Where ${n.user} is logged in was not asked.`,
    ...SO_FAR,
  },
  'IN-ONWARD': {
    title: 'Passed on by the home server',
    directions: INBOUND,
    redirect: 'connected',
    what: (n) => `${n.from} passes it on to ${n.at}, where ${n.user} is`,
    why: (n) =>
      `${n.user} is logged in to ${n.at} and not to the home server, ${n.from}. Whether a home server passes requests on is told nowhere: here it is assumed to.`,
    ...SO_FAR,
  },
  'IN-DELIVER': {
    title: 'Delivered to the local user',
    directions: INBOUND,
    what: (n) => `${n.from} delivers the request to ${n.user}`,
    why: (n) =>
      n.kind === 'subscribe'
        ? `${n.user} is logged in to ${n.from}, which answers with the presence of ${n.user}. What reaches ${n.user} is the question whether ${n.external} may see it.`
        : `${n.user} is logged in to ${n.from}, so the request has found its way.`,
    ...ARRIVED,
  },
} satisfies Record<string, CodeRow>;
