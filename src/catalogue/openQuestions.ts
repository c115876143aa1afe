/** What the sources leave open, what was chosen here, and where the choice shows. */

import type { RuleCode } from '../routing/codes';
import type { AssumptionKey } from '../topology/assumptions';

interface OpenQuestion {
  readonly number: number;
  readonly question: string;
  readonly chosen: string;
  /** Where in the playground the choice can be seen. */
  readonly shows: string;
  /** The switch that answers it otherwise. */
  readonly assumption: AssumptionKey | null;
  /** The rules that rest on it. */
  readonly rules: readonly RuleCode[];
}

const open = (
  number: number,
  question: string,
  chosen: string,
  shows: string,
  rules: readonly RuleCode[] = [],
  assumption: AssumptionKey | null = null,
): OpenQuestion => ({ number, question, chosen, shows, assumption, rules });

export const OPEN_QUESTIONS: readonly OpenQuestion[] = [
  open(
    1,
    'Does the round robin pass over a server that the gateway cannot reach?',
    'Unless the switch is set otherwise, no: the request fails, and the next one goes to the server behind it.',
    'A request whose turn falls on a server that is down, blocked or does not trust the gateway.',
    ['IN-PICK', 'BLK-DOWN', 'BLK-1516', 'BLK-TRUST', 'BLK-NOSERVER'],
    'unreachable',
  ),
  open(
    2,
    'Do added contacts and chats take turns together, or each kind for itself?',
    'Together: there is one turn, and both kinds move it on.',
    'The hand of the dial, when a chat follows an added contact.',
    ['IN-PICK'],
  ),
  open(
    3,
    'Where does the list start, and in which order do the servers stand on it?',
    'The configured server first, then the discovered ones in the order in which they were drawn. The order can be changed.',
    'The seats on dial and servers, and the order of the servers in the inspector.',
    ['IN-PICK'],
  ),
  open(
    4,
    'Does a request that the gateway refuses use up a turn?',
    'No: nothing was handed to a server, so the turn stays.',
    'The hand of the dial after a refused inbound request.',
    ['REF-DOMAIN', 'REF-ACCESS', 'REF-SESSIONS'],
  ),
  open(
    5,
    'The request lands on the very server the user is logged in to, while the home server is another one. Is it delivered there?',
    'Unless the switch is set otherwise, no: the note is taken at its word, and the request goes to the home server.',
    'A user whose home server differs from the one logged in to, on the turn of the latter.',
    ['IN-HOME', 'IN-DELIVER'],
    'shortcut',
  ),
  open(
    6,
    'What comes of a request at the home server when the user is logged in elsewhere?',
    'Unless the switch is set otherwise, an added contact shows offline and a chat is not delivered. Set otherwise, the home server passes the request on.',
    'The last step of a request to such a user.',
    ['OFF-HOME', 'IN-ONWARD'],
    'homeElsewhere',
  ),
  open(
    7,
    'Can a user be logged in anywhere but at the home server? The help says users are always sent there; the protocol lets a client stay, and the note speaks of it as real.',
    'Yes: where a user is logged in and which home server the record names are two separate facts. The setting that makes servers turn such users away is not modelled.',
    'The two rows on the card of every local user, and the page of the rule on how to mend a login away from home.',
    ['OFF-HOME'],
  ),
  open(
    8,
    'What does a home server value mean that names a cluster, or one server of a cluster? The note speaks of communities without clusters only.',
    'Either stands for the cluster: the request goes to the server the user is logged in to.',
    'A request that is passed on to a user whose home is a cluster.',
    ['IN-CLUSTER', 'BLK-CLUSTER'],
  ),
  open(
    9,
    'When is a community with a cluster and single servers side by side "not clustered"?',
    'It is decided for each user: what counts is whether the home server value is a cluster or a single server.',
    'Two users of one community, one with a cluster as home and one with a server.',
    ['IN-HOME', 'IN-CLUSTER'],
  ),
  open(
    10,
    'Which way does a change of status travel back to the external user?',
    'It is not drawn. That somebody who was added while logged out comes online with the next login, without another turn, is inferred.',
    'The reason at the last step of an added contact that shows offline.',
    ['OFF-USER'],
  ),
  open(
    11,
    'What is looked up on the way out, and how does the request get from there to the gateway?',
    "The sender's own mail address is looked up, and the sender's server hands the request over itself. If it cannot, no neighbour helps.",
    'The lookup and the step to the gateway in an outbound request.',
    ['OUT-LOOKUP', 'OUT-FORWARD', 'BLK-UNDISCOVERED'],
  ),
  open(
    12,
    'Who opens the connection on port 1516, and who has to trust whom?',
    'The gateway opens it and the server checks whether it trusts the address; outbound requests use the same connection. Between two servers there is one link that is either open or blocked.',
    'Port and trust of a server in the inspector, and the link of two selected servers.',
    ['OUT-FORWARD', 'BLK-1516', 'BLK-TRUST', 'BLK-LINK'],
  ),
  open(
    13,
    'Which setting makes a server trust the gateway? The usual names are known among staff but stand in no page we have read.',
    "There is one switch for each server; the usual names stand in the rule's advice.",
    'The switch for trust of a server in the inspector.',
    ['BLK-TRUST'],
  ),
  open(
    14,
    'When does the gateway notice a new server, or one that is back? The 60 minutes that are documented are those of the community servers.',
    'There is no clock: a server is discovered or not, and a server that is back works at once.',
    'The switch for discovery of a server in the inspector, and Play discovery in the menu of the gateway.',
    ['BLK-UNDISCOVERED'],
  ),
  open(
    15,
    'Which of the two search filters for persons serves the lookups of the gateway? The gateway help says the one that resolves names; another page just speaks of searching by mail address.',
    'One switch stands for whichever it is: the filter finds mail addresses or does not.',
    'The switch for the search filter of a server in the inspector, and how to confirm the rule.',
    ['BLK-FILTER', 'IN-LOOKUP'],
  ),
  open(
    16,
    'What happens if two records hold the same mail address? There are codes for it; what the gateway makes of them is unknown.',
    'The lookup counts as failed and the request ends.',
    'A request to a user whose address another one has too.',
    ['BLK-DUPLICATE'],
  ),
  open(
    17,
    'What stands in front of the gateway: nothing, or proxies and a load balancer? Two releases advise differently.',
    'Nothing: external users are drawn as people, and each request simply arrives at the gateway.',
    'The first hop of an inbound request.',
    ['IN-ENTRY'],
  ),
  open(
    18,
    'How many servers does a community of 225,000 people at once need? A running system reported nine, planning advice says three.',
    'Nothing depends on it. The largest sample follows the report: three clusters of three servers.',
    'The sample with nine servers.',
  ),
  open(
    19,
    'Is the session limit looked at before or after the access of the user?',
    'After it, as the last thing before the request is let through.',
    'A request to a user without access while the limit is reached.',
    ['GW-ADMIT', 'REF-ACCESS', 'REF-SESSIONS'],
  ),
  open(
    20,
    'Is the session limit counted for each direction apart?',
    'No: inbound and outbound sessions of a kind fill the same count.',
    'Sessions open before the first request, in the inspector while nothing is selected, and the session limits of the gateway.',
    ['REF-SESSIONS'],
  ),
  open(
    21,
    'Does the multiplexer, which holds the connections of the clients, play a part in routing?',
    'No, so it is left out. It does for trust: by the technote it is stmux that finds out the address by which other servers know this one.',
    'Nowhere: a client is drawn at its community server.',
    ['BLK-TRUST', 'BLK-LINK'],
  ),
  open(
    22,
    'Has a community server been asked before access is checked? The help puts the user locator first, which finds both people, and elsewhere has the gateway ask a community server for the Sametime ID of a mail address; read together, a turn may be used up before anybody is refused.',
    'No: access is checked first. A refused request has taken no turn, and no community server has seen it.',
    'The steps of an inbound request that is refused for want of access: none is at a server.',
    ['GW-ADMIT', 'REF-ACCESS', 'IN-LOOKUP'],
  ),
  open(
    23,
    'Are chats held against the list of blocked domains (blacklist)? The help names it for a subscription request, which is an added contact, and for an inbound request in general.',
    'Yes: chats and added contacts, in either direction.',
    'A chat from a blocked domain, as in the sample Refused at the gateway.',
    ['REF-DOMAIN', 'GW-ADMIT'],
  ),
];
