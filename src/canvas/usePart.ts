/** What every card on the canvas needs besides its own part: its look, its place in the round robin, and what a person does to it. */

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Turns } from '../outcomes/places';
import type { ScreenPoint } from './gestures';
import type { Look } from './looks';
import type { Feeds } from './useFeeds';

export interface PartActions {
  /** The part whose name, or the note whose text, is being typed; null while none is. */
  readonly renaming: string | null;
  /** Empty text, or null for Escape, keeps the old name. */
  readonly onRenamed: (id: string, name: string | null) => void;
  readonly onStartRename: (id: string) => void;
  /** What was written into a note, or null for Escape, which keeps the old text; false where it cannot be taken. */
  readonly onNoteWritten: (id: string, text: string | null) => boolean;
  /** A seat of the dial was chosen to be the first. */
  readonly onSetTurn: (serverId: string) => void;
  /** A seat of the dial was carried to another place of the list, from 0. */
  readonly onMoveSeat: (serverId: string, place: number) => void;
  /** The people logged in to a server, or nowhere, fold into their group or stand on the canvas. */
  readonly onFold: (server: string | null, folded: boolean) => void;
  /** The list of the people logged in to a server, or nowhere. */
  readonly onList: (server: string | null, at: ScreenPoint) => void;
}

export const PartContext = createContext<(PartActions & Feeds) | null>(null);

export function usePartActions(): PartActions & Feeds {
  const actions = useContext(PartContext);
  if (!actions) throw new Error('a card is drawn inside a Canvas');
  return actions;
}

export function useLook(id: string): Look {
  const { looks } = usePartActions();
  return useSyncExternalStore(
    (listener) => looks.subscribe(id, listener),
    () => looks.read(id),
  );
}

export function useTurn(gatewayId: string): Turns {
  const { turns } = usePartActions();
  return useSyncExternalStore(
    (listener) => turns.subscribe(gatewayId, listener),
    () => turns.read(gatewayId),
  );
}
