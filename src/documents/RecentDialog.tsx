/** The documents that this browser kept by itself, in a dialog: to open again, or to remove. */

import { type ReactNode, useEffect, useState } from 'react';
import { ago } from '../saying/saying';
import { Sheet } from '../signs/Sheet';
import { RECENT_WORDS } from './dialogWords';
import { onOtherTab, openEntry, recentEntries, removeEntry } from './entries';
import type { Opening } from './life';
import { Recent } from './Recent';

interface Props {
  /** What changed is kept now. */
  readonly onKeep: () => void;
  readonly onOpen: (opening: Opening) => void;
  readonly onUnreadable: () => void;
  /** What else somebody is at. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

export function RecentDialog({ onKeep, onOpen, onUnreadable, children, onClose }: Props) {
  const [entries, setEntries] = useState(recentEntries);
  useEffect(() => onOtherTab(() => setEntries(recentEntries())), []);
  return (
    <Sheet title={RECENT_WORDS.title} onClose={onClose}>
      <Recent
        entries={entries}
        when={(time) => when(time, Date.now())}
        onOpen={(id) => {
          // What is opened is as it was left a moment ago.
          onKeep();
          const kept = openEntry(id);
          if (kept) onOpen(kept);
          else onUnreadable();
        }}
        onRemove={(id) => {
          removeEntry(id);
          // There is room again, for what found none.
          onKeep();
          setEntries(recentEntries());
        }}
      />
      {children}
    </Sheet>
  );
}

/** How far ahead a clock may have been and is still believed, in milliseconds. */
const AHEAD = 60_000;

const when = (time: number | null, now: number): string =>
  time === null || time > now + AHEAD ? RECENT_WORDS.sometime : ago(time, now);
