/** The words of the list of steps. */

import { counted, type Noun } from '../saying/saying';

const ENDS: Noun = {
  one: 'request ends differently, marked in the strip below',
  other: 'requests end differently, marked in the strip below',
};
const OTHER_ENDS: Noun = {
  one: 'other request ends differently, marked in the strip below',
  other: 'other requests end differently, marked in the strip below',
};

export const STEPS_WORDS = {
  label: 'Steps of this request',
  open: 'How it goes on is asked first',
  none: 'No request sent yet',
  noneAct: 'Send one, and every step it takes is told here: where it went, why, and what decided.',
  passedOver: 'Passed over',
  /** `why` as the title of a rule: "Server down". */
  passedOverFor: (server: string, why: string): string => `${server} passed over: ${why}`,
  moreAbout: (title: string): string => `More about ${title}`,
  more: 'more',
  /** `answer` is null where it is told elsewhere. */
  restsOn: (answer: string | null): string =>
    answer === null ? 'rests on our assumption' : `rests on our assumption: ${answer}`,
  switch: 'switch',
  changed: 'Changed:',
  others: (number: number): string => `${counted(number, ENDS)}.`,
  othersBeside: (number: number): string => `${counted(number, OTHER_ENDS)}.`,
  dismiss: 'Dismiss',
  noticed: 'What both notice',
  copy: 'Copy as text',
  model: 'What this model leaves out',
} as const;

export const FACT_WORDS = {
  label: 'What decided',
  /** "Ann · Home server: st3" */
  fact: (part: string, label: string, value: string): string => `${part} · ${label}: ${value}`,
  change: 'Change it here',
  closeField: 'Close this field',
} as const;
