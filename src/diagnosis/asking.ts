/** Who asks whom, by the order of the words in a clause: who stands before what is done, and who behind. */

import type { Direction } from '../routing/kinds';
import type { Hit, Side } from './phrases';
import type { Token } from './ticketTokens';

export interface Asking {
  readonly direction: Direction;
  /** Those by whom it is told. */
  readonly by: readonly Hit[];
}

const FROM: Readonly<Record<Side, Direction>> = { ours: 'outbound', theirs: 'inbound' };
const TO: Readonly<Record<Side, Direction>> = { ours: 'inbound', theirs: 'outbound' };

/** Everything in a clause that tells it; it may disagree. */
export function askingsIn(clause: readonly Hit[], tokens: readonly Token[]): readonly Asking[] {
  const sent = clause.some(({ meaning }) => meaning.role === 'sent');
  const led = clause.flatMap((hit) => {
    const { side } = hit.meaning;
    const word = leading(hit, clause, tokens);
    if (!side || !(word === 'from' || (word === 'to' && sent))) return [];
    return [{ direction: (word === 'from' ? FROM : TO)[side], by: [hit] }];
  });
  if (sent && led.length > 0) return led;
  const done = clause.filter(({ meaning }) => meaning.role !== undefined && meaning.role !== 'looks');
  const looks = clause.filter(({ meaning }) => meaning.role === 'looks');
  return [...led, ...(done.length > 0 ? done : looks).flatMap((hit) => asking(hit, clause))];
}

/** The word before a phrase, unless it belongs to another one. */
function leading({ first }: Hit, clause: readonly Hit[], tokens: readonly Token[]): string {
  const taken = clause.some((other) => other.first < first && other.behind >= first);
  return taken ? '' : (tokens[first - 1]?.word ?? '');
}

function asking(verb: Hit, clause: readonly Hit[]): readonly Asking[] {
  const sided = clause.filter(({ meaning }) => meaning.side !== undefined);
  const subject = sided.findLast(({ behind }) => behind <= verb.first);
  const object = sided.find(({ first }) => first >= verb.behind);
  if (subject?.meaning.side === object?.meaning.side) return [];
  const { role } = verb.meaning;
  if (role === 'meets' && !object) return [];
  const turned = role === 'isAsked' || role === 'looks';
  const [asks, asked] = turned ? [object, subject] : [subject, object];
  const direction = asks?.meaning.side ? FROM[asks.meaning.side] : asked?.meaning.side && TO[asked.meaning.side];
  return direction ? [{ direction, by: [subject, object].filter((hit) => hit !== undefined) }] : [];
}
