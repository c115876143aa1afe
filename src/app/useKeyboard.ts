/** Keys, wherever they are pressed on the page. */

import { useEffect } from 'react';
import { focusedPart } from '../canvas/viewport';
import { isMac } from '../signs/keys';
import type { Command, Desk } from './command';
import { COMMANDS, commandFor } from './commands';
import { useSettings } from './settings';
import { isCovered } from './store/state';
import { TYPING, useDesk } from './useCommand';

/** Where Space and Enter already mean something. */
const PRESSABLE = `${TYPING}, button, a, summary, [role="menu"], [role="menuitem"], [role="tab"], [role="dialog"], [role="radio"], [role="option"]`;

const MAC = isMac(navigator.userAgent);

export function useKeyboard(): void {
  const buttons = useDesk();
  const { letters } = useSettings();

  useEffect(() => {
    const get = buttons.store.getState;
    const chosen = (): readonly string[] => {
      const { selection } = get();
      const id = focusedPart();
      return selection.length > 0 || id === null ? selection : [id];
    };
    const desk: Desk = { ...buttons, chosen };

    const onKeyDown = (event: KeyboardEvent): void => {
      // React Flow prevents the default of Space for its own panning; the key is ours all the same.
      if (event.defaultPrevented && event.key !== ' ') return;
      const id = commandFor(event, letters, MAC);
      if (!id) return;
      const command: Command = COMMANDS[id];
      const target = event.target instanceof Element ? event.target : null;
      const typing = target?.closest(TYPING) !== null && target !== null;
      if (typing && !command.whileTyping) return;
      if ((event.key === ' ' || event.key === 'Enter') && target?.closest(PRESSABLE)) return;
      if (event.key === 'Enter' && focusedPart() !== null) return;
      if (isCovered(get()) || get().broken) return;
      if (event.repeat && command.once) return;
      event.preventDefault();
      if (command.onRelease) held = { command, key: event.key };
      else command.run(desk);
    };
    /** What waits for its key to be let go. */
    let held: { readonly command: Command; readonly key: string } | null = null;
    const onPointerDown = (): void => {
      held = null;
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key !== held?.key) return;
      const { command } = held;
      held = null;
      command.run(desk);
    };

    addEventListener('keydown', onKeyDown);
    addEventListener('keyup', onKeyUp);
    addEventListener('pointerdown', onPointerDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('keyup', onKeyUp);
      removeEventListener('pointerdown', onPointerDown);
    };
  }, [buttons, letters]);
}
