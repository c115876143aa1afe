/** One line on the whole script: how many requests arrived, and what the last edits changed; what the page has to say stands in it, too. */

import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OutcomeChange } from '../outcomes/changes';
import { arrived } from '../outcomes/ending';
import { isWhole, type SeenTrace } from '../routing/trace';
import { late } from '../signs/late';
import type { Topology } from '../topology/topology';
import styles from './ScriptLine.module.css';
import { STRIP_WORDS } from './words';

const ChangeLine = late(() => import('./ChangeLine').then((module) => module.ChangeLine));

interface ScriptLineProps {
  readonly topology: Topology;
  readonly traces: readonly SeenTrace[];
  readonly changes: ReadonlyMap<number, OutcomeChange>;
  /** The request shown. */
  readonly request: number;
  /** Where the strip is folded away: what it is opened with. */
  readonly handle: { readonly strip: string; readonly open: boolean; readonly onToggle: () => void } | null;
  readonly onSeekRequest: (request: number) => void;
  readonly onDismissChanges: () => void;
  /** What is said to the person. It takes the room of the rest while it is there. */
  readonly children: ReactNode;
}

export function ScriptLine(props: ScriptLineProps) {
  const { topology, traces, changes, request, handle, onSeekRequest, onDismissChanges, children } = props;
  const of = traces.length;
  const sum = of > 0 && STRIP_WORDS.sum(traces.filter((trace) => isWhole(trace) && arrived(trace.verdict)).length, of);
  return (
    <div className={styles.line} data-handle={handle ? '' : undefined}>
      {handle ? (
        <button
          type="button"
          className={styles.handle}
          aria-expanded={handle.open}
          aria-controls={handle.open ? handle.strip : undefined}
          onClick={handle.onToggle}
        >
          {handle.open ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
          <span>{sum || STRIP_WORDS.none}</span>
        </button>
      ) : (
        <p className={styles.sum}>{sum}</p>
      )}
      <div className={styles.changes} aria-live="polite">
        {changes.size > 0 && (
          <ChangeLine
            topology={topology}
            traces={traces}
            changes={changes}
            request={request}
            onSeekRequest={onSeekRequest}
            onDismiss={onDismissChanges}
          />
        )}
      </div>
      {children}
    </div>
  );
}
