/** The rules of the way in, in the order in which a request meets them. */

import { COUNTERS, REQUEST_KINDS } from './kinds';
import { ARRIVED, SO_FAR } from './notices';
import { EITHER_WAY, INBOUND, type Names, type Rule } from './rule';
import { SOURCES, VERSIONS } from './sources';

const session = (n: Names): string => COUNTERS[REQUEST_KINDS[n.kind].counter].session;
export const INBOUND_RULES = {
  'GW-ADMIT': {
    title: 'Admitted by the gateway',
    rule: 'Before it passes a request on, the gateway checks the mail domains of both sides, then the access of the local user, then the session limit.',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} admits the request`,
    why: (n) =>
      `Neither mail domain is blocked, ${n.user} has access to external communities, and one more ${session(n)} session may open.`,
    ...SO_FAR,
    confirm: [
      {
        kind: 'log',
        text: 'Gateway log: the event logger, the last message handler, records requests that passed the others.',
      },
      {
        kind: 'document',
        text: 'Gateway properties and message handlers: User locator first, then Authorization controller.',
      },
    ],
    fix: 'Nothing to mend. To refuse such requests, block the domain, withdraw the access or lower the limit.',
    basis: 'doc',
    source: [SOURCES.handlers, SOURCES.gatewayProperties],
    versions: VERSIONS.gateway,
  },
  'IN-ENTRY': {
    title: 'In through the gateway',
    rule: 'A request from an external community enters the local community through its gateway.',
    directions: INBOUND,
    what: (n) => `${n.external}'s request reaches ${n.gateway}`,
    why: (n) => `${n.external} belongs to an external community. Requests from there come in at ${n.gateway}.`,
    ...SO_FAR,
    confirm: [
      { kind: 'log', text: 'Gateway log: the request, with the mail addresses of both sides.' },
      {
        kind: 'document',
        text: 'The external community at the gateway: its domains and its translation protocol (SIP or XMPP).',
      },
    ],
    fix: 'Nothing to mend. If requests do not get this far, look at the partner, the ports 5061 and 5269, and the certificates.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.communities],
    versions: VERSIONS.note,
  },
  'IN-PICK': {
    title: 'Round robin picks the landing server',
    rule: 'Every inbound request goes to the next server of the round-robin list, whichever server of the community that is, and the turn moves on.',
    directions: INBOUND,
    what: (n) => `${n.gateway} picks ${n.landing} by round robin; next is ${n.next}`,
    why: (n) =>
      `The servers take inbound requests in turn, and this one is for ${n.landing}. Where ${n.user} is logged in or at home plays no part in it.`,
    ...SO_FAR,
    confirm: [
      {
        kind: 'log',
        text: 'sametime.log of every server: with N servers on the list, each gets every N-th inbound request.',
      },
      {
        kind: 'document',
        text: 'Server documents with "Is this a Sametime Server" at Yes: servers for meetings only take their turn too.',
      },
    ],
    fix: 'Nothing to mend: a request may land anywhere. So every server needs port 1516, trust and a filter that finds mail addresses.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.discovery],
    versions: VERSIONS.note,
  },
  'IN-FORWARD': {
    title: 'Handed to the landing server',
    rule: 'The gateway hands the request over on port 1516, which must be open to every server of the community, whatever it is used for.',
    directions: INBOUND,
    what: (n) => `${n.gateway} hands the request to ${n.at}`,
    why: (n) => `${n.at} runs, its port 1516 is open from ${n.gateway}, and it trusts the address of ${n.gateway}.`,
    ...SO_FAR,
    confirm: [
      { kind: 'command', text: 'telnet <server> 1516 from the gateway: it answers' },
      {
        kind: 'document',
        text: 'CommunityConfig.txt on the server: the addresses it trusts, with that of the gateway among them.',
      },
    ],
    fix: 'Nothing to mend.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.trust],
    versions: VERSIONS.note,
  },
  'IN-LOOKUP': {
    title: 'Looked up at the landing server',
    rule: 'The server that gets an inbound request looks the local user up in the directory, by mail address, wherever that user is logged in.',
    directions: INBOUND,
    answer: 'one',
    what: (n) => `${n.at} finds ${n.user} by mail address`,
    why: (n) =>
      `The lookup belongs to the server the request landed on, ${n.at}. It reaches the LDAP directory, its filter searches mail addresses, and one record alone has this one.`,
    ...SO_FAR,
    confirm: [
      {
        kind: 'log',
        text: 'VP_LDAP_TRACE=1 in [Debug] of sametime.ini on the landing server shows search and answer (0x0, found).',
      },
      { kind: 'log', text: 'CLFRC0268W in the gateway log: the lookup worked, but slowly.' },
      { kind: 'command', text: 'ldapsearch with the filter of this very server and the mail address' },
    ],
    fix: 'Nothing to mend. If lookups are slow, narrow the person filter to exact matches of the mail attribute.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.mailToId, SOURCES.serverTracing, SOURCES.resolveCodes],
    versions: VERSIONS.note,
  },
  'IN-CONNECTED': {
    title: 'Passed to the server logged in to',
    rule: 'Without a home server, the landing server passes the request to the community server the user is connected to.',
    directions: INBOUND,
    redirect: 'connected',
    what: (n) => `${n.from} passes it to ${n.at}, where ${n.user} is logged in`,
    why: (n) =>
      `The request landed on ${n.from}, but ${n.user} is logged in to ${n.at} and has no home server. The community servers settle that among themselves.`,
    ...SO_FAR,
    confirm: [
      { kind: 'log', text: '"Logged in to server" in sametime.log of both servers: the link between them is up.' },
    ],
    fix: 'Nothing to mend.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.mesh],
    versions: VERSIONS.note,
  },
  'IN-CLUSTER': {
    title: 'Home in a cluster: passed to the server logged in to',
    rule: 'Where the home server value names a cluster, or a server of one, the landing server passes the request to the server the user is logged in to.',
    directions: INBOUND,
    redirect: 'connected',
    what: (n) => `${n.from} passes it to ${n.at}: ${n.user}'s home is clustered`,
    why: (n) =>
      `${n.user}'s home value, ${n.home}, stands for a cluster, whose servers share their users. So the request goes where ${n.user} is logged in, to ${n.at}.`,
    ...SO_FAR,
    confirm: [
      {
        kind: 'document',
        text: 'The cluster document in stconfig.nsf of the landing server: cluster name and members.',
      },
      { kind: 'log', text: '"Logged in to server" in sametime.log of both servers: the link between them is up.' },
    ],
    fix: 'Nothing to mend. A record that names one member should name the cluster instead.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.clusterDocument, SOURCES.copyClusterDocument],
    versions: VERSIONS.cluster,
  },
  'IN-HOME': {
    title: 'Sent to the home server',
    rule: 'Outside clusters, the landing server goes by the home server in the directory record and not by where the user is logged in.',
    directions: INBOUND,
    redirect: 'home',
    what: (n) =>
      n.from === n.at ? `${n.at} is ${n.user}'s home server` : `${n.from} sends it to ${n.user}'s home server, ${n.at}`,
    why: (n) =>
      n.from === n.at
        ? `${n.user}'s directory record names ${n.home} as home server, and the request is there already.`
        : `${n.user}'s directory record names ${n.home} as home server, so ${n.from} sends the request there. Where ${n.user} is logged in was not asked.`,
    ...SO_FAR,
    confirm: [
      {
        kind: 'document',
        text: 'Person record: "Sametime server" in Domino, or the LDAP attribute entered as "Name of the Home Server Attribute" in stconfig.nsf.',
      },
    ],
    fix: 'Nothing to mend as long as users log in to their home servers.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.home, SOURCES.homeAttribute],
    versions: VERSIONS.home,
  },
  'IN-ONWARD': {
    title: 'Passed on by the home server',
    rule: 'If that is assumed, a home server that the user is not logged in to passes the request on to the server the user is logged in to.',
    directions: INBOUND,
    redirect: 'connected',
    what: (n) => `${n.from} passes it on to ${n.at}, where ${n.user} is`,
    why: (n) =>
      `${n.user} is logged in to ${n.at} and not to the home server, ${n.from}. Whether a home server passes requests on is told nowhere: here it is assumed to.`,
    ...SO_FAR,
    confirm: [
      {
        kind: 'log',
        text: 'sametime.log of the home server and of the server logged in to: does the request show on both?',
      },
    ],
    fix: 'Nothing to mend, but do not rely on it: have the user log in to the home server.',
    basis: 'assumption',
    source: [SOURCES.note],
    versions: VERSIONS.home,
  },
  'IN-DELIVER': {
    title: 'Delivered to the local user',
    rule: 'The server that the local user is logged in to delivers the request.',
    directions: INBOUND,
    what: (n) => `${n.from} delivers the request to ${n.user}`,
    why: (n) => `${n.user} is logged in to ${n.from}, so the request has found its way.`,
    ...ARRIVED,
    confirm: [
      {
        kind: 'log',
        text: 'Client trace: com.lotus.sametime.im.level=FINEST in rcpinstall.properties shows the arrival.',
      },
    ],
    fix: 'Nothing to mend.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.addExternal, SOURCES.clientTracing],
    versions: VERSIONS.note,
  },
} satisfies Record<string, Rule>;
