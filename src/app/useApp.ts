/** How the panes reach the store and the actions; nothing outside app/ knows either. */

import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { earlierOf } from '../documents/earlier';
import type { Playground } from '../playground/playground';
import type { Actions } from './actions';
import type { AppStore } from './store';
import type { AppState } from './store/state';

export interface App {
  readonly store: AppStore;
  readonly actions: Actions;
  /** The address of this page without what stands behind its '#'. */
  readonly pageAddress: () => string;
  readonly reload: () => void;
}

export const AppContext = createContext<App | null>(null);

export function useAppContext(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('a pane is drawn inside the App');
  return app;
}

export const useActions = (): Actions => useAppContext().actions;
export const useAppStore = (): AppStore => useAppContext().store;
export const useApp = <T>(select: (state: AppState) => T): T => useStore(useAppContext().store, select);

/** The earlier states of the document shown, the latest first. */
export function useEarlier(): readonly Playground[] {
  const past = useApp((state) => state.past);
  const document = useApp((state) => state.document);
  return useMemo(() => earlierOf({ past, document }), [past, document]);
}
