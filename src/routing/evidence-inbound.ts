/** What bears out the rules of the way in, in the order in which a request meets them. */

import type { INBOUND_CODES } from './codes-inbound';
import type { Evidence } from './evidence';
import { SOURCES, VERSIONS } from './sources';

export const INBOUND_EVIDENCE = {
  'GW-ADMIT': {
    rule: 'Before it passes a request on, the gateway checks the mail domains of both sides, then the access of the local user, then the session limit.',
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
    rule: 'A request from an external community enters the local community through its gateway.',
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
    unlike: {
      'GW-ADMIT': 'The request comes in before anybody asks whether it may.',
    },
  },
  'IN-PICK': {
    rule: 'Every inbound request goes to the next server of the round-robin list, whichever server of the community that is, and the turn moves on.',
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
    unlike: {
      'IN-FORWARD': 'First the turn, then the connection: the turn moves on even if the connection fails.',
    },
  },
  'IN-FORWARD': {
    rule: 'The gateway hands the request over on port 1516, which must be open to every server of the community, whatever it is used for.',
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
    unlike: {
      'OUT-FORWARD': 'The same connection to port 1516, used in either direction.',
    },
  },
  'IN-LOOKUP': {
    rule: 'The server that gets an inbound request looks the local user up in the directory, by mail address, wherever that user is logged in.',
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
    unlike: {
      'OUT-LOOKUP': 'Inbound the landing server looks up, outbound the server the sender is logged in to.',
    },
  },
  'IN-CONNECTED': {
    rule: 'Without a home server, the landing server passes the request to the community server the user is connected to.',
    confirm: [
      { kind: 'log', text: '"Logged in to server" in sametime.log of both servers: the link between them is up.' },
    ],
    fix: 'Nothing to mend.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.mesh],
    versions: VERSIONS.note,
    unlike: {
      'IN-CLUSTER': 'Both lead to where the user is logged in; a cluster as home also asks for its document.',
    },
  },
  'IN-CLUSTER': {
    rule: 'Where the home server value names a cluster, or a server of one, the landing server passes the request to the server the user is logged in to.',
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
    rule: 'Outside clusters, the landing server goes by the home server in the directory record and not by where the user is logged in.',
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
    unlike: {
      'IN-CONNECTED': 'A home value decides over where the user is logged in; without one the login decides.',
    },
  },
  'IN-ONWARD': {
    rule: 'If that is assumed, a home server that the user is not logged in to passes the request on to the server the user is logged in to.',
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
    rule: 'The server that the local user is logged in to delivers the request.',
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
    unlike: {
      'OUT-DELIVER': 'The last step of either way; what happens behind it is up to the people.',
    },
  },
} satisfies Record<keyof typeof INBOUND_CODES, Evidence>;
