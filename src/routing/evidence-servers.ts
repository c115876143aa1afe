/** What bears out the rules of what servers, and the gateway, must know of each other to pass a request on. */

import type { SERVER_CODES } from './codes-servers';
import type { Evidence, Reasons } from './evidence';
import { byCommand, HOST, inDocument, inLog, likely, PLACE } from './hints';
import { SOURCES, VERSIONS } from './sources';

/** How a home server value misses what it nearly names, or why it may miss everything. */
function nearly({ nearHome }: Reasons): string {
  if (nearHome === null) return 'It may be misspelt, or put there on purpose to keep this user out.';
  const { called, difference } = nearHome;
  if (difference === 'case') return `It differs from ${called} in upper and lower case only.`;
  if (difference === 'end') return `It differs from ${called} by the last character only.`;
  return `It names ${called} as Domino writes names.`;
}

export const SERVER_EVIDENCE = {
  'BLK-LINK': {
    why: (n) =>
      `The request should go on from ${n.at} to ${n.towards}, but the two do not reach each other on port 1516. Had it landed elsewhere, it might have come through.`,
    rule: 'Every community server needs port 1516 to every other one.',
    basis: 'doc',
    source: [SOURCES.mesh, SOURCES.ports],
    grounds: [
      {
        text: 'Where a pair of servers lacks it, only requests that take this very way fail: it matters where they land and where the user is.',
        basis: 'inferred',
        source: [SOURCES.mesh, SOURCES.note],
      },
    ],
    confirm: [
      inLog(
        HOST.both,
        PLACE.serverLog,
        '"`Failed to connect to server`" or "`has wrong net address`" in the log of either; good is "`Logged in to server`".',
        SOURCES.trust,
      ),
      byCommand(
        HOST.both,
        '`telnet <server> 1516` from each to the other: one of the two opens the connection, so a rule that lets through one way only looks right from one side.',
        SOURCES.oneSide,
      ),
      byCommand(
        HOST.both,
        '`nslookup <server>` of each on the other: a server tells its address by DNS or HOSTS, and NAT or a wrong entry makes it "wrong net address".',
        SOURCES.trust,
      ),
    ],
    fix: 'Open port 1516 between the two servers, both ways, and see to it that host names and addresses in DNS and HOSTS agree on both.',
    versions: VERSIONS.server,
  },
  'BLK-CLUSTER': {
    why: (n) =>
      `The home server value of ${n.user}, ${n.home}, stands for a cluster, and ${n.at} does not know its servers. Users without a home in a cluster come through.`,
    rule: 'Every server of the community, in a cluster or not, must hold a copy of every cluster document.',
    basis: 'doc',
    source: [SOURCES.copyClusterDocument, SOURCES.clusterDocument],
    grounds: [
      {
        text: 'A server without it cannot route to users whose home is that cluster; all others are reached from it.',
        basis: 'inferred',
        source: [SOURCES.copyClusterDocument],
      },
    ],
    confirm: [
      inDocument(
        HOST.server,
        PLACE.clusters,
        'Is there one for every cluster? Compare name and members with those on a good server.',
        SOURCES.copyClusterDocument,
      ),
    ],
    fix: 'Copy every cluster document of a good server and paste it into stconfig.nsf of this one (that database must not be replicated), then restart the server.',
    versions: VERSIONS.cluster,
    unlike: {
      'IN-CLUSTER': 'A landing server outside the cluster passes the request on only if it holds the cluster document.',
    },
  },
  'BLK-HOME': {
    why: (n) =>
      `The landing server goes by the home server value of ${n.user}, and "${n.home}" is neither a server nor a cluster here. ${nearly(n)}`,
    rule: 'A home server value that is neither a server nor a cluster of the community leads nowhere, on whichever server the request lands.',
    basis: 'inferred',
    source: [SOURCES.note, SOURCES.home],
    grounds: [
      {
        text: 'The help names such a value as a way to keep a user out: this one may have been put there on purpose.',
        basis: 'doc',
        source: [SOURCES.home],
      },
      {
        text: 'The home server value may come from any LDAP attribute, even that of the mail address: where it is mapped to the wrong one, every user has this fault, from one cause.',
        basis: 'inferred',
        source: [SOURCES.homeAttribute],
      },
      {
        text: 'That the value counts to the letter, and case with it, is our choice; the directory may be more lenient.',
        basis: 'assumption',
        source: [SOURCES.homeAttribute],
      },
    ],
    confirm: [
      inDocument(
        HOST.directory,
        PLACE.person,
        'The home server value against the names of servers and clusters: the canonical name (cn=…/o=…), the DNS name, or the name of the cluster; without a comma.',
        SOURCES.clusterDocument,
      ),
      inDocument(
        HOST.landing,
        PLACE.ldap,
        '"`Name of the Home Server Attribute`": if no user at all has a value that names a server, the wrong attribute was chosen.',
        SOURCES.homeAttribute,
      ),
    ],
    fix: 'First ask whether the value keeps this user out on purpose. If all users have it, choose the right home attribute and restart the servers. Else correct it to the name of the server or cluster that holds the contact list: naming another one, or emptying the value, moves no contact list, privacy settings or policy.',
    versions: VERSIONS.home,
    unlike: {
      'OFF-HOME':
        'Both follow one user over all landings; one value leads nowhere, the other to a server where the user is not.',
      'IN-HOME': 'The same home server value; it must name a server or a cluster of the community.',
      'BLK-CLUSTER': 'A value that names nothing fails on every server, a missing cluster document on one.',
    },
  },
  'BLK-UNDISCOVERED': {
    why: (n) =>
      `${n.user} is logged in to ${n.at}, which is not on the list of servers known to ${n.gateway}. Without a connection there is no way out: that is assumed, as is that no other server helps.`,
    rule: 'A community server that the gateway has not discovered has no connection to it, so what its users send does not get out.',
    basis: 'assumption',
    source: [SOURCES.note],
    grounds: [
      {
        text: 'Community servers learn of each other from Server documents, and look for new ones every 60 minutes unless changed.',
        basis: 'doc',
        source: [SOURCES.trust, SOURCES.polling],
      },
    ],
    confirm: [
      inDocument(
        HOST.configured,
        PLACE.serverDocuments,
        'The Server document of this server: is "`Is this a Sametime Server`" Yes, and is it in a names.nsf that the configured server reads, by Directory Assistance if need be?',
        SOURCES.trust,
      ),
      likely(
        HOST.configured,
        PLACE.config,
        'Is this server among the Sametime servers listed?',
        'The file shows what the configured server learnt; that the gateway learns the same is inferred.',
        SOURCES.trust,
      ),
    ],
    fix: 'Correct the Server document. Then restart the configured server, or wait for its next look (60 minutes unless changed), and restart the gateway after it: when a gateway notices a new server is not documented.',
    versions: VERSIONS.note,
  },
} satisfies Record<keyof typeof SERVER_CODES, Evidence>;
