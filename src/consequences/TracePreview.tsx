/** The trace behind one cell, step by step, before it is sent; takes the keyboard when it opens, and keeps still when its trace changes. */

import { Send, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { describeRequest, describeStep, notices } from '../routing/describe';
import { describeWhy } from '../routing/reasons';
import { lastStep, type Trace } from '../routing/trace';
import { RequestGlyph, RuleGlyph } from '../signs/Glyphs';
import { ESCAPE, tipWith } from '../signs/keys';
import { Sentence } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import { endText } from './cellText';
import styles from './TracePreview.module.css';
import { CELL_WORDS, PREVIEW_WORDS, WHY_NOT } from './words';

interface TracePreviewProps {
  readonly topology: Topology;
  readonly trace: Trace;
  /** "Landing on st3"; null for a request that takes no turn. */
  readonly where: string | null;
  readonly onSend: () => void;
  readonly onClose: () => void;
  /** What belongs below the steps. */
  readonly children?: ReactNode;
}

export function TracePreview({ topology, trace, where, onSend, onClose, children }: TracePreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const last = lastStep(trace);
  const { external, local } = notices(topology, trace);
  return (
    <section
      aria-label={PREVIEW_WORDS.title}
      className={styles.preview}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles.head}>
        <RequestGlyph kind={trace.request.kind} size={28} />
        <div>
          <h3 ref={heading} tabIndex={-1}>
            <Sentence text={describeRequest(topology, trace.request)} />
          </h3>
          <p className={styles.verdict}>
            <RuleGlyph rule={last.rule} size={20} />
            <Sentence
              text={CELL_WORDS.beside([...(where === null ? [] : [where]), endText({ ...trace, rule: last.rule })])}
            />
          </p>
        </div>
        <button type="button" data-look="accent" onClick={onSend}>
          <Send aria-hidden />
          {PREVIEW_WORDS.send}
        </button>
        <button
          type="button"
          data-icon
          data-look="bare"
          aria-label={PREVIEW_WORDS.close}
          title={tipWith(PREVIEW_WORDS.closeTip, ESCAPE)}
          onClick={onClose}
        >
          <X aria-hidden />
        </button>
      </header>
      <ol className={styles.steps}>
        {Array.from(trace.steps.keys(), (index) => {
          const { what } = describeStep(topology, trace, index);
          const why = describeWhy(topology, trace, index);
          return (
            <li key={index}>
              <RuleGlyph rule={trace.steps[index]?.rule ?? last.rule} size={20} />
              <div>
                <p>
                  <Sentence text={what} />
                </p>
                <p className={styles.why}>
                  <Sentence text={why} />
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      <p className={styles.why}>
        <Sentence text={[external, local].map(WHY_NOT.sentence).join(' ')} />
      </p>
      {children}
    </section>
  );
}
