/** The gallery of samples: what each shows, and a small picture of it. */

import { useId } from 'react';
import { Thumbnail } from '../canvas/Thumbnail';
import type { Sample, SampleGroup } from '../playground/firstSample';
import { SAMPLE_GROUPS, SAMPLES } from '../playground/samples';
import { Sheet } from '../signs/Sheet';
import styles from './Dialogs.module.css';
import { SAMPLES_WORDS } from './dialogWords';
import { useActions, useAppStore } from './useApp';

const GROUPS = Object.keys(SAMPLE_GROUPS) as SampleGroup[];

export function SamplesDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const store = useAppStore();
  return (
    <Sheet title={SAMPLES_WORDS.title} wide onClose={onClose}>
      <nav className={styles.doors} aria-label={SAMPLES_WORDS.learn}>
        <span>{SAMPLES_WORDS.learn}</span>
        <button type="button" onClick={() => store.openDialog('lessons')}>
          {SAMPLES_WORDS.lessons}
        </button>
        <button
          type="button"
          onClick={() => {
            onClose();
            store.workOn('');
          }}
        >
          {SAMPLES_WORDS.cases}
        </button>
        <button type="button" onClick={() => store.openDialog('practise')}>
          {SAMPLES_WORDS.practise}
        </button>
      </nav>
      {GROUPS.map((group) => (
        <section key={group} className={styles.sampleGroup} aria-labelledby={id + group}>
          <h3 id={id + group}>{SAMPLE_GROUPS[group]}</h3>
          <ul className={styles.samples}>
            {SAMPLES.filter((sample) => sample.group === group).map((sample) => (
              <li key={sample.id}>
                <SampleCard {...sample} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}

function SampleCard({ title, watchFor, playground }: Sample) {
  const store = useAppStore();
  const actions = useActions();
  return (
    <button
      type="button"
      onClick={() => {
        store.closeDialog();
        actions.open(playground);
      }}
    >
      <Thumbnail topology={playground.topology} />
      <strong>{title}</strong>
      <span>{watchFor}</span>
      <span className={styles.counts}>
        {SAMPLES_WORDS.counts(
          playground.topology.servers.length,
          playground.topology.users.length,
          playground.requests.length,
        )}
      </span>
    </button>
  );
}
