/** Which outcomes differ from those before the edits that were not yet looked at, kept while nothing changes. */

import { useMemo } from 'react';
import { changesOf } from './replay';
import { useApp } from './useApp';

export function useChanges() {
  const playground = useApp((state) => state.playground);
  const compared = useApp((state) => state.compared);
  const veil = useApp((state) => state.veil);
  return useMemo(() => changesOf({ playground, compared, veil }), [playground, compared, veil]);
}
