/** The snapshots of the document shown: taken, named, compared in words, restored. */

import { useId, useState } from 'react';
import type { Playground } from '../playground/playground';
import { Sheet } from '../signs/Sheet';
import { DifferenceList } from './DifferenceList';
import { SnapshotRow } from './SnapshotRow';
import styles from './Snapshots.module.css';
import { LONGEST_NAME, nextName, parted, type Snapshot } from './snapshot';
import { SNAPSHOT_WORDS } from './words';

interface SnapshotsDialogProps {
  readonly snapshots: readonly Snapshot[];
  /** The document shown, and what it holds now. */
  readonly document: string;
  readonly playground: Playground;
  /** "5 minutes ago" */
  readonly when: (time: number) => string;
  readonly onTake: (name: string) => void;
  readonly onRename: (snapshot: Snapshot, name: string) => void;
  readonly onRestore: (snapshot: Snapshot) => void;
  /** One of another document. */
  readonly onOpen: (snapshot: Snapshot) => void;
  readonly onRemove: (snapshot: Snapshot) => void;
  readonly onClose: () => void;
}

/** Stands for the document as it is now where a snapshot is chosen. */
const NOW = '';

export function SnapshotsDialog(props: SnapshotsDialogProps) {
  const { snapshots, document, playground, when, onTake, onRename, onRestore, onOpen, onRemove, onClose } = props;
  const { own, others } = parted(snapshots, document);
  const [name, setName] = useState('');
  const field = useId();
  const proposed = nextName(
    own.map((each) => each.name),
    SNAPSHOT_WORDS.proposed,
  );
  const row = (snapshot: Snapshot, isOwn: boolean) => (
    <SnapshotRow
      key={snapshot.id}
      snapshot={snapshot}
      when={when(snapshot.takenAt)}
      isOwn={isOwn}
      onRename={(to) => onRename(snapshot, to)}
      onUse={() => (isOwn ? onRestore : onOpen)(snapshot)}
      onRemove={() => onRemove(snapshot)}
    />
  );
  return (
    <Sheet title={SNAPSHOT_WORDS.title} lead={SNAPSHOT_WORDS.lead} onClose={onClose}>
      <form
        className={styles.take}
        onSubmit={(event) => {
          event.preventDefault();
          onTake(name.trim() === '' ? proposed : name.trim());
          setName('');
        }}
      >
        <label htmlFor={field}>{SNAPSHOT_WORDS.name}</label>
        <div>
          <input
            id={field}
            value={name}
            maxLength={LONGEST_NAME}
            placeholder={proposed}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit" data-look="accent">
            {SNAPSHOT_WORDS.take}
          </button>
        </div>
      </form>
      {own.length === 0 ? (
        <p className={styles.none}>{SNAPSHOT_WORDS.none}</p>
      ) : (
        <>
          <ul className={styles.list} aria-label={SNAPSHOT_WORDS.own}>
            {own.map((snapshot) => row(snapshot, true))}
          </ul>
          <Differing own={own} playground={playground} />
        </>
      )}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{SNAPSHOT_WORDS.others}</summary>
          <ul className={styles.list} aria-label={SNAPSHOT_WORDS.others}>
            {others.map((snapshot) => row(snapshot, false))}
          </ul>
        </details>
      )}
    </Sheet>
  );
}

/** Two states, chosen, and what differs; the newest snapshot and now unless others are chosen. */
function Differing({ own, playground }: { readonly own: readonly Snapshot[]; readonly playground: Playground }) {
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to: string }>({ to: NOW });
  const heldBy = (id: string): Playground => own.find((each) => each.id === id)?.playground ?? playground;
  const isThere = (id: string | undefined): id is string => id === NOW || own.some((each) => each.id === id);
  const from = isThere(chosen.from) ? chosen.from : (own[0]?.id ?? NOW);
  const to = isThere(chosen.to) ? chosen.to : NOW;
  const choice = (label: string, value: string, take: (id: string) => void) => (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => take(event.currentTarget.value)}>
        {own.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={NOW}>{SNAPSHOT_WORDS.now}</option>
      </select>
    </label>
  );
  return (
    <section className={styles.differ} aria-label={SNAPSHOT_WORDS.differ}>
      <h3>{SNAPSHOT_WORDS.differ}</h3>
      <div className={styles.choices}>
        {choice(SNAPSHOT_WORDS.from, from, (id) => setChosen({ from: id, to }))}
        {choice(SNAPSHOT_WORDS.to, to, (id) => setChosen({ from, to: id }))}
      </div>
      <DifferenceList before={heldBy(from)} after={heldBy(to)} />
    </section>
  );
}
