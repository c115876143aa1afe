/** The rules of a server that the gateway does not reach, in the order in which it is found out. */

import { STOPPED } from './notices';
import { EITHER_WAY, INBOUND, type Names, type Rule } from './rule';
import { SOURCES, VERSIONS } from './sources';

/** The community server at the other end of the gateway's connection. */
const server = (n: Names): string => (n.direction === 'inbound' ? n.towards : n.at);

export const LINK_RULES = {
  'BLK-DOWN': {
    title: 'Server down',
    rule: 'A server that is down keeps its turn in the round robin, and nothing can be handed to it.',
    directions: INBOUND,
    what: (n) => `${n.towards} is down; ${n.at} cannot hand the request over`,
    why: (n) =>
      n.at === n.gateway
        ? `It was the turn of ${n.towards}, which does not run. The request ends here; the next inbound one goes to ${n.next}.`
        : `The request should go on from ${n.at} to ${n.towards}, which does not run.`,
    ...STOPPED,
    confirm: [
      { kind: 'command', text: 'telnet <server> 1516: no answer, nor on 1533' },
      { kind: 'log', text: '0x80000206 (host down)' },
    ],
    fix: 'Start the server. A server that is gone for good should lose its Server document, so that it stops taking turns.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.errorCodes, SOURCES.trust],
    versions: VERSIONS.note,
  },
  'BLK-1516': {
    title: 'Port 1516 blocked from the gateway',
    rule: 'Every server of the community must be reachable from the gateway on port 1516; one that is not costs its share of all inbound requests.',
    directions: EITHER_WAY,
    what: (n) => `Port 1516 from ${n.gateway} to ${server(n)} is blocked`,
    why: (n) =>
      n.direction === 'inbound'
        ? `It was the turn of ${n.towards}, and a firewall lets nothing through to its port 1516. Requests that land elsewhere still reach the users of ${n.towards}.`
        : `What leaves ${n.at} travels over the connection the gateway opens to its port 1516, and that is blocked. Users of other servers can still send.`,
    ...STOPPED,
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
  },
  'BLK-TRUST': {
    title: 'Gateway address not trusted',
    rule: 'A community server compares the address of whoever connects with the addresses it trusts, and turns strangers away.',
    directions: EITHER_WAY,
    what: (n) => `${server(n)} does not trust the address of ${n.gateway}`,
    why: (n) =>
      `Port 1516 of ${server(n)} is open, but the address of ${n.gateway} is not among those it trusts. Address translation and wrong host names have the same effect.`,
    ...STOPPED,
    confirm: [
      { kind: 'log', text: '"Rejecting server <address> not in servers list" in sametime.log of the community server' },
      { kind: 'command', text: 'telnet <server> 1516 from the gateway: it answers, so the port is not to blame' },
      { kind: 'document', text: 'CommunityConfig.txt on the server: what it trusts at this moment.' },
    ],
    fix: 'Add the address of the gateway to CommunityTrustedIps (CommunityConnectivity document in stconfig.nsf) or VPS_TRUSTED_IPS (sametime.ini) of this server, and restart it.',
    basis: 'doc',
    source: [SOURCES.trust, SOURCES.discovery],
    versions: VERSIONS.server,
  },
} satisfies Record<string, Rule>;
