/** Snapshots of the document shown, connected. */

import { useCallback, useState } from 'react';
import { named } from '../saying/names';
import { ago } from '../saying/saying';
import { SnapshotsDialog } from '../snapshots/SnapshotsDialog';
import type { Snapshot } from '../snapshots/snapshot';
import { SNAPSHOT_WORDS } from '../snapshots/words';
import { keepSnapshots, keptSnapshots, withSnapshot } from './keptSnapshots';
import { useApp, useAppStore } from './useApp';
import { useOtherTab } from './useOtherTab';

export function SnapshotsPane({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const playground = useApp((state) => state.playground);
  // What the browser keeps it under, once it keeps it.
  const document = useApp((state) => state.entry ?? state.document);
  const [snapshots, setSnapshots] = useState(keptSnapshots);
  const look = useCallback((): void => setSnapshots(keptSnapshots()), []);
  useOtherTab('snapshots', look);

  /** What another tab kept meanwhile stays. */
  function keep(change: (all: readonly Snapshot[]) => readonly Snapshot[]): boolean {
    const took = keepSnapshots(change(keptSnapshots()));
    if (!took) store.say(SNAPSHOT_WORDS.refused, true);
    look();
    return took;
  }
  return (
    <SnapshotsDialog
      snapshots={snapshots}
      document={document}
      playground={playground}
      when={(time) => ago(time, Date.now())}
      onTake={(name) => {
        const [id, takenAt] = [crypto.randomUUID(), Date.now()];
        const { all, gone } = withSnapshot(keptSnapshots(), { id, document, name, takenAt, playground });
        if (keep(() => all) && gone) store.say(SNAPSHOT_WORDS.oldest(named(gone.name)));
      }}
      onRename={(snapshot, name) =>
        keep((all) => all.map((each) => (each.id === snapshot.id ? { ...each, name } : each)))
      }
      onRestore={(snapshot) => {
        store.edit(() => snapshot.playground);
        store.say(SNAPSHOT_WORDS.restored(named(snapshot.name)));
      }}
      onOpen={(snapshot) => {
        onClose();
        store.open({ playground: snapshot.playground });
      }}
      onRemove={(snapshot) => keep((all) => all.filter((each) => each.id !== snapshot.id))}
      onClose={onClose}
    />
  );
}
