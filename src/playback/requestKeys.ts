/** The keys that move and remove a request in the strip, for the strip that hears them and the buttons that name them. */

import type { KeyCombination } from '../signs/keys';

export const EARLIER = { key: 'ArrowLeft', alt: true } as const satisfies KeyCombination;
export const LATER = { key: 'ArrowRight', alt: true } as const satisfies KeyCombination;
/** The first is the one that its button names. */
export const REMOVE = [{ key: 'Delete' }, { key: 'Backspace' }] as const satisfies readonly KeyCombination[];
