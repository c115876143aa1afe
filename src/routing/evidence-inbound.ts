/** What bears out the rules of the way in, in the order in which a request meets them. */

import { sessionOf } from './code';
import type { INBOUND_CODES } from './codes-inbound';
import type { Evidence } from './evidence';
import { OUT_CHECKED_TOO } from './evidence-refused';
import { byCommand, HOST, inDocument, inLog, lastLogin, likely, PLACE } from './hints';
import { SEARCH_BY_FILTER, SOURCES, TRACE_UNTOLD, VERSIONS } from './sources';

export const INBOUND_EVIDENCE = {
  'GW-ADMIT': {
    why: (n) =>
      `Neither mail domain is blocked, ${n.user} has access to external communities, and one more ${sessionOf(n)} session may open.`,
    rule: 'Before it hands a request on, the gateway looks at the mail domains of both sides and at the access of the local user.',
    basis: 'doc',
    source: [SOURCES.handlers, SOURCES.gatewayProperties],
    of: { direction: 'inbound' },
    grounds: [
      OUT_CHECKED_TOO,
      {
        text: 'Blocked domains are documented for contact requests; that chats are held against them as well is our choice.',
        basis: 'assumption',
        source: [SOURCES.gatewayProperties, SOURCES.restrictedDomain],
        of: { kind: 'chat' },
      },
      {
        text: 'That the session limit is looked at last is our choice: the pages give no order for it.',
        basis: 'assumption',
        source: [SOURCES.handlers, SOURCES.sessionLimits],
      },
    ],
    confirm: [
      inDocument(
        HOST.console,
        'list of message handlers of the gateway',
        'The order of the message handlers: the User locator first, then the Authorization controller, the event logger last.',
        SOURCES.handlers,
      ),
      inLog(
        'On a node of a gateway cluster',
        'trace.log',
        '`RtcGatewayLoggerEvent`: an event of the gateway. There is an event log in gateway clusters only; to read it, install the sample `rtc_gatewaySamplesEAR.ear` and turn on diagnostic trace for `com.ibm.collaboration.realtime.sample`.',
        SOURCES.eventReader,
      ),
    ],
    fix: 'Nothing to mend. To refuse such requests, block the domain, withdraw the access or lower the limit.',
    versions: VERSIONS.gateway,
  },
  'IN-ENTRY': {
    why: (n) => `${n.external} belongs to an external community. Requests from there come in at ${n.gateway}.`,
    rule: 'A request from an external community enters the local community through its gateway.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.communities],
    confirm: [
      inDocument(
        HOST.console,
        `${PLACE.communities} > the external community`,
        'Are its domains entered, and its translation protocol (SIP or XMPP)?',
        SOURCES.communities,
      ),
      inLog(
        'On a node of a gateway cluster',
        'trace.log',
        '`RtcGatewayLoggerEvent` with the mail addresses of both sides. A gateway that is not clustered has no event log.',
        SOURCES.eventLog,
      ),
    ],
    fix: 'Nothing to mend. If requests do not get this far, look at the partner, at the firewall outside (usually 5060 or 5061 for SIP, 5269 for XMPP), and at the certificates.',
    versions: VERSIONS.note,
    unlike: {
      'GW-ADMIT': 'The request comes in before anybody asks whether it may.',
    },
  },
  'IN-PICK': {
    why: (n) =>
      `The servers take inbound requests in turn, and this one is for ${n.landing}. Where ${n.user} is logged in or at home plays no part in it.`,
    rule: 'Every inbound request goes to the next server of the round-robin list, whichever server of the community that is.',
    basis: 'note',
    source: [SOURCES.note],
    grounds: [
      {
        text: 'Added contacts and chats take turns together, and the list begins with the configured server: our choice, since the note tells neither.',
        basis: 'assumption',
        source: [SOURCES.note],
      },
      {
        text: 'A server that the gateway cannot reach takes its turn all the same.',
        basis: 'assumption',
        source: [SOURCES.note],
        under: { assumption: 'unreachable', answer: 'fail' },
      },
      {
        text: 'A server that the gateway cannot reach is passed over, and the next one gets the request.',
        basis: 'assumption',
        source: [SOURCES.note],
        under: { assumption: 'unreachable', answer: 'skip' },
      },
    ],
    confirm: [
      likely(
        HOST.outside,
        PLACE.client,
        'Start as many chats with one local user as the community has servers, and as many again: what came of them comes again in the same order.',
        'Only as long as nobody else sends from outside in the meantime: every inbound request takes a turn.',
        SOURCES.note,
      ),
      likely(
        HOST.configured,
        PLACE.serverDocuments,
        'Count the Server documents with "`Is this a Sametime Server`" at Yes: in 7.5 and 8.0 servers for meetings only are among them, and take their turn.',
        'That servers learn of each other in this way is documented; that the gateway gets its list from them is inferred.',
        SOURCES.trust,
      ),
    ],
    fix: 'Nothing to mend: a request may land anywhere. So every server needs port 1516 open, trust in the gateway, and lookups that find mail addresses.',
    versions: VERSIONS.note,
    unlike: {
      'IN-FORWARD': 'One decides whose turn it is, the other is the way there over port 1516.',
    },
  },
  'IN-FORWARD': {
    why: (n) => `${n.at} runs, its port 1516 is open from ${n.gateway}, and it trusts the address of ${n.gateway}.`,
    rule: 'The gateway hands the request over on port 1516, which must be open to every server of the community, whatever it is used for.',
    basis: 'note',
    source: [SOURCES.note],
    grounds: [
      {
        text: 'The server must also trust the address that the gateway connects from.',
        basis: 'inferred',
        source: [SOURCES.trust, SOURCES.discovery],
      },
    ],
    confirm: [
      byCommand(HOST.gateway, '`telnet <server> 1516` to the landing server connects.', SOURCES.note),
      likely(
        HOST.landing,
        PLACE.config,
        'The Sametime servers that this server read from Server documents, and so trusts.',
        'The gateway has no Server document, and whether an address that was entered by hand shows in the file is not documented: if it is missing there, nothing is proven.',
        SOURCES.trust,
      ),
    ],
    fix: 'Nothing to mend.',
    versions: VERSIONS.note,
    unlike: {
      'OUT-FORWARD': 'The same connection to port 1516, used in either direction.',
    },
  },
  'IN-LOOKUP': {
    why: (n) =>
      `The lookup belongs to the server the request landed on, ${n.at}. It reaches the LDAP directory, its search finds mail addresses, and one record alone has this one.`,
    rule: 'The server that gets an inbound request looks the local user up, wherever that user is logged in.',
    basis: 'note',
    source: [SOURCES.note],
    grounds: [
      {
        text: 'The gateway asks it to turn the mail address into a Sametime ID, and the server searches the LDAP directory for it.',
        basis: 'doc',
        source: [SOURCES.mailToId],
      },
    ],
    confirm: [
      inLog(
        HOST.gateway,
        'log of the gateway server',
        '`CLFRC0268W`: the lookup worked, but slowly. The line names the address, the ID found, the seconds it took, and how many lookups wait.',
        SOURCES.mailToId,
      ),
      byCommand(
        HOST.landing,
        `\`${SEARCH_BY_FILTER}\` with the filter of this very server finds one entry.`,
        SOURCES.filters,
      ),
      likely(
        HOST.landing,
        PLACE.ini,
        '`VP_LDAP_TRACE=1` traces what this server asks the directory.',
        TRACE_UNTOLD,
        SOURCES.serverTracing,
      ),
    ],
    fix: 'Nothing to mend. If CLFRC0268W tells of slow lookups: a Java class of its own for lookups by mail (StLdapCustomized), a narrower base DN, or ST_RESOLVE_WHITELIST and ST_RESOLVE_BLACKLIST. Leave the search filter as it is: names are searched by it.',
    versions: VERSIONS.note,
    unlike: {
      'OUT-LOOKUP': 'Inbound the landing server looks up, outbound the server the sender is logged in to.',
    },
  },
  'IN-CONNECTED': {
    why: (n) =>
      `The request landed on ${n.from}, but ${n.user} is logged in to ${n.at} and has no home server. The community servers settle that among themselves.`,
    rule: 'Without a home server, the landing server passes the request on to the community server the user is connected to, for contacts and chats alike.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.mesh],
    confirm: [
      inLog(
        HOST.both,
        PLACE.serverLog,
        '"`Logged in to server`": the connection between the two is up.',
        SOURCES.trust,
      ),
      lastLogin('The last login of this user: on which server, when, and from which address?'),
    ],
    fix: 'Nothing to mend.',
    versions: VERSIONS.note,
    unlike: {
      'IN-CLUSTER': 'Both lead to where the user is logged in; a cluster as home also asks for its document.',
    },
  },
  'IN-CLUSTER': {
    why: (n) =>
      n.outsideCluster
        ? `The home server value of ${n.user}, ${n.home}, stands for a cluster, but ${n.user} is logged in outside of it, to ${n.at}. The request goes there all the same; contact list and settings of the cluster are not there.`
        : `The home server value of ${n.user}, ${n.home}, stands for a cluster, whose servers share their users. So the request goes where ${n.user} is logged in, to ${n.at}.`,
    rule: 'Where the home server value names a cluster, or a server of one, the landing server passes the request on to the server the user is logged in to.',
    basis: 'assumption',
    source: [SOURCES.note],
    grounds: [
      {
        text: 'The home server value of users of a cluster is the name of the cluster, and every server of the community needs a copy of its cluster document.',
        basis: 'doc',
        source: [SOURCES.clusterDocument, SOURCES.copyClusterDocument],
      },
      {
        text: 'That a user is reached who is logged in outside of that cluster is our choice as well.',
        basis: 'assumption',
        source: [SOURCES.rotatingDns],
      },
    ],
    confirm: [
      inDocument(
        HOST.landing,
        PLACE.clusters,
        'Is there one for the cluster that the home server value names, and are its members right?',
        SOURCES.copyClusterDocument,
      ),
      inLog(
        HOST.both,
        PLACE.serverLog,
        '"`Logged in to server`": the connection between the two is up.',
        SOURCES.trust,
      ),
    ],
    fix: 'Nothing to mend. A record that names one member should name the cluster instead, unless the cluster bears the name of that server, which the help allows.',
    versions: VERSIONS.cluster,
  },
  'IN-HOME': {
    why: (n) =>
      n.from === n.at
        ? `The directory record of ${n.user} names ${n.home} as home server, and the request is there already.`
        : `The directory record of ${n.user} names ${n.home} as home server, so ${n.from} sends the request there. Where ${n.user} is logged in was not asked.`,
    rule: 'Outside clusters, the landing server goes by the home server value in the directory record (SametimeServer) and not by where the user is logged in.',
    basis: 'note',
    source: [SOURCES.note],
    grounds: [
      {
        text: 'That this is decided for each user, where clusters and single servers stand side by side, is our choice.',
        basis: 'assumption',
        source: [SOURCES.note],
      },
      {
        text: 'It does so even where the user is logged in to the landing server itself: the note is taken at its word.',
        basis: 'assumption',
        source: [SOURCES.note],
        under: { assumption: 'shortcut', answer: 'off' },
      },
      {
        text: 'Where the user is logged in to the landing server itself, it delivers there and leaves the home server value aside.',
        basis: 'assumption',
        source: [SOURCES.note],
        under: { assumption: 'shortcut', answer: 'on' },
      },
    ],
    confirm: [
      inDocument(
        HOST.directory,
        PLACE.person,
        'The home server value: the field "`Sametime server`" of the Person document in a Domino Directory, or the LDAP attribute chosen for it.',
        SOURCES.homeAttribute,
      ),
      inDocument(
        HOST.landing,
        PLACE.ldap,
        '"`Name of the Home Server Attribute`": which LDAP attribute holds the home server value? Where the servers are managed in the Integrated Solutions Console (help of 9.0.1): tab Community Services > LDAP Attributes > "`Attribute used for determining the home server`". A change needs a restart.',
        SOURCES.homeAttribute,
      ),
    ],
    fix: 'Nothing to mend as long as users log in to their home servers. To change a home server is no small thing: contact list, privacy settings and policy stay behind on the old one and must be moved first.',
    versions: VERSIONS.home,
    unlike: {
      'IN-CONNECTED': 'A home server value decides over where the user is logged in; without one the login decides.',
    },
  },
  'IN-ONWARD': {
    why: (n) =>
      `${n.user} is logged in to ${n.at} and not to the home server, ${n.from}. Whether a home server passes requests on is told nowhere: here it is assumed to.`,
    rule: 'If that is assumed, a home server that the user is not logged in to passes the request on to the server the user is logged in to.',
    basis: 'assumption',
    source: [SOURCES.note],
    grounds: [
      {
        text: 'Where it is not, the request ends at the home server and the user looks offline.',
        basis: 'assumption',
        source: [SOURCES.note],
        under: { assumption: 'homeElsewhere', answer: 'offline' },
      },
    ],
    confirm: [
      likely(
        HOST.outside,
        PLACE.client,
        'Start a chat with a user who is logged in away from home: if it arrives, your servers pass requests on; then turn the switch to match.',
        'No page tells what a home server does then, and releases may differ.',
        SOURCES.note,
      ),
    ],
    fix: 'Nothing to mend, but do not rely on it: have the user log in to the home server. Changing the home server value instead moves no contact list, privacy settings or policy.',
    versions: VERSIONS.home,
  },
  'IN-DELIVER': {
    why: (n) =>
      n.kind === 'subscribe'
        ? `${n.user} is logged in to ${n.from}, which answers with the presence of ${n.user}. What reaches ${n.user} is the question whether ${n.external} may see it.`
        : `${n.user} is logged in to ${n.from}, so the request has found its way.`,
    rule: 'The server that the local user is logged in to delivers the request.',
    basis: 'note',
    source: [SOURCES.note],
    grounds: [
      {
        text: 'For an added contact it is that server, by its subscription and presence services, that answers; what reaches the user is the question for permission.',
        basis: 'inferred',
        source: [SOURCES.presence, SOURCES.addExternal],
        of: { kind: 'subscribe' },
      },
    ],
    confirm: [
      likely(
        HOST.client,
        'rcpinstall.properties (on Windows below …\\Sametime\\.config\\)',
        '`com.lotus.sametime.im.level=FINEST` traces chats as they arrive in the client.',
        'The page is of Sametime 12. This logger is that of chats: of an added contact it shows nothing.',
        SOURCES.clientTracing,
      ),
      inDocument(
        HOST.client,
        PLACE.client,
        'Has the chat window opened, or has the client asked whether the external user may see the status?',
        SOURCES.addExternal,
      ),
    ],
    fix: 'Nothing to mend.',
    versions: VERSIONS.note,
    unlike: {
      'OUT-DELIVER': 'The last step of either way; what happens behind it is up to the people.',
    },
  },
} satisfies Record<keyof typeof INBOUND_CODES, Evidence>;
