/** Counts in slices of a few milliseconds, so that the page stays at hand, and anew when what is counted changes. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GatewayState, Request } from '../routing/route';
import { useFailing } from '../signs/useFailing';
import type { Topology } from '../topology/topology';
import { type Asked, choiceOf } from './asking';
import { startCounting, type Tally } from './tally';

/** Milliseconds of counting before the page gets its turn. */
const SLICE = 8;
/** So many requests are counted before the next look at the clock. */
const STRETCH = 500;
/** Milliseconds between two reports of how far it is. */
const REPORT = 50;

export interface Result {
  readonly tally: Tally;
  readonly asked: Asked;
  /** What was counted, as it was then. */
  readonly topology: Topology;
  readonly requests: readonly Request[];
  readonly shown: number;
}

export interface Progress {
  readonly done: number;
  readonly n: number;
}

export interface Run {
  /** Null while nothing is being counted. */
  readonly progress: Progress | null;
  /** The last result; it stays until the next one is there. */
  readonly result: Result | null;
  readonly cancel: () => void;
}

/** `asked` is a new object for every press of the button; null before the first. Counting that fails breaks the view. */
export function useRun(
  topology: Topology,
  requests: readonly Request[],
  state: GatewayState,
  shown: number,
  asked: Asked | null,
): Run {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const fail = useFailing();
  const stop = useRef<(() => void) | null>(null);
  /** Only one request alone depends on which one is shown. */
  const repeated = asked?.what === 'request' ? shown : -1;
  const choice = useMemo(() => asked && choiceOf(asked, repeated), [asked, repeated]);

  useEffect(() => {
    if (!asked || !choice || requests.length === 0) {
      setResult(null);
      return;
    }
    const { n } = asked;
    const counting = startCounting(topology, requests, state, choice);
    let done = 0;
    let reported = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (): void => {
      clearTimeout(timer);
      stop.current = null;
      setProgress(null);
      setResult({ tally: counting.tally(), asked, topology, requests, shown: repeated });
    };
    const advance = (): void => {
      const until = performance.now() + SLICE;
      while (done < n && performance.now() < until) {
        const stretch = Math.min(STRETCH, n - done);
        counting.advance(stretch);
        done += stretch;
      }
      if (done === n) {
        finish();
        return;
      }
      if (performance.now() - reported >= REPORT) {
        reported = performance.now();
        setProgress({ done, n });
      }
      timer = setTimeout(slice);
    };
    const slice = (): void => {
      try {
        advance();
      } catch (error) {
        fail(error);
      }
    };
    stop.current = finish;
    timer = setTimeout(slice);
    return () => {
      clearTimeout(timer);
      stop.current = null;
      setProgress(null);
    };
  }, [topology, requests, state, asked, choice, repeated, fail]);

  return { progress, result, cancel: useCallback(() => stop.current?.(), []) };
}
