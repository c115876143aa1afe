/** What bears out the rules by which the gateway refuses, in the order in which it checks. */

import type { REFUSED_CODES } from './codes-refused';
import type { Evidence } from './evidence';
import { SOURCES, VERSIONS } from './sources';

export const REFUSED_EVIDENCE = {
  'REF-DOMAIN': {
    rule: 'The gateway refuses a request when the mail domain of either side is on its list of blocked domains.',
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
    unlike: {
      'GW-ADMIT': 'The domain list is what the gateway looks at first.',
    },
  },
  'REF-ACCESS': {
    rule: 'Only local users to whom the administrator granted access may exchange presence and chats with an external community.',
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
    unlike: {
      'REF-DOMAIN': 'Access is granted to one local user, a blocked domain shuts out a whole organisation.',
      'REF-SESSIONS': 'A user without access is refused always, a full gateway refuses whoever comes next.',
    },
  },
  'REF-SESSIONS': {
    rule: 'Chats and presence each have a session limit at the gateway: once it is reached no new session opens, and the open ones go on.',
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
    unlike: {
      'GW-ADMIT': 'The session limit is what the gateway looks at last.',
    },
  },
} satisfies Record<keyof typeof REFUSED_CODES, Evidence>;
