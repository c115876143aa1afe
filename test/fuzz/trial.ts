/** Bringing one input to a door: what it broke, and what it cost. */

import type { Door } from './doors';
import { randomFor } from './random';

export interface Trial {
  readonly told: string;
  readonly units: number;
  /** What was promised and not held; null where all was. */
  readonly fault: string | null;
  /** Undefined where it threw. */
  readonly answer: unknown;
  readonly open: () => unknown;
}

export function tried(door: Door, seed: number, number: number): Trial {
  const { told, units, open, broken } = door.draw(randomFor(seed, number));
  let answer: unknown;
  let fault: string | null;
  try {
    answer = open();
    fault = broken(answer);
  } catch (error) {
    fault = `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  return { told, units, fault, answer, open };
}

const SHOWN = 4000;

/** How a report tells of an input; a long one is told by its start, and made again from seed and number. */
export const report = (door: Door, seed: number, number: number, told: string, what: string): string =>
  `${door.name}, seed ${seed}, input ${number}: ${what}\n${told.length > SHOWN ? `${told.slice(0, SHOWN)}… (${told.length} characters)` : told}`;
