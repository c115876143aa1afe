/** What bears out the rules of a request that meets nobody, or has nobody to send it. */

import type { OFFLINE_CODES } from './codes-offline';
import type { Evidence } from './evidence';
import { byCommand, HOST, inDocument, lastLogin, likely, PLACE } from './hints';
import { REQUEST_KINDS } from './kinds';
import { CODES_INFERRED, SOURCES, VERSIONS } from './sources';

export const OFFLINE_EVIDENCE = {
  'OFF-USER': {
    why: (n) => REQUEST_KINDS[n.kind].absent.why(n.user),
    rule: 'A user who is logged in to no running server can still be added as contact, and shows offline; a chat is not delivered.',
    basis: 'inferred',
    source: [SOURCES.presence, SOURCES.note],
    grounds: [
      {
        text: 'For a watched local user who logs out, the subscription manager keeps an alert and follows the status again after the next login.',
        basis: 'doc',
        source: [SOURCES.presence],
        of: { kind: 'subscribe' },
      },
    ],
    confirm: [
      lastLogin('The last login of this user has a logout behind it, or was on a server that does not run now.'),
      likely(
        HOST.landing,
        PLACE.serverLog,
        'Reason code `0x80000006` (user not online).',
        CODES_INFERRED,
        SOURCES.errorCodes,
      ),
    ],
    fix: 'Have the user log in. If the server the user was on is down, start it.',
    versions: VERSIONS.server,
    unlike: {
      'OFF-SENDER': 'Nobody is logged in: on the way in the contact is still added, on the way out nothing leaves.',
    },
  },
  'OFF-HOME': {
    why: (n) =>
      `The request followed the home server value to ${n.at}, but ${n.user}'s client stayed on ${n.connected}. What a home server does then is told nowhere: as the switch stands, ${n.user} counts as offline.`,
    rule: 'Unless home servers are assumed to pass requests on, a request that went to the home server does not find a user who is logged in to another one.',
    basis: 'assumption',
    source: [SOURCES.note],
    grounds: [
      {
        text: 'By the help a login is always redirected to the home server.',
        basis: 'doc',
        source: [SOURCES.home],
      },
      {
        text: 'The client protocol lets a client stay where it is all the same (LOGIN_CONTINUE after LOGIN_REDIRECT), and the note speaks of such users: so they exist.',
        basis: 'inferred',
        source: [SOURCES.loginRedirect, SOURCES.note],
      },
      {
        text: 'Where that is assumed, the home server passes the request on and the user is reached.',
        basis: 'assumption',
        source: [SOURCES.note],
        under: { assumption: 'homeElsewhere', answer: 'forward' },
      },
    ],
    confirm: [
      inDocument(
        HOST.directory,
        PLACE.person,
        'The home server value, "`Sametime server`" or the LDAP attribute chosen for it, against the server the user is logged in to now.',
        SOURCES.homeAttribute,
      ),
      lastLogin('The last login of this user is on another server than the home server.'),
      likely(
        HOST.home,
        PLACE.serverLog,
        'Reason code `0x80000006` (user not online), for this user only, wherever the request lands; the other way works.',
        CODES_INFERRED,
        SOURCES.errorCodes,
      ),
    ],
    fix: 'Have the user log in to the home server; that costs nothing. Correcting the home server value instead moves no contact list, privacy settings or policy: they stay on the old home server and must be moved first. VP_REJECT_FORWARDED_LOGINS=1 in section [Connectivity] of sametime.ini, on all community and MUX servers, keeps users from staying away from home: who cannot reach the home server then cannot log in at all.',
    versions: VERSIONS.home,
    unlike: {
      'OFF-USER':
        'The contact looks offline either way; what tells them apart is whether the user is logged in anywhere.',
      'IN-ONWARD':
        'Two answers to the same open question: what a home server does with a user who is logged in elsewhere.',
    },
  },
  'OFF-SENDER': {
    why: (n) =>
      `${n.user} is connected to no running community server, so none can look anything up or pass the request on.`,
    rule: 'A local user sends by way of the server the client is connected to; without one nothing leaves.',
    basis: 'inferred',
    source: [SOURCES.note],
    confirm: [
      lastLogin('The last login of this user has a logout behind it, or was on a server that does not run now.'),
      byCommand(HOST.client, '`telnet <server> 1533`: does the server take logins?', SOURCES.ports),
    ],
    fix: 'Have the user log in. If the server the user was on is down, start it.',
    versions: VERSIONS.server,
  },
} satisfies Record<keyof typeof OFFLINE_CODES, Evidence>;
