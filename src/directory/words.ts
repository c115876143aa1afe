/** What people read about a directory's export: what could not be read in it, and what kind of text it is. */

import { counted } from '../saying/saying';
import type { OtherKind } from './kinds';

const NOUNS = {
  cell: { one: 'cell', other: 'cells' },
  column: { one: 'column', other: 'columns' },
} as const;

export const LDIF_WORDS = {
  noName: 'An entry begins with its name, as in "dn: cn=Ann,o=acme". This one was left out.',
  noColon: 'This line has no colon between a name and a value. Its entry was left out.',
  noEquals: 'This line has no equals sign between a name and a value. Its entry was left out.',
  noAttribute: 'Nothing stands before the colon of this line. Its entry was left out.',
  stray: 'This line begins with a blank and continues nothing. Its entry was left out.',
  damaged: 'This value is not the base64 it says it is. Its entry was left out.',
  address: 'This value is in another file, and only its address stands here. The value was left out.',
  control: 'This entry is a change, told by its "control:" line. Changes are left out.',
  change: (kind: string) => `This entry is a change ("changetype: ${kind}"), and no person or server. It was left out.`,
  /** By why the name has no value. */
  name: [
    'The name of this entry is no text. The entry was left out.',
    'The name of this entry is not the base64 it says it is. The entry was left out.',
    'The name of this entry is in another file. The entry was left out.',
  ],
} as const;

const SEPARATOR_WORDS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

export const TABLE_WORDS = {
  quotes: 'A quotation mark of this row is not closed, or stands inside a cell. The row was left out.',
  ragged: (cells: number, columns: number) =>
    `${counted(cells, NOUNS.cell)} in this row, but ${counted(columns, NOUNS.column)} in the first. The row was left out.`,
  told: (separator: string) =>
    `The first line says that cells are parted by ${SEPARATOR_WORDS[separator] ?? `"${separator}"`}, and so they were read.`,
  type: 'The first line was written by PowerShell and holds no names of columns. It was skipped.',
  /** The name of a column that has none. */
  unnamed: (column: number) => `column ${column}`,
} as const;

/** By what a text is: what to do with what is not read here. */
export const KIND_WORDS: Readonly<Record<OtherKind, { readonly title: string; readonly message: string }>> = {
  empty: { title: 'There is nothing in it', message: 'Export the directory once more, and look at the file first.' },
  packed: {
    title: 'This is a packed file, such as a workbook of Excel',
    message: 'Open it in its program and save it as CSV. Then bring that file.',
  },
  binary: {
    title: 'This file is no text',
    message: 'Export the directory as LDIF or as CSV. Then bring that file.',
  },
  html: {
    title: 'This is a web page',
    message: 'Copy the table out of it into a spreadsheet and save that as CSV. Then bring that file.',
  },
  cliXml: {
    title: 'This is what Export-Clixml of PowerShell writes',
    message: 'Use Export-Csv in its place. Then bring that file.',
  },
  xml: { title: 'This is XML', message: 'Export the directory as LDIF or as CSV. Then bring that file.' },
  certificate: {
    title: 'This is a certificate or a key',
    message: 'There are no people in it. A key is to be shown to nobody: bring an export of the directory.',
  },
  vcard: {
    title: 'These are visiting cards (vCard)',
    message: 'They do not say on which server a person is. Export the directory as LDIF or as CSV.',
  },
  document: {
    title: 'This is a file of this page',
    message: 'It is no export of a directory. Use "Open" to open it.',
  },
  json: { title: 'This is JSON', message: 'Export the directory as LDIF or as CSV. Then bring that file.' },
  nameChange: {
    title: 'This is a list of changed names for Sametime',
    message: 'It holds an old and a new name a line, and no servers. Bring an export of the directory.',
  },
  unknown: {
    title: 'This is no export of a directory that is known here',
    message: 'LDIF, CSV and lists of hosts are read. Export the directory as one of them.',
  },
};
