/** What bears out the rules of a server that the gateway does not reach, in the order in which it is found out. */

import { serverOf } from './code';
import type { LINK_CODES } from './codes-links';
import type { Evidence, Ground } from './evidence';
import { byCommand, HOST, inLog, likely, PLACE } from './hints';
import { CODES_INFERRED, SOURCES, VERSIONS } from './sources';

/** Why what stands in the way of inbound requests stops outbound ones as well. */
const SAME_CONNECTION: Ground = {
  text: 'That requests on their way out use the connection which the gateway opened is our choice: no page tells.',
  basis: 'assumption',
  source: [SOURCES.note],
  of: { direction: 'outbound' },
};

/** What becomes of the turn of a server that cannot be reached. */
const ITS_TURN: readonly Ground[] = [
  {
    text: 'It keeps its turn: the request that falls to it ends, and the next one goes to the next server.',
    basis: 'assumption',
    source: [SOURCES.note],
    of: { direction: 'inbound' },
    under: { assumption: 'unreachable', answer: 'fail' },
  },
  {
    text: 'It is passed over, and the next server that can be reached gets the request.',
    basis: 'assumption',
    source: [SOURCES.note],
    of: { direction: 'inbound' },
    under: { assumption: 'unreachable', answer: 'skip' },
  },
];

export const LINK_EVIDENCE = {
  'BLK-DOWN': {
    why: (n) =>
      n.at === n.gateway
        ? `It was the turn of ${n.towards}, which does not run. The request ends here; the next inbound one goes to ${n.next}.`
        : `The request should go on from ${n.at} to ${n.towards}, which does not run.`,
    rule: 'A server that is down can be handed nothing; what becomes of its turn is told nowhere, and a switch decides.',
    basis: 'assumption',
    source: [SOURCES.note],
    grounds: ITS_TURN,
    confirm: [
      byCommand(
        'On the gateway, and on another community server',
        '`telnet <server> 1516`, and `telnet <server> 1533`, where users log in: no answer from anywhere.',
        SOURCES.ports,
      ),
      likely(
        HOST.other,
        PLACE.serverLog,
        'Reason code `0x80000206` (host down) where this server is meant.',
        CODES_INFERRED,
        SOURCES.errorCodes,
      ),
    ],
    fix: 'Start the server. If it is gone for good, set "Is this a Sametime Server" in its Server document to No, so that the others stop counting on it; restart the gateway afterwards, since when it notices is not documented.',
    versions: VERSIONS.note,
    unlike: {
      'BLK-GWDOWN': 'A server that is down harms some requests, a gateway that is down harms all of them.',
      'OFF-USER':
        'Users of a server that is down are logged in nowhere until they log in again: in a cluster to another member, on a single server not at all.',
    },
  },
  'BLK-1516': {
    why: (n) =>
      n.direction === 'inbound'
        ? `It was the turn of ${n.towards}, and a firewall lets nothing through to its port 1516. Requests that land elsewhere still reach the users of ${n.towards}.`
        : `What leaves ${n.at} travels, we assume, over the connection the gateway opens to its port 1516, and that is blocked. Users of other servers can still send.`,
    rule: 'Every server of the community must be reachable from the gateway on port 1516, whatever it is used for.',
    basis: 'note',
    source: [SOURCES.note],
    grounds: [
      {
        text: 'So of n servers one that is not reachable costs one in n of all inbound requests, whomever they are for.',
        basis: 'inferred',
        source: [SOURCES.note],
        of: { direction: 'inbound' },
        under: { assumption: 'unreachable', answer: 'fail' },
      },
      ...ITS_TURN,
      SAME_CONNECTION,
    ],
    confirm: [
      byCommand(
        'On the gateway, then on another community server',
        '`telnet <server> 1516`: no answer on the gateway, but an answer on the community server.',
        SOURCES.note,
      ),
      likely(
        HOST.gateway,
        'log of the gateway server',
        'Reason code `0x80000207` (host unreachable) or `0x8000020D` (cannot connect).',
        'The numbers are those of the client protocol; that the log of the gateway uses them is inferred.',
        SOURCES.errorCodes,
      ),
    ],
    fix: 'Open port 1516 from the gateway to this server in every firewall between them, whatever the server is used for.',
    versions: VERSIONS.note,
    unlike: {
      'BLK-TRUST':
        'Which requests end here is the same for both; telnet to port 1516 answers only where trust is missing.',
      'BLK-DOWN': 'A server that is down is silent from everywhere, a blocked port only from the gateway.',
      'BLK-FILTER':
        'Unless unreachable servers are passed over, both fail once in every round of turns; behind a blocked port the server never sees the request.',
      'BLK-LINK':
        'One is the gateway and a server, the other a pair of servers: then it also matters where the user is logged in.',
    },
  },
  'BLK-TRUST': {
    why: (n) =>
      `Port 1516 of ${serverOf(n)} is open, but it does not trust the address ${n.gateway} connects from on the inside. Either that is not on its list, or the server has not been restarted since it was entered.`,
    rule: 'A community server takes a connection of the gateway only if it trusts the address which the gateway connects from.',
    basis: 'inferred',
    source: [SOURCES.trust, SOURCES.discovery],
    grounds: [
      {
        text: 'It compares the address of a server that connects with the list it read when it started, and rejects any other.',
        basis: 'doc',
        source: [SOURCES.trust],
      },
      {
        text: 'Which setting puts the gateway on that list stands on no page we have read: CommunityTrustedIps and VPS_TRUSTED_IPS are what staff call it.',
        basis: 'assumption',
        source: [SOURCES.trust, SOURCES.trustChecklist],
      },
      ...ITS_TURN,
      SAME_CONNECTION,
    ],
    confirm: [
      inLog(
        HOST.server,
        PLACE.serverLog,
        '"`Rejecting server <address> not in servers list`": the address is the one that has to be trusted.',
        SOURCES.trust,
      ),
      byCommand(HOST.gateway, '`telnet <server> 1516` connects, so the port is not to blame.', SOURCES.trust),
      byCommand(
        HOST.gateway,
        '`netstat -an` while telnet is connected: the local address of that line is the one the gateway connects from, unless NAT changes it on the way.',
        SOURCES.trust,
      ),
      likely(
        HOST.server,
        PLACE.config,
        'The Sametime servers that this server read from Server documents, and so trusts.',
        'The gateway has no Server document, and whether an address entered by hand shows there is not documented. The sure sign is the rejection in sametime.log.',
        SOURCES.trust,
      ),
    ],
    fix: 'Let this server trust the address which the gateway connects from on the inside, not its public one: CommunityTrustedIps (CommunityConnectivity document in stconfig.nsf) or VPS_TRUSTED_IPS (sametime.ini); these are the names staff use, no page we read has them. Then restart the server: an address that was entered without a restart is not trusted yet. NAT and wrong entries in DNS or HOSTS are documented causes as well.',
    versions: VERSIONS.server,
    unlike: {
      'BLK-UNDISCOVERED':
        'A server that is known and turns the gateway away has its turn on the list; an unknown one has none.',
      'BLK-LINK': 'Servers turn each other away for the same reason; the log names which address was rejected.',
    },
  },
} satisfies Record<keyof typeof LINK_CODES, Evidence>;
