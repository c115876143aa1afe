/** The rules of the way out, from the local user to the external one. */

import { REQUEST_KINDS } from './kinds';
import { ARRIVED, SO_FAR, STOPPED } from './notices';
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
  'OFF-SENDER': {
    title: 'Sender not logged in',
    rule: 'A local user sends by way of the server the client is connected to; without one nothing leaves.',
    directions: OUTBOUND,
    what: (n) => `${n.user} is not logged in and cannot send`,
    why: (n) =>
      `${n.user} is connected to no running community server, so none can look anything up or pass the request on.`,
    external: (n) => `${n.external} notices nothing`,
    local: (n) => REQUEST_KINDS[n.kind].unsent(n.user),
    ends: 'unsent',
    confirm: [
      {
        kind: 'log',
        text: 'sametime.log of every server: no login of this user; is the server the user was on still running?',
      },
      { kind: 'command', text: 'telnet <server> 1533 from the client: does the server take logins?' },
    ],
    fix: 'Have the user log in. If the server the user was on is down, start it.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.ports],
    versions: VERSIONS.server,
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
