/** How a request ended, read off its last rule: in one word, and where it was. */

import { CODES, type RuleCode } from '../routing/codes';
import { ENDINGS, type Ending, type Outcome } from '../routing/endings';
import { lastStep, type Trace } from '../routing/trace';

/** How a request looks that ended by this rule; one whose rule lets it go on never came through. */
export const outcomeOf = (rule: RuleCode): Outcome => ENDINGS[CODES[rule].ends ?? 'stopped'].outcome;

/** Whether a request ends by this rule without having arrived. */
export const endsInVain = (rule: RuleCode): boolean => {
  const { ends } = CODES[rule];
  return ends !== null && ends !== 'arrived';
};

/** The end of a request and its place: the local user, or the part it did not get beyond. */
export function endOf(trace: Trace): { readonly how: Ending; readonly where: string } {
  const { request, direction } = trace;
  const { rule, at, towards } = lastStep(trace);
  const how = CODES[rule].ends ?? 'stopped';
  if (ENDINGS[how].where === 'step') return { how, where: towards ?? at };
  return { how, where: direction === 'inbound' ? request.to : request.from };
}
