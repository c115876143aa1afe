/** What bears out the rules of a gateway that is not there, does not run, or has no server to ask. */

import type { GATEWAY_CODES } from './codes-gateway';
import type { Evidence } from './evidence';
import { byCommand, HOST, inDocument, likely, PLACE } from './hints';
import { CODES_INFERRED, SOURCES, VERSIONS } from './sources';

export const GATEWAY_EVIDENCE = {
  'BLK-GATEWAY': {
    why: (n) =>
      `${n.external} and ${n.user} belong to different communities. Only a gateway could carry the request across.`,
    rule: 'Without a gateway nothing passes between the local community and external communities.',
    basis: 'inferred',
    source: [SOURCES.note, SOURCES.gatewayPlan],
    confirm: [
      inDocument(
        HOST.console,
        PLACE.communities,
        'Is there a Sametime Gateway in this installation at all, and which community server was it joined to?',
        SOURCES.communities,
      ),
    ],
    fix: 'Add a gateway and join it to one community server.',
    versions: VERSIONS.gateway,
    unlike: {
      'BLK-GWDOWN': 'Nothing passes in either direction: one has yet to be installed, the other started.',
      'BLK-NOSERVER': 'A gateway that was joined to no server is as good as none for what comes in.',
    },
  },
  'BLK-GWDOWN': {
    why: (n) =>
      `The request has to pass through ${n.gateway}, which does not run. Chats inside the community go on as ever.`,
    rule: 'A gateway that does not run takes requests from neither side.',
    basis: 'inferred',
    source: [SOURCES.note, SOURCES.gatewayPlan],
    confirm: [
      likely(
        HOST.console,
        'Servers > Server Types > WebSphere application servers',
        'Is the gateway server started? In a gateway cluster every node, SIP proxy and XMPP proxy has a line of its own.',
        'The path is that of WebSphere; no page of the gateway that we read names it, and it differs by release.',
        SOURCES.gatewayCluster,
      ),
      likely(
        'On a machine outside, or in the DMZ',
        PLACE.prompt,
        '`telnet <gateway> 5061` (SIP with TLS), `telnet <gateway> 5060` (SIP) or `telnet <gateway> 5269` (XMPP) gets no answer.',
        'These are the usual ports of the protocols, not documented for the gateway. In a cluster the proxies or a load balancer listen on them, and a healthy node answers nothing.',
        SOURCES.gatewayCluster,
      ),
      likely(
        HOST.sender,
        PLACE.serverLog,
        'For an outbound request: reason code `0x80000206` (host down).',
        CODES_INFERRED,
        SOURCES.errorCodes,
      ),
    ],
    fix: 'Start the gateway. In a gateway cluster, check which nodes and which proxies run.',
    versions: VERSIONS.gateway,
  },
  'BLK-NOSERVER': {
    why: (n) =>
      n.passedOver.length === 0
        ? `${n.gateway} was joined to no community server, so its round-robin list is empty.`
        : `Every server of the round-robin list was passed over as unreachable. The turn stays where it was.`,
    rule: 'An inbound request ends at the gateway if there is no community server to hand it to.',
    basis: 'inferred',
    source: [SOURCES.note, SOURCES.communities],
    grounds: [
      {
        text: 'The gateway is joined to one community server and discovers the others from there; joined to none, its list is empty.',
        basis: 'note',
        source: [SOURCES.note],
      },
      {
        text: 'Where unreachable servers are passed over, it also ends there once every server of the list was.',
        basis: 'assumption',
        source: [SOURCES.note],
        under: { assumption: 'unreachable', answer: 'skip' },
      },
    ],
    confirm: [
      inDocument(
        HOST.console,
        `${PLACE.communities} > the local community`,
        'Which community server is entered as its connection?',
        SOURCES.communities,
      ),
      byCommand(
        HOST.gateway,
        '`telnet <server> 1516` to the configured server first, then to every other one: where none answers, none can be handed anything.',
        SOURCES.note,
      ),
    ],
    fix: 'If no server is entered, join the gateway to one; it discovers the others from there. If all were passed over, mend each by its own rule: running, port 1516, trust.',
    versions: VERSIONS.note,
    unlike: {
      'BLK-UNDISCOVERED': 'The list of servers is empty in one case and lacks one server in the other.',
      'IN-PICK': 'A landing server is picked as soon as the gateway knows one that may be handed the request.',
    },
  },
} satisfies Record<keyof typeof GATEWAY_CODES, Evidence>;
