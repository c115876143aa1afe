/** What bears out the rules of the way out, in the order in which a request meets them. */

import type { OUTBOUND_CODES } from './codes-outbound';
import type { Evidence } from './evidence';
import { SOURCES, VERSIONS } from './sources';

export const OUTBOUND_EVIDENCE = {
  'OUT-SEND': {
    rule: 'An outbound request starts at the community server the sender is connected to; nothing takes turns.',
    confirm: [
      {
        kind: 'document',
        text: 'The server shown in the client, or the login in sametime.log: which server is the user on?',
      },
    ],
    fix: 'Nothing to mend.',
    basis: 'note',
    source: [SOURCES.note],
    versions: VERSIONS.note,
    unlike: {
      'OFF-SENDER': 'A sender needs a running server to be logged in to.',
      'OUT-FORWARD': "Nothing takes turns on the way out: it is the sender's own server from end to end.",
    },
  },
  'OUT-LOOKUP': {
    rule: 'On the way out the server that the sender is physically connected to does the lookup.',
    confirm: [
      {
        kind: 'log',
        text: "VP_LDAP_TRACE=1 in [Debug] of sametime.ini on the sender's server shows search and answer.",
      },
      { kind: 'command', text: 'ldapsearch with the filter of this very server and the mail address' },
    ],
    fix: 'Nothing to mend.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.serverTracing],
    versions: VERSIONS.note,
  },
  'OUT-FORWARD': {
    rule: "The sender's server hands the request to the gateway, over the connection that the gateway opened to its port 1516.",
    confirm: [
      { kind: 'command', text: "telnet <server> 1516 from the gateway, for the sender's server: it answers" },
      { kind: 'log', text: "Gateway log: the request, with the sender's mail address." },
    ],
    fix: 'Nothing to mend.',
    basis: 'assumption',
    source: [SOURCES.note, SOURCES.handlers],
    versions: VERSIONS.note,
    unlike: {
      'BLK-UNDISCOVERED': 'A server hands to the gateway what it sends only if the gateway knows it.',
    },
  },
  'OUT-DELIVER': {
    rule: 'The gateway finds the external community by the domain of the mail address, translates the protocol where needed, and sends the request out.',
    confirm: [
      { kind: 'log', text: 'Gateway log: the request left towards the external community.' },
      {
        kind: 'document',
        text: "The contact's address in the client: the other network does not check it, and a wrong one shows offline without an error.",
      },
    ],
    fix: 'Nothing to mend. If the contact stays offline, check the typed address, and whether the other side has agreed.',
    basis: 'doc',
    source: [SOURCES.handlers, SOURCES.translation, SOURCES.addExternal],
    versions: VERSIONS.gateway,
  },
} satisfies Record<keyof typeof OUTBOUND_CODES, Evidence>;
