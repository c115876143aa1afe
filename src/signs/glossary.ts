/** The words of the trade, each in one plain sentence, and where they stand in a text. */

import { tokensOf } from '../saying/names';

export const GLOSSARY = {
  'community server':
    'A Sametime server of the local community: users log in to it, and the gateway hands requests to it.',
  'Sametime Gateway': 'The server that joins the local Sametime community to the communities of other organisations.',
  gateway: 'The server that joins the local Sametime community to the communities of other organisations.',
  'RTC Gateway': 'Another name of the Sametime Gateway, from papers and consoles of its time.',
  'local community': 'Our own servers and users behind one directory; a gateway serves exactly one.',
  'external community':
    'The servers and users of another organisation, which the gateway reaches over a protocol both sides speak.',
  'local user': 'Somebody with a record in our own directory, in the words of the support note an internal user.',
  'external user': 'Somebody of another community, known here by the mail address only.',
  'home server':
    "The server or cluster named in the user's directory record, whether or not the user is logged in there.",
  'home server value':
    'What the directory record of a user names as home: a server, a cluster or nothing; the support note calls it SametimeServer.',
  'login redirect':
    'What a server that is not the home answers to a login: the address of the home server, which the client may obey or not.',
  'round robin':
    'Taking turns: each inbound request goes to the next server of the list, and after the last the first is next.',
  'full turn':
    'When the gateway hands a server of its list the next inbound request; after the last the first is next.',
  seat: 'The place of a server in the round-robin list: seat 3 of 5 has its turn after two others.',
  'landing server': 'The community server the gateway handed this inbound request to; chosen by turn, not by user.',
  hop: 'One leg of the way of a request, from one part to the next.',
  subscribe: 'To add a person as a contact and follow whether that person is available, away or offline.',
  presence: 'Whether a person shows as available, away or offline to those who added that person as a contact.',
  chat: 'A conversation two people start; it goes its own way through the servers, like an added contact does.',
  session: 'What the gateway keeps open for one chat, or for one contact whose presence is followed, and counts.',
  inbound: 'From a user of another community to a user of the local one.',
  outbound: 'From a user of the local community to a user of another one.',
  'port 1516': 'The TCP port on which Sametime servers talk to each other, and the gateway to each of them.',
  telnet:
    'A command that tries whether a port of another host answers; it must be typed on the host that will connect.',
  NAT: 'Address translation between networks: a server then sees another address than the one its partner has.',
  TLS: 'Encryption of a connection, proved by certificates that the other side must trust.',
  SIP: 'One of the two protocols between a gateway and other communities: that of AOL, Microsoft and Sametime itself.',
  XMPP: 'One of the two protocols between a gateway and other communities: that of Google Talk and Jabber.',
  protocol: 'The language two communities speak with each other; the gateway translates it where they differ.',
  LDAP: 'The directory service that holds the record of every local user, mail address and home server included.',
  ldapsearch: 'A command that asks the directory as a server would, and prints the entries it finds.',
  'bind account': 'The name and password with which a server logs in to the directory before it searches.',
  'directory record': 'The entry of one user in the directory; in Domino it is a Person document.',
  'search filter':
    'The LDAP rule by which one server finds a person in the directory; it must cover the mail attribute.',
  mail: 'The mail address in the directory record: a user of another community is reached by it, so it must be there and unique.',
  domain: 'What stands behind the @ of a mail address: it tells the gateway which community somebody belongs to.',
  'Sametime ID': 'The name by which the servers of a community know a user; a lookup turns a mail address into it.',
  STResolve: 'The service of a community server that looks people up, by name and by mail address.',
  cluster: 'Servers that share the data of their users, so that each of them can serve any of those users.',
  'cluster document':
    'The entry in stconfig.nsf that lists the servers of a cluster; every community server needs a copy of each.',
  'load balancer': 'What spreads the clients over the servers behind one name; the gateway takes turns without it.',
  'configured server':
    'The one community server the administrator joined the gateway to; the others are discovered from it.',
  discovered: 'Learnt by the gateway from its configured server, so that the server takes turns in the round robin.',
  'trusted address':
    'An IP address a community server accepts server connections from; the gateway must be among them.',
  'User locator': 'The first check in the gateway: it finds out which communities the two people belong to.',
  'Authorization controller': 'The check in the gateway that asks whether this local user may talk to that community.',
  blacklist: 'The list of mail domains that the gateway refuses, as the product calls it; here: blocked domains.',
  multiplexer: 'The part of Sametime that holds the connections of clients, in the server or on a host of its own.',
  container: 'A program packed with all it needs to run; Sametime 12 runs in containers, one or several to a pod.',
  'Server document': 'The entry of one server in names.nsf; it says whether the server is a Sametime server.',
  'Directory Assistance': 'The Domino setting, kept in da.nsf, that tells a server of further directories.',
  'names.nsf': 'The Domino Directory of a server: its Server documents and, without LDAP, its Person documents.',
  'da.nsf': 'The database of Directory Assistance, which tells a Domino server of further directories.',
  'stconfig.nsf':
    'The configuration database of a community server: LDAP settings, cluster documents, trusted addresses; every server has one of its own.',
  'sametime.ini': 'The settings file of a community server; most of its settings are read when the server starts.',
  'sametime.log': 'The text file in which a community server writes how it connected to other servers.',
  'stlog.nsf': 'The log database of a community server; it can list who logged in and out, when, and from where.',
  'vpuserinfo.nsf': 'The database of a server that holds contact lists and privacy settings of its users.',
  'CommunityConfig.txt':
    'A file a community server writes at its start: the servers it found in Server documents and trusts.',
} as const;

