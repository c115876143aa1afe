/** Why several parts could not be changed at once, or several people not be added, and what is said of those who were. */

import { count, counted, type Noun } from '../saying/saying';

const PARTS: Noun = { one: 'selected part', other: 'selected parts' };
const PEOPLE: Noun = { one: 'local user', other: 'local users' };

export const SEVERAL_REFUSED = {
  /** Whose attribute a value does not fit. */
  owner: (parts: number) => `the ${counted(parts, PARTS)}`,
  gone: 'None of the selected parts has such an attribute. Select others.',
  nobody: 'None of the selected parts is a local user. Select the people to spread.',
  noServer: 'There is no community server to spread people over. Add one first.',
  noneRunning: 'There is no running community server to log in to. Add or start one first.',
} as const;

export const PEOPLE_ADDED = {
  name: 'Name pattern',
  added: (people: number, first: string, last: string) =>
    people === 1 ? `${first} added.` : `${counted(people, PEOPLE)} added: ${first} to ${last}.`,
  /** `most`: how many a playground holds, `room`: how many more. */
  howMany: (room: number, most: number) =>
    `How many: type a whole number from 1 to ${count(room)}. A playground holds at most ${count(most)} local and external users together.`,
  serverGone: 'That community server is gone. Choose another one.',
} as const;
