/** What is wrong inside a link, for the technical detail below the words that say what to do. */

export const UNREADABLE = {
  empty: 'the compressed text is empty',
  broken: 'the compressed text is broken',
  number: 'a number is expected',
  numbers: 'more numbers than parts',
  texts: 'more texts than parts',
  longText: (most: number): string => `a text of more than ${most} characters`,
  manyTexts: 'more text than a playground may hold',
  mailPattern: 'unknown mail pattern',
  mailDomain: 'unknown mail domain',
  longName: 'a name of too many words',
  word: 'unknown word',
  columns: 'no list of columns',
  column: 'a column that is no text',
  positions: 'unknown way of writing positions',
  parts: 'more parts than a playground may hold',
  noPart: 'names a part that is not there',
} as const;
