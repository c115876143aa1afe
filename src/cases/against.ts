/** What speaks against a verdict: a ticket that would not be true with it, and the first probe that would have said something else. */

import { answer, type Probe } from '../diagnosis/probes';
import { POSSIBLE_FAULTS } from '../playground/faults';
import type { Playground } from '../playground/playground';
import { brokenBy } from './breaking';
import type { Case } from './case';
import { isShown } from './complaints';
import type { Verdict } from './grading';

export interface Against {
  /** The ticket would not be true. */
  readonly ticket: boolean;
  /** The place of the probe in the log, and what it would have said. */
  readonly probe: { readonly place: number; readonly would: string } | null;
}

/** Null where the verdict cannot be tried out: something in it cannot be so. */
export function againstOf(of: Case, verdict: Verdict, spent: readonly Probe[]): Against | null {
  const { healthy, broken, symptoms } = of;
  const so = verdict.reduce<Playground | null>((whole, { fault: id, place }) => {
    const fault = POSSIBLE_FAULTS.find((each) => each.id === id);
    return whole && fault ? brokenBy(whole, { fault, at: place }) : null;
  }, healthy);
  if (!so) return null;
  const said = spent.map((probe) => answer(so, probe).text);
  const place = spent.findIndex((probe, at) => answer(broken, probe).text !== said[at]);
  return {
    ticket: !symptoms.every((symptom) => isShown(so.topology, symptom)),
    probe: place < 0 ? null : { place, would: said[place] ?? '' },
  };
}
