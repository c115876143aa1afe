/** Opens a text or file that was pasted or dropped anywhere on the page, or says why it cannot be opened. */

import { useMemo } from 'react';
import type { OpenResult } from '../sharing/openText';
import { useDesk } from './useCommand';

export interface Opening {
  /** The same thing in several forms, the one that a person reads first. */
  readonly texts: (texts: readonly string[]) => void;
  readonly files: (files: Iterable<File>) => void;
}

const NOT_LOADED =
  'This could not be opened, because a part of the page did not load. Check the connection, then try again or reload the page.';

/** Nothing is changed where something cannot be opened. */
export function useOpening(): Opening {
  const { store, leaveField } = useDesk();
  return useMemo(() => {
    const answer = (result: OpenResult): void => {
      if (result.ok) {
        // What is being typed belongs to the document that is left.
        leaveField();
        store.open(result);
        return;
      }
      const { title, message, path } = result.problem;
      store.say(`${title}. ${path === undefined ? '' : `${path}: `}${message}`, true);
    };
    const read = (reading: Promise<OpenResult>): void => void reading.then(answer, () => store.say(NOT_LOADED, true));
    return {
      texts: (texts) => read(import('../sharing/openText').then(({ openTexts }) => openTexts(texts))),
      files(files) {
        // The browser takes the list back when the event is over.
        const brought = [...files];
        read(import('../sharing/openFile').then(({ openFiles }) => openFiles(brought)));
      },
    };
  }, [store, leaveField]);
}
