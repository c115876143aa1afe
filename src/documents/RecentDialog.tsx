/** The documents that this browser kept by itself, in a dialog: to open again, or to remove. */

import { useState } from 'react';
import { Sheet } from '../signs/Sheet';
import { openEntry, recentEntries, removeEntry } from './entries';
import type { Opening } from './life';
import { Recent } from './Recent';

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function ago(time: number): string {
  const past = time - Date.now();
  const [unit, length] = UNITS.find(([, size]) => -past >= size) ?? ['second', 1000];
  return unit === 'second' ? 'just now' : RELATIVE.format(Math.round(past / length), unit);
}

interface Props {
  /** What changed a moment ago is kept now, so that what is read is as it was left. */
  readonly onKeep: () => void;
  readonly onOpen: (opening: Opening) => void;
  readonly onUnreadable: () => void;
  readonly onClose: () => void;
}

export function RecentDialog({ onKeep, onOpen, onUnreadable, onClose }: Props) {
  const [entries, setEntries] = useState(recentEntries);
  return (
    <Sheet title="Recent" onClose={onClose}>
      <Recent
        entries={entries}
        when={ago}
        onOpen={(id) => {
          onKeep();
          const kept = openEntry(id);
          if (kept) onOpen(kept);
          else onUnreadable();
        }}
        onRemove={(id) => {
          removeEntry(id);
          setEntries(recentEntries());
        }}
      />
    </Sheet>
  );
}
