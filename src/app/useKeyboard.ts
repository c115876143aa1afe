/** Keys, copy, paste and dropped files, wherever they happen on the page. */

import { useEffect } from 'react';
import { focusedPart } from '../canvas/viewport';
import type { Command, Desk } from './command';
import { COMMANDS, commandFor } from './commands';
import { useSettings } from './settings';
import { shownMenu } from './store/state';
import { TYPING, typingNow, useDesk } from './useCommand';
import { useOpening } from './useOpening';

/** Where Space and Enter already mean something. */
const PRESSABLE = `${TYPING}, button, a, summary, [role="menu"], [role="menuitem"], [role="tab"], [role="dialog"], [role="radio"], [role="option"]`;

export function useKeyboard(): void {
  const buttons = useDesk();
  const { letters } = useSettings();
  const opening = useOpening();

  useEffect(() => {
    const { store, actions } = buttons;
    const get = store.getState;
    const chosen = (): readonly string[] => {
      const { selection } = get();
      const id = focusedPart();
      return selection.length > 0 || id === null ? selection : [id];
    };
    const desk: Desk = { ...buttons, chosen };

    const busy = (): boolean => get().dialog !== null || get().waiting !== null || shownMenu(get()) !== null;
    const onKeyDown = (event: KeyboardEvent): void => {
      // React Flow prevents the default of Space for its own panning; the key is ours all the same.
      if (event.defaultPrevented && event.key !== ' ') return;
      const id = commandFor(event, letters);
      if (!id) return;
      const command: Command = COMMANDS[id];
      const target = event.target instanceof Element ? event.target : null;
      const typing = target?.closest(TYPING) !== null && target !== null;
      if (typing && !command.whileTyping) return;
      if ((event.key === ' ' || event.key === 'Enter') && target?.closest(PRESSABLE)) return;
      if (event.key === 'Enter' && focusedPart() !== null) return;
      if (busy() || get().broken) return;
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

    const onCopy = (event: ClipboardEvent): void => {
      const text =
        typingNow() || busy() || get().broken || String(getSelection() ?? '') !== '' ? null : actions.copied();
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') actions.removeSelected();
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (typingNow() || busy()) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      if (get().broken || !actions.paste(text, null)) opening.text(text);
    };
    const onDragOver = (event: DragEvent): void => event.preventDefault();
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (file) opening.file(file);
      else if (text.trim() !== '') opening.text(text);
    };

    addEventListener('keydown', onKeyDown);
    addEventListener('keyup', onKeyUp);
    addEventListener('pointerdown', onPointerDown);
    addEventListener('copy', onCopy);
    addEventListener('cut', onCopy);
    addEventListener('paste', onPaste);
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('keyup', onKeyUp);
      removeEventListener('pointerdown', onPointerDown);
      removeEventListener('copy', onCopy);
      removeEventListener('cut', onCopy);
      removeEventListener('paste', onPaste);
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  }, [buttons, letters, opening]);
}
