/** The words of the field to choose one part of very many with; they come with it. */

import { count } from '../saying/saying';

export const CHOICE_WORDS = {
  list: 'What fits',
  nothing: 'No name and no mail address holds that.',
  listed: (listed: number, fitting: number): string =>
    `The first ${count(listed)} of ${count(fitting)}: type a name or mail address.`,
} as const;
