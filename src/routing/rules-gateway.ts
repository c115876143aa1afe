/** The rules of a gateway that is not there, does not run, or has no server to ask. */

import { STOPPED } from './notices';
import { EITHER_WAY, INBOUND, type Rule } from './rule';
import { SOURCES, VERSIONS } from './sources';

export const GATEWAY_RULES = {
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
