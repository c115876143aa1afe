/** The signs as strokes on a square of 16, for pictures that stand outside the page. */

import type { Icon } from '../signs/signs';

export const MARKS: { readonly [I in Icon]: string } = {
  hop: 'M3 8H13M9 4L13 8L9 12',
  admit: 'M8 2L13 4V8C13 11 11 13 8 14C5 13 3 11 3 8V4ZM6 8L7.5 9.5L10 6.5',
  hand: 'M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2ZM8 8V4.5',
  land: 'M8 2V10M4.5 6.5L8 10L11.5 6.5M4 14H12',
  search: 'M7 2.5A4.5 4.5 0 1 1 7 11.5A4.5 4.5 0 1 1 7 2.5ZM10.5 10.5L13.5 13.5',
  plug: 'M6 2V5M10 2V5M4 5H12V8A4 4 0 0 1 4 8ZM8 12V14.5',
  house: 'M3 7.5L8 3L13 7.5V13.5H3ZM6.5 13.5V9.5H9.5V13.5',
  check: 'M3 8.5L6.5 12L13 4.5',
  dashed:
    'M8 2.5A5.5 5.5 0 0 1 11 3.4M12.8 5.3A5.5 5.5 0 0 1 13.3 9M12 11.8A5.5 5.5 0 0 1 9 13.4M6 13.2A5.5 5.5 0 0 1 3.4 11M2.6 8A5.5 5.5 0 0 1 4.2 4',
  ban: 'M8 2.5A5.5 5.5 0 1 1 8 13.5A5.5 5.5 0 1 1 8 2.5ZM4.2 4.2L11.8 11.8',
  diamond: 'M8 2L14 8L8 14L2 8Z',
};
