/** The smallest fixes of one request as a list: each can be made with one click and says what else it mends and whom it might harm. */

import { ChevronRight, CircleCheck, ToggleRight, TriangleAlert, Wrench } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { arrived } from '../outcomes/ending';
import type { Playground } from '../playground/playground';
import { describeRequest } from '../routing/describe';
import { verdictLabel } from '../routing/endings';
import { RULES } from '../routing/rules';
import { lastStep, type Request, type Trace } from '../routing/trace';
import { plain } from '../saying/names';
import { RuleGlyph } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import { Explained } from '../signs/Term';
import { ASSUMPTIONS } from '../topology/assumptions';
import type { Topology } from '../topology/topology';
import type { Change } from './change';
import { costOf } from './costWords';
import type { Effect } from './effects';
import styles from './Fixes.module.css';
import type { Fix, Mending, NextStep } from './fixes';
import {
  afterNextStep,
  assumedAnswer,
  countingWords,
  describeChange,
  effectWords,
  FIX_WORDS,
  namesIn,
  wrongThings,
} from './words';

interface FixListProps {
  readonly playground: Playground;
  /** The request that shall arrive, as it went. */
  readonly trace: Trace;
  /** Null while it is being worked out. */
  readonly mending: Mending | null;
  readonly onApply: (change: Change) => void;
  /** Shows a request of the script. */
  readonly onGoTo: (index: number) => void;
}

export function FixList(props: FixListProps) {
  const { playground, trace, mending } = props;
  const { topology } = playground;
  return (
    <section className={styles.fixes} aria-label={FIX_WORDS.title}>
      <header className={styles.head}>
        <RuleGlyph rule={lastStep(trace).rule} />
        <div>
          <h2>{FIX_WORDS.asks}</h2>
          <p className={styles.about}>
            <Sentence
              text={FIX_WORDS.about(
                describeRequest(topology, trace.request),
                verdictLabel(trace.verdict, trace.direction),
              )}
            />
          </p>
        </div>
      </header>
      {arrived(trace.verdict) ? (
        <p className={styles.good}>
          <CircleCheck aria-hidden />
          <span>{FIX_WORDS.arrives}</span>
        </p>
      ) : mending === null ? (
        <p className={styles.about} role="status">
          {FIX_WORDS.trying}
        </p>
      ) : (
        <Answers {...props} mending={mending} />
      )}
    </section>
  );
}

function Answers({ playground, trace, mending, onApply, onGoTo }: FixListProps & { readonly mending: Mending }) {
  const { topology, requests } = playground;
  const { fixes, assumed, nextStep, commonHome } = mending;
  const item = (fix: Fix, place: number, button: ReactNode) => (
    <FixItem
      key={JSON.stringify(fix.change)}
      topology={topology}
      requests={requests}
      fix={fix}
      open={place === 0 && fixes.length + assumed.length === 1}
      onGoTo={onGoTo}
    >
      {button}
    </FixItem>
  );
  return (
    <>
      {fixes.length > 0 && (
        <>
          <p>{FIX_WORDS.enough(fixes.length)}</p>
          <ol className={styles.list}>
            {fixes.map((fix, place) =>
              item(
                fix,
                place,
                <button
                  type="button"
                  data-look={place === 0 ? 'accent' : undefined}
                  aria-label={plain(FIX_WORDS.applyThis(describeChange(topology, fix.change)))}
                  onClick={() => onApply(fix.change)}
                >
                  {FIX_WORDS.apply}
                </button>,
              ),
            )}
          </ol>
        </>
      )}
      {nextStep && <Next playground={playground} step={nextStep} onApply={onApply} />}
      {commonHome.length > 0 && (
        <div className={styles.next}>
          <p>
            <strong>{FIX_WORDS.commonHome(commonHome.length)}</strong>
          </p>
          <p>
            <Explained text={FIX_WORDS.commonHomeAct} />
          </p>
        </div>
      )}
      {fixes.length === 0 && !nextStep && commonHome.length === 0 && (
        <div className={styles.next}>
          <p>
            <strong>{FIX_WORDS.none}</strong>
          </p>
          <p>
            <Explained text={RULES[lastStep(trace).rule].fix} />
          </p>
        </div>
      )}
      {assumed.length > 0 && (
        <>
          <h3>{FIX_WORDS.ifSo}</h3>
          <ul className={styles.list}>
            {assumed.map((fix, place) =>
              item(
                fix,
                place,
                <button
                  type="button"
                  aria-label={plain(FIX_WORDS.assumeThis(describeChange(topology, fix.change)))}
                  onClick={() => onApply(fix.change)}
                >
                  {FIX_WORDS.assume}
                </button>,
              ),
            )}
          </ul>
        </>
      )}
      {fixes.length + assumed.length > 0 && <p className={styles.counting}>{countingWords(topology)}</p>}
    </>
  );
}

