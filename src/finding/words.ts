/** The words of finding anything, and of the bar that walks what is found on the canvas. */

import { count } from '../saying/saying';
import type { Group } from './ranking';

export const PALETTE_WORDS = {
  title: 'Find anything',
  field: 'Find an action, a part, a rule, a sample or a view',
  list: 'What fits',
  recent: 'Used last',
  useful: 'Often needed',
  nothing: 'Nothing here is called that. Type a name, a mail address, a host, the code of a rule, or what people say.',
  found: (number: number): string => `${count(number)} found`,
  listed: (listed: number, fitting: number): string =>
    `The first ${count(listed)} of ${count(fitting)}. Type more to see the others.`,
} as const;

export const GROUP_WORDS: { readonly [G in Group]: string } = {
  act: 'Actions',
  view: 'Views',
  part: 'Parts and notes',
  rule: 'Rules',
  page: 'Reference',
  sample: 'Samples',
};

export const FIND_WORDS = {
  bar: 'Find on the canvas',
  field: 'Name, mail address, host or note',
  /** By the names of the keys. */
  hint: (next: string, previous: string, browser: string): string =>
    `${next} leads to the next one, ${previous} to the one before. ${browser} in this field searches the page with the browser.`,
  place: (place: number, of: number): string => `${count(place + 1)} of ${count(of)}`,
  none: 'Nothing found',
  previous: 'Previous one',
  next: 'Next one',
  close: 'Close',
} as const;
