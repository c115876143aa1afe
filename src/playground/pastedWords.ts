/** What is said of text that was pasted or typed into a field: what was taken away, and what can never be meant. */

import { count, firstListed, formFor } from '../saying/saying';

/** So many of several are told. */
const MOST_TOLD = 3;

export const UNPACKED = {
  removed: (characters: number) =>
    formFor(characters, {
      one: `${count(characters)} invisible character removed.`,
      other: `${count(characters)} invisible characters removed.`,
    }),
  took: (found: string, text: string) => `Took ${found} out of “${text}”.`,
  mails: (mails: readonly string[]) =>
    `One address belongs here; this names ${firstListed(mails, MOST_TOLD)}. Leave one of them.`,
} as const;

/** Why an entry of the blocked domains can never match; what to do follows it. */
export const NEVER = {
  star: (entry: string) =>
    `“${entry}” matches nothing here: an entry stands for one domain, though the product takes a * as its first part.`,
  page: (entry: string) => `“${entry}” is an address of a page, not a domain.`,
  mail: (entry: string) => `“${entry}” is an address. Write only what follows its @.`,
  blank: (entry: string) => `“${entry}” holds a blank, and no domain does. Write one domain a line.`,
  lastDot: (entry: string) => `“${entry}” ends with a dot, and no mail address does.`,
  firstDot: (entry: string) => `“${entry}” begins with a dot, and no domain does.`,
  character: (entry: string) => `“${entry}” holds a character that no domain holds.`,
  writeAlone: 'Write the domain alone, such as partner.example.',
  write: (domain: string) => `Write ${domain}.`,
  writeAll: (domain: string) => `Write ${domain}, and every domain below it in a line of its own.`,
  others: (entries: number) =>
    formFor(entries, {
      one: `${count(entries)} entry more would match nothing either.`,
      other: `${count(entries)} entries more would match nothing either.`,
    }),
} as const;

/** A character that cannot be seen, by what it is and its code. */
export const UNSEEN = {
  atStart: (character: string, code: string) =>
    `This holds ${character} (U+${code}) at its start, which cannot be shown. Take it out.`,
  behind: (character: string, code: string, before: string) =>
    `This holds ${character} (U+${code}) behind “${before}”, which cannot be shown. Take it out.`,
  half: 'half of a character',
  control: 'a control character',
} as const;

export const CHARACTERS: Readonly<Record<string, string>> = {
  '\t': 'a tab',
  '\u061c': 'an Arabic letter mark',
  '\u200e': 'a left-to-right mark',
  '\u200f': 'a right-to-left mark',
  '\u202a': 'a left-to-right embedding',
  '\u202b': 'a right-to-left embedding',
  '\u202c': 'the end of a direction',
  '\u202d': 'a left-to-right override',
  '\u202e': 'a right-to-left override',
  '\u2066': 'a left-to-right isolate',
  '\u2067': 'a right-to-left isolate',
  '\u2068': 'an isolate',
  '\u2069': 'the end of an isolate',
};
