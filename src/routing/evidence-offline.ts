/** What bears out the rules of a request that meets nobody, or has nobody to send it. */

import type { OFFLINE_CODES } from './codes-offline';
import type { Evidence } from './evidence';
import { SOURCES, VERSIONS } from './sources';

export const OFFLINE_EVIDENCE = {
  'OFF-USER': {
    rule: 'A user who is logged in to no running server can still be added as contact, and shows offline; a chat is not delivered.',
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
    unlike: {
      'OFF-SENDER': 'Nobody is logged in: on the way in the contact is still added, on the way out nothing leaves.',
    },
  },
  'OFF-HOME': {
    rule: 'A request that went to the home server does not find a user who is logged in to another one: from outside the user looks offline.',
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
    unlike: {
      'OFF-USER':
        'The contact looks offline either way; what tells them apart is whether the user is logged in anywhere.',
      'IN-ONWARD':
        'Two answers to the same open question: what a home server does with a user who is logged in elsewhere.',
    },
  },
  'OFF-SENDER': {
    rule: 'A local user sends by way of the server the client is connected to; without one nothing leaves.',
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
} satisfies Record<keyof typeof OFFLINE_CODES, Evidence>;
