/** Keys, copy, paste and dropped files, wherever they happen on the page. */

import { useEffect } from 'react';
import { type CommandId, commandFor } from './commands';
import { useAppContext } from './context';
import { useOpening } from './opening';
import { useSettings } from './settings';
import { shownMenu, shownTrace } from './store/state';

const TYPING = 'input, textarea, select, [contenteditable="true"]';
/** Where Space and Enter already mean something. */
const PRESSABLE = `${TYPING}, button, a, summary, [role="menu"], [role="menuitem"], [role="tab"], [role="dialog"], [role="radio"], [role="option"]`;
/** Commands that type nothing and so may be used while a field has the keyboard. */
const ALSO_WHILE_TYPING: ReadonlySet<CommandId> = new Set(['save', 'open']);

export function Keyboard() {
  const { store, actions } = useAppContext();
  const { letters } = useSettings();
  const opening = useOpening();

  useEffect(() => {
    const get = store.getState;
    const request = (by: number): void => store.watch(get().playhead.request + by, get().playhead.playing);
    const focused = (): string | null =>
      document.activeElement?.closest<HTMLElement>('.react-flow__node')?.dataset.id ?? null;
    const chosen = (): readonly string[] => {
      const { selection } = get();
      const id = focused();
      return selection.length > 0 || id === null ? selection : [id];
    };
    const run: { readonly [Id in CommandId]: () => void } = {
      play: store.playPause,
      stepBack: () => store.step(-1),
      stepForward: () => store.step(1),
      toStart: () => store.seek(0),
      toEnd: () => store.seek((shownTrace(get())?.steps.length ?? 1) - 1),
      previousRequest: () => request(-1),
      nextRequest: () => request(1),
      sendAgain: actions.sendAgain,
      addGateway: () => actions.add('gateway', null),
      addServer: () => actions.add('server', null),
      addUser: () => actions.add('user', null),
      addExternal: () => actions.add('external', null),
      makeCluster: () => void actions.makeCluster(get().selection),
      undo: store.undo,
      redo: store.redo,
      remove: () => actions.remove(chosen()),
      duplicate: () => void actions.duplicate(chosen()),
      rename: () => {
        const [id] = chosen();
        if (id !== undefined) store.startRenaming(id);
      },
      selectAll: actions.selectAll,
      escape: () => {
        if (get().connecting) store.stopConnecting();
        else if (get().drawer) store.closeDrawer();
        else store.select([]);
      },
      fitView: () => actions.fit(null),
      fitSelection: () => actions.fit(get().selection),
      actualSize: () => actions.zoom('actual'),
      zoomIn: () => actions.zoom('in'),
      zoomOut: () => actions.zoom('out'),
      tidyUp: actions.tidyUp,
      save: () => {
        // A field takes what was typed when it is left.
        if (document.activeElement instanceof HTMLElement && typingNow()) document.activeElement.blur();
        actions.save();
      },
      open: () => store.openDialog('open'),
      keys: () => store.openDialog('keys'),
    };

    const busy = (): boolean => get().dialog !== null || get().waiting !== null || shownMenu(get()) !== null;
    const onKeyDown = (event: KeyboardEvent): void => {
      // React Flow prevents the default of Space for its own panning; the key is ours all the same.
      if (event.defaultPrevented && event.key !== ' ') return;
      const command = commandFor(event, letters);
      if (!command) return;
      const target = event.target instanceof Element ? event.target : null;
      const typing = target?.closest(TYPING) !== null && target !== null;
      if (typing && !ALSO_WHILE_TYPING.has(command)) return;
      if ((event.key === ' ' || event.key === 'Enter') && target?.closest(PRESSABLE)) return;
      if (event.key === 'Enter' && focused() !== null) return;
      if (busy() || get().broken) return;
      if (event.repeat && (command === 'play' || command === 'sendAgain')) return;
      event.preventDefault();
      // Space held with a drag pans: it plays when it is let go and nothing was dragged.
      if (command === 'play') spaceHeld = true;
      else run[command]();
    };
    let spaceHeld = false;
    const onPointerDown = (): void => {
      spaceHeld = false;
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || !spaceHeld) return;
      spaceHeld = false;
      store.playPause();
    };

    const typingNow = (): boolean => document.activeElement?.matches(TYPING) ?? false;
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
  }, [store, actions, letters, opening]);
  return null;
}
