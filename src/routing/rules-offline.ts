/** The rules of a request that meets nobody, or has nobody to send it. */

import { REQUEST_KINDS } from './kinds';
import { ABSENT } from './notices';
import { INBOUND, OUTBOUND, type Rule } from './rule';
import { SOURCES, VERSIONS } from './sources';

export const OFFLINE_RULES = {
  'OFF-USER': {
    title: 'Local user not logged in',
    rule: 'A user who is logged in to no running server can still be added as contact, and shows offline; a chat is not delivered.',
    directions: INBOUND,
    what: (n) => REQUEST_KINDS[n.kind].absent.what(n.user),
    why: (n) => REQUEST_KINDS[n.kind].absent.why(n.user),
    ...ABSENT,
    confirm: [
      { kind: 'log', text: '0x80000006 (user not online)' },
      {
        kind: 'log',
        text: 'sametime.log of every server: no login of this user; is the server the user was on still running?',
      },
    ],
    fix: 'Have the user log in. If the server the user was on is down, start it.',
    basis: 'doc',
    source: [SOURCES.presence, SOURCES.errorCodes],
    versions: VERSIONS.server,
  },
  'OFF-HOME': {
    title: 'Logged in elsewhere than at home',
    rule: 'A request that went to the home server does not find a user who is logged in to another one: from outside the user looks offline.',
    directions: INBOUND,
    what: (n) => `${n.user} is logged in to ${n.connected}, not at home: looks offline`,
    why: (n) =>
      `The request followed the home value to ${n.at}, but ${n.user} is logged in to ${n.connected}. What a home server does then is told nowhere: here the user counts as offline, while requests the other way still work.`,
    ...ABSENT,
    local: (n) => `${n.user} notices nothing, though logged in to ${n.connected}`,
    confirm: [
      {
        kind: 'document',
        text: 'The home server in the person record against the server the user is logged in to now.',
      },
      {
        kind: 'log',
        text: '0x80000006 (user not online), for this user only, wherever the request lands; outbound works.',
      },
    ],
    fix: 'Have the user log in to the home server, or correct the record. VP_REJECT_FORWARDED_LOGINS=1 in sametime.ini keeps users from staying on another server.',
    basis: 'assumption',
    source: [SOURCES.note, SOURCES.loginRedirect, SOURCES.forceHome],
    versions: VERSIONS.home,
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
} satisfies Record<string, Rule>;
