/** The round about the whole page: it needs nothing but the store, and leads on where the document itself is what breaks the page. */

import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { EMPTY_PLAYGROUND } from '../playground/playground';
import { Boundary } from '../signs/Boundary';
import type { AppStore } from './store';
import { STOPPED } from './words';

export function PageGuard({ store, children }: { readonly store: AppStore; readonly children: ReactNode }) {
  const playground = useStore(store, (state) => state.playground);
  const canUndo = useStore(store, (state) => state.past.length > 0);
  const ways = (
    <>
      {canUndo && (
        <button type="button" onClick={store.undo}>
          <Undo2 aria-hidden />
          {STOPPED.undo}
        </button>
      )}
      <button type="button" onClick={() => store.visit(EMPTY_PLAYGROUND)}>
        {STOPPED.begin}
      </button>
    </>
  );
  return (
    <Boundary shows={[playground]} broken={{ sentence: STOPPED.page, look: 'page', ways }}>
      {children}
    </Boundary>
  );
}
