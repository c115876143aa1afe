/** Every fault that stands, by its staff name, and which of them a step rested on. */

import type { Fact } from '../routing/trace';
import { faultsOf, type Topology } from '../topology/topology';

export interface NamedFault {
  /** The part it belongs to: one, or both servers of a blocked pair. */
  readonly parts: readonly string[];
  readonly attribute: string;
  readonly name: string;
}

export interface NamedFaults {
  /** In the order gateway, servers, users; a blocked pair stands at its first server. */
  readonly faults: readonly NamedFault[];
  /** The number of the first fault among the facts of a step, from 1; 0 where none of them is a fault. */
  readonly causeOf: (facts: readonly Fact[]) => number;
}

/** What a fact calls the state of a link between two servers. */
const LINKED = 'linked';

export function namedFaults(topology: Topology): NamedFaults {
  const faults: NamedFault[] = [];
  const numbers = new Map<string, Map<string, number>>();
  const cite = (part: string, attribute: string): void => {
    const known = numbers.get(part) ?? new Map<string, number>();
    numbers.set(part, known.set(attribute, faults.length));
  };
  const { gateway, servers, users } = topology;
  for (const { id } of [...(gateway ? [gateway] : []), ...servers, ...users]) {
    for (const { attribute, name, other } of faultsOf(topology, id)) {
      if (other === undefined) {
        faults.push({ parts: [id], attribute, name });
        cite(id, attribute);
      } else if (!numbers.get(`${id}+${other}`)?.has(LINKED)) {
        faults.push({ parts: [id, other], attribute, name });
        cite(`${id}+${other}`, LINKED);
        cite(`${other}+${id}`, LINKED);
      }
    }
  }
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
