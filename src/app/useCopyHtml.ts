/** Puts HTML into the clipboard: laid out for programs that take it so, and as it is written for all others. */

import { useCallback } from 'react';
import type { OnCopy } from '../signs/Copying';
import { useActions } from './useApp';

export function useCopyHtml(): OnCopy {
  const { copyText } = useActions();
  return useCallback(
    async (html) => {
      try {
        const of = (type: string) => new Blob([html], { type });
        const item = new ClipboardItem({ 'text/html': of('text/html'), 'text/plain': of('text/plain') });
        await navigator.clipboard.write([item]);
        return true;
      } catch {
        // A browser without it, or that does not allow it, may still take a text.
        return copyText(html);
      }
    },
    [copyText],
  );
}
