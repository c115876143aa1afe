/** Lets work that fails between two pictures break the view it is done for, so that the round about that says so. */

import { useCallback, useState } from 'react';

/** React hears only of what throws while it draws. */
export function useFailing(): (error: unknown) => void {
  const [, fail] = useState(null);
  return useCallback(
    (error) =>
      fail(() => {
        throw error;
      }),
    [],
  );
}
