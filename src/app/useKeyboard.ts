/** Keys, wherever they are pressed on the page. */

import { useEffect } from 'react';
import { focusedPart } from '../canvas/viewport';
import { isMac, TYPING } from '../signs/keys';
import type { Command, Desk } from './command';
import { COMMANDS, commandFor } from './commands';
import { useSettings } from './settings';
import { isCovered } from './store/state';
import { useDesk } from './useCommand';

/** Where Space and Enter mean something of their own. */
const PRESSABLE_ALWAYS = '[role="menu"], [role="menuitem"], [role="dialog"], [role="option"]';
/** Where Space does so only for whoever walked there by key. */
const PRESSABLE = `${PRESSABLE_ALWAYS}, button, a, summary, [role="tab"], [role="radio"]`;
/** The keys that lead from one thing to the next. */
const WALKS = /^(Tab|Escape|Home|End|Arrow.*)$/;
const TURNS_PAGES = /^Page(Up|Down)$/;

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

    /** What waits for its key to be let go. */
    let held: { readonly command: Command; readonly key: string } | null = null;
    /** The pointer led the keyboard where it is: there Space plays, and presses nothing a second time. */
    let pointed = false;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (WALKS.test(event.key)) pointed = false;
      if (event.defaultPrevented) return;
      const id = commandFor(event, letters, MAC);
      if (!id) return;
      const command: Command = COMMANDS[id];
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(TYPING) && !command.whileTyping) return;
      if (event.key === ' ' && target?.closest(pointed ? PRESSABLE_ALWAYS : PRESSABLE)) return;
      if (event.key === 'Enter' && (target?.closest(PRESSABLE) || focusedPart() !== null)) return;
      if (TURNS_PAGES.test(event.key) && scrolls(target)) return;
      if (isCovered(get()) || get().broken) return;
      // Nobody watching shall wonder where a part came from.
      if (get().presenting && command.group === 'Adding') return;
      if (command.wanted?.(get()) === false) return;
      event.preventDefault();
      if (event.repeat && command.once) return;
      if (command.onRelease) held = { command, key: event.key };
      else command.run(desk);
    };
    const onPointerDown = (): void => {
      held = null;
      pointed = true;
    };
    const letGo = (): void => {
      held = null;
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key !== held?.key) return;
      const { command } = held;
      held = null;
      event.preventDefault();
      if (!isCovered(get())) command.run(desk);
    };

    addEventListener('keydown', onKeyDown);
    addEventListener('keyup', onKeyUp);
    addEventListener('pointerdown', onPointerDown, { capture: true });
    addEventListener('blur', letGo);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('keyup', onKeyUp);
      removeEventListener('pointerdown', onPointerDown, { capture: true });
      removeEventListener('blur', letGo);
    };
  }, [buttons, letters]);
}

/** Whether a key that turns pages scrolls something where it is pressed. */
function scrolls(target: Element | null): boolean {
  for (let at = target; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return true;
  return false;
}
