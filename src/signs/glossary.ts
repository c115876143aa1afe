/** The words of the trade, each in one plain sentence, and where they stand in a text. */

import { tokensOf } from '../saying/names';

export const GLOSSARY = {
  'community server':
    'A Sametime server of the local community: users log in to it, and the gateway hands requests to it.',
  'Sametime Gateway': 'The server that joins the local Sametime community to the communities of other organisations.',
  gateway: 'The server that joins the local Sametime community to the communities of other organisations.',
  'home server':
    "The server or cluster named in the user's directory record, whether or not the user is logged in there.",
  'round robin':
    'Taking turns: each inbound request goes to the next server of the list, and after the last the first is next.',
  'landing server': 'The community server the gateway handed this inbound request to; chosen by turn, not by user.',
  subscribe: 'To add a person as a contact and follow whether that person is available, away or offline.',
  presence: 'Whether a person shows as available, away or offline to those who added that person as a contact.',
  chat: 'A conversation two people start; it goes its own way through the servers, like an added contact does.',
  inbound: 'From a user of another community to a user of the local one.',
  outbound: 'From a user of the local community to a user of another one.',
  'port 1516': 'The TCP port on which Sametime servers talk to each other, and the gateway to each of them.',
  LDAP: 'The directory service that holds the record of every local user, mail address and home server included.',
  'cluster document':
    'The entry in stconfig.nsf that lists the servers of a cluster; every community server needs a copy of each.',
  'configured server':
    'The one community server the administrator joined the gateway to; the others are discovered from it.',
  discovered: 'Learnt by the gateway from its configured server, so that the server takes turns in the round robin.',
  'trusted address':
    'An IP address a community server accepts server connections from; the gateway must be among them.',
  'search filter':
    'The LDAP rule by which one server finds a person in the directory; it must cover the mail attribute.',
  mail: 'The mail address in the directory record: a user of another community is reached by it, so it must be there and unique.',
} as const;

export type TradeWord = keyof typeof GLOSSARY;

/** A piece of a sentence: plain words, a word of the trade as it is written there, or a name. */
export interface Piece {
  readonly text: string;
  readonly word: TradeWord | null;
  readonly name: boolean;
}

const WORDS = (Object.keys(GLOSSARY) as TradeWord[]).sort((a, b) => b.length - a.length);
const BY_SPELLING = new Map(
  WORDS.flatMap((word) => ['', 's', 'es'].map((ending) => [word.toLowerCase() + ending, word] as const)).reverse(),
);
/** One or many of them, but not as a part of another word, of an address or of a file's name. */
const SPELT = new RegExp(
  `(?<![\\p{L}\\p{N}_@.-])(?:${WORDS.join('|')})(?:e?s)?(?![\\p{L}\\p{N}_@-]|\\.[\\p{L}\\p{N}])`,
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
