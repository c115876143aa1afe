/** What is said of faults that are cleared or mended. */

import { count, formFor } from '../saying/saying';

export const CLEARED = {
  cleared: (faults: number) =>
    formFor(faults, { one: `${count(faults)} fault cleared.`, other: `${count(faults)} faults cleared.` }),
  left: (faults: number) =>
    formFor(faults, {
      one: `${count(faults)} fault stays as it is.`,
      other: `${count(faults)} faults stay, each as it is.`,
    }),
  none: 'There is no fault to clear.',
  noValue: 'What is wrong here has no healthy value to choose from. Add a community server first.',
  unknown: (label: string) => `Nobody knows what "${label}" was before. Choose or type what is right.`,
} as const;
