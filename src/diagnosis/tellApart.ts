/** Which probes tell candidates apart: each with the candidates by what it would answer, the one first that leaves the fewest together at worst. */

import type { Playground } from '../playground/playground';
import { altered } from './changes';
import type { Candidate } from './diagnose';
import { movedBy } from './moved';
import { answer, type Probe } from './probes';
import { probesFor } from './probesFor';
import { atOnce, type Work } from './progress';
import type { Symptom } from './symptom';

export interface Telling {
  readonly probe: Probe;
  /** Those for which it answers alike, in the order of the candidates. */
  readonly groups: readonly (readonly Candidate[])[];
}

export const tellApart = (
  playground: Playground,
  symptom: Symptom,
  candidates: readonly Candidate[],
): readonly Telling[] => atOnce(startTelling(playground, symptom, candidates));

/** The same on its way. */
export function* startTelling(
  playground: Playground,
  symptom: Symptom,
  candidates: readonly Candidate[],
): Work<readonly Telling[]> {
  const probes = probesFor(playground.topology, symptom, candidates);
  const so = candidates.map((candidate) => ({ candidate, playground: altered(playground, candidate) }));
  const found: { readonly telling: Telling; readonly largest: number }[] = [];
  for (const [done, probe] of probes.entries()) {
    const asItIs = answer(playground, probe).text.split('\n');
    const moves = movedBy(playground, probe);
    const lines = so.map(({ candidate, playground: changed }) =>
      moves(candidate, changed) ? answer(changed, probe).text.split('\n') : asItIs,
    );
    const all = grouped(candidates, lines);
    if (all.length > 1) {
      const groups = [...all];
      const largest = Math.max(...groups.map((group) => group.length));
      found.push({ telling: { probe: shortest(probe, candidates, lines, all.length), groups }, largest });
    }
    yield { done: done + 1, of: probes.length };
  }
  return found.toSorted((a, b) => a.largest - b.largest).map(({ telling }) => telling);
}

/** The candidates by the first lines of what a probe answers, or by all of them. */
function grouped(
  candidates: readonly Candidate[],
  answers: readonly (readonly string[])[],
  most = Number.POSITIVE_INFINITY,
): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>();
  candidates.forEach((candidate, place) => {
    const text = (answers[place] ?? []).slice(0, most).join('\n');
    const group = groups.get(text);
    if (group) group.push(candidate);
    else groups.set(text, [candidate]);
  });
  return [...groups.values()];
}

/** Sends no more often than it takes: a line is a sending. */
function shortest(
  probe: Probe,
  candidates: readonly Candidate[],
  answers: readonly (readonly string[])[],
  groups: number,
): Probe {
  if (probe.kind !== 'send') return probe;
  let times = 1;
  while (grouped(candidates, answers, times).length < groups) times += 1;
  return { ...probe, times };
}
