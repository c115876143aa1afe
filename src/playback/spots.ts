/** The strip as a row of spots one can press or walk by arrow keys: every step of the open request, every other request as a whole. */

export interface Spot {
  readonly request: number;
  /** Null for a request that is not open. */
  readonly step: number | null;
}

export interface SpotRow {
  readonly count: number;
  /** The request shown in full; -1 for none. */
  readonly open: number;
  readonly steps: number;
}

export function isSpot({ count, open, steps }: SpotRow, { request, step }: Spot): boolean {
  if (request < 0 || request >= count) return false;
  return request === open ? step !== null && step >= 0 && step < steps : step === null;
}

/** Where a key leads; null for a key that does not move, and at the ends of the row. */
export function spotAfter(row: SpotRow, from: Spot, key: string): Spot | null {
  const { count, open, steps } = row;
  const enter = (request: number, side: 'first' | 'last'): Spot | null => {
    if (request < 0 || request >= count) return null;
    return { request, step: request !== open ? null : side === 'first' ? 0 : steps - 1 };
  };
  const { request, step } = from;
  switch (key) {
    case 'ArrowRight':
      return step !== null && step < steps - 1 ? { request, step: step + 1 } : enter(request + 1, 'first');
    case 'ArrowLeft':
      return step !== null && step > 0 ? { request, step: step - 1 } : enter(request - 1, 'last');
    case 'Home':
      return enter(0, 'first');
    case 'End':
      return enter(count - 1, 'last');
    default:
      return null;
  }
}
