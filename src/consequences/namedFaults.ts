/** Every fault and setting that keeps people out, by its staff name, and which of them a step rested on. */

import type { Fact } from '../routing/trace';
import { allWrong, type NamedFault } from '../topology/faults';
import type { Topology } from '../topology/topology';

interface NamedFaults {
  /** In the order gateway, servers, users; a blocked pair stands at its first server. */
  readonly faults: readonly NamedFault[];
  /** The number of the first fault among the facts of a step, from 1; 0 where none of them is a fault. */
  readonly causeOf: (facts: readonly Fact[]) => number;
}

/** What a fact calls the state of a link between two servers. */
const LINKED = 'linked';

export function namedFaults(topology: Topology): NamedFaults {
  const faults = allWrong(topology);
  const numbers = new Map<string, Map<string, number>>();
  const cite = (part: string, attribute: string, number: number): void => {
    const known = numbers.get(part) ?? new Map<string, number>();
    numbers.set(part, known.set(attribute, number));
  };
  faults.forEach(({ parts: [id = '', other], attribute }, index) => {
    if (other === undefined) cite(id, attribute, index + 1);
    else for (const pair of [`${id}+${other}`, `${other}+${id}`]) cite(pair, LINKED, index + 1);
  });
  return {
    faults,
    causeOf: (facts) => {
      for (const { part, attribute } of facts) {
        const number = numbers.get(part)?.get(attribute);
        if (number !== undefined) return number;
      }
      return 0;
    },
  };
}
