/** Which releases the rules hold for, and what has changed since: each statement with the pages that carry it. */

import type { Source } from '../routing/evidence';
import { SOURCES, VERSIONS } from '../routing/sources';
import { PAGE_SOURCES } from './pageSources';

interface VersionRow {
  readonly text: string;
  readonly source: readonly Source[];
}

export const VERSION_ROWS: readonly VersionRow[] = [
  { text: VERSIONS.note, source: [SOURCES.note] },
  {
    text: 'Sametime Gateway was sold from December 2006 on. Its pages are in the help of 9.0.1 and 10.0; the complete public help of 12.0.3 has none. That the gateway ended with 10 is inferred: of 11 we found no page on it.',
    source: [SOURCES.gatewayProperties, PAGE_SOURCES.help12],
  },
  {
    text: 'Home servers are described in the help of 9.0.1 and 11.6. By the help of 12.0.3 the home server attribute does not apply from 12.0 on.',
    source: [SOURCES.homeAttribute, SOURCES.home, SOURCES.homeIn12],
  },
  {
    text: 'Port 1516 joins the gateway to every community server, and these to each other, up to 11.6. Sametime 12 runs in containers (Docker, Podman or Kubernetes) and uses the number between its community and its proxy service only.',
    source: [SOURCES.note, SOURCES.mesh, SOURCES.portsIn12],
  },
  {
    text: 'Clusters of community servers with a cluster document are described in the help of 11.0.2 and 11.6. Such a cluster has six members at most, its name has no comma and no space, and it may bear the name of a member. A load balancer has a DNS name of its own, and clients that lose their member log in to another. The playground allows more members and moves nobody.',
    source: [SOURCES.clusterDocument, SOURCES.copyClusterDocument, SOURCES.mesh],
  },
  {
    text: 'By the help of 10.0 a search for a mail address does not use the search filter at all but the mail attribute alone, unless USE_SEPARATE_FILTER_FOR_MAIL_SEARCHES=0 stands in [Directory] of sametime.ini or a Java class of your own does the search. Where that holds, it is a wrong or differing mail attribute on one server that fails once in every round. Since which release is not told.',
    source: [SOURCES.mailSearch, SOURCES.mailAttribute],
  },
  {
    text: 'The note speaks of LDAP, as do the rules. LDAP is told of from 8.5 on and is required in 9.0.1; 11.6 takes a native Domino Directory again. Without LDAP there is no LDAPServer document and no search filter to go wrong.',
    source: [PAGE_SOURCES.ldapEssentials, PAGE_SOURCES.ldapRequired, SOURCES.nativeDirectory],
  },
  {
    text: 'A server for meetings that takes its turn is one on Domino, as in 7.5 and 8.0. The Meeting Server on WebSphere, which came with 8.5, does not list port 1516: that it takes no turn is inferred.',
    source: [SOURCES.note, PAGE_SOURCES.meetingPorts],
  },
  {
    text: 'Several gateways work together as a WebSphere cell: nodes on one LAN without a firewall between them, behind SIP proxies and a load balancer, with one XMPP proxy at most. Sessions are replicated in pairs of nodes, and session limits hold for each node.',
    source: [SOURCES.gatewayCluster, PAGE_SOURCES.gatewayReplication, SOURCES.sessionLimits],
  },
  {
    text: 'The product allows 1000 chat sessions and 1000 presence sessions unless changed. A new gateway in the playground has no limit (−1).',
    source: [SOURCES.gatewayProperties],
  },
];
