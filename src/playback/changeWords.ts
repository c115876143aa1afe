/** The words of the line over the strip, on what the last edits did to the script. */

import { count, formFor } from '../saying/saying';

export const CHANGE_WORDS = {
  head: (changed: number, of: number): string =>
    of === 1
      ? 'The outcome changed'
      : `${count(changed)} of ${count(of)} ${formFor(of, { one: 'outcome changed', other: 'outcomes changed' })}`,
  /** `request` as "Chat to Ann", `change` as "It was delivered. Now it stops at st3.". */
  detail: (request: string, change: string): string => `${request}: ${change}`,
  times: (detail: string, times: number): string => `${detail} (${count(times)}×)`,
  more: (number: number): string => `and ${count(number)} more`,
  next: 'To the next request that ends differently',
  dismiss: 'Dismiss what changed',
  dismissTip: 'Dismiss: take these outcomes as the ones to compare with',
} as const;
