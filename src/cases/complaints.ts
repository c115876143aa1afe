/** What somebody could complain of in a community as it stands: symptoms with their exact shares, and whether one shows. */

import { namedBy, requestOf, type Symptom, shows } from '../diagnosis/symptom';
import { SEEN } from '../diagnosis/ticket';
import { roundOf, routed, walk } from '../diagnosis/walking';
import type { Playground } from '../playground/playground';
import { DIRECTIONS, KIND_KEYS } from '../routing/kinds';
import { initialState, type Request, run } from '../routing/route';
import type { Topology } from '../topology/topology';

/** Every symptom that whoever asks from outside, or is asked, would tell of: those who fare alike are told of together. */
export function complaintsOf(topology: Topology, external: string): readonly Symptom[] {
  return DIRECTIONS.flatMap((direction) =>
    KIND_KEYS.flatMap((kind): readonly Symptom[] => {
      const alike = new Map<string, { readonly symptom: Symptom; readonly users: string[] }>();
      for (const { id } of topology.users) {
        const symptom = symptomOf(topology, { external, direction, kind }, id);
        if (!symptom) continue;
        const key = JSON.stringify([symptom.seen, symptom.share]);
        const known = alike.get(key) ?? { symptom, users: [] };
        known.users.push(id);
        alike.set(key, known);
      }
      return [...alike.values()].map(({ symptom, users }) => ({
        ...symptom,
        users: users.length === topology.users.length ? 'all' : users,
      }));
    }),
  );
}

/** What one user's round looks like; null where all of it arrives, or where it fails in two ways. */
function symptomOf(
  topology: Topology,
  way: Pick<Symptom, 'external' | 'direction' | 'kind'>,
  user: string,
): Symptom | null {
  for (const seen of SEEN) {
    const symptom: Symptom = { ...way, seen, users: [user], share: 'always' };
    const of = roundOf(topology, symptom);
    const verdicts = run(topology, roundFor(topology, symptom, user), initialState).traces.map(
      ({ verdict }) => verdict,
    );
    const fails = verdicts.filter((verdict) => verdict === seen).length;
    if (fails === 0) continue;
    if (verdicts.some((verdict) => verdict !== seen && verdict !== 'delivered')) return null;
    return { ...symptom, share: fails === of ? 'always' : { fails, of } };
  }
  return null;
}

/** The requests in which a symptom shows with one user. */
export const roundFor = (topology: Topology, symptom: Symptom, user: string): readonly Request[] =>
  Array.from({ length: roundOf(topology, symptom) }, () => requestOf(symptom, user));

/** Whether everybody whom a symptom names would see it. */
export function isShown(topology: Topology, symptom: Symptom): boolean {
  for (const user of namedBy(topology, symptom)) {
    const { tally } = walk(
      topology,
      symptom,
      routed(topology, symptom, user),
      (soFar) => shows(symptom, soFar) !== undefined,
    );
    if (shows(symptom, tally) !== true) return false;
  }
  return true;
}

/** The script of a case: what its ticket tells of, each sort once. */
export const scriptOf = ({ topology }: Playground, symptoms: readonly Symptom[]): readonly Request[] =>
  symptoms.flatMap((symptom) => {
    const [user = ''] = namedBy(topology, symptom);
    return roundFor(topology, symptom, user);
  });
