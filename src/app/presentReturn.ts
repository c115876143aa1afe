/** What stood on the page before it was presented, and how that comes back when the present view is left. */

import { type Playhead, pause } from '../playback/playhead';
import { holds } from '../playground/notes';
import type { Playground } from '../playground/playground';
import { atStart, seeking } from './store/heads';
import { type AppState, momentShown } from './store/state';

/** What comes back besides where the view of the canvas stood and what had the keyboard. */
export interface Stood
  extends Pick<AppState, 'view' | 'page' | 'panel' | 'drawer' | 'selection' | 'discovery' | 'follow' | 'folds'> {
  readonly document: string;
  readonly playground: Playground;
  /** At rest. */
  readonly playhead: Playhead;
}

export function standing(state: AppState, now: number): Stood {
  const { view, page, panel, drawer, selection, document, playground, playhead } = state;
  const discovery = state.discovery && { ...state.discovery, playing: false };
  const { follow, folds } = state;
  return {
    view,
    page,
    panel,
    drawer,
    follow,
    folds,
    selection,
    discovery,
    document,
    playground,
    playhead: pause(playhead, now),
  };
}

/** What changes for everything to be as it was; of what was edited meanwhile, as near as that still is. */
export function comingBack(
  stood: Stood,
  { document, playground, playhead, veil }: AppState,
  now: number,
): Partial<AppState> {
  const { view, page, panel, drawer, follow, folds } = stood;
  const shown = { view, page, panel, drawer, follow, folds };
  if (document !== stood.document) return shown;
  const selection = stood.selection.filter((id) => holds(playground, id));
  const { discovery } = stood;
  if (playground === stood.playground) return { ...shown, selection, discovery, playhead: stood.playhead };
  const head = { ...pause(playhead, now), rate: stood.playhead.rate };
  const moment = momentShown(stood);
  return {
    ...shown,
    selection,
    discovery,
    playhead: moment ? seeking(playground, head, moment, veil, now) : atStart(playground, head, now),
  };
}
