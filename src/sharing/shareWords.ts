/** Every sentence about handing a playground on. */

import type { LeavingField } from '../directory/leaving';
import { count, counted, formFor, listed } from '../saying/saying';
import type { Moment } from './link';

/** How far an address travels, by its length. */
export const METER_WORDS = {
  characters: (length: number): string =>
    formFor(length, { one: `${count(length)} character. `, other: `${count(length)} characters. ` }),
  short: 'Works in mail and chat, also where Outlook Safe Links rewrites addresses.',
  fair: 'Works when clicked in desktop programs. Outlook Safe Links may make it too long.',
  long: 'Mail and chat programs may cut an address of this length. A file is safer.',
  veryLong: 'Most mail and chat programs cut an address of this length. Send the file.',
  tooLong: 'This community is too large for an address. Save it as a file and send that.',
} as const;

export const SHARE_WORDS = {
  title: 'Share',
  copy: 'Copy link',
  copyAnyway: 'Copy it all the same',
  fromStep: 'From this step',
  toPresent: 'Opens in the present view',
  step: ({ request, step }: Moment): string => `request ${count(request + 1)}, step ${count(step + 1)}`,
  copyMarkdown: 'Copy as Markdown link',
  copyHtml: 'Copy as HTML link',
  save: 'Save file',
  saved: 'Saved as a file.',
  copied: 'Link copied.',
  copiedMarkdown: 'Markdown link copied.',
  copiedHtml: 'HTML link copied.',
  refusedField: 'Text to copy',
  confirm: 'Most programs will cut this link. If you know that yours does not, copy it.',
  personal:
    'Neither link nor file is sent anywhere by this page. Whoever gets one can read what is ticked, and so can the programs that pass it on.',
  qr: 'Show as QR code',
  qrLabel: 'QR code of the link',
  qrTooLong: 'The link is too long for a QR code that a phone can read.',
  untitled: 'Sametime Gateway routing playground',
} as const;

const HOLDING = {
  names: { one: 'name', other: 'names' },
  mails: { one: 'mail address', other: 'mail addresses' },
  hosts: { one: 'host', other: 'hosts' },
  positions: { one: 'place on the picture', other: 'places on the picture' },
  notes: { one: 'note', other: 'notes' },
  characters: { one: 'character', other: 'characters' },
} as const;

/** What of a document leaves. */
export const LEAVING_WORDS = {
  legend: 'What leaves with the link and the file',
  fields: {
    title: () => 'Title',
    names: (number) => counted(number, HOLDING.names),
    mails: (number) => counted(number, HOLDING.mails),
    hosts: (number) => counted(number, HOLDING.hosts),
    positions: (number) => counted(number, HOLDING.positions),
    notes: (number) => counted(number, HOLDING.notes),
  } satisfies { readonly [F in LeavingField]: (number: number) => string },
  example: (text: string): string => `(${text.length > 40 ? `${text.slice(0, 40)}…` : text})`,
  saves: (characters: number): string => `Without it ${counted(characters, HOLDING.characters)} less.`,
  /** Within a sentence. */
  itsTitle: 'its title',
  saved: (fields: readonly string[]): string =>
    `Saved as a file. ${fields.length === 0 ? 'It names nobody.' : `It holds ${listed(fields)}. Share saves it without what you choose.`}`,
  without:
    'What is not ticked is numbered or left out in the link and the file. The playground here stays as it is, and every request goes the same way.',
} as const;
