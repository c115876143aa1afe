/** One request of the strip: its sentence over its steps where it is open, else a short label over its outcome. */

import { X } from 'lucide-react';
import { describeRequest, describeStep, describeVerdict } from '../routing/describe';
import type { RequestKind } from '../routing/rules';
import type { Trace } from '../routing/trace';
import { RuleGlyph, toneClass, VerdictGlyph } from '../signs/Glyphs';
import { SIGN_OF_RULE, signOfOutcome } from '../signs/signs';
import { nameOf, type Topology } from '../topology/topology';
import { changeSentence, type OutcomeChange } from './changes';
import styles from './Strip.module.css';
import { isSameSpot, type Spot } from './spots';

export interface StripRequestProps {
  readonly topology: Topology;
  readonly trace: Trace;
  readonly index: number;
  readonly count: number;
  readonly left: number;
  readonly width: number;
  readonly open: boolean;
  /** The step shown where this is the request shown, else null. */
  readonly step: number | null;
  readonly current: boolean;
  /** The one spot the Tab key reaches. */
  readonly stop: Spot;
  readonly change: OutcomeChange | undefined;
  readonly onPress: (spot: Spot) => void;
  readonly onRemove: (request: number) => void;
}

/** What a request is about in two or three words. */
const SHORT: { readonly [Kind in RequestKind]: (to: string) => string } = {
  chat: (to) => `chat to ${to}`,
  subscribe: (to) => `adds ${to}`,
};

export function StripRequest(props: StripRequestProps) {
  const { topology, trace, index, count, left, width, open, current, change, onRemove } = props;
  const full = describeRequest(topology, trace.request);
  const label = current ? full : SHORT[trace.request.kind](nameOf(topology, trace.request.to));
  const said = [`Request ${index + 1} of ${count}: ${full}`, describeVerdict(topology, trace)];
  if (change) said.push(`Changed: ${changeSentence(change)}`);
  const mark = change && <span className={styles.changed}>changed</span>;
  return (
    <li
      className={styles.request}
      style={{ left: `${left}rem`, width: `${width}rem` }}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-current={current || undefined}
    >
      <span className={styles.label} title={said.join('\n')}>
        <span className={styles.text}>{label}</span>
        {open && mark}
        <button
          type="button"
          data-look="bare"
          className={styles.remove}
          tabIndex={current ? 0 : -1}
          title="Remove this request (Delete)"
          aria-label={`Remove request ${index + 1}: ${full}`}
          onClick={() => onRemove(index)}
        >
          <X aria-hidden />
        </button>
      </span>
      <span className={styles.blocks}>
        {open ? <Steps {...props} /> : <Whole {...props} said={said.join('. ')} />}
        {!open && mark}
      </span>
    </li>
  );
}

function Steps({ topology, trace, index, step, stop, onPress }: StripRequestProps) {
  return Array.from(trace.steps.entries(), ([at, { rule }]) => {
    const spot = { request: index, step: at };
    const { what } = describeStep(topology, trace, at);
    return (
      <button
        key={at}
        type="button"
        className={`${styles.block} ${toneClass(SIGN_OF_RULE[rule].tone)}`}
        data-request={index}
        data-step={at}
        aria-current={at === step ? 'step' : undefined}
        tabIndex={isSameSpot(stop, spot) ? 0 : -1}
        title={what}
        aria-label={`Step ${at + 1} of ${trace.steps.length}: ${what}`}
        onClick={() => onPress(spot)}
      >
        <RuleGlyph rule={rule} />
      </button>
    );
  });
}

function Whole({ trace, index, current, stop, onPress, said }: StripRequestProps & { readonly said: string }) {
  const spot = { request: index, step: null };
  return (
    <button
      type="button"
      className={`${styles.block} ${styles.whole} ${toneClass(signOfOutcome(trace).tone)}`}
      data-request={index}
      aria-current={current ? 'true' : undefined}
      tabIndex={isSameSpot(stop, spot) ? 0 : -1}
      title={said}
      aria-label={said}
      onClick={() => onPress(spot)}
    >
      <VerdictGlyph verdict={trace.verdict} last={trace.steps.at(-1)} />
    </button>
  );
}
