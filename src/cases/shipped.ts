/** The written cases, each with its communities: the healthy one of its row, and the same one broken as the row says. */

import type { Symptom } from '../diagnosis/symptom';
import { tidyUp } from '../playground/arrange';
import { POSSIBLE_FAULTS } from '../playground/faults';
import { gateway, xavier } from '../playground/firstSample';
import type { Playground } from '../playground/playground';
import { initialState } from '../routing/route';
import { DEFAULT_ASSUMPTIONS } from '../topology/assumptions';
import { brokenBy, causeOf } from './breaking';
import { type Case, PROBES } from './case';
import { scriptOf } from './complaints';
import { USUAL_COMPLAINT, WRITTEN_CASES, type Written } from './writtenCases';

/** A case that has a name of its own. */
export interface ShippedCase extends Case {
  readonly id: string;
  readonly title: string;
}

export const SHIPPED_CASES: readonly ShippedCase[] = WRITTEN_CASES.map(written);

/** @throws RangeError where a row breaks what cannot be broken. */
function written({ id, title, ticket, level, community, breaks, complaints }: Written): ShippedCase {
  const whole: Playground = tidyUp({
    title: '',
    topology: {
      gateway: gateway(),
      clusters: [],
      externals: [xavier],
      blockedServerLinks: [],
      assumptions: DEFAULT_ASSUMPTIONS,
      ...community,
    },
    requests: [],
    state: initialState,
    notes: [],
  });
  const done = breaks.map(([name, ...at]) => {
    const fault = POSSIBLE_FAULTS.find((each) => each.id === name);
    if (!fault) throw new RangeError(`no fault has the id "${name}"`);
    return { fault, at };
  });
  const broken = done.reduce<Playground | null>((soFar, each) => soFar && brokenBy(soFar, each), whole);
  if (!broken) throw new RangeError(`the case "${id}" cannot be broken so`);
  const symptoms = complaints.map((complaint): Symptom => ({ ...USUAL_COMPLAINT, ...complaint }));
  const requests = scriptOf(broken, symptoms);
  return {
    id,
    title,
    seed: 0,
    level,
    ticket,
    symptoms,
    healthy: { ...whole, requests },
    broken: { ...broken, requests },
    causes: done.map(causeOf),
    probes: PROBES[level],
  };
}
