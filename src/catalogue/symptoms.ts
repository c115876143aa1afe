/** From what people say to what it may be: a row for each complaint, with how to tell it from its neighbours, in groups by how it repeats. */

import type { RuleCode } from '../routing/codes';
import type { Source } from '../routing/evidence';
import { SOURCES } from '../routing/sources';
import type { AssumptionKey, Assumptions } from '../topology/assumptions';

/** What stays the same from one failure to the next. */
export type Signature = 'landing' | 'landing-user' | 'user' | 'server' | 'gateway';

export const SIGNATURES: {
  /** `sample`: the id of one that shows several causes of the group side by side. */
  readonly [S in Signature]: { readonly label: string; readonly tell: string; readonly sample?: string };
} = {
  landing: {
    label: 'Fails on the same turn of every round, whoever it is for',
    tell: 'Have one request more sent than there are servers, to one user: it fails on one landing server and on no other. Servers take turns, so with three servers that is one request in three.',
    sample: 'four-causes',
  },
  'landing-user': {
    label: 'Fails on some turns, and for some users only',
    tell: 'Have the same requests sent to a user of every server: where it fails depends on the landing server and on the user together.',
  },
  user: {
    label: 'Fails for one user, on every turn',
    tell: 'Have a full round of requests sent to this user, and one to a colleague on the same server: this user is never reached, the colleague always.',
  },
  server: {
    label: 'Fails for what the users of one server send out',
    tell: 'Ask on which server the sender is logged in. On the way out nobody takes turns: it fails always or never.',
  },
  gateway: {
    label: 'Fails before any community server is asked',
    tell: 'It is the same on every turn, in both directions, and for everybody whom the entry at the gateway is about.',
  },
};

export const SIGNATURE_KEYS = Object.keys(SIGNATURES) as readonly Signature[];

/** An answer of an assumption under which a row holds. */
export type Under = { readonly [K in AssumptionKey]?: Assumptions[K] };

export interface Symptom {
  readonly id: string;
  readonly signature: Signature;
  /** In the words of who calls. */
  readonly said: string;
  readonly maybe: string;
  /** The causes, likeliest first: their pages are the next doors. */
  readonly rules: readonly [RuleCode, ...RuleCode[]];
  /** What tells it from its neighbours. */
  readonly tell: string;
  /** The id of the sample that plays it; null where there is none. */
  readonly sample: string | null;
  /** What of this stands in a source, and what is concluded. */
  readonly rests: string;
  readonly source: readonly Source[];
  readonly under: Under;
}

const KEEPS_ITS_TURN: Under = { unreachable: 'fail' };

