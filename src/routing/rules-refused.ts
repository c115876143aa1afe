/** The rules by which the gateway refuses, in the order in which it checks. */

import { COUNTERS, REQUEST_KINDS } from './kinds';
import { REFUSED } from './notices';
import { EITHER_WAY, type Names, type Rule } from './rule';
import { SOURCES, VERSIONS } from './sources';

const session = (n: Names): string => COUNTERS[REQUEST_KINDS[n.kind].counter].session;
/** What a refusal leaves untouched. */
const untouched = (n: Names): string =>
  n.direction === 'inbound'
    ? 'No community server has seen the request, and the turn stays where it was.'
    : 'Outbound requests pass the same checks as inbound ones, at the end of the way through the community.';

export const REFUSED_RULES = {
  'REF-DOMAIN': {
    title: 'Mail domain blocked at the gateway',
    rule: 'The gateway refuses a request when the mail domain of either side is on its list of blocked domains.',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} refuses: a mail domain is blocked`,
    why: (n) => `The mail domain of ${n.external} or of ${n.user} is on the list of blocked domains. ${untouched(n)}`,
    ...REFUSED,
    confirm: [
      {
        kind: 'log',
        text: 'Gateway log: an error from the User locator, and no trace of the request on any community server.',
      },
      {
        kind: 'document',
        text: 'Gateway properties: the blacklist. The product also accepts a wildcard as first part of an entry; here entries match exactly.',
      },
    ],
    fix: 'Take the domain off the blacklist, if the two sides are meant to meet.',
    basis: 'doc',
    source: [SOURCES.gatewayProperties, SOURCES.handlers],
    versions: VERSIONS.gateway,
  },
  'REF-ACCESS': {
    title: 'No access to external communities',
    rule: 'Only local users to whom the administrator granted access may exchange presence and chats with an external community.',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} refuses: ${n.user} has no external access`,
    why: (n) =>
      `${n.user} is not assigned to the external community, so the authorization step refuses. ${untouched(n)}`,
    ...REFUSED,
    confirm: [
      {
        kind: 'document',
        text: 'The external community at the gateway, View Users or Find User: is this user assigned, or a group that holds this user?',
      },
      { kind: 'log', text: '0x80000003 (not authorized); other users of the same server come through.' },
    ],
    fix: 'Assign the user, or a group the user is in, to the external community. Chat and presence are granted together.',
    basis: 'doc',
    source: [SOURCES.access, SOURCES.viewUsers, SOURCES.handlers],
    versions: VERSIONS.gateway,
  },
  'REF-SESSIONS': {
    title: 'Session limit reached',
    rule: 'Chats and presence each have a session limit at the gateway: once it is reached no new session opens, and the open ones go on.',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} refuses: the ${session(n)} session limit is reached`,
    why: (n) =>
      `As many ${session(n)} sessions are open as ${n.gateway} allows. That this is checked last, and counted over both directions, is our choice. ${untouched(n)}`,
    ...REFUSED,
    confirm: [
      {
        kind: 'document',
        text: 'Gateway properties: most chat and presence sessions (1000 each unless changed, -1 no limit, 0 none; in a gateway cluster per node).',
      },
      {
        kind: 'log',
        text: 'New requests are refused while open chats go on and the other kind of session still opens.',
      },
    ],
    fix: 'Raise the limit, set it to -1, or wait until sessions have ended.',
    basis: 'doc',
    source: [SOURCES.gatewayProperties, SOURCES.sessionLimits],
    versions: VERSIONS.gateway,
  },
} satisfies Record<string, Rule>;
