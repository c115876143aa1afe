/** What looks like the fault that a complaint comes from, worked out a little at a time while the page goes on. */

import { useEffect, useState } from 'react';
import { changeTo } from '../diagnosis/changes';
import { type Apart, startTellingAlike } from '../diagnosis/lookAlikes';
import { withoutFault } from '../playground/clearing';
import type { Playground } from '../playground/playground';
import { useFailing } from '../signs/useFailing';
import { type Complaint, causeOf, symptomOf } from './complaints';
import type { Computed } from './matrix';

/** The document that faults stand in, and its earlier states, the latest first. */
export interface Standing {
  readonly playground: Playground;
  readonly earlier: readonly Playground[];
}

/** Milliseconds of work before the page gets its turn. */
const SLICE = 8;

/** Null while it is not known, and where no fault is the cause. */
export function useApart(now: Computed, complaint: Complaint | null, { playground, earlier }: Standing): Apart | null {
  const fail = useFailing();
  const [known, setKnown] = useState<{ readonly complaint: Complaint; readonly apart: Apart | null } | null>(null);
  useEffect(() => {
    if (!complaint || now.topology !== playground.topology) return;
    const work = startWork(now, complaint, { playground, earlier });
    let timer = 0;
    const slice = (): void => {
      try {
        const until = performance.now() + SLICE;
        let step = work?.next();
        while (step && !step.done && performance.now() < until) step = work?.next();
        if (step?.done) setKnown({ complaint, apart: step.value });
        else if (step) timer = window.setTimeout(slice);
      } catch (error) {
        fail(error);
      }
    };
    timer = window.setTimeout(slice);
    return () => clearTimeout(timer);
  }, [now, complaint, playground, earlier, fail]);
  return known && known.complaint === complaint ? known.apart : null;
}

function startWork(now: Computed, complaint: Complaint, { playground, earlier }: Standing) {
  const cause = causeOf(now.matrix, complaint);
  const symptom = symptomOf(now.matrix.external, complaint);
  const mended = cause && withoutFault(playground, earlier, cause.parts, cause.attribute);
  return mended && symptom && startTellingAlike(mended, symptom, changeTo(playground, cause.parts, cause.attribute));
}
