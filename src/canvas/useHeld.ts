/** What is held down while a hand is on the canvas: what the pointer says of a key wins over what was heard of it. */

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { isMac, TYPING } from '../signs/keys';
import { onCanvas } from './viewport';

const MAC = isMac(navigator.userAgent);

/** Held with a click, they add to the selection. On a Mac, Ctrl with a click asks for the menu. */
export const ADD_KEYS = MAC ? ['Shift', 'Meta'] : ['Shift', 'Meta', 'Control'];

const MODIFIERS = { Shift: 'shiftKey', Control: 'ctrlKey', Meta: 'metaKey' } as const;

/** Answers whether Space is held, which no pointer tells. */
export function useHeld(): boolean {
  const [space, setSpace] = useState(false);
  useEffect(() => {
    const down = ({ key, target }: KeyboardEvent): void => {
      if (key === ' ' && !(target instanceof Element && target.closest(TYPING))) setSpace(true);
    };
    const up = ({ key }: KeyboardEvent): void => {
      if (key === ' ') setSpace(false);
    };
    // Whoever goes elsewhere, or to a menu, lets go of the key there.
    const letGo = (): void => setSpace(false);
    const press = (event: PointerEvent): void => {
      if (onCanvas(event.target)) tellWhatIsHeld(event);
    };
    const menuPress = (event: MouseEvent): void => {
      if (MAC && event.ctrlKey && event.button === 0 && onCanvas(event.target)) event.stopPropagation();
    };
    const heard = [
      ['keydown', down],
      ['keyup', up],
      ['blur', letGo],
      ['contextmenu', letGo],
      ['pointerdown', press],
      ['mousedown', menuPress],
      ['click', menuPress],
    ] as const;
    // Before anything else, and also what others keep to themselves.
    const options = { capture: true };
    for (const [name, listener] of heard) addEventListener(name, listener as EventListener, options);
    document.addEventListener('visibilitychange', letGo);
    return () => {
      for (const [name, listener] of heard) removeEventListener(name, listener as EventListener, options);
      document.removeEventListener('visibilitychange', letGo);
    };
  }, []);
  return space;
}

/**
 * React Flow goes by the keys it has heard, and a key let go over another window, or over the pictures of the screen that a Mac
 * takes, is never heard of. So it hears of all of them before each press; first of those let go, which forget the others.
 */
function tellWhatIsHeld(event: PointerEvent): void {
  const { shiftKey, ctrlKey, metaKey, altKey } = event;
  const tell = (name: 'keydown' | 'keyup', held: boolean): void => {
    for (const [key, flag] of Object.entries(MODIFIERS)) {
      if (event[flag] === held)
        dispatchEvent(new KeyboardEvent(name, { key, code: `${key}Left`, shiftKey, ctrlKey, metaKey, altKey }));
    }
  };
  flushSync(() => {
    tell('keyup', false);
    tell('keydown', true);
  });
}
