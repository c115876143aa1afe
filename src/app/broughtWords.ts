/** What is said of a lesson that comes from outside and cannot be played. */

export const BROUGHT_WORDS = {
  file: (what: string): string => `This lesson cannot be opened. ${what}`,
  link: (what: string): string => `The link of a lesson cannot be opened. ${what}`,
  unknown: (id: string): string => `There is no lesson "${id}". The menu More lists those there are.`,
} as const;
