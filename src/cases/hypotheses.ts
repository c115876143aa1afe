/** What a supporter may suspect of a case: every change of the healthy community, or every two, by which the whole ticket would be true. */

import { altered, type Change, changesTried, pairAdded } from '../diagnosis/changes';
import { atOnce, type Work } from '../diagnosis/progress';
import { PAIR } from '../playground/faults';
import type { Playground } from '../playground/playground';
import type { Topology } from '../topology/topology';
import { type Case, placeOf } from './case';
import { isShown } from './complaints';

export interface Hypothesis {
  /** What would be wrong and where: the same for the same causes, whatever values they have. */
  readonly key: string;
  /** The community if it were so. */
  readonly playground: Playground;
}

/** The truth first, then every other one in the order in which they are tried. */
export const hypothesesOf = (of: Case): readonly Hypothesis[] => atOnce(startHypotheses(of));

/** The same on its way. */
export function* startHypotheses(of: Case): Work<readonly Hypothesis[]> {
  const { healthy, broken, symptoms, causes } = of;
  const truth = keyOf(causes.map((cause) => nameOf(cause.attribute, placeOf(of, cause))));
  const found: Hypothesis[] = [{ key: truth, playground: broken }];
  const add = (key: string, playground: Playground): void => {
    if (key === truth) return;
    if (symptoms.every((symptom) => isShown(playground.topology, symptom))) found.push({ key, playground });
  };
  const singles = changesOf(of, healthy);
  const ranks = new Map<string, number>();
  for (const { name } of singles) if (!ranks.has(name)) ranks.set(name, ranks.size);
  for (const [done, first] of singles.entries()) {
    yield { done, of: singles.length };
    const so = altered(healthy, { change: first.change, needs: null });
    if (causes.length === 1) {
      add(first.name, so);
      continue;
    }
    const rank = ranks.get(first.name) ?? 0;
    for (const second of changesOf(of, so)) {
      // Each two once, and never one cause twice.
      if (second.name !== first.name && (ranks.get(second.name) ?? ranks.size) > rank)
        add(keyOf([first.name, second.name]), altered(so, { change: second.change, needs: null }));
    }
  }
  return found;
}

/** The changes that are tried, all people named: a record may be wrong of somebody of whom the ticket says nothing. */
function changesOf({ symptoms }: Case, { topology }: Playground): readonly { name: string; change: Change }[] {
  const everybody = new Set(topology.users.map(({ id }) => id));
  const [external = ''] = symptoms.map((symptom) => symptom.external);
  return changesTried(topology, external, everybody).flatMap((change) =>
    change ? [{ change, name: nameOf(change.attribute, whereOf(topology, change)) }] : [],
  );
}

const whereOf = (topology: Topology, change: Change): readonly string[] =>
  change.attribute === PAIR ? pairAdded(topology, change) : [change.part];

const nameOf = (attribute: string, place: readonly string[]): string => [attribute, ...place].join(' ');
const keyOf = (names: readonly string[]): string => names.toSorted().join(', ');
