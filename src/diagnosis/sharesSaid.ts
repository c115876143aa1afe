/** What "one of four" and "every third" say, which is nothing until somebody says what becomes of them. */

import type { Hit } from './phrases';
import type { Symptom } from './symptom';
import { cardinalOf, ordinalOf, type Token } from './ticketTokens';

/**
 * How often requests fail: what is said nearest to the phrase in its clause tells whether it counts those that fail or those
 * that work. Where neither is said, tries that are counted fail sometimes, and numbers alone are not understood: null.
 */
export function shareOf(hit: Hit, clause: readonly Hit[], tokens: readonly Token[]): Symptom['share'] | null {
  const [part, whole] = countedIn(hit, tokens);
  if (part > whole || whole === 0) return null;
  const mood = nearestMood(hit, clause);
  if (mood === undefined) return hit.meaning.tells && part > 0 && part < whole ? 'sometimes' : null;
  const fails = mood === 'fails' ? part : whole - part;
  if (fails === 0) return null;
  return fails === whole ? 'always' : { fails, of: whole };
}

function countedIn({ meaning, first, behind }: Hit, tokens: readonly Token[]): readonly [part: number, whole: number] {
  const words = tokens.slice(first, behind).map(({ word }) => word);
  const numbers = words.map(meaning.counts === 'every' ? ordinalOf : cardinalOf).filter((number) => number !== null);
  const [part = 0, whole = 0] = meaning.counts === 'every' ? [1, ...numbers] : numbers;
  return [part, whole];
}

/** What stands behind before what stands as near in front. */
function nearestMood(hit: Hit, clause: readonly Hit[]): 'works' | 'fails' | undefined {
  const behind = clause.find(({ first, meaning }) => meaning.mood && first >= hit.behind);
  const before = clause.findLast((other) => other.meaning.mood && other.behind <= hit.first);
  if (!behind || !before) return (behind ?? before)?.meaning.mood;
  return (behind.first - hit.behind <= hit.first - before.behind ? behind : before).meaning.mood;
}
