/** Rules that are easily taken for each other or belong together, and how to tell them apart. */

import type { RuleCode } from '../routing/rules';

export interface Relation {
  readonly between: readonly [RuleCode, RuleCode];
  /** One sentence that reads the same from either side. */
  readonly difference: string;
}

const between = (a: RuleCode, b: RuleCode, difference: string): Relation => ({ between: [a, b], difference });

export const RELATIONS: readonly Relation[] = [
  between(
    'BLK-1516',
    'BLK-TRUST',
    'The same beat of failures; telnet to port 1516 answers only where trust is missing.',
  ),
  between(
    'BLK-1516',
    'BLK-DOWN',
    'A server that is down is silent from everywhere, a blocked port only from the gateway.',
  ),
  between('BLK-1516', 'BLK-FILTER', 'Both fail once a turn; behind a blocked port the server never sees the request.'),
  between(
    'BLK-1516',
    'BLK-LINK',
    'One is the gateway and a server, the other a pair of servers: then it also matters where the user is logged in.',
  ),
  between(
    'BLK-DOWN',
    'BLK-GWDOWN',
    'A server that is down spoils its own turn, a gateway that is down spoils everything.',
  ),
  between(
    'BLK-DOWN',
    'OFF-USER',
    'Users of a server that is down are offline to all, whichever server the request lands on.',
  ),
  between(
    'BLK-TRUST',
    'BLK-UNDISCOVERED',
    'A server that is known and turns the gateway away takes its turn; an unknown one takes none.',
  ),
  between(
    'BLK-TRUST',
    'BLK-LINK',
    'Servers turn each other away for the same reason; the log names which address was rejected.',
  ),
  between(
    'BLK-LDAP',
    'BLK-FILTER',
    'Without the directory every lookup fails, also by name; with a poor filter only lookups by mail address do.',
  ),
  between(
    'BLK-FILTER',
    'BLK-MAIL',
    'A poor filter follows the server and hits every user, a missing address follows the user to every server.',
  ),
  between('BLK-FILTER', 'IN-LOOKUP', 'The lookup succeeds where the person filter covers the mail attribute.'),
  between(
    'BLK-FILTER',
    'OUT-LOOKUP',
    "On the way out it is the filter of the sender's own server that counts, so it fails always or never.",
  ),
  between(
    'BLK-LDAP',
    'IN-LOOKUP',
    'The lookup needs the directory at the landing server, even for a user who is logged in there.',
  ),
  between(
    'BLK-MAIL',
    'BLK-DUPLICATE',
    'Searching the directory for the address finds nobody in one case and two in the other.',
  ),
  between(
    'BLK-HOME',
    'OFF-HOME',
    'Both follow one user over all landings; a misspelt value leads nowhere, a right one to the wrong place.',
  ),
  between('BLK-HOME', 'IN-HOME', 'The same directory value; it must spell a server or a cluster of the community.'),
  between('BLK-HOME', 'BLK-CLUSTER', 'A misspelt value fails on every server, a missing cluster document on one.'),
  between(
    'BLK-CLUSTER',
    'IN-CLUSTER',
    'A landing server outside the cluster passes the request on only if it holds the cluster document.',
  ),
  between(
    'OFF-HOME',
    'OFF-USER',
    'The contact looks offline either way; what tells them apart is whether the user is logged in anywhere.',
  ),
  between(
    'OFF-HOME',
    'IN-ONWARD',
    'Two answers to the same open question: what a home server does with a user who is logged in elsewhere.',
  ),
  between(
    'IN-HOME',
    'IN-CONNECTED',
    'A home value decides over where the user is logged in; without one the login decides.',
  ),
  between(
    'IN-CONNECTED',
    'IN-CLUSTER',
    'Both lead to where the user is logged in; a cluster as home also asks for its document.',
  ),
  between(
    'OFF-USER',
    'OFF-SENDER',
    'Nobody is logged in: on the way in the contact is still added, on the way out nothing leaves.',
  ),
  between(
    'REF-ACCESS',
    'REF-DOMAIN',
    'Access is granted to one local user, a blocked domain shuts out a whole organisation.',
  ),
  between(
    'REF-ACCESS',
    'REF-SESSIONS',
    'A user without access is refused always, a full gateway refuses whoever comes next.',
  ),
  between('REF-DOMAIN', 'GW-ADMIT', 'The domain list is what the gateway looks at first.'),
  between('REF-SESSIONS', 'GW-ADMIT', 'The session limit is what the gateway looks at last.'),
  between(
    'BLK-GATEWAY',
    'BLK-GWDOWN',
    'Nothing passes in either direction: one has yet to be installed, the other started.',
  ),
  between(
    'BLK-GATEWAY',
    'BLK-NOSERVER',
    'A gateway that was joined to no server is as good as none for what comes in.',
  ),
  between(
    'BLK-NOSERVER',
    'BLK-UNDISCOVERED',
    'The list of servers is empty in one case and lacks one server in the other.',
  ),
  between('BLK-NOSERVER', 'IN-PICK', 'A landing server is picked as soon as the gateway knows one.'),
  between(
    'IN-PICK',
    'IN-FORWARD',
    'First the turn, then the connection: the turn moves on even if the connection fails.',
  ),
  between('IN-ENTRY', 'GW-ADMIT', 'The request comes in before anybody asks whether it may.'),
  between('IN-FORWARD', 'OUT-FORWARD', 'The same connection to port 1516, used in either direction.'),
  between(
    'IN-LOOKUP',
    'OUT-LOOKUP',
    'Inbound the landing server looks up, outbound the server the sender is logged in to.',
  ),
  between('IN-DELIVER', 'OUT-DELIVER', 'The last step of either way; what happens behind it is up to the people.'),
  between('OUT-SEND', 'OFF-SENDER', 'A sender needs a running server to be logged in to.'),
  between(
    'OUT-SEND',
    'OUT-FORWARD',
    "Nothing takes turns on the way out: it is the sender's own server from end to end.",
  ),
  between(
    'OUT-FORWARD',
    'BLK-UNDISCOVERED',
    'A server hands to the gateway what it sends only if the gateway knows it.',
  ),
];

/** The rules next to one, each with the difference, in the order of the table. */
export const relatedTo = (code: RuleCode): readonly { readonly code: RuleCode; readonly difference: string }[] =>
  RELATIONS.flatMap(({ between: [a, b], difference }) =>
    a === code ? [{ code: b, difference }] : b === code ? [{ code: a, difference }] : [],
  );
