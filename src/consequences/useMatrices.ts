/** The matrix of now and the one of before, worked out beside the page; the last ones stay until the next arrive. */

import { useEffect, useRef, useState } from 'react';
import { findExternal, type Topology } from '../topology/topology';
import type { Computed } from './effects';
import { type Matrix, matrixOf } from './matrix';
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
  const asking = useRef<Asking | null>(null);
  useEffect(() => {
    const own = askAtDesk(setShown);
    asking.current = own;
    return () => own.close();
  }, []);
  useEffect(() => {
    if (external === null || !findExternal(topology, external)) setShown(null);
    else asking.current?.ask({ topology, before: before && findExternal(before, external) ? before : null, external });
  }, [topology, before, external]);
  return shown;
}

interface Asking {
  ask(wanted: Wanted): void;
  close(): void;
}

/** One view that asks. */
interface Asker {
  readonly show: (matrices: Matrices) => void;
  /** Of the questions that come while others are answered, only the last is asked. */
  wanted: Wanted | null;
  /** Until something was shown; from then on now and before come together. */
  blank: boolean;
}

/** How many matrices are kept: that of now, that of before, and one to come back to by undo; as many for another external user. */
const KEPT = 6;

interface Desk {
  readonly askers: Set<Asker>;
  advance(): void;
  close(): void;
}

/** All views ask at one desk, so that what two of them show is worked out once; it is there while anybody asks. */
let open: Desk | null = null;

function askAtDesk(show: Asker['show']): Asking {
  open ??= openDesk();
  const desk = open;
  const asker: Asker = { show, wanted: null, blank: true };
  desk.askers.add(asker);
  return {
    ask(wanted) {
      asker.wanted = wanted;
      desk.advance();
    },
    close() {
      desk.askers.delete(asker);
      if (desk.askers.size > 0) return;
      desk.close();
      if (open === desk) open = null;
    },
  };
}

/** One question at a time goes to the worker. */
function openDesk(): Desk {
  const worker = new Worker(new URL('./matrix.worker.ts', import.meta.url), { type: 'module' });
  const askers = new Set<Asker>();
  let recent: readonly Computed[] = [];
  let asked: MatrixQuestion | null = null;
  let count = 0;

  const known = (topology: Topology, external: string): Computed | undefined =>
    recent.find((computed) => computed.topology === topology && computed.matrix.external === external);
  const keep = (computed: Computed): Computed => {
    recent = [computed, ...recent.filter((other) => other !== computed)].slice(0, KEPT);
    return computed;
  };
  const tell = (asker: Asker, matrices: Matrices): void => {
    asker.blank = false;
    asker.show(matrices);
  };

  /** Tells an asker what is known, or asks for what is missing. */
  const serve = (asker: Asker): void => {
    if (!asker.wanted) return;
    const { topology, before, external } = asker.wanted;
    const [then, now] = [before && known(before, external), known(topology, external)];
    const missing = now ? (before && !then ? before : null) : topology;
    if (!missing) {
      asker.wanted = null;
      if (now) tell(asker, { now: keep(now), before: then ?? null });
      return;
    }
    if (asker.blank && now) tell(asker, { now, before: null });
    if (asked) return;
    count += 1;
    asked = { id: count, topology: missing, external };
    worker.postMessage(asked);
  };
  const advance = (): void => {
    for (const asker of askers) serve(asker);
  };
  const answered = (matrix: Matrix): void => {
    if (!asked) return;
    keep({ topology: asked.topology, matrix });
    asked = null;
    advance();
  };

  worker.addEventListener('message', ({ data: { id, matrix } }: MessageEvent<MatrixAnswer>) => {
    if (asked?.id === id) answered(matrix);
  });
  // Where a worker cannot start the page answers itself: later, but the same.
  worker.addEventListener('error', () => {
    if (asked) answered(matrixOf(asked.topology, asked.external));
  });

  return { askers, advance, close: () => worker.terminate() };
}
