/** Fills a ticket's form from the customer's own words: what they say plainly, and nothing where they do not or where they disagree. */

import { domainOf, type Topology } from '../topology/topology';
import { askingsIn } from './asking';
import { addPhrase, type Hit, hitsIn, type Meaning, noPhrases, type Phrases, phrasesOf, type Said } from './phrases';
import { shareOf } from './sharesSaid';
import type { TicketAnswers } from './ticket';
import { CONTRASTS, FORMS, NAMES_AND_WORDS, ONLY, REPORTS } from './ticketForms';
import { PHRASES } from './ticketPhrases';
import { type Token, tokensIn } from './ticketTokens';

export interface Reading {
  /** What is clear: a question that nothing is said of, or two things, is left out. */
  readonly answers: Partial<TicketAnswers>;
  /** Where in the text a question is answered, even if another place says otherwise; in order, none in another. */
  readonly understood: readonly Understood[];
}

export interface Understood {
  readonly from: number;
  readonly to: number;
  readonly question: keyof TicketAnswers;
}

/** What a stretch of the text says. */
interface Meant {
  readonly hit: Hit;
  readonly says: readonly Said[];
}

const TABLE = phrasesOf(PHRASES, FORMS);

/** More than this of a text is not looked at: a log that is pasted along shall not take time by the square of its length. */
const LONGEST_TEXT = 20_000;

export function read(text: string, topology: Topology): Reading {
  const tokens = tokensIn(text.slice(0, LONGEST_TEXT));
  const hits = withoutGreeted(hitsIn(tokens, TABLE, namesIn(topology)), tokens);
  const meant = clausesOf(hits, tokens)
    .filter((clause) => !isFine(clause))
    .flatMap((clause) => meantBy(clause, tokens));
  return {
    answers: answersOf(
      meant.flatMap(({ says }) => says),
      topology,
    ),
    understood: marksOf(meant, tokens),
  };
}

const known = new WeakMap<Topology, Phrases>();

/** Once for a topology, not for each letter that is typed. */
function namesIn(topology: Topology): Phrases {
  const names = known.get(topology) ?? namesOf(topology);
  known.set(topology, names);
  return names;
}

/** By names and addresses that only one person has. */
function namesOf({ users, externals }: Topology): Phrases {
  const bearers = new Map<string, { readonly words: readonly string[]; readonly says: Said[] }>();
  const add = (name: string | null, says: Said): void => {
    const words = tokensIn(name ?? '').map(({ word }) => word);
    const bearer = bearers.get(words.join(' ')) ?? { words, says: [] };
    bearers.set(words.join(' '), bearer);
    if (!bearer.says.some(([, answer]) => String(answer) === String(says[1]))) bearer.says.push(says);
  };
  for (const { id, name, mail } of users) for (const each of [name, mail]) add(each, ['users', [id]]);
  for (const { id, name, mail } of externals)
    for (const each of [name, mail, domainOf(mail)]) add(each, ['external', id]);

  const phrases = noPhrases();
  for (const { words, says } of bearers.values()) {
    const [word = ''] = words;
    if (says.length > 1 || word === '') continue;
    const common = words.length === 1 && (word.length === 1 || NAMES_AND_WORDS.has(word));
    const side = says[0]?.[0] === 'users' ? 'ours' : 'theirs';
    addPhrase(phrases, words, { says, side, name: common ? 'common' : 'own' });
  }
  return phrases;
}

/** Without the names of those who write and are written to; "only" before a name belongs to it. */
const withoutGreeted = (hits: readonly Hit[], tokens: readonly Token[]): readonly Hit[] =>
  hits.flatMap((hit, place) => {
    const { meaning, first, behind } = hit;
    if (!meaning.name) return [hit];
    const before = hits[place - 1];
    const between = before ? tokens.slice(before.behind, first) : [];
    const greeted = before?.meaning.greets && between.every(({ word }) => word === ',');
    if (greeted || REPORTS.includes(tokens[behind]?.word ?? '')) return [];
    const meantAlone = ONLY.includes(tokens[first - 1]?.word ?? '') && (before?.behind ?? 0) < first;
    if (meantAlone) return [{ ...hit, first: first - 1 }];
    return meaning.name === 'common' ? [] : [hit];
  });

