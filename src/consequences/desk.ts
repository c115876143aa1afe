/** Where all views ask for matrices: what two of them show is worked out once, by a worker, or by the page itself where none answers. */

import { findExternal, type Topology } from '../topology/topology';
import { type MatrixQuestion, readAnswer } from './answer';
import type { Computed } from './matrix';
import { type Matrix, startMatrix, type Working } from './matrix';

export interface Matrices {
  readonly now: Computed;
  /** Before the last edit; null where there was none, or the external user was not there yet. */
  readonly before: Computed | null;
}

export interface Wanted {
  readonly topology: Topology;
  readonly before: Topology | null;
  readonly external: string;
}

/** What a desk asks of the browser. */
export interface World {
  /** Starts a worker, and tells what it says and that it failed. Throws where the browser does not let it. */
  readonly startWorker: (heard: (said: unknown) => void, failed: () => void) => Helper;
  /** Does something after so many milliseconds; answers how to give it up. */
  readonly later: (act: () => void, milliseconds: number) => () => void;
  readonly now: () => number;
}

export interface Helper {
  readonly ask: (question: MatrixQuestion) => void;
  readonly close: () => void;
}

/** One view that asks. */
export interface Asker {
  readonly show: (matrices: Matrices) => void;
  /** There is no matrix to be had, and why. */
  readonly fail: (error: unknown) => void;
}

export interface Asking {
  ask(wanted: Wanted): void;
  close(): void;
}

export interface Desk {
  /** Whether nobody asks any more. */
  readonly idle: () => boolean;
  readonly askFor: (asker: Asker) => Asking;
  readonly close: () => void;
}

/** How many matrices are kept: that of now, that of before, and one to come back to by undo; as many for another external user. */
const KEPT = 6;
/** A worker that gives no sign of life for so many milliseconds is waited for no longer. */
export const PATIENCE = 4000;
/** Milliseconds of work before the page gets its turn. */
const SLICE = 8;

/** What is wanted, but for a topology before in which the external user was not there. */
export const wantedOf = (topology: Topology, before: Topology | null, external: string | null): Wanted | null =>
  external === null || !findExternal(topology, external)
    ? null
    : { topology, before: before && findExternal(before, external) ? before : null, external };

/** A place in the row of those who ask. */
interface Place {
  readonly asker: Asker;
  /** Of the questions that come while others are answered, only the last is asked. */
  wanted: Wanted | null;
  /** Until something was shown; from then on now and before come together. */
  blank: boolean;
}

/** One question at a time is answered. */
export function openDesk(world: World): Desk {
  const places = new Set<Place>();
  let recent: readonly Computed[] = [];
  let asked: MatrixQuestion | null = null;
  let count = 0;
  /** Gives up the time that the worker has, or the next slice of work. */
  let stopWaiting = (): void => undefined;

  const known = (topology: Topology, external: string): Computed | undefined =>
    recent.find((computed) => computed.topology === topology && computed.matrix.external === external);
  const keep = (computed: Computed): Computed => {
    recent = [computed, ...recent.filter((other) => other !== computed)].slice(0, KEPT);
    return computed;
  };
  const tell = (place: Place, matrices: Matrices): void => {
    place.blank = false;
    place.asker.show(matrices);
  };

  /** Tells an asker what is known, or asks for what is missing. */
  const serve = (place: Place): void => {
    if (!place.wanted) return;
    const { topology, before, external } = place.wanted;
    const [then, now] = [before && known(before, external), known(topology, external)];
    const missing = now ? (before && !then ? before : null) : topology;
    if (!missing) {
      place.wanted = null;
      if (now) tell(place, { now: keep(now), before: then ?? null });
      return;
    }
    if (place.blank && now) tell(place, { now, before: null });
    if (asked) return;
    count += 1;
    asked = { id: count, topology: missing, external };
    if (worker) askWorker(worker, asked);
    else workHere(asked);
  };
  const advance = (): void => {
    for (const place of places) serve(place);
  };
  const answered = (matrix: Matrix): void => {
    if (!asked) return;
    stopWaiting();
    keep({ topology: asked.topology, matrix });
    asked = null;
    advance();
  };
  const failed = (error: unknown): void => {
    const question = asked;
    asked = null;
    if (!question) return;
    for (const place of places) {
      const { wanted } = place;
      if (wanted?.external !== question.external) continue;
      if (wanted.topology !== question.topology && wanted.before !== question.topology) continue;
      place.wanted = null;
      place.asker.fail(error);
    }
    advance();
  };

  const askWorker = (helper: Helper, question: MatrixQuestion): void => {
    stopWaiting = world.later(withoutWorker, PATIENCE);
    try {
      helper.ask(question);
    } catch {
      withoutWorker();
    }
  };
  const heard = (said: unknown): void => {
    if (!worker || !asked) return;
    const answer = readAnswer(said, asked);
    if (answer === 'useless') return withoutWorker();
    if (answer !== 'working') return answered(answer);
    stopWaiting();
    stopWaiting = world.later(withoutWorker, PATIENCE);
  };
  /** The page answers itself from now on: later, but the same. */
  const withoutWorker = (): void => {
    stopWaiting();
    worker?.close();
    worker = null;
    if (asked) workHere(asked);
  };

  const workHere = ({ topology, external }: MatrixQuestion): void => {
    let working: Working | null = null;
    const slice = (): void => {
      try {
        working ??= startMatrix(topology, external);
        const until = world.now() + SLICE;
        let matrix: Matrix | null = null;
        do matrix = working.advance(1);
        while (!matrix && world.now() < until);
        if (matrix) answered(matrix);
        else stopWaiting = world.later(slice, 0);
      } catch (error) {
        failed(error);
      }
    };
    stopWaiting = world.later(slice, 0);
  };

  const started = (): Helper | null => {
    try {
      return world.startWorker(heard, withoutWorker);
    } catch {
      return null;
    }
  };
  let worker = started();

  return {
    idle: () => places.size === 0,
    askFor(asker) {
      const place: Place = { asker, wanted: null, blank: true };
      places.add(place);
      return {
        ask(wanted) {
          place.wanted = wanted;
          advance();
        },
        close: () => void places.delete(place),
      };
    },
    close() {
      stopWaiting();
      worker?.close();
      worker = null;
    },
  };
}
