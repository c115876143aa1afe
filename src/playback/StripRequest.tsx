/** One request of the strip: how it ends, its number and what it asks, over its steps, over what it was before an edit. */

import { CircleHelp, Ellipsis, X } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import type { OutcomeChange } from '../outcomes/changes';
import { shapeOf } from '../outcomes/ending';
import { called } from '../routing/called';
import { describeRequest, describeStep, describeVerdict } from '../routing/describe';
import { REQUEST_KINDS } from '../routing/kinds';
import { isWhole, lastStep, type SeenTrace } from '../routing/trace';
import { plain } from '../saying/names';
import { EndGlyph, RuleGlyph, toneClass } from '../signs/Glyphs';
import { tipWith } from '../signs/keys';
import { late } from '../signs/late';
import { Opener } from '../signs/Opener';
import { Sentence } from '../signs/Sentence';
import { SIGN_OF_RULE } from '../signs/signs';
import type { Topology } from '../topology/topology';
import { Bracket, Cells, isLoud } from './Cells';
import { REMOVE } from './requestKeys';
import styles from './Strip.module.css';
import type { Spot } from './spots';
import { BLOCK, CELL } from './window';
import { STRIP_WORDS } from './words';

const RequestMenu = late(() => import('./RequestMenu').then((module) => module.RequestMenu));

/** What can be done with a request; the same object for as long as the strip stands. */
export interface StripActs {
  readonly press: (spot: Spot) => void;
  /** A finger on a request that is not open. */
  readonly tap: (event: MouseEvent) => void;
  readonly remove: (request: number) => void;
  readonly move: (from: number, to: number) => void;
}

interface StripRequestProps {
  readonly topology: Topology;
  readonly trace: SeenTrace;
  readonly index: number;
  readonly count: number;
  readonly left: number;
  readonly width: number;
  readonly open: boolean;
  /** The step shown where this is the request shown, else null. */
  readonly step: number | null;
  /** The step the Tab key reaches, 'whole' where it reaches the request as one, null where it reaches another one. */
  readonly stop: number | 'whole' | null;
  readonly change: OutcomeChange | undefined;
  /** How far a pointer has carried it, in rem; null while none does. */
  readonly carried: number | null;
  readonly acts: StripActs;
}

export const StripRequest = memo(function StripRequest(props: StripRequestProps) {
  const { topology, trace, index, count, left, width, open, step, change, carried } = props;
  const current = step !== null;
  const full = describeRequest(topology, trace.request);
  const whole = isWhole(trace) ? trace : null;
  const said = [STRIP_WORDS.request(index, count, full), whole ? describeVerdict(topology, whole) : STRIP_WORDS.open];
  if (change) said.push(STRIP_WORDS.change(change.said));
  return (
    <li
      className={styles.request}
      style={{
        left: `${left}rem`,
        width: `${width}rem`,
        transform: carried === null ? undefined : `translateX(${carried}rem)`,
      }}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-current={current || undefined}
      data-open={open || undefined}
      data-carried={carried !== null || undefined}
    >
      <span className={styles.label} data-label={index} title={plain(said.join('\n'))}>
        {whole ? <EndGlyph shape={shapeOf(lastStep(whole).rule)} size={16} /> : <CircleHelp aria-hidden size={16} />}
        <span className={styles.number}>{STRIP_WORDS.number(index)}</span>
        <span className={styles.text}>
          <Sentence text={open ? full : REQUEST_KINDS[trace.request.kind].short(called(topology, trace.request.to))} />
        </span>
        {change && <span className={styles.changed}>{STRIP_WORDS.changed}</span>}
        <Buttons {...props} full={plain(full)} />
      </span>
      <span className={styles.blocks} data-blocks={open ? 'open' : 'closed'}>
        <Bracket trace={trace} pitch={open ? BLOCK : CELL} />
        {open ? (
          <Steps {...props} />
        ) : (
          <Whole {...props} said={plain(said.map((each) => each.replace(/\.$/, '')).join('. '))} />
        )}
        {change && <Cells {...change.earlier} when="before" wide={open} />}
      </span>
    </li>
  );
});

function Buttons({ index, count, open, acts, full }: StripRequestProps & { readonly full: string }) {
  return (
    <span className={styles.buttons}>
      {open && count > 1 && (
        <Opener
          kind="menu"
          data-look="bare"
          title={STRIP_WORDS.order}
          aria-label={STRIP_WORDS.orderOf(index, full)}
          popup={(popup) => <RequestMenu {...popup} index={index} count={count} onMove={acts.move} />}
        >
          <Ellipsis aria-hidden />
        </Opener>
      )}
      <button
        type="button"
        data-look="bare"
        tabIndex={open ? 0 : -1}
        title={tipWith(STRIP_WORDS.remove, REMOVE[0])}
        aria-label={STRIP_WORDS.removeOf(index, full)}
        onClick={() => acts.remove(index)}
      >
        <X aria-hidden />
      </button>
    </span>
  );
}

function Steps({ topology, trace, index, step, stop, acts }: StripRequestProps) {
  return (
    <span className={styles.steps}>
      {Array.from(trace.steps.entries(), ([at, { rule }]) => {
        const what = plain(describeStep(topology, trace, at).what);
        return (
          <button
            key={at}
            type="button"
            className={`${styles.block} ${toneClass(SIGN_OF_RULE[rule].tone)}`}
            data-request={index}
            data-step={at}
            data-loud={isLoud(rule) || undefined}
            aria-current={at === step ? 'step' : undefined}
            tabIndex={at === stop ? 0 : -1}
            title={what}
            aria-label={STRIP_WORDS.step(at, trace.steps.length, what)}
            onClick={() => acts.press({ request: index, step: at })}
          >
            <RuleGlyph rule={rule} size={20} />
          </button>
        );
      })}
    </span>
  );
}

/** Pressed by a key it is shown from its beginning, by a finger at the step that is touched. */
function Whole({ topology, trace, index, step, stop, acts, said }: StripRequestProps & { readonly said: string }) {
  return (
    <button
      type="button"
      data-look="bare"
      className={styles.whole}
      data-request={index}
      aria-current={step === null ? undefined : 'true'}
      tabIndex={stop === 'whole' ? 0 : -1}
      aria-label={said}
      onClick={(event) => (event.detail === 0 ? acts.press({ request: index, step: null }) : acts.tap(event))}
    >
      <Cells topology={topology} trace={trace} when="now" step={step} />
    </button>
  );
}
