/** One snapshot in the list: its name, which can be changed in place, and what can be done with it. */

import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import styles from './Snapshots.module.css';
import { LONGEST_NAME, type Snapshot } from './snapshot';
import { SNAPSHOT_WORDS } from './words';

interface SnapshotRowProps {
  readonly snapshot: Snapshot;
  readonly when: string;
  /** Of the document shown. */
  readonly isOwn: boolean;
  readonly onRename: (name: string) => void;
  readonly onUse: () => void;
  readonly onRemove: () => void;
}

/** The press that opened the field asked for it. */
const taken = (field: HTMLInputElement | null): void => field?.select();

export function SnapshotRow({ snapshot, when, isOwn, onRename, onUse, onRemove }: SnapshotRowProps) {
  const { name, playground } = snapshot;
  const [typed, setTyped] = useState<string | null>(null);
  const { title } = playground;
  if (typed !== null)
    return (
      <li>
        <form
          className={styles.renaming}
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '') onRename(typed.trim());
            setTyped(null);
          }}
        >
          <input
            aria-label={SNAPSHOT_WORDS.renamed}
            value={typed}
            maxLength={LONGEST_NAME}
            ref={taken}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit">{SNAPSHOT_WORDS.keepName}</button>
        </form>
      </li>
    );
  return (
    <li>
      <div className={styles.about}>
        <span className={styles.name}>{name}</span>
        <span className={styles.when}>
          <span>{when}</span>
          {!isOwn && <span>{title === '' ? SNAPSHOT_WORDS.untitled : title}</span>}
        </span>
      </div>
      <button
        type="button"
        aria-label={isOwn ? SNAPSHOT_WORDS.restoreIt(name) : SNAPSHOT_WORDS.openIt(name)}
        onClick={onUse}
      >
        {isOwn ? SNAPSHOT_WORDS.restore : SNAPSHOT_WORDS.open}
      </button>
      <button
        type="button"
        data-icon
        data-look="bare"
        aria-label={SNAPSHOT_WORDS.rename(name)}
        title={SNAPSHOT_WORDS.rename(name)}
        onClick={() => setTyped(name)}
      >
        <Pencil aria-hidden />
      </button>
      <button
        type="button"
        data-icon
        data-look="bare"
        aria-label={SNAPSHOT_WORDS.removeIt(name)}
        title={SNAPSHOT_WORDS.removeIt(name)}
        onClick={onRemove}
      >
        <Trash2 aria-hidden />
      </button>
    </li>
  );
}
