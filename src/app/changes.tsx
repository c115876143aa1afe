/** Which outcomes differ from those before the edits that were not yet looked at. */

import { useMemo } from 'react';
import { changedOutcomes } from '../playback/changes';
import { useApp } from './context';
import { tracesOf } from './store';

export function useChanges() {
  const playground = useApp((state) => state.playground);
  const compared = useApp((state) => state.compared);
  return useMemo(
    () =>
      changedOutcomes(
        { topology: compared.topology, traces: tracesOf(compared) },
        { topology: playground.topology, traces: tracesOf(playground) },
      ),
    [playground, compared],
  );
}
