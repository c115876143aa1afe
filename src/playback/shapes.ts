/** The icons of all steps once more, as shapes plain enough to be told apart ten pixels wide. */

import type { Icon } from '../signs/signs';

/** In a square of 10 by 10, by the even-odd rule. */
interface Shape {
  readonly d: string;
  /** Drawn as a line of 1.6; dashed where it has a pattern. */
  readonly line?: { readonly dash?: string };
}

const RING = 'M5 1.1a3.9 3.9 0 1 0 0 7.8 3.9 3.9 0 0 0 0-7.8Z';

export const SHAPES: { readonly [Name in Icon]: Shape } = {
  hop: { d: 'M2 1.2 8.6 5 2 8.8Z' },
  admit: { d: 'M5 .6 9 2V5C9 7.3 7.3 8.8 5 9.6 2.7 8.8 1 7.3 1 5V2Z' },
  hand: { d: 'M5 .4a4.6 4.6 0 1 0 0 9.2A4.6 4.6 0 0 0 5 .4ZM4.3 1.8H5.7V5.6H4.3Z' },
  land: { d: 'M4.1.4H5.9V3.6H8.6L5 7.2 1.4 3.6H4.1ZM.8 8H9.2V9.6H.8Z' },
  search: {
    d: 'M4.1.4a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4Zm0 1.6a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2ZM6.9 8.1 8.1 6.9 9.9 8.7 8.7 9.9Z',
  },
  plug: { d: 'M2.4.4H3.9V3H6.1V.4H7.6V3H8.8V5.2C8.8 6.8 7.5 7.9 5.8 8V9.8H4.2V8C2.5 7.9 1.2 6.8 1.2 5.2V3H2.4Z' },
  house: { d: 'M5 .5 9.8 5H8.4V9.4H1.6V5H.2Z' },
  check: { d: 'M.9 5.5 2.3 4.1 4.2 6 7.9 1.8 9.3 3.1 4.3 8.8Z' },
  dashed: { d: RING, line: { dash: '2.3 1.8' } },
  ban: { d: `${RING}M2.3 2.3 7.7 7.7`, line: {} },
  diamond: { d: 'M5 .3 9.7 5 5 9.7.3 5Z' },
};
