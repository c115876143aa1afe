/** The words of the tables: what they and their columns are called, what is said before and after an act, and why not. */

import { count, counted, formFor, listed, type Noun } from '../saying/saying';
import type { PartKind } from '../topology/parts';

export const TABLE_NAMES = {
  servers: 'Servers',
  users: 'Local users',
  externals: 'External users',
  clusters: 'Clusters',
  gateway: 'Gateway',
  links: 'Links',
  faults: 'Faults',
  requests: 'Requests',
  notes: 'Notes',
} as const;

export const ROW_NOUNS = {
  link: { one: 'link', other: 'links' },
  fault: { one: 'fault', other: 'faults' },
  note: { one: 'note', other: 'notes' },
} as const satisfies Readonly<Record<string, Noun>>;

/** Columns that are no attribute of the catalog. */
export const COLUMNS = {
  faults: 'Faults',
  id: 'Id',
  seat: 'Seat',
  loggedIn: 'Logged in here',
  homeHere: 'Home is here',
  members: 'Members',
  community: 'External community',
  first: 'Server',
  second: 'Other server',
  link: 'Link',
  fault: 'Fault',
  where: 'Where',
  act: 'What to do',
  number: 'Number',
  kind: 'Request',
  from: 'From',
  to: 'To',
  way: 'Way',
  end: 'How it ends',
  text: 'Text',
  about: 'About',
} as const;

export const CELL = {
  noLimit: 'No limit',
  none: 'None',
  open: 'Open',
  blocked: 'Blocked',
  mend: 'Mend',
  watch: 'Watch',
  failed: 'Did not arrive',
  goTo: 'Go to it',
  take: (home: string): string => `Use ${home}`,
  nothing: 'nothing in particular',
  number: (index: number): string => count(index + 1),
  newNote: 'New note',
} as const;

/** Why nothing was put into cells. */
export const REFUSED = {
  several: (column: string, text: string): string =>
    `${column}: more than one is called “${text}”. Choose from the list in the cell, or type the address.`,
  noPerson: (column: string, text: string): string =>
    `${column}: nobody here is called “${text}”. Type a name or a mail address of this community.`,
  noPart: (text: string): string => `About: no part is called “${text}”. Type the name of one, or leave it empty.`,
  noKind: (kinds: readonly string[]): string =>
    `Request: this is one of: ${listed(kinds, 'comma')}. Choose from these.`,
  fixed: (column: string): string => `“${column}” follows from other things and cannot be typed. Leave it out.`,
  either: (column: string, on: string, off: string): string =>
    `${column}: this is either “${on}” or “${off}”. Choose one of them.`,
  gone: 'That row is gone. Choose another one.',
  noRows: (table: string): string => `Rows of “${table}” follow from other tables and cannot be added.`,
  tooWide: (columns: number, room: number): string =>
    `What was copied has ${counted(columns, COLUMN)}, and from this cell on there is room for ${count(room)}. Start further left.`,
  tooLong: (most: number): string => `At most ${count(most)} characters can be pasted at once. Paste less.`,
  oneGateway: 'A community has one gateway. Paste one row.',
  incomplete: 'A new request needs the columns “From” and “To”.',
  manyFaults: (most: number): string =>
    `At most ${count(most)} of these can be looked at at once. Mend fewer, or clear all faults in the panel of faults.`,
  nothingCopied: 'There is no text to paste. Copy cells of a spreadsheet first.',
  neverEmpty: 'None of these fields can be empty. Nothing was changed.',
  kept: 'These rows stand and fall with their servers or faults. Nothing was deleted.',
  nobody: 'Add an external and a local user first: a request goes from one to the other.',
} as const;

const COLUMN: Noun = { one: 'column', other: 'columns' };
const ROW: Noun = { one: 'row', other: 'rows' };
const CELLS: Noun = { one: 'cell', other: 'cells' };

