/** Work that pauses often, says how far it is, and may be left at any pause. */

/** So much has been done, and of how much. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export type Work<T> = Generator<Progress, T, void>;

/** The same without a pause. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
