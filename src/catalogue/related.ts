/** Rules that are easily taken for each other or belong together, and how to tell them apart. */

import { RULE_CODES, type RuleCode } from '../routing/codes';
import { RULES } from '../routing/rules';

export interface Relation {
  readonly between: readonly [RuleCode, RuleCode];
  /** One sentence that reads the same from either side. */
  readonly difference: string;
}

/** Every relation once, from the row that tells it. */
export const RELATIONS: readonly Relation[] = RULE_CODES.flatMap((code) =>
  RULE_CODES.flatMap((other): readonly Relation[] => {
    const difference = RULES[code].unlike?.[other];
    return difference === undefined ? [] : [{ between: [code, other], difference }];
  }),
);

/** The rules next to one, each with the difference, in the order of the table. */
export const relatedTo = (code: RuleCode): readonly { readonly code: RuleCode; readonly difference: string }[] =>
  RELATIONS.flatMap(({ between: [a, b], difference }) =>
    a === code ? [{ code: b, difference }] : b === code ? [{ code: a, difference }] : [],
  );
