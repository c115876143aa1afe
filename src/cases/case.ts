/** A case: a community with hidden faults, the ticket that tells of them, and how many probes there are to find them (SPEC 8). */

import type { Symptom } from '../diagnosis/symptom';
import { PAIR } from '../playground/faults';
import type { Playground } from '../playground/playground';

export type Level = 1 | 2 | 3;
export const LEVELS: readonly Level[] = [1, 2, 3];

/** What is wrong: an attribute of a part; of a pair of servers the blocked ones of the whole topology. */
export interface Cause {
  readonly part: string;
  readonly attribute: string;
}

export interface Case {
  readonly seed: number;
  readonly level: Level;
  /** In a customer's words, in paragraphs; the names in it are marked. */
  readonly ticket: string;
  /** What the ticket says: all of it is true of the broken community, and nothing of it of the healthy one. */
  readonly symptoms: readonly Symptom[];
  readonly healthy: Playground;
  /** The same but for the causes. */
  readonly broken: Playground;
  readonly causes: readonly Cause[];
  /** So many there are to find them. */
  readonly probes: number;
}

export const PROBES: Readonly<Record<Level, number>> = { 1: 8, 2: 10, 3: 16 };

/** Where a cause is: at its part, or between the servers of the pair that is blocked by it. */
export function placeOf({ healthy, broken }: Case, { part, attribute }: Cause): readonly string[] {
  if (attribute !== PAIR) return [part];
  const before = new Set(healthy.topology.blockedServerLinks.map(String));
  return broken.topology.blockedServerLinks.find((pair) => !before.has(String(pair))) ?? [];
}
