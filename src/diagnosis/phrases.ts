/** Finds the phrases of a table in a text: from left to right the longest that begins at a word, none in another. */

import type { TicketAnswers } from './ticket';
import { cardinalOf, ordinalOf, type Token } from './ticketTokens';

/** Whose people somebody belongs to. */
export type Side = 'ours' | 'theirs';

type Question = keyof TicketAnswers;
/** What is understood: a question of the ticket, and its answer. */
export type Said = {
  readonly [Q in Question]: readonly [question: Q, answer: NonNullable<TicketAnswers[Q]>];
}[Question];

/** What a phrase says; a row that says nothing keeps its words from being taken for others. */
export interface Meaning {
  /** Where there are several its stretch is marked for the first. */
  readonly says?: readonly Said[];
  readonly side?: Side;
  /** What becomes of a request. */
  readonly mood?: 'works' | 'fails';
  /** Who stands before it asks (`meets`: if anybody is named behind it), is asked, or is looked at; or it is what is sent. */
  readonly role?: 'asks' | 'meets' | 'isAsked' | 'looks' | 'sent';
  /** A share of requests; `tells`: of requests by its own words. */
  readonly counts?: 'of' | 'every';
  readonly tells?: boolean;
  /** A name behind it is of whoever writes or is written to. */
  readonly greets?: boolean;
  /** Somebody's name or address; `common`: the language has the word, too. */
  readonly name?: 'own' | 'common';
}

export interface TicketRow extends Meaning {
  readonly said: readonly string[];
}

/** A phrase where it was found, by the numbers of its tokens. */
export interface Hit {
  readonly meaning: Meaning;
  readonly first: number;
  readonly behind: number;
}

/** Phrases by their words. */
export interface Phrases {
  readonly next: Map<string, Phrases>;
  meaning: Meaning | null;
}

export const noPhrases = (): Phrases => ({ next: new Map(), meaning: null });

/** A phrase that is there already stays what it is. */
export function addPhrase(phrases: Phrases, words: readonly string[], meaning: Meaning): void {
  let at = phrases;
  for (const word of words) {
    const next = at.next.get(word) ?? noPhrases();
    at.next.set(word, next);
    at = next;
  }
  at.meaning ??= meaning;
}

/** Everything that a form with `{…}` in it stands for. */
function written(form: string, forms: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const [slot, name = '', optional] = /\{(\w+)(\?)?\}/.exec(form) ?? [];
  if (slot === undefined) return [form];
  const choices = [...(forms[name] ?? []), ...(optional ? [''] : [])];
  return choices.flatMap((choice) =>
    written(
      form.replace(slot, () => choice),
      forms,
    ),
  );
}

export function phrasesOf(rows: readonly TicketRow[], forms: Readonly<Record<string, readonly string[]>>): Phrases {
  const phrases = noPhrases();
  for (const { said, ...meaning } of rows)
    for (const form of said) for (const each of written(form, forms)) addPhrase(phrases, each.split(' '), meaning);
  return phrases;
}

/** A word as a table may name it: by itself, as a number, as one in an order. */
const namesOf = ({ word }: Token): readonly string[] => [
  word,
  ...(cardinalOf(word) === null ? [] : ['#']),
  ...(ordinalOf(word) === null ? [] : ['#th']),
];

function longestAt(phrases: Phrases, tokens: readonly Token[], at: number): Omit<Hit, 'first'> | null {
  let longest = phrases.meaning && { meaning: phrases.meaning, behind: at };
  const token = tokens[at];
  for (const name of token ? namesOf(token) : []) {
    const next = phrases.next.get(name);
    const found = next && longestAt(next, tokens, at + 1);
    if (found && found.behind > (longest?.behind ?? at)) longest = found;
  }
  return longest;
}

/** Of two tables the phrase of the first, unless that of the second is longer. */
export function hitsIn(tokens: readonly Token[], table: Phrases, names: Phrases): readonly Hit[] {
  const hits: Hit[] = [];
  for (let first = 0; first < tokens.length; ) {
    const [said, name] = [longestAt(table, tokens, first), longestAt(names, tokens, first)];
    const found = name && (!said || name.behind > said.behind) ? name : said;
    if (found) hits.push({ ...found, first });
    first = found?.behind ?? first + 1;
  }
  return hits;
}
