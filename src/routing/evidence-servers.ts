/** What bears out the rules of what servers, and the gateway, must know of each other to pass a request on. */

import type { SERVER_CODES } from './codes-servers';
import type { Evidence } from './evidence';
import { SOURCES, VERSIONS } from './sources';

export const SERVER_EVIDENCE = {
  'BLK-LINK': {
    rule: 'Every community server needs port 1516 to every other one; where a pair lacks it, only requests that take this very way fail.',
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
    rule: 'Every server of the community, in a cluster or not, must hold a copy of every cluster document, or it cannot route to users whose home is a cluster.',
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
    unlike: {
      'IN-CLUSTER': 'A landing server outside the cluster passes the request on only if it holds the cluster document.',
    },
  },
  'BLK-HOME': {
    rule: 'A home server value that is neither a server nor a cluster of the community leads nowhere, on whichever server the request lands.',
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
    unlike: {
      'OFF-HOME':
        'Both follow one user over all landings; a misspelt value leads nowhere, a right one to the wrong place.',
      'IN-HOME': 'The same directory value; it must spell a server or a cluster of the community.',
      'BLK-CLUSTER': 'A misspelt value fails on every server, a missing cluster document on one.',
    },
  },
  'BLK-UNDISCOVERED': {
    rule: 'A community server that the gateway has not discovered has no connection to it, so its users cannot send out.',
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
} satisfies Record<keyof typeof SERVER_CODES, Evidence>;
