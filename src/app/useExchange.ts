/** Copy, cut and paste, and what is dropped, wherever it happens on the page. */

import { useEffect } from 'react';
import { isCovered } from './store/state';
import { useAppContext } from './useApp';
import { typingNow } from './useCommand';
import { useOpening } from './useOpening';

export function useExchange(): void {
  const { store, actions } = useAppContext();
  const opening = useOpening();

  useEffect(() => {
    const get = store.getState;
    const onCopy = (event: ClipboardEvent): void => {
      const text =
        typingNow() || isCovered(get()) || get().broken || String(getSelection() ?? '') !== ''
          ? null
          : actions.copied();
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') actions.removeSelected();
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (typingNow() || isCovered(get())) return;
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

    addEventListener('copy', onCopy);
    addEventListener('cut', onCopy);
    addEventListener('paste', onPaste);
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('copy', onCopy);
      removeEventListener('cut', onCopy);
      removeEventListener('paste', onPaste);
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  }, [store, actions, opening]);
}
