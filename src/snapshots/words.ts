/** What people read in the dialog of snapshots. */

import { count, counted } from '../saying/saying';

const DIFFERENCES = { one: 'difference', other: 'differences' } as const;

export const SNAPSHOT_WORDS = {
  title: 'Snapshots',
  lead: 'A snapshot keeps this playground as it is now, under a name. Everything stays in this browser.',
  name: 'Name of the snapshot',
  take: 'Take a snapshot',
  proposed: (number: number): string => `Snapshot ${count(number)}`,
  none: 'No snapshot of this playground yet.',
  own: 'Of this playground',
  others: 'Of other playgrounds',
  rename: (name: string): string => `Rename: ${name}`,
  renamed: 'New name',
  keepName: 'Keep the name',
  restore: 'Restore',
  restoreIt: (name: string): string => `Restore: ${name}`,
  restored: (name: string): string => `Restored: ${name}. Undo brings back what was there.`,
  open: 'Open as a playground',
  openIt: (name: string): string => `Open as a playground: ${name}`,
  remove: 'Remove',
  removeIt: (name: string): string => `Remove: ${name}`,
  differ: 'What differs',
  from: 'From',
  to: 'To',
  now: 'The playground as it is now',
  same: 'Nothing differs.',
  found: (number: number): string => counted(number, DIFFERENCES),
  /** Before a line, to those who do not see its sign. */
  kinds: { added: 'Added', removed: 'Removed', changed: 'Changed' },
  untitled: 'Without a title',
  refused: 'This browser keeps nothing more. Remove a snapshot, or save the playground as a file.',
  oldest: (name: string): string => `The oldest was given up for it: ${name}.`,
} as const;
