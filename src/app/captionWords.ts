/** What the line above the canvas says by itself. */

import { count } from '../saying/saying';

export const CAPTION_WORDS = {
  /** By where the connection begins. */
  connecting: {
    any: () => 'Now choose the part to connect to.',
    send: () => 'Now choose the part to connect to.',
    connected: (user: string): string => `Now choose the server that ${user} logs in to.`,
    home: (user: string): string => `Now choose the home server of ${user}.`,
  },
  /** The same of several people who are selected. */
  connectingAll: {
    connected: (people: number): string => `Now choose the server that ${count(people)} people log in to.`,
    home: (people: number): string => `Now choose the home server of ${count(people)} people.`,
  },
  empty: 'An empty community. Add parts from the palette, or begin with a sample.',
  nowTry: (request: string): string => `Now try: ${request}`,
  /** Before the line of a sample. */
  watchFor: 'Watch for:',
  learn: 'What you learn',
} as const;