export const SAID = {
  deleted: (rows: number, noun: Noun): string =>
    formFor(rows, {
      one: `${counted(rows, noun)} deleted. Undo brings it back.`,
      other: `${counted(rows, noun)} deleted. Undo brings them back.`,
    }),
  pasted: (cells: number): string => `${counted(cells, CELLS)} changed.`,
  grown: (rows: number, noun: Noun): string => `${counted(rows, noun)} added.`,
  nothing: 'What was pasted is there already. Nothing was changed.',
  copied: (rows: number): string => `${counted(rows, ROW)} copied.`,
  copiedCells: (columns: number, rows: number): string => `${counted(columns, COLUMN)}, ${counted(rows, ROW)} copied.`,
  emptied: (cells: number, left: number): string =>
    left === 0
      ? `${counted(cells, CELLS)} emptied.`
      : `${counted(cells, CELLS)} emptied. The others can never be empty.`,
  emptyAlready: 'These fields are empty already. Nothing was changed.',
  mended: (faults: number): string => `${counted(faults, ROW_NOUNS.fault)} mended.`,
  left: (faults: number): string =>
    `${counted(faults, ROW_NOUNS.fault)} left: nobody knows what was right. Go to each and choose.`,
} as const;

export const VIEW = {
  tab: (table: string, rows: string): string => `${table} ${rows}`,
  title: 'Everything as tables',
  tables: 'Tables',
  find: 'Find in this table',
  onlyWrong: 'Only with a fault',
  onlyFailed: 'Only what did not arrive',
  shown: (shown: number, all: number, noun: Noun): string =>
    shown === all ? counted(all, noun) : `${count(shown)} of ${counted(all, noun)}`,
  selected: (rows: number): string => `${count(rows)} selected, changed together`,
  selectedCells: (columns: number, rows: number): string =>
    `${counted(columns, COLUMN)}, ${counted(rows, ROW)} selected`,
  add: 'Add a row',
  remove: 'Delete',
  empty: 'Empty the cells',
  mend: 'Mend',
  watch: 'Watch',
  earlier: 'Send it earlier',
  later: 'Send it later',
  send: 'Send a request…',
  copy: 'Copy',
  select: 'Select',
  selectAll: 'Select all rows',
  selectRow: (row: string): string => `Select ${row}`,
  sorted: 'Press to sort.',
  keys: (all: string, copy: string, paste: string): string =>
    `The arrow keys walk from cell to cell. Enter or F2 edits a cell, Escape leaves it as it was, Tab leaves the table. Shift with an arrow key or a click selects cells, in the first column rows. Space selects a row, ${all} all of them. ${copy} copies what is selected, ${paste} pastes rows and columns of a spreadsheet. Delete empties the cells selected, or deletes rows.`,
  keysTitle: 'Keys',
  nothing: 'Nothing here yet.',
  noneFits: 'No row fits.',
  forAll: (column: string, rows: number): string => `${column} of all ${count(rows)} selected`,
  field: (column: string, row: string): string => `${column} of ${row}`,
  before: (changed: number, added: number, noun: Noun): string =>
    changed === 0
      ? `This adds ${counted(added, noun)}.`
      : `This changes ${counted(changed, ROW)} and adds ${counted(added, noun)}.`,
  paste: 'Paste',
  cancel: 'Cancel',
  limits: (servers: number, people: number): string =>
    `At most ${count(servers)} community servers, and ${count(people)} local and external users together.`,
} as const;

/** Asks for what was copied where the browser does not hand it over. */
export const PASTING = {
  title: 'Paste into the table',
  lead: 'The browser did not hand over what was copied. Press and hold in the field, or right-click it, and choose Paste.',
  field: 'What was copied',
  paste: 'Paste',
} as const;

export const SENDING = {
  title: (people: number): string =>
    people === 1 ? 'A request with the selected user' : `A request with each of the ${count(people)} selected`,
  kind: 'Request',
  from: 'They send it to',
  to: 'They get it from',
  way: 'Which way',
  other: { user: 'External user', external: 'Local user' },
  send: 'Send',
  sent: (requests: number): string => `${counted(requests, { one: 'request', other: 'requests' })} sent.`,
} as const;

/** The plural of each kind of part, as a table is called. */
export const TABLE_OF_KIND: { readonly [K in PartKind]: keyof typeof TABLE_NAMES } = {
  server: 'servers',
  user: 'users',
  external: 'externals',
  cluster: 'clusters',
  gateway: 'gateway',
};
