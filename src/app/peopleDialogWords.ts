/** The words of the dialog that adds many people at once. */

import { count, counted, type Noun } from '../saying/saying';

const PEOPLE: Noun = { one: 'local user', other: 'local users' };

export const PEOPLE_WORDS = {
  title: 'Add people',
  howMany: 'How many',
  room: (room: number) => `There is room for ${count(room)} more.`,
  name: 'Name',
  nameHelp: '{n} stands for the number of each.',
  /** What stands in the field at first. */
  pattern: 'User {n}',
  person: (name: string, mail: string) => `${name}, ${mail}`,
  /** The first and the last of them. */
  preview: (first: string, last: string) => `From ${first} to ${last}.`,
  loggedIn: 'Logged in to',
  spread: 'Spread over the servers',
  nowhere: 'Nowhere',
  home: 'Home server',
  homes: {
    asLoggedIn: 'Where they are logged in',
    spread: 'Spread over the servers',
    none: 'No home server',
  },
  cancel: 'Cancel',
  add: (people: number) => `Add ${counted(people, PEOPLE)}`,
  /** While it is not clear how many. */
  addThem: 'Add',
} as const;
