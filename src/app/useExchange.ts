/** Copy, cut and paste, and what is dropped, wherever it happens on the page; fields keep what is the browser's own. */

import { useEffect } from 'react';
import { firstLine, isOwnData } from '../playground/pasted';
import { namesOf, PARTS_TYPE, readCopied } from '../sharing/copied';
import { textsIn } from '../sharing/transfer';
import { isCovered } from './store/state';
import { useAppContext } from './useApp';
import { typingNow } from './useCommand';
import { useOpening } from './useOpening';
import { SAID_WORDS } from './words';

/** Where a text can be put in. */
const WRITABLE = ':read-write';

const isWritable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(WRITABLE) !== null;

/** Puts a text into the field that has the keyboard, as if it were typed: undone like that, and no longer than fits. */
const putIn = (text: string): boolean => document.execCommand('insertText', false, text);

const isOneLine = (field: EventTarget | null): boolean => field instanceof HTMLInputElement && field.type === 'text';

export function useExchange(): void {
  const { store, actions } = useAppContext();
  const opening = useOpening();

  useEffect(() => {
    const get = store.getState;
    const onCopy = (event: ClipboardEvent): void => {
      const { clipboardData: taken } = event;
      const elsewhere = typingNow() || isCovered(get()) || get().broken || String(getSelection() ?? '') !== '';
      const copied = elsewhere ? null : actions.copied();
      if (!taken || copied === null) return;
      taken.setData('text/plain', copied.names);
      taken.setData(PARTS_TYPE, copied.parts);
      event.preventDefault();
      if (event.type === 'cut') actions.removeSelected();
    };
    /** What a field does not take as it is: parts, of which it gets the names, and more lines than it has. */
    const pasteIntoField = (parts: string, text: string): boolean => {
      const field = document.activeElement;
      const copied = readCopied(parts);
      if (copied) {
        putIn(namesOf(copied).join(field instanceof HTMLInputElement ? ', ' : '\n'));
        return true;
      }
      if (!isOneLine(field)) return false;
      if (isOwnData(text)) {
        store.say(SAID_WORDS.noFieldText, true);
        return true;
      }
      const { line, lines } = firstLine(text);
      if (lines < 2) return false;
      // A browser would glue the lines together.
      putIn(line);
      store.say(SAID_WORDS.firstLine(lines));
      return true;
    };
    const bring = ({ files }: DataTransfer, texts: readonly string[]): void => {
      if (texts.length > 0) opening.texts(texts);
      else if (files.length > 0) opening.files(files);
    };
    const onPaste = (event: ClipboardEvent): void => {
      const { clipboardData: brought } = event;
      if (!brought || event.defaultPrevented) return;
      // An older tab of this page copies parts as the text.
      const parts = brought.getData(PARTS_TYPE) || brought.getData('text/plain');
      if (isWritable(document.activeElement)) {
        if (pasteIntoField(parts, brought.getData('text/plain'))) event.preventDefault();
        return;
      }
      if (isCovered(get())) return;
      const texts = textsIn(brought);
      if (texts.length === 0 && brought.files.length === 0) return;
      event.preventDefault();
      if (get().broken) bring(brought, [parts, ...texts]);
      else if (!actions.paste(parts, null)) bring(brought, texts);
    };

    /** A text dropped over a field is the field's; a file never is: the browser would leave the page for it. */
    const isFields = ({ dataTransfer, target }: DragEvent): boolean =>
      isWritable(target) && !dataTransfer?.types.includes('Files');
    const onDragOver = (event: DragEvent): void => {
      if (event.defaultPrevented || isFields(event)) return;
      event.preventDefault();
      // Nothing is taken away from where it comes from.
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      const { dataTransfer: brought } = event;
      if (!brought || event.defaultPrevented || isFields(event)) return;
      event.preventDefault();
      bring(brought, brought.files.length > 0 ? [] : textsIn(brought));
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
