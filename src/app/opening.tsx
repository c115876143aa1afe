/** Opens a text or file that was pasted or dropped anywhere on the page, or says why it cannot be opened. */

import { useMemo } from 'react';
import type { OpenResult } from '../sharing/openText';
import { useAppContext } from './context';

export interface Opening {
  readonly text: (text: string) => void;
  readonly file: (file: File) => void;
}

/** Nothing is changed where something cannot be opened. */
export function useOpening(): Opening {
  const { store, actions } = useAppContext();
  return useMemo(() => {
    const answer = (result: OpenResult): void => {
      if (result.ok) {
        actions.open(result.playground);
        return;
      }
      const { title, message, path } = result.problem;
      store.say(`${title}. ${path === undefined ? '' : `${path}: `}${message}`, true);
    };
    const notHere = (): void =>
      store.say('This part of the page did not load. Check the connection, then try again.', true);
    return {
      text: (text) => void import('../sharing/openText').then(({ openText }) => answer(openText(text)), notHere),
      file: (file) => void import('../sharing/openFile').then(({ openFile }) => openFile(file)).then(answer, notHere),
    };
  }, [store, actions]);
}
