/** The rules of the way out, in the order in which a request meets them. */

import { ARRIVED, SO_FAR } from './notices';
import { OUTBOUND, type Rule } from './rule';
import { SOURCES, VERSIONS } from './sources';

export const OUTBOUND_RULES = {
  'OUT-SEND': {
    title: 'Sent to the server logged in to',
    rule: 'An outbound request starts at the community server the sender is connected to; nothing takes turns.',
    directions: OUTBOUND,
    what: (n) => `${n.user}'s request goes to ${n.at}`,
    why: (n) =>
      `${n.user} is logged in to ${n.at}, so that is where the request starts. There is no round robin on the way out, and the home server plays no part.`,
    ...SO_FAR,
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
  },
  'OUT-LOOKUP': {
    title: "Looked up at the sender's own server",
    rule: 'On the way out the server that the sender is physically connected to does the lookup.',
    directions: OUTBOUND,
    answer: 'one',
    what: (n) => `${n.at} looks up ${n.user} by mail address`,
    why: (n) =>
      `${n.user} is connected to ${n.at}, so the lookup is done there. The note does not say what is looked up: here it is the sender's own mail address.`,
    ...SO_FAR,
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
    title: 'Handed to the gateway',
    rule: "The sender's server hands the request to the gateway, over the connection that the gateway opened to its port 1516.",
    directions: OUTBOUND,
    what: (n) => `${n.from} hands the request to ${n.gateway}`,
    why: (n) =>
      `${n.gateway} knows ${n.from} and has a connection to it. That outbound requests travel over this connection is told nowhere: it is assumed.`,
    ...SO_FAR,
    confirm: [
      { kind: 'command', text: "telnet <server> 1516 from the gateway, for the sender's server: it answers" },
      { kind: 'log', text: "Gateway log: the request, with the sender's mail address." },
    ],
    fix: 'Nothing to mend.',
    basis: 'assumption',
    source: [SOURCES.note, SOURCES.handlers],
    versions: VERSIONS.note,
  },
  'OUT-DELIVER': {
    title: 'Out to the external user',
    rule: 'The gateway finds the external community by the domain of the mail address, translates the protocol where needed, and sends the request out.',
    directions: OUTBOUND,
    what: (n) => `${n.gateway} sends the request to ${n.external}`,
    why: (n) =>
      `The mail domain of ${n.external} tells ${n.gateway} which external community to send to. What that community does with it is its own affair.`,
    ...ARRIVED,
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
} satisfies Record<string, Rule>;
