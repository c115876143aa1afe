/** The words of the two dialogs of this room: what was kept, and what would be replaced. */

import { counted, listed, NOUNS } from '../saying/saying';

export const REPLACE_WORDS = {
  title: 'Replace what you have drawn?',
  message:
    'It was changed since it was last opened, copied or saved. Undo brings it back as long as this page stays open.',
  save: 'Save a file first',
  replace: 'Replace',
  cancel: 'Cancel',
} as const;

export const RECENT_WORDS = {
  title: 'Recent',
  none: 'Nothing yet. What you draw is kept in this browser by itself and will be listed here.',
  untitled: 'Untitled',
  unreadable: 'cannot be read',
  /** For what was kept at a time that nobody wrote down, or that has not come yet. */
  sometime: 'some time ago',
  remove: (title: string): string => `Remove ${title} from the list`,
  counts: (servers: number, users: number, requests: number): string =>
    listed([counted(servers, NOUNS.server), counted(users, NOUNS.user), counted(requests, NOUNS.request)], 'comma'),
} as const;
