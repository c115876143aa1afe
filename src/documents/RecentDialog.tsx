/** The documents that this browser kept by itself, in a dialog: to open again, or to remove. */

import { useState } from 'react';
import { ago } from '../saying/saying';
import { Sheet } from '../signs/Sheet';
import { openEntry, recentEntries, removeEntry } from './entries';
import type { Opening } from './life';
import { Recent } from './Recent';

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
        when={(time) => ago(time, Date.now())}
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
