/** One step of the diagram as a row that can be pressed: its words and, under them, its arrow from lifeline to lifeline. */

import type { ReactNode } from 'react';
import { RuleGlyph, Tag } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import { Arrow, share } from './Arrow';
import { focusOf, type Places, spanOf } from './columns';
import styles from './SequenceStep.module.css';
import { type Piece, touchedBy } from './sequence';

interface SequenceStepProps {
  readonly index: number;
  readonly pieces: readonly Piece[];
  readonly places: Places;
  readonly when: 'past' | 'now' | 'later';
  readonly onSeekStep: (step: number) => void;
  /** What stands below the row and comes into view with it. */
  readonly children?: ReactNode;
}

export function SequenceStep({ index, pieces, places, when, onSeekStep, children }: SequenceStepProps) {
  const now = when === 'now';
  const focus = focusOf(pieces, places);
  const passed = pieces.filter(({ kind }) => kind === 'passed');
  return (
    <li className={styles.step} data-when={when}>
      <button
        type="button"
        data-look="bare"
        className={styles.press}
        data-step={index}
        tabIndex={now ? 0 : -1}
        aria-current={now ? 'step' : undefined}
        onClick={() => onSeekStep(index)}
      >
        {passed.length > 0 && <Passed pieces={passed} places={places} />}
        {pieces.map((piece) =>
          piece.kind === 'passed' ? null : <Said key={piece.kind} piece={piece} places={places} />,
        )}
      </button>
      {children}
      <i
        key={`${focus.from} ${focus.to} of ${places.size}`}
        ref={now ? showInPane : null}
        className={styles.anchor}
        style={{ left: share(focus.from, places), width: share(focus.to - focus.from, places) }}
      />
    </li>
  );
}

/** Called when a row comes to be the one shown, and when its place across the diagram changes while it is. */
const showInPane = (row: HTMLElement | null): void => row?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

/** Servers passed over, each note under the head of its own. */
function Passed({ pieces, places }: { readonly pieces: readonly Piece[]; readonly places: Places }) {
  return (
    <span className={styles.side} style={{ gridTemplateColumns: `repeat(${places.size}, minmax(0, 1fr))` }}>
      {pieces.map((piece) => {
        const { from } = spanOf(piece, places);
        return (
          <span key={touchedBy(piece)[0]} className={styles.passed} style={{ gridColumn: Math.floor(from) + 1 }}>
            <Glyph piece={piece} />
            <Words piece={piece} />
          </span>
        );
      })}
    </span>
  );
}

function Said({ piece, places }: { readonly piece: Piece; readonly places: Places }) {
  const { from, to } = spanOf(piece, places);
  const note = piece.kind === 'decision' || piece.kind === 'turn';
  return (
    <>
      <span className={styles.span} style={{ marginInlineStart: share(from, places), width: share(to - from, places) }}>
        <span className={styles.words} data-kind={note ? piece.kind : 'arrow'}>
          {piece.kind === 'decision' && <Glyph piece={piece} />}
          {piece.kind === 'turn' ? (
            <Tag sign="next">
              <Sentence text={piece.text} />
            </Tag>
          ) : (
            <Words piece={piece} />
          )}
        </span>
      </span>
      {!note && <Arrow piece={piece} places={places} />}
    </>
  );
}

const Glyph = ({ piece }: { readonly piece: Piece }) => (
  <span className={styles.glyph}>
    <RuleGlyph rule={piece.rule} size={20} />
  </span>
);

function Words({ piece }: { readonly piece: Piece }) {
  return (
    <span className={styles.text}>
      <Sentence text={piece.text} />{' '}
      <span className={styles.code} translate="no">
        {piece.rule}
      </span>
    </span>
  );
}
