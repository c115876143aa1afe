/** What is said of a lesson that comes from outside and cannot be played, and of what cannot be kept. */

export const BROUGHT_WORDS = {
  file: (what: string): string => `This lesson cannot be opened. ${what}`,
  link: (what: string): string => `The link of a lesson cannot be opened. ${what}`,
  unknown: (id: string): string => `There is no lesson "${id}". The menu Start lists those there are.`,
  notKept:
    'This browser keeps nothing more: what you answer and write is there until the page is closed. A lesson can be saved as a file.',
} as const;
