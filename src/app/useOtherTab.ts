/** What another tab keeps is heard here, too. */

import { useEffect } from 'react';
import { keptUnder } from './storage';

/** `hear` is the same function as long as nothing else is to be done. */
export function useOtherTab(key: Parameters<typeof keptUnder>[0], hear: () => void): void {
  useEffect(() => {
    const come = (event: StorageEvent): void => {
      if (event.key === null || event.key === keptUnder(key)) hear();
    };
    addEventListener('storage', come);
    return () => removeEventListener('storage', come);
  }, [key, hear]);
}
