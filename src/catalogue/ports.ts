/** The map of ports: from where to where, what for, and who opens the connection; then those that have nothing to do with routing. */

import type { Source } from '../routing/evidence';
import { SOURCES } from '../routing/sources';
import { PAGE_SOURCES } from './pageSources';

export interface Port {
  readonly id: string;
  /** One number or more, all of them TCP. */
  readonly numbers: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly opens: string;
  /** What of this stands in a source, and what is concluded. */
  readonly rests: string;
  readonly source: readonly Source[];
}

export const PORTS: readonly Port[] = [
  {
    id: '1516',
    numbers: [1516],
    from: 'Gateway',
    to: 'Every community server, whatever it is used for',
    purpose: 'Every request in either direction.',
    opens: 'The gateway. What users send out is assumed to travel over the same connection.',
    rests: 'The note asks for it. That the gateway opens it follows from the words of the note.',
    source: [SOURCES.note],
  },
  {
    id: '1516-servers',
    numbers: [1516],
    from: 'Community server',
    to: 'Every other community server',
    purpose: 'Requests that are passed on from the landing server to another; nothing goes by way of a third.',
    opens:
      'One of the two, by the last number of their addresses. A firewall that lets one side through may therefore look right from there: permit both.',
    rests: 'Documented; the rule of the last number in a technote of 2004.',
    source: [SOURCES.mesh, SOURCES.oneSide],
  },
  {
    id: 'ldap',
    numbers: [389, 636],
    from: 'Every community server',
    to: 'LDAP directory',
    purpose: 'The lookup of users. 636 is the one with TLS.',
    opens: 'The community server.',
    rests: 'Documented.',
    source: [SOURCES.ports],
  },
  {
    id: 'ldap-gateway',
    numbers: [389, 636],
    from: 'Gateway',
    to: 'LDAP directory',
    purpose: 'Finding users and groups when access is granted to them. The lookup of a request is not done here.',
    opens: 'The gateway.',
    rests: 'That the gateway reaches the directory is documented; what for is inferred.',
    source: [SOURCES.gatewayPlan],
  },
  {
    id: 'clients',
    numbers: [1533],
    from: 'Sametime client',
    to: 'Community server, or a multiplexer in front of it',
    purpose: 'The login of a user, and all that this user sends and gets.',
    opens: 'The client.',
    rests: 'Documented.',
    source: [SOURCES.ports, SOURCES.portsIn12],
  },
  {
    id: 'clients-http',
    numbers: [80, 8082],
    from: 'Sametime client behind a web proxy',
    to: 'Community server, or a multiplexer in front of it',
    purpose: 'The same over HTTP; 8082 for old clients.',
    opens: 'The client.',
    rests: 'Documented.',
    source: [PAGE_SOURCES.clientPorts],
  },
  {
    id: 'sip',
    numbers: [5060, 5061],
    from: 'External community that speaks SIP',
    to: 'Gateway; in a cluster of gateways the SIP proxy or the load balancer',
    purpose: 'Requests to and from this community. 5061 is the one with TLS.',
    opens: 'Whoever has something to send: permit both directions.',
    rests:
      'The numbers are the usual ones of SIP; that the gateway uses them is inferred. In a cluster the node behind the proxy answers nothing on them, and is healthy all the same.',
    source: [PAGE_SOURCES.sip, SOURCES.gatewayCluster],
  },
  {
    id: 'xmpp',
    numbers: [5269],
    from: 'External community that speaks XMPP',
    to: 'Gateway; in a cluster of gateways the XMPP proxy',
    purpose: 'Requests to and from this community, which finds the way by a DNS record (_xmpp-server, SRV).',
    opens: 'Whoever has something to send: permit both directions.',
    rests:
      'The number is the usual one between XMPP servers; that the gateway uses it is inferred. In a cluster it is open at the proxy and not at the node.',
    source: [PAGE_SOURCES.xmpp, SOURCES.gatewayCluster],
  },
];

/** Ports met in firewall lists that carry no request between communities. */
export const OTHER_PORTS: readonly Port[] = [
  {
    id: '1516-in-12',
    numbers: [1516],
    from: 'Sametime 12: community service',
    to: 'Proxy service of the same installation',
    purpose: 'The same number with another meaning: there is no gateway in 12.',
    opens: 'One of the two, inside the installation only.',
    rests: 'Documented for 12.0.3.',
    source: [SOURCES.portsIn12],
  },
  {
    id: '1352',
    numbers: [1352],
    from: 'Notes client or Domino server',
    to: 'Domino server',
    purpose: 'Databases and their replication.',
    opens: 'The client, or the server that replicates.',
    rests: 'It is on the list of ports; that no request between communities needs it is inferred.',
    source: [SOURCES.ports],
  },
  {
    id: '9094',
    numbers: [9094],
    from: 'Community server',
    to: 'Itself',
    purpose: 'The token server, between parts of one server.',
    opens: 'The server, inside itself.',
    rests: 'Documented.',
    source: [PAGE_SOURCES.tokenServer],
  },
  {
    id: 'meetings',
    numbers: [8081, 554, 1503],
    from: 'Sametime client, or a server for meetings',
    to: 'Server for meetings',
    purpose: 'Meetings and their recordings.',
    opens: 'The client, or one of the servers.',
    rests:
      'Inferred, from lists of old releases. The Meeting Server on WebSphere (8.5 and later) does not list port 1516 and is no community server.',
    source: [PAGE_SOURCES.meetingPorts],
  },
];
