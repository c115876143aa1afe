/** What opening one input costs, in time of the processor and in memory, and how much of both it may cost. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds for each 1,000 units, and megabytes, however long it is. */
const MOST_PER_THOUSAND = 50;
const MOST_MEGABYTES = 64;
/** What is shorter may cost as much: a link of 80 characters may stand for a community of 5,000 people. */
const LEAST_UNITS = 4000;

export interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

export const mostMilliseconds = (units: number): number => (Math.max(units, LEAST_UNITS) / 1000) * MOST_PER_THOUSAND;

/** Milliseconds of the processor, which a busy machine changes less than those of the clock. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

let collect: (() => void) | null = null;
function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString('--expose_gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/** Of a few runs the least time, for what else the machine does only adds to it, and the most memory. */
export function costOf(work: () => unknown, runs = 3): Cost {
  let [milliseconds, megabytes] = [Number.POSITIVE_INFINITY, 0];
  for (let run = 0; run < runs; run += 1) {
    collectGarbage();
    const before = process.memoryUsage();
    milliseconds = Math.min(milliseconds, processorTime(work));
    const after = process.memoryUsage();
    const bytes = after.heapUsed - before.heapUsed + (after.arrayBuffers - before.arrayBuffers);
    megabytes = Math.max(megabytes, bytes / 1e6);
  }
  return { milliseconds, megabytes };
}

/** Null where it costs no more than it may. */
export function costFault({ milliseconds, megabytes }: Cost, units: number): string | null {
  if (milliseconds > mostMilliseconds(units)) return `took ${milliseconds.toFixed(0)} ms for ${units} units`;
  return megabytes > MOST_MEGABYTES ? `took ${megabytes.toFixed(0)} MB` : null;
}
