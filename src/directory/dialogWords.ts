/** What people read in the dialog that brings a directory in. */

import { count, counted, type Noun } from '../saying/saying';

const ENTRIES: Noun = { one: 'entry', other: 'entries' };
const PEOPLE: Noun = { one: 'person', other: 'people' };
const SERVERS: Noun = { one: 'server', other: 'servers' };
const PLACES: Noun = { one: 'place', other: 'places' };
const LINES: Noun = { one: 'line', other: 'lines' };
const VALUES: Noun = { one: 'value', other: 'values' };

export const IMPORT_WORDS = {
  title: 'Bring in a directory',
  lead: 'An export of the directory becomes people and servers. It is read in this tab, and nothing of it leaves it.',
  /** Formats, for whoever wonders whether theirs is one. */
  formats:
    'LDIF of ldapsearch, Domino, Active Directory (ldifde) or OpenLDAP; a table (CSV) with a line of heads; or a list of server names, hosts or trusted addresses.',
  file: 'Choose a file',
  drop: 'or drop it here.',
  paste: 'Or paste its text',
  read: 'Read it',
  reading: 'Reading',
  unreadable: {
    title: 'This file cannot be read',
    message: 'The browser was not given its content. Copy it to this machine and choose it again.',
  },
  western: 'Its letters are those of Windows (1252), and were read as such. Look at names with umlauts.',
  cancel: 'Cancel',
  other: 'Take another file',
  found: (entries: number): string => `${counted(entries, ENTRIES)} read.`,
  listed: (servers: number): string => `${counted(servers, SERVERS)} in this list.`,
  trusted: (addresses: readonly string[]): string =>
    `Addresses that are trusted: ${addresses.join(', ')}. The server that this comes from trusts the gateway if its address is among them.`,
  unread: (number: number): string => `${counted(number, LINES)} not understood`,
  problems: (number: number): string => `${counted(number, PLACES)} could not be read`,
  line: (line: number): string => `Line ${count(line)}`,
  morePlaces: (number: number): string => `and ${counted(number, PLACES)} more.`,

  mapping: 'What is what',
  mail: 'Mail address',
  name: 'Name',
  homeServer: 'Home server',
  noAttribute: 'None',
  attribute: (name: string, entries: number): string => `${name} (${count(entries)})`,
  example: (example: string): string => `For example ${example}`,

  preview: 'The first people, as they will be',
  names: 'That is',
  newServer: (name: string): string => `${name} (new)`,
  noServer: 'no server',
  empty: 'none',

  findings: 'What was found',
  noFindings: 'Nothing is remarkable.',
  entries: (number: number): string => counted(number, ENTRIES),
  lines: (lines: readonly number[], more: number): string =>
    `${lines.length === 1 && more === 0 ? 'Line' : 'Lines'} ${lines.map(count).join(', ')}${more > 0 ? ' …' : ''}`,
  also: (also: readonly string[]): string => `also ${also.join(', ')}`,
  moreValues: (number: number): string => `and ${counted(number, VALUES)} more.`,
  means: (value: string): string => `What ${value} means`,
  asItIs: 'Leave as it is',
  makeServer: 'Make a server of it',

  who: 'Whom to take',
  everybody: 'Everybody',
  perServer: 'At each server at most',
  most: 'How many at each server',
  withFinding: 'Only people with whom something was found',
  loggedIn: 'Where they are logged in',
  loggedInAt: { home: 'At their home server', spread: 'Spread over the servers', nowhere: 'Nowhere' },
  loggedInWhy: 'No directory says who is logged in where. This is only to begin with.',
  into: 'Into',
  intoNew: 'A new playground',
  intoThis: 'This playground, beside what is there',
  hosts: 'Servers that are there, one name or host a line',
  hostsWhy: 'With them a home server that names none of them is found.',
  pseudonyms: 'Replace names, hosts and mail addresses by made-up ones',
  pseudonymsAll: 'What stands in this playground already gets made-up names, too.',
  pseudonymsWhy:
    'Requests go exactly where they went. While this tab is open they can be turned back: More, Back to the real names.',

  take(people: number, servers: number): string {
    if (people + servers === 0) return 'There is nothing to take';
    if (servers === 0) return `Take ${counted(people, PEOPLE)}`;
    if (people === 0) return `Take ${counted(servers, SERVERS)}`;
    return `Take ${counted(people, PEOPLE)} and ${counted(servers, SERVERS)}`;
  },
  taken: (people: number, servers: number): string =>
    `${counted(people, PEOPLE)} and ${counted(servers, SERVERS)} came in. Undo takes them out again.`,
  titled: 'From a directory',
} as const;
