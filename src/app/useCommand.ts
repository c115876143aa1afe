/** How the keyboard, buttons and menus reach the commands: what each is called just now, whether it can be pressed, and pressing it. */

import { useMemo } from 'react';
import { type KeyCombination, shortKeyText, TYPING, tipWith } from '../signs/keys';
import type { Desk } from './command';
import { COMMANDS, type CommandId, isEnabled, nameOfCommand } from './commands';
import { useApp, useAppContext } from './useApp';
import { isNarrow } from './useMedia';

export const typingNow = (): boolean => document.activeElement?.matches(TYPING) ?? false;

/** What is being typed is taken, as when the person leaves the field. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement && typingNow()) document.activeElement.blur();
}

/** The desk of whoever presses a button: what is selected is what it is done to. */
export function useDesk(): Desk {
  const { store, actions } = useAppContext();
  return useMemo<Desk>(() => {
    const selected = (): readonly string[] => store.getState().selection;
    return { store, actions, selected, chosen: selected, narrow: isNarrow, leaveField };
  }, [store, actions]);
}

/** The keys that tips and menus name for a command. */
export const keysOf = (id: CommandId): KeyCombination => COMMANDS[id].keys[0];

/** A command as its button or its entry in a menu shows it. */
export interface CommandButton {
  readonly label: string;
  /** The label with the keys that do the same. */
  readonly tip: string;
  readonly keys: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

export function useCommand(id: CommandId): CommandButton {
  const desk = useDesk();
  const label = useApp((state) => nameOfCommand(id, state));
  const disabled = useApp((state) => !isEnabled(id, state));
  const keys = keysOf(id);
  return {
    label,
    tip: tipWith(label, keys),
    keys: shortKeyText(keys),
    disabled,
    onPress: () => COMMANDS[id].run(desk),
  };
}
