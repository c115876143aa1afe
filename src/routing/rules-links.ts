/** The rules of a way that is closed: a server down, a port, a missing trust, and what servers must know of each other. */

import { STOPPED } from './notices';
import { EITHER_WAY, INBOUND, type Names, type Rule } from './rule';
import { SOURCES, VERSIONS } from './sources';

/** The community server at the other end of the gateway's connection. */
const server = (n: Names): string => (n.direction === 'inbound' ? n.towards : n.at);

export const LINK_RULES = {
  'BLK-DOWN': {
    title: 'Server down',
    rule: 'A server that is down keeps its turn in the round robin, and nothing can be handed to it.',
    directions: INBOUND,
    what: (n) => `${n.towards} is down; ${n.at} cannot hand the request over`,
    why: (n) =>
      n.at === n.gateway
        ? `It was the turn of ${n.towards}, which does not run. The request ends here; the next inbound one goes to ${n.next}.`
        : `The request should go on from ${n.at} to ${n.towards}, which does not run.`,
    ...STOPPED,
    confirm: [
      { kind: 'command', text: 'telnet <server> 1516: no answer, nor on 1533' },
      { kind: 'log', text: '0x80000206 (host down)' },
    ],
    fix: 'Start the server. A server that is gone for good should lose its Server document, so that it stops taking turns.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.errorCodes, SOURCES.trust],
    versions: VERSIONS.note,
  },
  'BLK-1516': {
    title: 'Port 1516 blocked from the gateway',
    rule: 'Every server of the community must be reachable from the gateway on port 1516; one that is not costs its share of all inbound requests.',
    directions: EITHER_WAY,
    what: (n) => `Port 1516 from ${n.gateway} to ${server(n)} is blocked`,
    why: (n) =>
      n.direction === 'inbound'
        ? `It was the turn of ${n.towards}, and a firewall lets nothing through to its port 1516. Requests that land elsewhere still reach the users of ${n.towards}.`
        : `What leaves ${n.at} travels over the connection the gateway opens to its port 1516, and that is blocked. Users of other servers can still send.`,
    ...STOPPED,
    confirm: [
      {
        kind: 'command',
        text: 'telnet <server> 1516 from the gateway: no answer, while it answers from another community server',
      },
      { kind: 'log', text: '0x80000207 (host unreachable) or 0x8000020D (cannot connect)' },
    ],
    fix: 'Open port 1516 from the gateway to this server in every firewall between them, whatever the server is used for.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.ports, SOURCES.errorCodes],
    versions: VERSIONS.note,
  },
  'BLK-TRUST': {
    title: 'Gateway address not trusted',
    rule: 'A community server compares the address of whoever connects with the addresses it trusts, and turns strangers away.',
    directions: EITHER_WAY,
    what: (n) => `${server(n)} does not trust the address of ${n.gateway}`,
    why: (n) =>
      `Port 1516 of ${server(n)} is open, but the address of ${n.gateway} is not among those it trusts. Address translation and wrong host names have the same effect.`,
    ...STOPPED,
    confirm: [
      { kind: 'log', text: '"Rejecting server <address> not in servers list" in sametime.log of the community server' },
      { kind: 'command', text: 'telnet <server> 1516 from the gateway: it answers, so the port is not to blame' },
      { kind: 'document', text: 'CommunityConfig.txt on the server: what it trusts at this moment.' },
    ],
    fix: 'Add the address of the gateway to CommunityTrustedIps (CommunityConnectivity document in stconfig.nsf) or VPS_TRUSTED_IPS (sametime.ini) of this server, and restart it.',
    basis: 'doc',
    source: [SOURCES.trust, SOURCES.discovery],
    versions: VERSIONS.server,
  },
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
} satisfies Record<string, Rule>;
