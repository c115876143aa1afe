/** The matrix of now and the one of before, worked out beside the page; the last ones stay until the next arrive. */

import { useEffect, useRef, useState } from 'react';
import { findExternal, type Topology } from '../topology/topology';
import type { Computed } from './effects';
import { matrixOf } from './matrix';
import type { MatrixAnswer, MatrixQuestion } from './matrix.worker';

export interface Matrices {
  readonly now: Computed;
  /** Before the last edit; null where there was none, or the external user was not there yet. */
  readonly before: Computed | null;
}

interface Wanted {
  readonly topology: Topology;
  readonly before: Topology | null;
  readonly external: string;
}

/** Null until the first has arrived, and while there is no external user to ask for. */
export function useMatrices(topology: Topology, before: Topology | null, external: string | null): Matrices | null {
  const [shown, setShown] = useState<Matrices | null>(null);
  const desk = useRef<Desk | null>(null);
  useEffect(() => {
    const opened = openDesk(setShown);
    desk.current = opened;
    return () => opened.close();
  }, []);
  useEffect(() => {
    if (external === null || !findExternal(topology, external)) setShown(null);
    else desk.current?.ask({ topology, before: before && findExternal(before, external) ? before : null, external });
  }, [topology, before, external]);
  return shown;
}

interface Desk {
  ask(wanted: Wanted): void;
  close(): void;
}

/** How many matrices are kept: that of now, that of before, and one to come back to by undo. */
const KEPT = 3;

/** One question at a time goes to the worker; of those that come meanwhile only the last is asked. */
function openDesk(show: (matrices: Matrices) => void): Desk {
  const worker = new Worker(new URL('./matrix.worker.ts', import.meta.url), { type: 'module' });
  let recent: readonly Computed[] = [];
  let wanted: Wanted | null = null;
  let asked: MatrixQuestion | null = null;
  let count = 0;
  /** Until something was shown; from then on now and before come together. */
  let blank = true;

  const tell = (matrices: Matrices): void => {
    blank = false;
    show(matrices);
  };
  const known = (topology: Topology, external: string): Computed | undefined =>
    recent.find((computed) => computed.topology === topology && computed.matrix.external === external);
  const keep = (computed: Computed): Computed => {
    recent = [computed, ...recent.filter((other) => other !== computed)].slice(0, KEPT);
    return computed;
  };

  const advance = (): void => {
    if (asked || !wanted) return;
    const { topology, before, external } = wanted;
    const missing = [topology, before].find((each) => each && !known(each, external));
    if (missing) {
      const first = blank ? known(topology, external) : undefined;
      if (first) tell({ now: first, before: null });
      count += 1;
      asked = { id: count, topology: missing, external };
      worker.postMessage(asked);
      return;
    }
    const [then, now] = [before && known(before, external), known(topology, external)];
    wanted = null;
    if (now) tell({ now: keep(now), before: then ?? null });
  };

  worker.addEventListener('message', ({ data: { id, matrix } }: MessageEvent<MatrixAnswer>) => {
    if (asked?.id !== id) return;
    keep({ topology: asked.topology, matrix });
    asked = null;
    advance();
  });
  // Where a worker cannot start the page answers itself: later, but the same.
  worker.addEventListener('error', () => {
    if (!asked) return;
    keep({ topology: asked.topology, matrix: matrixOf(asked.topology, asked.external) });
    asked = null;
    advance();
  });

  return {
    ask: (next) => {
      wanted = next;
      advance();
    },
    close: () => worker.terminate(),
  };
}