function clausesOf(hits: readonly Hit[], tokens: readonly Token[]): readonly (readonly Hit[])[] {
  const clauses = new Map<number, Hit[]>();
  let clause = 0;
  let at = 0;
  for (const hit of hits) {
    for (; at < hit.first; at += 1) if (tokens[at]?.ends || CONTRASTS.includes(tokens[at]?.word ?? '')) clause = at + 1;
    const found = clauses.get(clause);
    if (found) found.push(hit);
    else clauses.set(clause, [hit]);
  }
  return [...clauses.values()];
}

const isOfShare = ({ says, counts }: Meaning): boolean =>
  counts !== undefined || says?.some(([question]) => question === 'share') === true;

/** What is said to work is no part of the complaint. */
const isFine = (clause: readonly Hit[]): boolean =>
  clause.some(({ meaning }) => meaning.mood === 'works') &&
  !clause.some(({ meaning }) => meaning.mood === 'fails' || isOfShare(meaning));

function meantBy(clause: readonly Hit[], tokens: readonly Token[]): readonly Meant[] {
  const says = (hit: Hit): readonly Said[] => {
    const share = hit.meaning.counts ? shareOf(hit, clause, tokens) : null;
    return [...(share === null ? [] : [['share', share] as const]), ...(hit.meaning.says ?? [])];
  };
  const asked = askingsIn(clause, tokens).flatMap(({ direction, by }) =>
    by.map((hit): Meant => ({ hit, says: [['direction', direction]] })),
  );
  return [...clause.map((hit): Meant => ({ hit, says: says(hit) })), ...asked];
}

function marksOf(meant: readonly Meant[], tokens: readonly Token[]): readonly Understood[] {
  const marks = new Map<number, Understood>();
  for (const { hit, says } of meant) {
    const [question] = says[0] ?? [];
    const [from, to] = [tokens[hit.first]?.from, tokens[hit.behind - 1]?.to];
    if (question === undefined || from === undefined || to === undefined) continue;
    if (!marks.has(from)) marks.set(from, { from, to, question });
  }
  return [...marks.values()].toSorted((a, b) => a.from - b.from);
}

function answersOf(said: readonly Said[], topology: Topology): Partial<TicketAnswers> {
  const all = <Q extends keyof TicketAnswers>(wanted: Q): readonly NonNullable<TicketAnswers[Q]>[] =>
    said.flatMap(([question, answer]) => (question === wanted ? [answer as NonNullable<TicketAnswers[Q]>] : []));
  const answers = {
    direction: agreed(all('direction')),
    external: agreed(all('external')),
    kind: agreed(all('kind')),
    seen: agreed(all('seen')),
    users: agreedUsers(all('users'), topology),
    share: agreedShare(all('share')),
  };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
}

/** What all of them say. */
const agreed = <T>([first, ...more]: readonly T[]): T | undefined =>
  more.every((each) => each === first) ? first : undefined;

/** People who are named one after the other are meant together. */
function agreedUsers(
  said: readonly NonNullable<TicketAnswers['users']>[],
  { users }: Topology,
): TicketAnswers['users'] | undefined {
  const lists = said.filter((each) => each !== 'all');
  if (lists.length === 0) return said[0];
  const named = new Set(lists.flat());
  return said.includes('all') ? undefined : users.map(({ id }) => id).filter((id) => named.has(id));
}

/** "Sometimes" and a count of some are no contradiction: the count says more. */
function agreedShare(said: readonly NonNullable<TicketAnswers['share']>[]): TicketAnswers['share'] | undefined {
  const counts = said.filter((each) => typeof each === 'object');
  const [first] = counts;
  if (!first) return agreed(said);
  const same = counts.every(({ fails, of }) => fails * first.of === first.fails * of);
  return same && !said.includes('always') ? first : undefined;
}
