/** Opens a text or file that was pasted or dropped anywhere on the page, or says why it cannot be opened. */

import { useMemo } from 'react';
import { openFiles } from '../sharing/openFile';
import { type OpenResult, openTexts } from '../sharing/openText';
import { useDesk } from './useCommand';

export interface Opening {
  /** The same thing in several forms, the one that a person reads first. */
  readonly texts: (texts: readonly string[]) => void;
  readonly files: (files: Iterable<File>) => void;
}

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
    return {
      texts: (texts) => answer(openTexts(texts)),
      files: (files) => void openFiles(files).then(answer),
    };
  }, [store, leaveField]);
}
