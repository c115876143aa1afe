/** What bears out the rules of the way out, in the order in which a request meets them. */

import type { OUTBOUND_CODES } from './codes-outbound';
import type { Evidence, Ground } from './evidence';
import { byCommand, HOST, inDocument, lastLogin, likely, PLACE } from './hints';
import { SEARCH_BY_FILTER, SOURCES, TRACE_UNTOLD, VERSIONS } from './sources';

/** The note tells the way out by one example. */
const CHATS_ALIKE: Ground = {
  text: 'The note says so of a user who adds an external one; that a chat goes the same way follows from it.',
  basis: 'inferred',
  source: [SOURCES.note],
  of: { kind: 'chat' },
};

export const OUTBOUND_EVIDENCE = {
  'OUT-SEND': {
    why: (n) =>
      `${n.user} is logged in to ${n.at}, so that is where the request starts. There is no round robin on the way out, and the home server plays no part.`,
    rule: 'On the way out nothing takes turns: the server the sender is connected to does what there is to do.',
    basis: 'note',
    source: [SOURCES.note],
    of: { kind: 'subscribe' },
    grounds: [CHATS_ALIKE],
    confirm: [
      inDocument(
        HOST.client,
        'server communities in the preferences of the client',
        'Which host name does the client log in to?',
        SOURCES.home,
      ),
      lastLogin('The last login of the sender: on which server?'),
    ],
    fix: 'Nothing to mend.',
    versions: VERSIONS.note,
    unlike: {
      'OFF-SENDER': 'A sender needs a running server to be logged in to.',
      'OUT-FORWARD': "Nothing takes turns on the way out: it is the sender's own server from end to end.",
    },
  },
  'OUT-LOOKUP': {
    why: (n) =>
      `${n.user} is connected to ${n.at}, so the lookup is done there. The note does not say what is looked up: here it is the sender's own mail address.`,
    rule: 'On the way out the server that the sender is physically connected to does the lookup.',
    basis: 'note',
    source: [SOURCES.note],
    of: { kind: 'subscribe' },
    grounds: [
      CHATS_ALIKE,
      {
        text: "What is looked up is not told; that it is the sender's own mail address is our choice.",
        basis: 'assumption',
        source: [SOURCES.note],
      },
    ],
    confirm: [
      byCommand(
        HOST.sender,
        `\`${SEARCH_BY_FILTER}\` with the filter of this very server and the sender's mail address finds one entry.`,
        SOURCES.filters,
      ),
      likely(
        HOST.sender,
        PLACE.ini,
        '`VP_LDAP_TRACE=1` traces what this server asks the directory.',
        TRACE_UNTOLD,
        SOURCES.serverTracing,
      ),
    ],
    fix: 'Nothing to mend.',
    versions: VERSIONS.note,
  },
  'OUT-FORWARD': {
    why: (n) =>
      `${n.gateway} knows ${n.from} and has a connection to it. That outbound requests travel over this connection is told nowhere: it is assumed.`,
    rule: "The sender's server hands the request to the gateway, over the connection that the gateway opened to its port 1516.",
    basis: 'assumption',
    source: [SOURCES.note, SOURCES.handlers],
    confirm: [
      byCommand(HOST.gateway, "`telnet <server> 1516` to the sender's server connects.", SOURCES.note),
      likely(
        'On a node of a gateway cluster',
        'trace.log',
        "`RtcGatewayLoggerEvent` with the sender's mail address.",
        'There is an event log in gateway clusters only, and that it holds requests on their way out is inferred.',
        SOURCES.eventReader,
      ),
    ],
    fix: 'Nothing to mend.',
    versions: VERSIONS.note,
    unlike: {
      'BLK-UNDISCOVERED': 'A server hands to the gateway what it sends only if the gateway knows it.',
    },
  },
  'OUT-DELIVER': {
    why: (n) =>
      `The mail domain of ${n.external} tells ${n.gateway} which external community to send to. The request has left; what that community does with it is not shown here.`,
    rule: 'The gateway finds the external community by the domain of the mail address, and translates the protocol where that community needs it.',
    basis: 'doc',
    source: [SOURCES.handlers, SOURCES.communities],
    grounds: [
      {
        text: 'The request then has left the gateway; whether it arrives depends on the other system and is not shown here.',
        basis: 'inferred',
        source: [SOURCES.addExternal],
      },
    ],
    confirm: [
      inDocument(
        HOST.client,
        PLACE.client,
        "The contact's address as it was typed: the other network does not check it, and a wrong one shows offline without an error.",
        SOURCES.addExternal,
      ),
      inDocument(
        HOST.console,
        `${PLACE.communities} > the external community`,
        'Is the domain of that address among its domains?',
        SOURCES.communities,
      ),
    ],
    fix: 'Nothing to mend. If the contact stays offline, check the typed address, and whether the other side has agreed.',
    versions: VERSIONS.gateway,
  },
} satisfies Record<keyof typeof OUTBOUND_CODES, Evidence>;
