/** Opens a text that was pasted or dropped anywhere on the page, or says why it cannot be opened. */

import { useCallback } from 'react';
import { openText } from '../sharing/openText';
import { useAppContext } from './context';

/** Nothing is changed where the text cannot be opened. */
export function useOpenText(): (text: string) => void {
  const { store, actions } = useAppContext();
  return useCallback(
    (text: string) => {
      const result = openText(text);
      if (result.ok) {
        actions.open(result.playground);
        return;
      }
      const { title, message, path } = result.problem;
      store.say(`${title}. ${path === undefined ? '' : `${path}: `}${message}`, true);
    },
    [store, actions],
  );
}