export const SYMPTOMS: readonly Symptom[] = [
  {
    id: 'every-third',
    signature: 'landing',
    said: '“Sometimes they reach us, sometimes not. It looks like one in three.”',
    maybe: 'Port 1516 of one server is closed to the gateway.',
    rules: ['BLK-1516'],
    tell: 'telnet <server> 1516 from the gateway stays silent for that server, while it answers from another community server. Users who are logged in there are still reached by way of the others; what they send out fails.',
    sample: 'port-1516',
    rests:
      'That every server must be in reach on port 1516 stands in the note; that it shows as one in so many follows from the turns.',
    source: [SOURCES.note],
    under: KEEPS_ITS_TURN,
  },
  {
    id: 'refused-by-server',
    signature: 'landing',
    said: '“One in three fails, yet the firewall people say that the port is open.”',
    maybe: 'One server does not trust the address from which the gateway connects.',
    rules: ['BLK-TRUST'],
    tell: 'telnet answers, and sametime.log of that server says "Rejecting server <address> not in servers list". Look whether the address named there is the inner one of the gateway, and whether the server was restarted after the last change.',
    sample: 'trust',
    rests: 'The technote tells it of community servers among themselves; for the gateway it is inferred.',
    source: [SOURCES.trust],
    under: KEEPS_ITS_TURN,
  },
  {
    id: 'server-down',
    signature: 'landing',
    said: '“Since last night one request in three gets nowhere, and some of us are gone altogether.”',
    maybe: 'One community server is down and still has its turn.',
    rules: ['BLK-DOWN'],
    tell: 'It is silent from everywhere, on 1533 too, and its own users are missing for everybody, inside as well.',
    sample: null,
    rests: 'No source tells what the gateway does on the turn of a server that is down.',
    source: [SOURCES.note],
    under: KEEPS_ITS_TURN,
  },
  {
    id: 'not-found-here',
    signature: 'landing',
    said: '“One in three fails, but all connections are good, and among ourselves everything works.”',
    maybe:
      'One server cannot find people by mail address: its search filter leaves it out, or names another attribute.',
    rules: ['BLK-FILTER'],
    tell: 'The server is reached and searches. Compare its LDAPServer document with that of a good server, and try ldapsearch with its own filter. If it fails for some mail domains only, look for ST_RESOLVE_WHITELIST and ST_RESOLVE_BLACKLIST in its sametime.ini instead. From 10.0 on a search by mail address passes the filter by unless set otherwise: then compare the mail attribute.',
    sample: 'filter',
    rests:
      'That the server which gets the request does the lookup, and that every filter must find mail addresses, stands in the note; that it then fails on one turn of every round follows.',
    source: [SOURCES.note, SOURCES.filters, SOURCES.mailSearch, SOURCES.resolveLists],
    under: {},
  },
  {
    id: 'directory-silent',
    signature: 'landing',
    said: '“One in three fails, and people on that server cannot find anybody by name either.”',
    maybe: 'One server does not reach the LDAP directory.',
    rules: ['BLK-LDAP'],
    tell: 'telnet <directory> 389 (636 with TLS) from that server. With a poor search filter names are still found; without the directory nothing is.',
    sample: 'directory',
    rests: 'Inferred: the note speaks of filters, not of a directory that is out of reach.',
    source: [SOURCES.note, SOURCES.ports],
    under: {},
  },
  {
    id: 'since-the-new-server',
    signature: 'landing',
    said: '“It began an hour after we had put in another server. Before that nothing ever failed.”',
    maybe: 'The new server has its turn now and lacks something: an open port, trust in the gateway, or a filter.',
    rules: ['BLK-1516', 'BLK-TRUST', 'BLK-FILTER'],
    tell: 'Compare the hour with the calendar of changes: servers look for new ones every 60 minutes unless set otherwise. One in four fails now, and the server of that turn is the new one.',
    sample: null,
    rests: 'The 60 minutes are documented for community servers; that the gateway learns by them is inferred.',
    source: [SOURCES.polling],
    under: {},
  },
  {
    id: 'one-pair',
    signature: 'landing-user',
    said: '“She is missed now and then, her neighbour never.”',
    maybe: 'Two community servers do not reach each other.',
    rules: ['BLK-LINK'],
    tell: 'It fails only when the request lands on one of the two and the user is logged in to the other. sametime.log of either says "Failed to connect to server" or "has wrong net address"; when all is well it says "Logged in to server". Only one of two servers opens the connection, so try telnet <server> 1516 from each to the other.',
    sample: 'server-link',
    rests:
      'The log texts and the direct connections are documented; that it depends on landing and user follows from them.',
    source: [SOURCES.trust, SOURCES.mesh, SOURCES.oneSide],
    under: {},
  },
  {
    id: 'cluster-users-only',
    signature: 'landing-user',
    said: '“One in three fails for our people, never for those of the other office.”',
    maybe: 'The landing server lacks the cluster document of the cluster in which those users are at home.',
    rules: ['BLK-CLUSTER'],
    tell: 'All who are missed have the same cluster as home server value. Look into stconfig.nsf of the server of that turn: every server needs a copy of every cluster document, also one outside the cluster.',
    sample: 'cluster-document',
    rests: 'That every server needs the document is in the help of 11.6; the pattern is inferred.',
    source: [SOURCES.copyClusterDocument],
    under: {},
  },
  {
    id: 'always-grey',
    signature: 'user',
    said: '“From outside she is always grey, although she chats all day. She can write to them.”',
    maybe: 'Her home server value names a server that she is not logged in to.',
    rules: ['OFF-HOME'],
    tell: 'Hold the home server value of the directory record (SametimeServer) against the server on which she is logged in now. What she sends out works, for that starts where she is logged in.',
    sample: 'home',
    rests:
      'The way to the home server stands in the note. That she looks offline there, and also where she is logged in herself, is assumed.',
    source: [SOURCES.note],
    under: { shortcut: 'off', homeElsewhere: 'offline' },
  },
  {
    id: 'one-way',
    signature: 'user',
    said: '“I see him, he does not see me.”',
    maybe:
      'Presence takes two subscriptions, one each way: hers goes out over her own server, his comes in over whichever server has its turn. One of the two is broken.',
    rules: ['OFF-HOME', 'BLK-FILTER', 'BLK-1516'],
    tell: 'Find out which of the two it is, and go on with that one alone: what comes in with a full round of requests, what goes out with the server of the sender.',
    sample: 'two-subscriptions',
    rests:
      'Inferred from the two ways in the note, and from the fact that a subscription opens a presence session of its own.',
    source: [SOURCES.note, SOURCES.sessionLimits],
    under: {},
  },
  {
    id: 'home-names-nothing',
    signature: 'user',
    said: '“Since her record was changed nobody outside reaches her.”',
    maybe: 'Her home server value names no server and no cluster.',
    rules: ['BLK-HOME'],
    tell: 'Compare the value with the names of servers and clusters, letter by letter. If it is wrong for very many users at once, the attribute is mapped to another field: that is one cause. A value that can name nothing may also be there on purpose, to keep somebody out.',
    sample: null,
    rests: 'Inferred: no source tells what a server does with such a value.',
    source: [SOURCES.home, SOURCES.homeAttribute],
    under: {},
  },
  {
    id: 'never-found',
    signature: 'user',
    said: '“He was never found from outside, not once.”',
    maybe: 'His record has no mail address, or another record has the same one.',
    rules: ['BLK-MAIL', 'BLK-DUPLICATE'],
    tell: 'ldapsearch for his mail address: no entry, or two. Any server gives the same answer. His own requests fail too, if it is the sender that is looked up on the way out, which is assumed.',
    sample: null,
    rests:
      'That every record needs a mail address of its own is documented; that the request then ends is inferred, and assumed for two records.',
    source: [SOURCES.directory],
    under: {},
  },
  {
    id: 'gone-for-all',
    signature: 'user',
    said: '“Nobody sees her, not even we.”',
    maybe: 'She is not logged in anywhere.',
    rules: ['OFF-USER'],
    tell: 'Colleagues inside see her offline as well. If colleagues see her and people outside do not, it is something else.',
    sample: null,
    rests: 'Inferred from what the servers do with the presence of local users.',
    source: [SOURCES.presence],
    under: {},
  },
  {
    id: 'our-server-cannot-send',
    signature: 'server',
    said: '“None of us in this office can add anybody outside. In the other office they can.”',
    maybe: 'Their server does the lookup and hands over to the gateway, and one of the two fails there.',
    rules: ['BLK-FILTER', 'BLK-1516', 'BLK-LDAP', 'BLK-TRUST'],
    tell: 'Ask on which server they are logged in, and look at that one alone: filter, directory, port 1516 from the gateway, trust. What comes in for them mostly arrives by way of the other servers.',
    sample: 'filter',
    rests:
      'Who looks up on the way out stands in the note, for adding a contact. What is looked up, and that the request leaves over the connection that the gateway has opened, is assumed.',
    source: [SOURCES.note],
    under: {},
  },
  {
    id: 'new-server-cannot-send',
    signature: 'server',
    said: '“We are on the new server: they can write to us, but nothing that we send arrives.”',
    maybe: 'The gateway has not discovered their server.',
    rules: ['BLK-UNDISCOVERED'],
    tell: 'That server has no turn, so nothing is lost on the way in; what its users send out always is. The causes to check stand beside the canvas when discovery is played.',
    sample: 'undiscovered',
    rests: 'Assumed: no source tells how a request leaves from a server that the gateway does not know.',
    source: [SOURCES.discovery],
    under: {},
  },
  {
    id: 'no-access',
    signature: 'gateway',
    said: '“One colleague is refused in both directions, the others are not.”',
    maybe: 'The colleague has no access to that external community.',
    rules: ['REF-ACCESS'],
    tell: 'View Users on the external community at the gateway: access is granted to everyone or to users and groups, and for each external community apart.',
    sample: 'refused',
    rests:
      'The check is documented. That no server has been asked before it is assumed: the user locator, which comes first, has to find the user.',
    source: [SOURCES.handlers, SOURCES.access, SOURCES.viewUsers],
    under: {},
  },
  {
    id: 'one-partner',
    signature: 'gateway',
    said: '“With one partner nothing works, with all others everything does.”',
    maybe: 'The mail domain of that partner is on the list of blocked domains.',
    rules: ['REF-DOMAIN'],
    tell: 'Gateway properties, blocked domains. A domain of your own may be listed as well: then it is its users who are refused, whoever the partner is.',
    sample: 'refused',
    rests: 'Documented for adding a contact (a subscription request); for chats it is assumed.',
    source: [SOURCES.gatewayProperties, SOURCES.handlers],
    under: {},
  },
  {
    id: 'no-new-ones',
    signature: 'gateway',
    said: '“Chats that are open go on, but nobody can begin another.”',
    maybe: 'The session limit of the gateway is reached.',
    rules: ['REF-SESSIONS'],
    tell: 'Chats and contacts are counted apart: one may be full and the other not. Unless changed each limit is 1000, and where several gateways work together it holds for each of them.',
    sample: 'refused',
    rests: 'Documented. That both directions fill one count is assumed.',
    source: [SOURCES.gatewayProperties, SOURCES.sessionLimits],
    under: {},
  },
  {
    id: 'nothing-at-all',
    signature: 'gateway',
    said: '“Since this morning nothing comes in and nothing goes out, for nobody.”',
    maybe: 'The gateway is down, or has no community server to hand a request to.',
    rules: ['BLK-GWDOWN', 'BLK-NOSERVER', 'BLK-GATEWAY'],
    tell: 'Look whether the gateway runs, then whether it reaches the one server it was joined to. Where several gateways work together partners talk to a proxy or a load balancer, which can be down by itself.',
    sample: null,
    rests: 'Inferred: the note only says that one connection is defined.',
    source: [SOURCES.note, SOURCES.gatewayPlan],
    under: {},
  },
];
