/** What the probes told, worked out a little at a time, so that the page hears its person meanwhile. */

import { useEffect, useState } from 'react';
import type { Probe } from '../diagnosis/probes';
import { useFailing } from '../signs/useFailing';
import type { Case } from './case';
import { type Review, startReview } from './review';

/** Milliseconds of work before the page gets its turn. */
const SLICE = 8;

/** Null until it is there. */
export function useReview(of: Case, spent: readonly Probe[]): Review | null {
  const [review, setReview] = useState<Review | null>(null);
  const fail = useFailing();
  useEffect(() => {
    const work = startReview(of, spent);
    let timer = 0;
    const go = (): void => {
      try {
        for (const end = performance.now() + SLICE; performance.now() < end; ) {
          const step = work.next();
          if (step.done) return setReview(step.value);
        }
        timer = window.setTimeout(go);
      } catch (error) {
        fail(error);
      }
    };
    timer = window.setTimeout(go);
    return () => clearTimeout(timer);
  }, [of, spent, fail]);
  return review;
}
