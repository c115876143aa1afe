/** What bears out the rules by which the gateway refuses, in the order in which it checks. */

import { type Names, sessionOf } from './code';
import type { REFUSED_CODES } from './codes-refused';
import type { Evidence, Ground } from './evidence';
import { byCommand, HOST, inDocument, likely, PLACE } from './hints';
import { SOURCES, VERSIONS } from './sources';

/** Why the checks hold for requests on their way out. */
export const OUT_CHECKED_TOO: Ground = {
  text: 'Requests on their way out pass the same checks, at the end of their way through the community: that follows from the order of the message handlers.',
  basis: 'inferred',
  source: [SOURCES.handlers],
  of: { direction: 'outbound' },
};

/** What an inbound request leaves untouched if it is refused. */
const UNTOUCHED: Ground = {
  text: 'That the turn stays, and that no community server has been asked for the user by then, is our choice: the lookup at a server may come before the check.',
  basis: 'assumption',
  source: [SOURCES.handlers, SOURCES.mailToId],
  of: { direction: 'inbound' },
};

/** What a refusal leaves untouched. */
const untouched = (n: Names): string =>
  n.direction === 'inbound'
    ? 'That no community server was asked before, and the turn stays, is assumed.'
    : 'Outbound requests pass the same checks, at the end of their way through the community.';

export const REFUSED_EVIDENCE = {
  'REF-DOMAIN': {
    why: (n) =>
      `The mail domain of ${n.blocked.person}, ${n.blocked.domain}, is among the blocked domains. ${untouched(n)}`,
    rule: 'The gateway refuses a contact request if the mail domain of either side is among its blocked domains (blacklist).',
    basis: 'doc',
    source: [SOURCES.gatewayProperties, SOURCES.restrictedDomain],
    of: { kind: 'subscribe' },
    grounds: [
      {
        text: 'That chats are refused as well is our choice: the pages speak of subscription requests.',
        basis: 'assumption',
        source: [SOURCES.gatewayProperties, SOURCES.restrictedDomain],
        of: { kind: 'chat' },
      },
      OUT_CHECKED_TOO,
      UNTOUCHED,
    ],
    confirm: [
      inDocument(
        HOST.console,
        PLACE.properties,
        'The blacklist: is the domain of either side on it? The product also takes a wildcard as first part of an entry; here entries match exactly.',
        SOURCES.gatewayProperties,
      ),
      byCommand(
        HOST.gateway,
        '`set ons [$AdminControl completeObjectName type=RTCAdminMbean,*]`, then `$AdminControl invoke $ons addRestrictedDomain "<domain>"` puts a domain on the list; so look for scripts that hold addRestrictedDomain.',
        SOURCES.restrictedDomain,
        'wsadmin',
      ),
    ],
    fix: 'Take the domain off the blacklist, if the two sides are meant to meet. It counts for everybody with an address in that domain, on either side.',
    versions: VERSIONS.gateway,
    unlike: {
      'GW-ADMIT': 'Blocked domains are what the gateway looks at first.',
    },
  },
  'REF-ACCESS': {
    why: (n) =>
      `${n.user} is not assigned to the external community, so the authorization step refuses. ${untouched(n)}`,
    rule: 'Only local users to whom the administrator granted access may exchange presence and chats with an external community.',
    basis: 'doc',
    source: [SOURCES.access, SOURCES.handlers],
    grounds: [
      {
        text: 'Access is granted for each external community apart; here one switch stands for all of them.',
        basis: 'doc',
        source: [SOURCES.access],
      },
      OUT_CHECKED_TOO,
      UNTOUCHED,
    ],
    confirm: [
      inDocument(
        HOST.console,
        `${PLACE.communities} > the external community > View Users`,
        'Is this user assigned to it, or a group that holds this user, or everybody?',
        SOURCES.viewUsers,
      ),
      likely(
        HOST.sender,
        PLACE.serverLog,
        'For an outbound request: reason code `0x80000003` (not authorized), while other users of the same server come through.',
        'The numbers are those of the client protocol; that the log of a server uses them, and for refusals of the gateway, is inferred.',
        SOURCES.errorCodes,
      ),
    ],
    fix: 'Assign the user, or a group the user is in, to the external community. Chat and presence are granted together.',
    versions: VERSIONS.gateway,
    unlike: {
      'REF-DOMAIN':
        'Access is granted to local users, one, many or all, for each external community; a blocked domain shuts out a whole organisation.',
      'REF-SESSIONS': 'A user without access is refused always, a full gateway refuses whoever comes next.',
    },
  },
  'REF-SESSIONS': {
    why: (n) =>
      n.direction === 'inbound'
        ? `As many ${sessionOf(n)} sessions are open as ${n.gateway} allows. That this is checked last, that both directions count, and that the turn stays is assumed.`
        : `As many ${sessionOf(n)} sessions are open as ${n.gateway} allows. That this is checked last, and that both directions count, is assumed. ${untouched(n)}`,
    rule: 'Chats and presence each have a session limit at the gateway: once it is reached no new session opens, and the open ones go on.',
    basis: 'doc',
    source: [SOURCES.gatewayProperties, SOURCES.sessionLimits],
    grounds: [
      {
        text: 'That the limit is looked at last, and that both directions count together, is our choice.',
        basis: 'assumption',
        source: [SOURCES.handlers, SOURCES.sessionLimits],
      },
      OUT_CHECKED_TOO,
      UNTOUCHED,
    ],
    confirm: [
      inDocument(
        HOST.console,
        PLACE.properties,
        'The most chat and presence sessions: 1000 each unless changed, -1 for no limit, 0 for none; in a gateway cluster for each node.',
        SOURCES.gatewayProperties,
      ),
      likely(
        HOST.client,
        PLACE.client,
        'New requests of one kind get nowhere while open chats go on and the other kind of session still opens.',
        'What the person sees of a refusal is not documented.',
        SOURCES.sessionLimits,
      ),
    ],
    fix: 'Raise the limit, set it to -1, or wait until sessions have ended. The limit protects the machine: raise it only as far as that can bear.',
    versions: VERSIONS.gateway,
    unlike: {
      'GW-ADMIT': 'That the session limit is what the gateway looks at last is our choice.',
    },
  },
} satisfies Record<keyof typeof REFUSED_CODES, Evidence>;
