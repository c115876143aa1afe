/** What people read about a directory that becomes a community: each kind of finding, why entries are skipped, and what speaks against a mapping. */

import { count, counted, type Noun } from '../saying/saying';
import { LIMITS, LONGEST_DOCUMENT } from '../topology/parts';
import type { FindingCode } from './findings';
import type { NoPerson } from './peopleIn';

const ENTRIES: Noun = { one: 'entry', other: 'entries' };
const PEOPLE: Noun = { one: 'person', other: 'people' };

export interface FindingWords {
  readonly label: string;
  readonly means: string;
  /** What to do, or that nothing has to be done. */
  readonly fix: string;
}

export const FINDING_WORDS: { readonly [K in FindingCode]: FindingWords } = {
  'NO-MAIL': {
    label: 'No mail address',
    means: 'The record holds no mail address. A server looks people up by it, so nobody outside reaches them.',
    fix: 'Enter the address in the directory, or choose another attribute for it. Else they come without one.',
  },
  'MAIL-TWICE': {
    label: 'Mail address more than once',
    means:
      'Several records hold the same mail address, whatever its case. A server that looks it up finds two people and takes neither.',
    fix: 'Leave the address to one of them in the directory. Else all of them come with it.',
  },
  'NO-HOME': {
    label: 'No home server',
    means: 'The record names no home server. Such people are reached wherever they are logged in.',
    fix: 'Leave it as it is where no home servers are used. Else enter it in the directory.',
  },
  'UNKNOWN-SERVER': {
    label: 'Unknown server',
    means: 'The home server value names no server and no cluster of the community, or may mean several.',
    fix: 'Say which server is meant, or make the server. Else the value stays as text, and requests end there.',
  },
  COMMA: {
    label: 'Comma in the home server value',
    means: 'The product does not take a home server value with a comma in it. Here it was read all the same.',
    fix: 'Write it with slashes in the directory, as in CN=st1/O=acme.',
  },
  SPELLINGS: {
    label: 'Names that differ only by case or domain',
    means: 'These home server values look like one server, and are written differently.',
    fix: 'Write all of them alike in the directory, or say which server each means. Case alone can be left as it is.',
  },
  'SERVERS-MADE': {
    label: 'Servers that are named and were missing',
    means:
      'Home server values name these servers, and no list has them. They were added, healthy and without a host name unless the value is one.',
    fix: 'Leave it as it is, or bring a list of the servers to compare with.',
  },
  'ONE-DN': {
    label: 'Several entries of one name',
    means:
      'These entries have the same distinguished name, so they are one person. The first value of each attribute was taken.',
    fix: 'Leave it as it is. Exports that overlap bring such entries.',
  },
  CLEANED: {
    label: 'Values that were cleaned',
    means:
      'A name, a mail address or a home server value held characters that cannot be kept, was wrapped in something, or was too long.',
    fix: 'Leave it as it is, or look at the values in the directory: what is not seen there keeps people from being found.',
  },
  SKIPPED: {
    label: 'Entries that are nobody',
    means:
      'Groups, servers, computers and folders of the directory are no people, and an entry without a name is nobody.',
    fix: 'Leave it as it is. If people are among them, choose another attribute for the name.',
  },
  'PEOPLE-LEFT': {
    label: 'People beyond what a document holds',
    means: `A document holds ${count(LIMITS.people)} people, and ${count(LONGEST_DOCUMENT)} characters. These people were left out.`,
    fix: 'Take so many at each server, or only people with a finding.',
  },
  'SERVERS-LEFT': {
    label: 'Servers beyond what a document holds',
    means: `A document holds ${count(LIMITS.servers)} servers. These were left out, and values that name them stay as text.`,
    fix: 'Check that the attribute is the home server. Else leave people of some servers out of the export.',
  },
};

export const NO_PERSON_WORDS: { readonly [K in NoPerson]: string } = {
  group: 'a group',
  server: 'a server',
  computer: 'a computer',
  container: 'a folder of the directory',
  other: 'neither mail address nor home server',
  noName: 'no name',
};

/** What speaks against a mapping before it is used. */
export const AGAINST_MAPPING = {
  noPeople: () =>
    'None of the entries is a person with a name. Choose another attribute for the name, or another export.',
  noMails: (attribute: string, people: number) =>
    `“${attribute}” is the mail address of nobody among ${counted(people, PEOPLE)}. Choose another attribute for it.`,
  noHomes: (attribute: string, people: number) =>
    `“${attribute}” holds a value for nobody among ${counted(people, PEOPLE)}. Choose another attribute for the home server, or none.`,
  namesNothing: (attribute: string, example: string) =>
    `No value of “${attribute}” names a server, for example ${example}. Choose another attribute for the home server, or bring a list of the servers.`,
  tooMany: (attribute: string, values: number, people: number) =>
    `“${attribute}” would make ${count(values)} servers for ${counted(people, PEOPLE)}, so it is hardly the home server. Choose another attribute.`,
} as const;

/** How many entries a finding is about. */
export const entriesFound = (entries: number): string => counted(entries, ENTRIES);
