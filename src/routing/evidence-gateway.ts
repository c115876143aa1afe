/** What bears out the rules of a gateway that is not there, does not run, or has no server to ask. */

import type { GATEWAY_CODES } from './codes-gateway';
import type { Evidence } from './evidence';
import { SOURCES, VERSIONS } from './sources';

export const GATEWAY_EVIDENCE = {
  'BLK-GATEWAY': {
    rule: 'Without a gateway nothing passes between the local community and external ones.',
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
    unlike: {
      'BLK-GWDOWN': 'Nothing passes in either direction: one has yet to be installed, the other started.',
      'BLK-NOSERVER': 'A gateway that was joined to no server is as good as none for what comes in.',
    },
  },
  'BLK-GWDOWN': {
    rule: 'A gateway that does not run takes requests from neither side.',
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
    rule: 'The gateway knows the community through the one server it was joined to: without that, or with every server passed over, an inbound request has nowhere to go.',
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
    unlike: {
      'BLK-UNDISCOVERED': 'The list of servers is empty in one case and lacks one server in the other.',
      'IN-PICK': 'A landing server is picked as soon as the gateway knows one.',
    },
  },
} satisfies Record<keyof typeof GATEWAY_CODES, Evidence>;
