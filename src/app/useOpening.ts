/** Opens a text or file that was pasted or dropped anywhere on the page, or says why it cannot be opened. */

import { useMemo } from 'react';
import { openFile } from '../sharing/openFile';
import { type OpenResult, openText } from '../sharing/openText';
import { useAppStore } from './useApp';

export interface Opening {
  readonly text: (text: string) => void;
  readonly file: (file: File) => void;
}

/** Nothing is changed where something cannot be opened. */
export function useOpening(): Opening {
  const store = useAppStore();
  return useMemo(() => {
    const answer = (result: OpenResult): void => {
      if (result.ok) {
        store.open(result);
        return;
      }
      const { title, message, path } = result.problem;
      store.say(`${title}. ${path === undefined ? '' : `${path}: `}${message}`, true);
    };
    return {
      text: (text) => answer(openText(text)),
      file: (file) => void openFile(file).then(answer),
    };
  }, [store]);
}
