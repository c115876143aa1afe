/** A request in small: a cell for each step, and brackets where the turn moved and where it ended without arriving. */

import { memo } from 'react';
import { arrived } from '../outcomes/ending';
import { CODES, type RuleCode } from '../routing/codes';
import { describeStep } from '../routing/describe';
import { isWhole, pickOf, type SeenTrace } from '../routing/trace';
import { plain } from '../saying/names';
import { toneClass } from '../signs/Glyphs';
import { type Icon, SIGN_OF_RULE } from '../signs/signs';
import type { Topology } from '../topology/topology';
import styles from './Cells.module.css';
import { SHAPES } from './shapes';
import { STRIP_WORDS } from './words';

interface CellsProps {
  /** The topology the trace was made on: what a cell says of itself uses the names of that time. */
  readonly topology: Topology;
  readonly trace: SeenTrace;
  /** Before: the row of what it was, under the row of what it is. */
  readonly when: 'now' | 'before';
  /** As wide as the blocks of the open request, so that the steps of both rows stand under each other. */
  readonly wide?: boolean;
  /** The step shown, if it is one of these. */
  readonly step?: number | null;
}

/** Whether a step is one where a request was stopped or refused. */
export const isLoud = (rule: RuleCode): boolean => CODES[rule].ends === 'stopped' || CODES[rule].ends === 'refused';

export const Cells = memo(function Cells({ topology, trace, when, wide = false, step = null }: CellsProps) {
  return (
    <span className={styles.cells} data-when={when} data-wide={wide || undefined} aria-hidden>
      {Array.from(trace.steps.entries(), ([at, { rule }]) => {
        const { icon, tone } = SIGN_OF_RULE[rule];
        const { what } = describeStep(topology, trace, at);
        return (
          <span
            key={at}
            className={`${styles.cell} ${toneClass(tone)}`}
            data-loud={isLoud(rule) || undefined}
            data-shown={at === step || undefined}
            title={plain(when === 'before' ? STRIP_WORDS.before(what) : what)}
          >
            <ShapeOf icon={icon} />
          </span>
        );
      })}
    </span>
  );
});

function ShapeOf({ icon }: { readonly icon: Icon }) {
  const { d, line } = SHAPES[icon];
  return (
    <svg viewBox="0 0 10 10" className={styles.shape} aria-hidden>
      {line ? (
        <path d={d} fill="none" stroke="currentColor" strokeWidth={1.6} strokeDasharray={line.dash} />
      ) : (
        <path d={d} fill="currentColor" fillRule="evenodd" />
      )}
    </svg>
  );
}

const HEIGHT = 6;

/** `pitch` in rem: from one step to the next. */
export const Bracket = memo(function Bracket({ trace, pitch }: { readonly trace: SeenTrace; readonly pitch: number }) {
  if (trace.steps.length === 0) return null;
  const apart = pitch * 16;
  const width = trace.steps.length * apart - 2;
  const middleOf = (step: number): number => step * apart + (apart - 2) / 2;
  const pick = pickOf(trace);
  const [turn, end] = [middleOf(pick), middleOf(trace.steps.length - 1)];
  return (
    <svg
      className={styles.bracket}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      style={{ width: `${width / 16}rem`, height: `${HEIGHT / 16}rem` }}
      aria-hidden
    >
      <path className={styles.line} d={`M.5 6V2.5H${width - 0.5}V6`} />
      {pick >= 0 && (
        <path className={styles.turn} d={`M${turn - 4.5} 1.5H${turn + 4.5}L${turn} 6Z`}>
          <title>{STRIP_WORDS.turn}</title>
        </path>
      )}
      {isWhole(trace) && !arrived(trace.verdict) && (
        <>
          <path className={styles.clear} d={`M${end - 4.5} 0H${end + 4.5}V6H${end - 4.5}Z`} />
          <path className={styles.failed} d={`M${end - 2.5} .5l5 5m0-5l-5 5`}>
            <title>{STRIP_WORDS.failed}</title>
          </path>
        </>
      )}
    </svg>
  );
});
