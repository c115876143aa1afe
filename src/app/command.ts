/** What the row of a command says, and what it is done with. */

import type { KeyCombination } from '../signs/keys';
import type { Actions } from './actions';
import type { AppStore } from './store';
import type { AppState } from './store/state';

/** What a command is done with, and to which parts. */
export interface Desk {
  readonly store: AppStore;
  readonly actions: Actions;
  readonly selected: () => readonly string[];
  /** The selected parts; without any, the one whose card has the keyboard. */
  readonly chosen: () => readonly string[];
  /** Whether the sides are drawers. */
  readonly narrow: () => boolean;
  /** Leaves the field that is typed in, which takes what was typed. */
  readonly leaveField: () => void;
}

export interface Command {
  /** As in the list behind `?`. */
  readonly label: string;
  /** On a button or in a menu, where that says it otherwise. */
  readonly short?: string | ((state: AppState) => string);
  readonly group: 'Watching' | 'Adding' | 'Editing' | 'Looking' | 'Presenting' | 'Keeping';
  /** The first is the one that tips and menus name. */
  readonly keys: readonly [KeyCombination, ...KeyCombination[]];
  /** A single letter or sign, which can be switched off. */
  readonly letter?: true;
  /** Types nothing, and so may be used while a field has the keyboard. */
  readonly whileTyping?: true;
  /** Where it is not wanted the key stays what it is to the browser; wanted everywhere, where nothing is said. */
  readonly wanted?: (state: AppState) => boolean;
  /** Happens once, however long the key is held. */
  readonly once?: true;
  /** Happens when the key is let go, unless something was dragged meanwhile. */
  readonly onRelease?: true;
  /** Whether its button can be pressed; always, where nothing is said. A key can be pressed at any time and then finds nothing to do. */
  readonly enabled?: (state: AppState) => boolean;
  readonly run: (desk: Desk) => void;
}
