/** What a change costs besides that no request shows, by the attribute that it sets. */

import type { Change } from './change';

const COSTS: { readonly [attribute: string]: (part: string) => string } = {
  homeServer: (user) =>
    `The contact list, privacy settings and policy of ${user} live on the home server and do not move by themselves: move them first.`,
};

/** Said of the part that is changed; undefined where no such cost is known. */
export const costOf = (change: Change): ((part: string) => string) | undefined =>
  change.kind === 'attribute' ? COSTS[change.attribute] : undefined;
