/** Lets the view follow the request that is watched, or the discovery that is played, from step to step; an edit, an undo and a document that is opened do not move it. */

import { useEffect, useRef } from 'react';
import type { SeenTrace } from '../routing/trace';
import { useViewport } from './viewport';
import { isOver, seenAt } from './way';

export interface Follow {
  /** What is edited: the same object until it is. */
  readonly document: unknown;
  readonly traces: readonly SeenTrace[];
  /** Which of them is watched; one that is not there: none. */
  readonly request: number;
  /** What is to be seen of the discovery while that is played instead. */
  readonly discovery: ReadonlySet<string> | null;
  /** The step in effect, and whether the request has arrived where it takes it. */
  readonly step: number;
  readonly arrived: boolean;
  readonly playing: boolean;
  /** Whether the view follows; turned on, or asked to come nearer, it does so at once. */
  readonly following: boolean;
  readonly eases: boolean;
  /** The zoom at which cards are read. */
  readonly legible: number;
}

export function useFollow(now: Follow): void {
  const viewport = useViewport();
  const before = useRef<Follow | null>(null);
  /** Whether the view has come nearer for this request: it does so once, and from then on only goes further away. */
  const near = useRef(false);
  useEffect(() => {
    const was = before.current;
    before.current = now;
    if (!was || !now.following) return;
    const { traces, request, discovery, step, arrived, playing } = now;
    const turnedOn = !was.following || now.legible > was.legible;
    const moved = request !== was.request || step !== was.step || arrived !== was.arrived || playing !== was.playing;
    if (!turnedOn && (!moved || (now.document !== was.document && !playing))) return;
    const trace = traces[request];
    if (!trace && !discovery) return;
    if (turnedOn || request !== was.request || (step === 0 && !arrived)) near.current = false;
    const whole = trace !== undefined && isOver(trace, step, arrived);
    const { legible, eases } = now;
    viewport.follow({
      ids: trace ? seenAt(trace, step, arrived) : (discovery ?? new Set()),
      whole,
      legible,
      mayComeNearer: !whole && !near.current,
      eases,
    });
    near.current ||= !whole;
  });
}
