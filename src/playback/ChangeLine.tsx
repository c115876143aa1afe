/** One line over the strip: how many outcomes the last edits changed, what and for whom, until it is dismissed. */

import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { OutcomeChange } from '../outcomes/changes';
import type { SeenTrace } from '../routing/trace';
import { plain } from '../saying/names';
import { Sentence } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import styles from './ChangeLine.module.css';
import { CHANGE_WORDS } from './changeWords';
import { changeAfter, changeSummary } from './summary';

interface ChangeLineProps {
  readonly topology: Topology;
  readonly traces: readonly SeenTrace[];
  readonly changes: ReadonlyMap<number, OutcomeChange>;
  /** The request shown. */
  readonly request: number;
  readonly onSeekRequest: (request: number) => void;
  readonly onDismiss: () => void;
}

/** So many details are read at a glance; the rest stands in the tip. */
const READ = 3;

export function ChangeLine({ topology, traces, changes, request, onSeekRequest, onDismiss }: ChangeLineProps) {
  const { head, details } = useMemo(() => changeSummary(topology, traces, changes), [topology, traces, changes]);
  const more = details.length - READ;
  const told = [...details.slice(0, READ), ...(more > 0 ? [CHANGE_WORDS.more(more)] : [])].join(' · ');
  return (
    <p className={styles.line}>
      <button
        type="button"
        data-look="bare"
        className={styles.head}
        title={CHANGE_WORDS.next}
        onClick={() => {
          const next = changeAfter(changes, request);
          if (next !== null) onSeekRequest(next);
        }}
      >
        {head}
      </button>
      <span className={styles.details} title={plain(details.slice(0, 20).join('\n'))}>
        <Sentence text={told} />
      </span>
      <button
        type="button"
        data-look="bare"
        className={styles.dismiss}
        aria-label={CHANGE_WORDS.dismiss}
        title={CHANGE_WORDS.dismissTip}
        onClick={onDismiss}
      >
        <X aria-hidden />
      </button>
    </p>
  );
}
