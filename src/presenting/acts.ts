/** What a key or a button of the present view does: which keys lead to it, what then lies over the picture, and what is asked of the playback. */

import { ESCAPE, isPressed, type KeyCombination, type Pressed } from '../signs/keys';
import { ACT_WORDS } from './words';

export type Act = 'on' | 'back' | 'play' | 'note' | 'dim' | 'laser' | 'inspect' | 'leave';

interface ActRow {
  /** As in the list behind `?`. */
  readonly label: string;
  /** On its button. */
  readonly short: string;
  /** The first is the one that tips name; those that page are pressed by a presenter's remote. */
  readonly keys: readonly [KeyCombination, ...KeyCombination[]];
  /** A single letter or sign, which can be switched off. */
  readonly letter?: true;
  /** Happens again and again while its key is held. */
  readonly repeats?: true;
}

export const ACTS: { readonly [A in Act]: ActRow } = {
  back: { ...ACT_WORDS.back, keys: [{ key: 'PageUp' }, { key: 'ArrowLeft' }], repeats: true },
  play: { ...ACT_WORDS.play, keys: [{ key: '.' }], letter: true },
  on: { ...ACT_WORDS.on, keys: [{ key: 'PageDown' }, { key: 'ArrowRight' }], repeats: true },
  note: { ...ACT_WORDS.note, keys: [{ key: 'n' }], letter: true },
  inspect: { ...ACT_WORDS.inspect, keys: [{ key: 'i' }], letter: true },
  laser: { ...ACT_WORDS.laser, keys: [{ key: 'l' }], letter: true },
  dim: { ...ACT_WORDS.dim, keys: [{ key: 'b' }], letter: true },
  leave: { ...ACT_WORDS.leave, keys: [ESCAPE] },
};

export const ACT_KEYS = Object.keys(ACTS) as readonly Act[];

/** Those that walk through the requests, and need a view in which one can be watched. */
export const walks = (act: Act): boolean => act === 'on' || act === 'back' || act === 'play';

/** What a pressed key does; null for one that is no key of the present view. `letters` false switches the single letters off. */
export const actFor = (pressed: Pressed, letters: boolean, mac = false): Act | null =>
  ACT_KEYS.find((act) => {
    const { keys, letter } = ACTS[act];
    return (letters || !letter) && keys.some((combination) => isPressed(combination, pressed, mac));
  }) ?? null;

/** What lies over the picture. */
export interface Over {
  /** All is dark. */
  readonly dimmed: boolean;
  /** A red point is where the hand is. */
  readonly laser: boolean;
  /** The inspector has been called up. */
  readonly inspector: boolean;
  /** The place of the note that is shown among all of them; null: none is. */
  readonly note: number | null;
}

interface Done {
  readonly over: Over;
  /** What is asked of the playback, or whether the view is left. */
  readonly asks: 'on' | 'back' | 'play' | 'leave' | null;
}

/** Whatever is done brings a dark picture back, and a step puts the note away; Escape takes away what lies on top, and then leaves. */
export function done(over: Over, act: Act, notes = 0): Done {
  const light: Over = { ...over, dimmed: false };
  switch (act) {
    case 'dim':
      return { over: { ...over, dimmed: !over.dimmed }, asks: null };
    case 'laser':
      return { over: { ...light, laser: over.dimmed || !over.laser }, asks: null };
    case 'inspect':
      return { over: { ...light, inspector: over.dimmed || !over.inspector }, asks: null };
    case 'note': {
      const next = over.note === null ? 0 : over.note + 1;
      return { over: { ...light, note: next < notes ? next : null }, asks: null };
    }
    case 'leave':
      if (over.dimmed) return { over: light, asks: null };
      if (over.inspector) return { over: { ...light, inspector: false }, asks: null };
      if (over.note !== null) return { over: { ...light, note: null }, asks: null };
      return { over: light, asks: 'leave' };
    default:
      return { over: { ...light, note: null }, asks: act };
  }
}
