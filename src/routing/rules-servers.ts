/** The rules of what servers, and the gateway, must know of each other to pass a request on. */

import { STOPPED } from './notices';
import { INBOUND, OUTBOUND, type Rule } from './rule';
import { SOURCES, VERSIONS } from './sources';

export const SERVER_RULES = {
  'BLK-LINK': {
    title: 'Link between servers blocked',
    rule: 'Every community server needs port 1516 to every other one; where a pair lacks it, only requests that take this very way fail.',
    directions: INBOUND,
    what: (n) => `The link from ${n.at} to ${n.towards} is blocked`,
    why: (n) =>
      `The request should go on from ${n.at} to ${n.towards}, but the two do not reach each other. Had it landed elsewhere, it might have come through.`,
    ...STOPPED,
    confirm: [
      {
        kind: 'log',
        text: '"Failed to connect to server" or "has wrong net address" in sametime.log of either server; good is "Logged in to server"',
      },
      { kind: 'command', text: 'telnet <server> 1516 from each of the two to the other' },
    ],
    fix: 'Open port 1516 between the two servers, both ways, and check that host names and addresses agree.',
    basis: 'doc',
    source: [SOURCES.mesh, SOURCES.trust],
    versions: VERSIONS.server,
  },
  'BLK-CLUSTER': {
    title: 'Cluster document missing',
    rule: 'Every server of the community, in a cluster or not, must hold a copy of every cluster document, or it cannot route to users whose home is a cluster.',
    directions: INBOUND,
    what: (n) => `${n.at} lacks the cluster document for ${n.home}`,
    why: (n) =>
      `${n.user}'s home value, ${n.home}, stands for a cluster, and ${n.at} does not know its servers. Users without a home in a cluster come through.`,
    ...STOPPED,
    confirm: [
      {
        kind: 'document',
        text: 'stconfig.nsf of this server: is there a cluster document for every cluster? Compare with a good server.',
      },
    ],
    fix: 'Copy and paste every cluster document into stconfig.nsf of this server (do not replicate that database), and restart the server.',
    basis: 'doc',
    source: [SOURCES.copyClusterDocument, SOURCES.clusterDocument],
    versions: VERSIONS.cluster,
  },
  'BLK-HOME': {
    title: 'Home server value names nothing',
    rule: 'A home server value that is neither a server nor a cluster of the community leads nowhere, on whichever server the request lands.',
    directions: INBOUND,
    what: (n) => `${n.at} knows no home server "${n.home}"`,
    why: (n) =>
      `The landing server goes by the home value of ${n.user}, and "${n.home}" is neither a server nor a cluster here. Being logged in does not help.`,
    ...STOPPED,
    confirm: [
      {
        kind: 'document',
        text: 'Person record: "Sametime server", or the LDAP attribute used for it, letter by letter against the server names; it must not contain a comma.',
      },
      { kind: 'log', text: '0x8000022B (server misconfigured) or 0x80000207 (host unreachable), for this user only' },
    ],
    fix: 'Correct the value to the full name of a server or cluster, or empty it where one server, or one cluster, is all there is.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.homeAttribute, SOURCES.home],
    versions: VERSIONS.home,
  },
  'BLK-UNDISCOVERED': {
    title: 'Server unknown to the gateway',
    rule: 'A community server that the gateway has not discovered has no connection to it, so its users cannot send out.',
    directions: OUTBOUND,
    what: (n) => `${n.gateway} does not know ${n.at}`,
    why: (n) =>
      `${n.user} is logged in to ${n.at}, which is not on the list of servers known to ${n.gateway}. No connection, no way out: that is assumed, as is that no neighbour helps.`,
    ...STOPPED,
    confirm: [
      {
        kind: 'document',
        text: 'Server document of this server: "Is this a Sametime Server" must be Yes, in a names.nsf that the configured server reads.',
      },
      { kind: 'document', text: 'CommunityConfig.txt on the configured server: is this server in it?' },
    ],
    fix: 'Correct the Server document, then wait for the next look for new servers (60 minutes unless changed) or restart.',
    basis: 'assumption',
    source: [SOURCES.note, SOURCES.polling, SOURCES.trust],
    versions: VERSIONS.note,
  },
} satisfies Record<string, Rule>;
