/** What bears out the rules of a server that the gateway does not reach, in the order in which it is found out. */

import type { LINK_CODES } from './codes-links';
import type { Evidence } from './evidence';
import { SOURCES, VERSIONS } from './sources';

export const LINK_EVIDENCE = {
  'BLK-DOWN': {
    rule: 'A server that is down keeps its turn in the round robin, and nothing can be handed to it.',
    confirm: [
      { kind: 'command', text: 'telnet <server> 1516: no answer, nor on 1533' },
      { kind: 'log', text: '0x80000206 (host down)' },
    ],
    fix: 'Start the server. A server that is gone for good should lose its Server document, so that it stops taking turns.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.errorCodes, SOURCES.trust],
    versions: VERSIONS.note,
    unlike: {
      'BLK-GWDOWN': 'A server that is down spoils its own turn, a gateway that is down spoils everything.',
      'OFF-USER': 'Users of a server that is down are offline to all, whichever server the request lands on.',
    },
  },
  'BLK-1516': {
    rule: 'Every server of the community must be reachable from the gateway on port 1516; one that is not costs its share of all inbound requests.',
    confirm: [
      {
        kind: 'command',
        text: 'telnet <server> 1516 from the gateway: no answer, while it answers from another community server',
      },
      { kind: 'log', text: '0x80000207 (host unreachable) or 0x8000020D (cannot connect)' },
    ],
    fix: 'Open port 1516 from the gateway to this server in every firewall between them, whatever the server is used for.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.ports, SOURCES.errorCodes],
    versions: VERSIONS.note,
    unlike: {
      'BLK-TRUST': 'The same beat of failures; telnet to port 1516 answers only where trust is missing.',
      'BLK-DOWN': 'A server that is down is silent from everywhere, a blocked port only from the gateway.',
      'BLK-FILTER': 'Both fail once a turn; behind a blocked port the server never sees the request.',
      'BLK-LINK':
        'One is the gateway and a server, the other a pair of servers: then it also matters where the user is logged in.',
    },
  },
  'BLK-TRUST': {
    rule: 'A community server compares the address of whoever connects with the addresses it trusts, and turns strangers away.',
    confirm: [
      { kind: 'log', text: '"Rejecting server <address> not in servers list" in sametime.log of the community server' },
      { kind: 'command', text: 'telnet <server> 1516 from the gateway: it answers, so the port is not to blame' },
      { kind: 'document', text: 'CommunityConfig.txt on the server: what it trusts at this moment.' },
    ],
    fix: 'Add the address of the gateway to CommunityTrustedIps (CommunityConnectivity document in stconfig.nsf) or VPS_TRUSTED_IPS (sametime.ini) of this server, and restart it.',
    basis: 'doc',
    source: [SOURCES.trust, SOURCES.discovery],
    versions: VERSIONS.server,
    unlike: {
      'BLK-UNDISCOVERED':
        'A server that is known and turns the gateway away takes its turn; an unknown one takes none.',
      'BLK-LINK': 'Servers turn each other away for the same reason; the log names which address was rejected.',
    },
  },
} satisfies Record<keyof typeof LINK_CODES, Evidence>;
