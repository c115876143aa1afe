/** How a request ended, read off its last rule and its verdict: its shape, whether it arrived, and where it was. */

import { CODES, type RuleCode } from '../routing/codes';
import { ENDINGS, type Ending, type EndShape, VERDICTS, type Verdict } from '../routing/endings';
import { lastStep, type Trace } from '../routing/trace';

/** How a request is drawn that ended by this rule; one whose rule lets it go on never came through. */
export const shapeOf = (rule: RuleCode): EndShape => ENDINGS[CODES[rule].ends ?? 'stopped'].shape;

/**
 * Whether a request arrived as the person who waits for it meant it. A beat, a streak and a share count by this and by
 * nothing else: a contact that shows offline counts as one that did not arrive, as what was refused or stopped does.
 */
export const arrived = (verdict: Verdict): boolean => VERDICTS[verdict].worth === 2;

/** Whether a request ends by this rule without having arrived. */
export const endsInVain = (rule: RuleCode): boolean => {
  const { ends } = CODES[rule];
  return ends !== null && ends !== 'arrived';
};

/** The end of a request, the rule that led to it, and its place: the local user, or the part it did not get beyond. */
export function endOf(trace: Trace): { readonly rule: RuleCode; readonly how: Ending; readonly where: string } {
  const { request, direction } = trace;
  const { rule, at, towards } = lastStep(trace);
  const how = CODES[rule].ends ?? 'stopped';
  if (ENDINGS[how].where === 'step') return { rule, how, where: towards ?? at };
  return { rule, how, where: direction === 'inbound' ? request.to : request.from };
}