interface NextProps {
  readonly playground: Playground;
  readonly step: NextStep;
  readonly onApply: (change: Change) => void;
}

function Next({ playground, step, onApply }: NextProps) {
  return (
    <div className={styles.next}>
      <p>
        <strong>{wrongThings(step)}</strong> <span>{FIX_WORDS.furthest}</span>
      </p>
      <div className={styles.item}>
        <Wrench aria-hidden className={styles.icon} />
        <p className={styles.what}>
          <Sentence text={describeChange(playground.topology, step.change)} />
        </p>
        <button
          type="button"
          data-look="accent"
          aria-label={plain(FIX_WORDS.applyThis(describeChange(playground.topology, step.change)))}
          onClick={() => onApply(step.change)}
        >
          {FIX_WORDS.apply}
        </button>
      </div>
      <p>
        <span>{FIX_WORDS.after}</span> <Explained text={afterNextStep(playground, step)} />
      </p>
    </div>
  );
}

interface FixItemProps {
  readonly topology: Topology;
  readonly requests: readonly Request[];
  readonly fix: Fix;
  readonly open: boolean;
  readonly onGoTo: (index: number) => void;
  readonly children: ReactNode;
}

function FixItem({ topology, requests, fix, open, onGoTo, children }: FixItemProps) {
  const { change, mends, harms } = fix;
  const harmful = harms.requests.length + harms.trials > 0 || costOf(change) !== undefined;
  const effect = { topology, requests, onGoTo };
  const Picture = change.kind === 'assumption' ? ToggleRight : Wrench;
  return (
    <li className={styles.fix}>
      <div className={styles.item}>
        {harmful ? (
          <TriangleAlert aria-hidden className={styles.icon} data-harmful />
        ) : (
          <Picture aria-hidden className={styles.icon} />
        )}
        <div>
          {change.kind === 'assumption' ? (
            <>
              <p>{ASSUMPTIONS[change.key].question}</p>
              <p className={styles.what}>{assumedAnswer(change)}</p>
            </>
          ) : (
            <p className={styles.what}>
              <Sentence text={describeChange(topology, change)} />
            </p>
          )}
          <p className={styles.about}>
            <Sentence text={effectWords(topology, fix).join(' ')} />
          </p>
        </div>
        {children}
      </div>
      {mends.users.length + harms.users.length > 0 && (
        <details className={styles.details} open={open}>
          <summary>
            <ChevronRight aria-hidden className={styles.chevron} />
            <span>{FIX_WORDS.more}</span>
          </summary>
          <EffectPart {...effect} title={FIX_WORDS.better} effect={mends} />
          <EffectPart {...effect} title={FIX_WORDS.worse} effect={harms} />
        </details>
      )}
    </li>
  );
}

/** As many requests of one effect are listed. */
const LISTED = 8;

interface EffectPartProps extends Pick<FixItemProps, 'topology' | 'requests' | 'onGoTo'> {
  readonly title: string;
  readonly effect: Effect;
}

function EffectPart({ topology, requests, title, effect, onGoTo }: EffectPartProps) {
  const id = useId();
  if (effect.users.length === 0) return null;
  const more = effect.requests.length - LISTED;
  return (
    <div className={styles.effect}>
      <h3 id={id}>{title}</h3>
      <ul aria-labelledby={id}>
        {effect.requests.slice(0, LISTED).map((index) => {
          const request = requests[index];
          return (
            request && (
              <li key={index}>
                <button type="button" data-look="bare" className={styles.link} onClick={() => onGoTo(index)}>
                  <Sentence text={FIX_WORDS.request(index, describeRequest(topology, request))} />
                </button>
              </li>
            )
          );
        })}
        {more > 0 && <li>{FIX_WORDS.furtherRequests(more)}</li>}
        {effect.trials > 0 && (
          <li>
            <Sentence text={FIX_WORDS.tried(effect.trials, namesIn(topology, effect))} />
          </li>
        )}
      </ul>
    </div>
  );
}