export type TradeWord = keyof typeof GLOSSARY;

/** Other ways in which a word is written; many of one need none of their own. */
const SPELLINGS: { readonly [W in TradeWord]?: readonly string[] } = {
  'home server value': ['SametimeServer', 'home value'],
  'round robin': ['round-robin'],
  'full turn': ['its turn', 'no turn', 'whose turn', 'take turns', 'takes turns', 'taking turns'],
  subscribe: ['subscription'],
  NAT: ['address translation'],
  'bind account': ['bind name'],
  'directory record': ['person record', 'Person document'],
  'trusted address': ['CommunityTrustedIps', 'VPS_TRUSTED_IPS'],
  multiplexer: ['MUX'],
  container: ['pod'],
};

/** A piece of a sentence: plain words, a word of the trade as it is written there, or a name. */
export interface Piece {
  readonly text: string;
  readonly word: TradeWord | null;
  readonly name: boolean;
}

/** One of it and many, in small letters. */
const formsOf = (spelling: string): readonly string[] => {
  const one = spelling.toLowerCase();
  return /[^aeiou]y$/.test(one) ? [one, `${one.slice(0, -1)}ies`] : [one, `${one}s`, `${one}es`];
};

const BY_SPELLING: ReadonlyMap<string, TradeWord> = new Map(
  (Object.keys(GLOSSARY) as TradeWord[])
    .flatMap((word) =>
      [word, ...(SPELLINGS[word] ?? [])].flatMap((spelling) => formsOf(spelling).map((form) => [form, word] as const)),
    )
    // A word that is another one's plural is itself.
    .reverse(),
);
/** One or many of them, the longest first, but not as a part of another word, of an address or of a file's name. */
const SPELT = new RegExp(
  `(?<![\\p{L}\\p{N}_@.-])(?:${[...BY_SPELLING.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll('.', '\\.'))
    .join('|')})(?![\\p{L}\\p{N}_@-]|\\.[\\p{L}\\p{N}])`,
  'giu',
);

/**
 * Cuts a sentence at its names and, in what is left, at its words of the trade; each is offered once, where it stands
 * first. The pieces joined are the sentence as it is read.
 */
export function tradeWordsIn(sentence: string): readonly Piece[] {
  const offered = new Set<TradeWord>();
  return tokensOf(sentence).flatMap(({ kind, text }) =>
    kind === 'name' ? [{ text, word: null, name: true }] : piecesOf(text, offered),
  );
}

function piecesOf(words: string, offered: Set<TradeWord>): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, word: TradeWord | null): void => {
    if (text !== '') pieces.push({ text, word, name: false });
  };
  let from = 0;
  for (const { 0: found, index } of words.matchAll(SPELT)) {
    const word = BY_SPELLING.get(found.toLowerCase());
    if (word === undefined || offered.has(word)) continue;
    offered.add(word);
    add(words.slice(from, index), null);
    add(found, word);
    from = index + found.length;
  }
  add(words.slice(from), null);
  return pieces;
}
