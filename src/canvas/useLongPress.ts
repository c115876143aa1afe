/** A finger that rests asks for what the right button of a mouse does. */

import { type PointerEvent, type TouchEvent, useEffect, useRef } from 'react';
import type { ScreenPoint } from './gestures';

const LONG_PRESS = 550;

/** Calls back when a finger rests; a mouse has its own button for that. */
export function useLongPress(onLongPress: (at: ScreenPoint) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef<ScreenPoint>({ x: 0, y: 0 });
  const fired = useRef(false);
  const cancel = (): void => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onPointerDown: (event: PointerEvent): void => {
      cancel();
      fired.current = false;
      if (event.pointerType === 'mouse' || !event.isPrimary) return;
      start.current = { x: event.clientX, y: event.clientY };
      timer.current = setTimeout(() => {
        fired.current = true;
        onLongPress(start.current);
      }, LONG_PRESS);
    },
    onPointerMove: (event: PointerEvent): void => {
      const { x, y } = start.current;
      if (Math.hypot(event.clientX - x, event.clientY - y) > 8) cancel();
    },
    onPointerUp: cancel,
    onPointerCancel: cancel,
    // The click that a browser makes of a lifted finger would close the menu again. In the capture phase, because a card's
    // own drag keeps the event from going further.
    onTouchEndCapture: (event: TouchEvent): void => {
      if (fired.current) event.preventDefault();
      fired.current = false;
    },
  };
}
