/** Opens whatever text a person brings: a document, or any text with a link in it. */

import { useCallback } from 'react';
import { parseDocument } from '../sharing/document';
import { findLink } from '../sharing/findLink';
import { decodeLink } from '../sharing/link';
import { useAppContext } from './context';

/** Says what is wrong with a text that cannot be opened; nothing is changed then. */
export function useOpenText(): (text: string) => void {
  const { store, actions } = useAppContext();
  return useCallback(
    (text: string) => {
      const link = findLink(text);
      if (link !== null) {
        const read = decodeLink(link);
        if (read.ok) actions.open(read.playground);
        else store.say(read.error.message, true);
        return;
      }
      const read = parseDocument(text);
      if (read.ok) actions.open(read.playground);
      else store.say(read.error.path === '' ? read.error.message : `${read.error.path}: ${read.error.message}`, true);
    },
    [store, actions],
  );
}
