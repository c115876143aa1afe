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
    const asItIs = answer(playground, probe).text;
    const moves = movedBy(playground, probe);
    const groups = new Map<string, Candidate[]>();
    for (const { candidate, playground: changed } of so) {
      const text = moves(candidate, changed) ? answer(changed, probe).text : asItIs;
      const group = groups.get(text);
      if (group) group.push(candidate);
      else groups.set(text, [candidate]);
    }
    if (groups.size > 1) {
      const largest = Math.max(...[...groups.values()].map((group) => group.length));
      const telling = { probe: shortest(probe, [...groups.keys()]), groups: [...groups.values()] };
      found.push({ telling, largest });
    }
    yield { done: done + 1, of: probes.length };
  }
  return found.toSorted((a, b) => a.largest - b.largest).map(({ telling }) => telling);
}

/** Sends no more often than it takes to tell as many answers apart: a line is a sending. */
function shortest(probe: Probe, texts: readonly string[]): Probe {
  if (probe.kind !== 'send') return probe;
  const answers = texts.map((text) => text.split('\n'));
  const apart = (times: number): number => new Set(answers.map((lines) => lines.slice(0, times).join('\n'))).size;
  let times = 1;
  while (apart(times) < texts.length) times += 1;
  return { ...probe, times };
}
