/** Where in the requests of a document a rule came up. */

import type { RuleCode } from '../routing/codes';
import { describeRequest, describeStep } from '../routing/describe';
import type { SeenTrace } from '../routing/trace';
import type { Topology } from '../topology/topology';

export interface Occurrence {
  /** Places in the script and in its trace, from 0. */
  readonly request: number;
  readonly step: number;
  /** Who asks what of whom. */
  readonly who: string;
  readonly what: string;
}

/** In the order of the script; also where a server was passed over by this rule. */
export const occurrencesOf = (
  topology: Topology,
  traces: readonly SeenTrace[],
  code: RuleCode,
): readonly Occurrence[] =>
  traces.flatMap((trace, request) =>
    trace.steps.flatMap(({ rule, rejected }, step) => {
      if (rule !== code && !rejected.some((passed) => passed.rule === code)) return [];
      const { what } = describeStep(topology, trace, step);
      return [{ request, step, who: describeRequest(topology, trace.request), what }];
    }),
  );
