/** The words of the dialogs. */

import { counted, listed, NOUNS, type Noun } from '../saying/saying';

export const ABOUT_WORDS = {
  title: 'About this page',
  what: 'The Sametime Gateway routing playground shows how requests travel between a local Sametime community and people outside it, after the support note of 2007 on how the gateway and the community servers route them.',
  model:
    'It is a model, not the product: where the note and the product documentation are silent, an assumption is made, said, and can be switched. Everything you draw stays in this browser and in the share links and files you hand on.',
  licences: 'Licences',
  made: 'This page: MIT. It is made with the following:',
  notices: 'Licence notices',
  loading: 'Loading…',
  noNotices: 'The licence notices are part of the built page; here they are not.',
} as const;

export const KEYS_WORDS = {
  title: 'Keys',
  off: 'switched off',
  canvas: 'On the canvas',
  about:
    'On a Mac, Cmd stands for Ctrl. On a keyboard with letters of another script, such as Cyrillic, the key at the same place counts. Single letters can be switched off in the menu “More”.',
} as const;

const KNOWN: Noun = {
  one: 'fault goes back to what it was before.',
  other: 'faults go back to what they were before.',
};
const ASKED: Noun = {
  one: 'fault was here already, so the playground does not know what was there before. Choose for each.',
  other: 'faults were here already, so the playground does not know what was there before. Choose for each.',
};

export const CLEARING_WORDS = {
  title: 'Clear all faults',
  /** How many faults go back by themselves, and of how many is asked. */
  lead: (known: number, asked: number): string =>
    [...(known > 0 ? [counted(known, KNOWN)] : []), counted(asked, ASKED)].join(' '),
  leave: 'Leave it as it is',
  cancel: 'Cancel',
  clear: 'Clear',
} as const;

export const SAMPLES_WORDS = {
  title: 'Samples',
  learn: 'Or learn by doing:',
  lessons: 'Lessons',
  cases: 'Cases',
  practise: 'Practise',
  counts: (servers: number, users: number, requests: number): string =>
    listed([counted(servers, NOUNS.server), counted(users, NOUNS.user), counted(requests, NOUNS.request)], 'comma'),
} as const;

export const UNREADABLE_ENTRY = 'This entry can no longer be read. Remove it from the list.';
