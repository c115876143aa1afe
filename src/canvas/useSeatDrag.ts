/** A seat of the dial under the hand: where it goes when it is let go. By key the list of the gateway does the same. */

import { type PointerEvent, useRef, useState } from 'react';
import { PART_SIZES } from '../playground/placement';
import type { Point } from './geometry';
import { type DialSeat, seatNear } from './seats';

interface SeatDrag {
  /** The place in the list it comes from, and the one it would take. */
  readonly from: number;
  readonly to: number;
  /** How far it was carried, in canvas units. */
  readonly by: Point;
}

/** In pixels of the screen: less is a press. */
const MOVED = 6;

export function useSeatDrag(seats: readonly DialSeat[], onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<SeatDrag | null>(null);
  const start = useRef<{ readonly from: number; readonly x: number; readonly y: number } | null>(null);
  /** The browser sends a click after a drag, too; it is not meant. */
  const dragged = useRef(false);

  const move = (event: PointerEvent<HTMLElement>): void => {
    const at = start.current;
    const dial = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!at || !dial) return;
    const [dx, dy] = [event.clientX - at.x, event.clientY - at.y];
    if (!drag && Math.hypot(dx, dy) < MOVED) return;
    dragged.current = true;
    const zoom = dial.width / PART_SIZES.gateway.width;
    const middle = { x: dial.left + dial.width / 2, y: dial.top + dial.height / 2 };
    const to = seatNear(seats, { x: (event.clientX - middle.x) / zoom, y: (event.clientY - middle.y) / zoom });
    setDrag({ from: at.from, to: to ?? at.from, by: { x: dx / zoom, y: dy / zoom } });
  };
  const end = (taken: boolean): void => {
    start.current = null;
    setDrag(null);
    if (taken && drag && drag.to !== drag.from) onMove(drag.from, drag.to);
  };

  return {
    drag,
    /** Whether a click is one: not the end of a drag. */
    isPress: (): boolean => !dragged.current,
    /** For the button of a seat that can be moved. */
    handlers: (from: number) => ({
      onPointerDown(event: PointerEvent<HTMLElement>): void {
        dragged.current = false;
        if (event.button !== 0) return;
        start.current = { from, x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: move,
      onPointerUp: (): void => end(true),
      onPointerCancel: (): void => end(false),
    }),
  };
}
