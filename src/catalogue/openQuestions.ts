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
    'No: the request fails, and the next one goes to the next server. A switch turns this round.',
    'A request whose turn falls on a server that is down, blocked or does not trust the gateway.',
    ['IN-PICK', 'BLK-DOWN', 'BLK-1516', 'BLK-TRUST', 'BLK-NOSERVER'],
    'unreachable',
  ),
  open(
    2,
    'Do added contacts and chats take turns together, or each kind for itself?',
    'Together: there is one hand on the dial, and both kinds move it.',
    'The dial of the gateway, when a chat follows an added contact.',
    ['IN-PICK'],
  ),
  open(
    3,
    'Where does the list start, and in which order do the servers stand on it?',
    'The configured server first, then the discovered ones in the order in which they were drawn. The order can be changed.',
    'The seat numbers on dial and servers, and the order of the servers in the inspector.',
    ['IN-PICK'],
  ),
  open(
    4,
    'Does a request that the gateway refuses use up a turn?',
    'No: nothing was handed to a server, so the hand stays.',
    'The dial after a refused request.',
    ['REF-DOMAIN', 'REF-ACCESS', 'REF-SESSIONS'],
  ),
  open(
    5,
    'The request lands on the very server the user is logged in to, while the home server is another one. Is it delivered there?',
    'No: the note is taken at its word, and the request goes to the home server. A switch turns this round.',
    'A user whose home server differs from the one logged in to, on the turn of the latter.',
    ['IN-HOME', 'IN-DELIVER'],
    'shortcut',
  ),
  open(
    6,
    'What comes of a request at the home server when the user is logged in elsewhere?',
    'An added contact shows offline, a chat is not delivered. With a switch the home server passes the request on instead.',
    'The last step of a request to such a user.',
    ['OFF-HOME', 'IN-ONWARD'],
    'homeElsewhere',
  ),
  open(
    7,
    'Can a user be logged in anywhere but at the home server? The help says users are always sent there; the protocol lets a client stay, and the note speaks of it as real.',
    'Yes: where a user is logged in and which home server the record names are two separate facts. The setting that makes servers turn such users away is not modelled.',
    'The two rows on every local user, and the notes on how to fix a login away from home.',
    ['OFF-HOME'],
  ),
  open(
    8,
    'What does a home value mean that names a cluster, or one server of a cluster? The note speaks of communities without clusters only.',
    'Either stands for the cluster: the request goes to the server the user is logged in to.',
    'A redirect to a user whose home is a cluster.',
    ['IN-CLUSTER', 'BLK-CLUSTER'],
  ),
  open(
    9,
    'When is a community with a cluster and single servers side by side "not clustered"?',
    'It is decided for each user: what counts is whether the home value is a cluster or a single server.',
    'Two users of one community, one with a cluster as home and one with a server.',
    ['IN-HOME', 'IN-CLUSTER'],
  ),
  open(
    10,
    'Which way does a change of status travel back to the external user?',
    'It is not drawn. Whoever was added while logged out comes online with the next login, without another turn.',
    'The words under a contact that shows offline.',
    ['OFF-USER'],
  ),
  open(
    11,
    'What is looked up on the way out, and how does the request get from there to the gateway?',
    "The sender's own mail address is looked up, and the sender's server hands the request over itself. If it cannot, no neighbour helps.",
    'The lookup and the hop to the gateway in an outbound request.',
    ['OUT-LOOKUP', 'OUT-FORWARD', 'BLK-UNDISCOVERED'],
  ),
  open(
    12,
    'Who opens the connection on port 1516, and who has to trust whom?',
    'The gateway opens it and the server checks whether it trusts the address; outbound requests use the same connection. Between two servers there is one link that is either open or blocked.',
    'Port and trust at a server, and the link of a selected pair.',
    ['OUT-FORWARD', 'BLK-1516', 'BLK-TRUST', 'BLK-LINK'],
  ),
  open(
    13,
    'Which setting makes a server trust the gateway? The usual names are known among staff but stand in no page we have read.',
    "There is one switch for each server; the usual names stand in the rule's advice.",
    'The trust switch of a server.',
    ['BLK-TRUST'],
  ),
  open(
    14,
    'When does the gateway notice a new server, or one that is back? The 60 minutes that are documented are those of the community servers.',
    'There is no clock: a server is discovered or not, and a server that is back works at once.',
    'The discovery switch of a server, and the play of the discovery.',
    ['BLK-UNDISCOVERED'],
  ),
  open(
    15,
    'Which of the two person filters serves the lookups of the gateway? The gateway help says the one that resolves names; another page just speaks of searching by mail address.',
    'One switch stands for whichever it is: the filter finds mail addresses or does not.',
    'The filter switch of a server, and how to confirm a filter without mail.',
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
    'Nothing: the outside is drawn as people, and each request simply arrives at the gateway.',
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
    'The session counts under the dial.',
    ['REF-SESSIONS'],
  ),
  open(
    21,
    'Does the multiplexer, which holds the connections of the clients, play a part in routing?',
    "Only in the client's login, so it is left out.",
    'Nowhere: a client is drawn at its community server.',
  ),
];
