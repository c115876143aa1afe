/** Why something cannot be recorded as a step of a lesson, and what to do instead. */

import { named } from '../saying/names';
import { count } from '../saying/saying';

export const UNRECORDED = {
  otherParts:
    'Parts were added, removed or put in another order. A step changes only what the parts of a lesson are like: begin the lesson anew from this community, or compare with it.',
  nothing: 'Nothing is different from how the community is at this step.',
  nobody: (name: string): string => `${named(name)} is not in the community of this lesson.`,
  twoSides: 'A request goes between a local user and an external user.',
  steps: (most: number): string => `The lesson has ${count(most)} steps, and no more are possible.`,
  entries: (given: number, most: number): string =>
    `${count(given)} are too many for one step: at most ${count(most)} are possible.`,
  nothingPicked: 'Nothing is selected to look at.',
  noRequests: 'A task needs a request that tells when it is done.',
  done: 'It is done already before the learner has changed anything. Change the community first, or pick other requests.',
} as const;
