/** From a symptom back to what may cause it, in the community as it is drawn: which single changes make `route` show it. */

import type { Playground } from '../playground/playground';
import { ASSUMPTION_KEYS, ASSUMPTIONS, type AssumptionKey, type Assumptions } from '../topology/assumptions';
import { peopleOf } from './alike';
import { type Altered, altered, changesTried, type Needs } from './changes';
import { atOnce, type Work } from './progress';
import { type Count, namedBy, type Symptom } from './symptom';
import { type Outcome, type World, worldOf } from './world';

export interface Candidate extends Altered {
  /** Of every local user, how many requests would end as the ticket says, under what it needs; worked out when first read. */
  readonly failing: ReadonlyMap<string, Count>;
}

/**
 * What may cause a symptom, as SPEC 10 orders it: first what shows it under the assumptions of the document, then what fails
 * fewer people whom the ticket does not name, then in the order of document and catalog.
 * @throws RangeError when the symptom names somebody whom the playground has not.
 */
export const diagnose = (playground: Playground, symptom: Symptom): readonly Candidate[] =>
  atOnce(startDiagnosis(playground, symptom));

/** The same on its way. */
export function* startDiagnosis(playground: Playground, symptom: Symptom): Work<readonly Candidate[]> {
  const { topology } = playground;
  const named = namedBy(topology, symptom);
  const people = peopleOf(topology, named);
  const changes = changesTried(topology, symptom.external, named);
  const worlds = new Map<AssumptionKey | null, World>();
  const found: { readonly candidate: Candidate; readonly bystanders: number }[] = [];
  let done = 0;

  /** The world of the document, or with the other answer to one assumption. */
  const worldWith = (key: AssumptionKey | null): World => {
    const known = worlds.get(key);
    if (known) return known;
    const needs = key === null ? null : otherAnswer(topology.assumptions, key);
    const world = worldOf(altered(playground, { change: null, needs }), symptom, people);
    worlds.set(key, world);
    return world;
  };

  for (const change of changes) {
    const outcome = worldWith(null).after(change);
    const open = outcome.shown ? [] : ASSUMPTION_KEYS.filter((key) => outcome.asked.has(key));
    if (outcome.shown) found.push(candidateOf(change, null, outcome));
    for (const key of open) {
      const otherwise = worldWith(key).after(change);
      if (!otherwise.shown) continue;
      found.push(candidateOf(change, otherAnswer(topology.assumptions, key), otherwise));
      break;
    }
    done += 1;
    yield { done, of: changes.length };
  }
  return found
    .toSorted(
      (a, b) => Number(a.candidate.needs !== null) - Number(b.candidate.needs !== null) || a.bystanders - b.bystanders,
    )
    .map(({ candidate }) => candidate);
}

/** The one other answer to an assumption. */
function otherAnswer(assumptions: Assumptions, key: AssumptionKey): Needs {
  const answers: readonly string[] = ASSUMPTIONS[key].values;
  return { [key]: answers.find((answer) => answer !== assumptions[key]) };
}

function candidateOf(
  change: Candidate['change'],
  needs: Needs | null,
  { bystanders, failing }: Extract<Outcome, { shown: true }>,
): { readonly candidate: Candidate; readonly bystanders: number } {
  let known: Candidate['failing'] | null = null;
  const candidate: Candidate = {
    change,
    needs,
    get failing() {
      known ??= failing();
      return known;
    },
  };
  return { candidate, bystanders };
}
