/** The rules of the gateway itself: what it lets in, what it refuses, and when there is none to ask. */

import { COUNTERS, REQUEST_KINDS } from './kinds';
import { REFUSED, SO_FAR, STOPPED } from './notices';
import { EITHER_WAY, INBOUND, type Names, type Rule } from './rule';
import { SOURCES, VERSIONS } from './sources';

const session = (n: Names): string => COUNTERS[REQUEST_KINDS[n.kind].counter].session;
/** What a refusal leaves untouched. */
const untouched = (n: Names): string =>
  n.direction === 'inbound'
    ? 'No community server has seen the request, and the turn stays where it was.'
    : 'Outbound requests pass the same checks as inbound ones, at the end of the way through the community.';

export const GATEWAY_RULES = {
  'GW-ADMIT': {
    title: 'Admitted by the gateway',
    rule: 'Before it passes a request on, the gateway checks the mail domains of both sides, then the access of the local user, then the session limit.',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} admits the request`,
    why: (n) =>
      `Neither mail domain is blocked, ${n.user} has access to external communities, and one more ${session(n)} session may open.`,
    ...SO_FAR,
    confirm: [
      {
        kind: 'log',
        text: 'Gateway log: the event logger, the last message handler, records requests that passed the others.',
      },
      {
        kind: 'document',
        text: 'Gateway properties and message handlers: User locator first, then Authorization controller.',
      },
    ],
    fix: 'Nothing to mend. To refuse such requests, block the domain, withdraw the access or lower the limit.',
    basis: 'doc',
    source: [SOURCES.handlers, SOURCES.gatewayProperties],
    versions: VERSIONS.gateway,
  },
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
  'BLK-GATEWAY': {
    title: 'No gateway',
    rule: 'Without a gateway nothing passes between the local community and external ones.',
    directions: EITHER_WAY,
    what: () => 'No gateway joins the two communities',
    why: (n) =>
      `${n.external} and ${n.user} belong to different communities. Only a gateway could carry the request across.`,
    ...STOPPED,
    confirm: [
      {
        kind: 'document',
        text: 'The plan of the installation: is there a Sametime Gateway, and which community server was it joined to?',
      },
    ],
    fix: 'Add a gateway and join it to one community server.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.gatewayPlan],
    versions: VERSIONS.gateway,
  },
  'BLK-GWDOWN': {
    title: 'Gateway down',
    rule: 'A gateway that does not run takes requests from neither side.',
    directions: EITHER_WAY,
    what: (n) => `${n.gateway} is down and takes no requests`,
    why: (n) =>
      `The request has to pass through ${n.gateway}, which does not run. Chats inside the community go on as ever.`,
    ...STOPPED,
    confirm: [
      { kind: 'command', text: 'telnet <gateway> 5061 (SIP over TLS) or 5269 (XMPP): no answer' },
      {
        kind: 'log',
        text: '0x80000206 (host down) where the request came from; the log of the gateway ends before it.',
      },
    ],
    fix: 'Start the gateway. In a gateway cluster, check which nodes run.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.gatewayPlan, SOURCES.errorCodes],
    versions: VERSIONS.gateway,
  },
  'BLK-NOSERVER': {
    title: 'No community server to hand it to',
    rule: 'The gateway knows the community through the one server it was joined to: without that, or with every server passed over, an inbound request has nowhere to go.',
    directions: INBOUND,
    what: (n) => `${n.gateway} has no community server to hand it to`,
    why: (n) =>
      `Either ${n.gateway} was joined to no community server, so that its round-robin list is empty, or every server on the list was passed over as unreachable. The turn stays where it was.`,
    ...STOPPED,
    confirm: [
      {
        kind: 'document',
        text: 'The local community at the gateway: which community server is entered as its connection?',
      },
      { kind: 'command', text: 'telnet <server> 1516 from the gateway, for the configured server first' },
    ],
    fix: 'Join the gateway to one community server; it discovers the others from there. If servers were passed over, mend each: running, port 1516, trust.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.communities],
    versions: VERSIONS.note,
  },
} satisfies Record<string, Rule>;
