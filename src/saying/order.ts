/** In which order texts stand in a list that is read by people. */

import { LOCALE } from './saying';

/** "st2" before "st10", whatever the capitals; 0 for what is the same to a reader. */
export const inOrder = new Intl.Collator(LOCALE, { numeric: true, sensitivity: 'base' }).compare;
