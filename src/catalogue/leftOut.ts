/** What the playground does not model at all, and the cases of daily work that it therefore cannot show. */

import type { Source } from '../routing/evidence';
import { SOURCES } from '../routing/sources';
import { PAGE_SOURCES } from './pageSources';

interface LeftOut {
  /** Names the row in an address. */
  readonly id: string;
  readonly what: string;
  /** What is missing from the picture, and what to keep in mind instead. */
  readonly instead: string;
  /** Cases out of scope, each with its number in docs/scenarios.md. */
  readonly cases: readonly { readonly number: number; readonly text: string }[];
  /** The pages that tell what is not drawn; none where nothing is cited. */
  readonly source: readonly Source[];
}

export const LEFT_OUT: readonly LeftOut[] = [
  {
    id: 'way-back',
    what: 'The way a status travels back',
    instead: 'A contact is added or shows offline; how later changes of status find their way out is not drawn.',
    cases: [{ number: 8, text: 'A contact who was offline logs in, and the external user sees the change.' }],
    source: [SOURCES.presence],
  },
  {
    id: 'two-subscriptions',
    what: 'Presence that takes two subscriptions',
    instead:
      'To see each other both people have to be added, one request each way, over two different ways. Here a request is one of the two; the other has to be sent as well.',
    cases: [],
    source: [SOURCES.sessionLimits],
  },
  {
    id: 'who-answers',
    what: 'Who answers for presence',
    instead:
      'The last step is drawn to the user. A chat arrives there; presence is answered by services of the server (STSUBMGR, STPRSMGR in logs), and the client is asked for consent only.',
    cases: [],
    source: [SOURCES.presence],
  },
  {
    id: 'refused-logins',
    what: 'Logins that a server turns away or sends home',
    instead:
      'Anybody can be logged in anywhere. A server that is not the home answers a login with a redirect, which a client may ignore, and can be set to refuse such users (VP_REJECT_FORWARDED_LOGINS=1).',
    cases: [{ number: 15, text: 'A client insists on another server than home, and that server refuses it.' }],
    source: [SOURCES.loginRedirect, SOURCES.forceHome],
  },
  {
    id: 'home-data',
    what: 'What else hangs on the home server',
    instead:
      'Contact list, privacy, policy and persistent chat live on the home server and are not shared by servers outside a cluster. Another home server or an empty home server value can cost a user the contact list; the playground counts routing only.',
    cases: [],
    source: [SOURCES.home],
  },
  {
    id: 'no-clock',
    what: 'When a new server is noticed',
    instead:
      'Discovery has no clock. Servers look for new ones every 60 minutes unless changed, so trouble can begin up to an hour after a server was added.',
    cases: [
      { number: 34, text: 'A new server joins the list a while after it was set up, and its fault shows only then.' },
    ],
    source: [SOURCES.polling],
  },
  {
    id: 'one-side-opens',
    what: 'Which of two servers opens their connection',
    instead:
      'Two community servers are linked or not. In truth one of them connects to the other, by the last number of their addresses, so a rule for one direction may do, or may look right from one side.',
    cases: [],
    source: [SOURCES.oneSide],
  },
  {
    id: 'by-person',
    what: 'Requests for an address',
    instead:
      'Requests go by person, not by address: each is for somebody who is drawn here, whose record is then looked up. A real request names a mail address, which may belong to nobody, to somebody else, or to the same person under an older spelling.',
    cases: [],
    source: [SOURCES.mailToId],
  },
  {
    id: 'domains',
    what: 'Which domains belong to which community',
    instead:
      'Every local user counts as found by the gateway and every external domain as known, unless it is blocked. A local community may have several mail domains, and all have to be entered. Blocked domains match exactly; the product also takes a wildcard.',
    cases: [{ number: 36, text: 'The domain of a sender or receiver belongs to no community the gateway knows.' }],
    source: [SOURCES.communities, SOURCES.gatewayProperties],
  },
  {
    id: 'access-per-community',
    what: 'Access for each external community apart',
    instead:
      'A user has access to all external communities or to none. The product grants it for each community, to everyone or to users and groups.',
    cases: [],
    source: [SOURCES.access],
  },
  {
    id: 'route-limits',
    what: 'Session limits of a single route, and sessions that end',
    instead: 'There is one limit for chats and one for presence, and nothing ever closes a session.',
    cases: [{ number: 41, text: 'The limit of a route and that of the gateway differ, and the lower one holds.' }],
    source: [PAGE_SOURCES.routeLimits],
  },
  {
    id: 'gateway-clusters',
    what: 'Gateway clusters',
    instead:
      'There is one gateway at most, and no second one that stands in for it. Several stand as nodes behind SIP proxies and a load balancer; sessions are replicated in pairs, and limits hold for each node; that each node takes turns for itself is inferred.',
    cases: [{ number: 42, text: 'Two gateway nodes, each with a list and a session count of its own.' }],
    source: [SOURCES.gatewayCluster, PAGE_SOURCES.gatewayReplication, SOURCES.sessionLimits],
  },
  {
    id: 'fail-over',
    what: 'Limits of a cluster, and users that move',
    instead:
      'Users stay where they are drawn. In a cluster of community servers clients that lose their server log in to another member; outside one they cannot log in at all until it is back. A real cluster has six members at most.',
    cases: [],
    source: [SOURCES.mesh, SOURCES.clusterDocument],
  },
  {
    id: 'wrong-addresses',
    what: 'Wrong addresses of external users',
    instead: 'Whatever leaves the gateway counts as having left; the other community does not check typed addresses.',
    cases: [{ number: 47, text: 'A mistyped external contact stays offline for ever, without an error.' }],
    source: [SOURCES.addExternal],
  },
  {
    id: 'policies',
    what: 'Policies',
    instead:
      'Only the access granted at the gateway counts. A policy can also take the external option out of the client, and a change of it is felt after up to 60 minutes.',
    cases: [{ number: 48, text: "A policy keeps a user's request from ever leaving the client." }],
    source: [PAGE_SOURCES.gatewayPolicy, PAGE_SOURCES.policies],
  },
  {
    id: 'consent',
    what: 'Consent and privacy',
    instead:
      'Whoever is reached could still refuse, or choose who outside may see the own presence. Here everybody who is reached takes the request.',
    cases: [{ number: 49, text: 'A request arrives, the receiver says no, and no status is shown.' }],
    source: [SOURCES.addExternal, PAGE_SOURCES.privacy],
  },
  {
    id: 'open-chats',
    what: 'What follows in a chat that is open',
    instead: 'Only the first message of a chat is routed here. That later ones take the same way is inferred.',
    cases: [{ number: 50, text: 'The second message of a chat takes the same way without another turn.' }],
    source: [SOURCES.sessionLimits],
  },
  {
    id: 'certificates',
    what: 'Certificates and encryption',
    instead:
      'Connections to external communities always succeed. Where one uses TLS, the certificate authority of the partner must be among the trusted ones: with AOL and Office Communications Server always, with Sametime and XMPP partners only if they ask for it.',
    cases: [{ number: 51, text: "A partner's certificate is not trusted: both directions fail at the gateway." }],
    source: [PAGE_SOURCES.tls, PAGE_SOURCES.partnerAuthority],
  },
  {
    id: 'front',
    what: 'Proxies, load balancers and protocols in front of the gateway',
    instead:
      'External users are drawn as people who talk to the gateway. In truth it is their community that does, by SIP or XMPP, through proxies, address translation and firewalls; what it answers is its own matter.',
    cases: [],
    source: [SOURCES.communities, SOURCES.gatewayCluster],
  },
  {
    id: 'handlers',
    what: 'Message handlers beyond three',
    instead:
      'The gateway looks at domains, access and session limits. Added handlers, for spam or compliance, can refuse or delay a request too.',
    cases: [],
    source: [SOURCES.handlers],
  },
  {
    id: 'slow',
    what: 'Slow lookups and slow networks',
    instead:
      'Everything answers at once or not at all. In real life a lookup can be late, and chats time out after about 30 seconds.',
    cases: [],
    source: [SOURCES.mailToId, PAGE_SOURCES.timeOuts],
  },
  {
    id: 'native-directory',
    what: 'Communities without LDAP',
    instead:
      'Every lookup goes to an LDAP directory here. A server can work with the native Domino Directory instead; then the LDAPServer document and its search filters do not apply.',
    cases: [],
    source: [SOURCES.mailAttribute, SOURCES.nativeDirectory],
  },
  {
    id: 'resolve-lists',
    what: 'Lookups that a server is told to ignore',
    instead:
      'Each server answers lookups for all mail domains or for none here. ST_RESOLVE_WHITELIST and ST_RESOLVE_BLACKLIST in [Config] of sametime.ini let one server answer for some only: it then fails once in every round, for those domains alone.',
    cases: [],
    source: [SOURCES.resolveLists],
  },
  {
    id: 'several-clients',
    what: 'Users with several clients',
    instead:
      'A user is logged in once. With several clients a chat goes to the one that is preferred; on two servers at once a login ends with a code of its own, 0x80000227.',
    cases: [],
    source: [PAGE_SOURCES.preferredClient, SOURCES.errorCodes],
  },
  {
    id: 'multiplexers',
    what: 'Multiplexers and the way clients log in',
    instead:
      'A client is drawn at its community server, whatever it passes on the way there. The multiplexer of a server (stmux) also finds out the address by which the other servers know it: a wrong host name there ends in a server that the others turn away.',
    cases: [],
    source: [SOURCES.trust],
  },
];
