/** The request shown in plain words, step by step: what, why, by which facts, and in the end what both people notice. */

import { type ReactNode, useState } from 'react';
import type { OutcomeChange } from '../outcomes/changes';
import type { Names } from '../routing/code';
import type { RuleCode } from '../routing/codes';
import { describeRequest, namesAt, notices } from '../routing/describe';
import { verdictLabel } from '../routing/endings';
import { traceSentences } from '../routing/reasons';
import { type Fact, isWhole, lastStep, type SeenTrace, type Trace } from '../routing/trace';
import { CopyButton } from '../signs/CopyButton';
import type { OnCopy } from '../signs/Copying';
import { RequestGlyph, RuleGlyph } from '../signs/Glyphs';
import { late } from '../signs/late';
import { Noticed } from '../signs/Noticed';
import { Sentence } from '../signs/Sentence';
import { Term } from '../signs/Term';
import { ASSUMPTIONS, type AssumptionKey } from '../topology/assumptions';
import type { Topology } from '../topology/topology';
import { assumptionsOf, RestsOn, StepItem } from './StepItem';
import styles from './StepList.module.css';
import { STEPS_WORDS } from './stepWords';

const RuleCard = late(() => import('./RuleCard').then((module) => module.RuleCard));

interface StepListProps {
  readonly topology: Topology;
  /** The trace shown; null while no request was sent. */
  readonly trace: SeenTrace | null;
  readonly request: number;
  readonly step: number;
  readonly changes: ReadonlyMap<number, OutcomeChange>;
  readonly onSeekStep: (step: number) => void;
  readonly onDismissChanges: () => void;
  readonly onCopy: OnCopy;
  /** The field that edits the attribute of a fact; null where none does. */
  readonly renderField: (fact: Fact) => ReactNode;
  readonly renderAssumption: (key: AssumptionKey) => ReactNode;
  /** Opens the page of a rule, and the one on what the model leaves out. */
  readonly onOpenRule: (code: RuleCode) => void;
  readonly onOpenModel: () => void;
  /** What is asked before the next step is shown, and what was answered. */
  readonly asks?: ReactNode;
  /** What takes the request along, beside its title. */
  readonly takeAway?: ReactNode;
  /** What to press while there is no request. */
  readonly emptyAction?: ReactNode;
}

export function StepList(props: StepListProps) {
  const { trace, emptyAction } = props;
  if (trace) return <Told {...props} trace={trace} />;
  return (
    <div className={styles.empty}>
      <h2>{STEPS_WORDS.none}</h2>
      <p>{STEPS_WORDS.noneAct}</p>
      {emptyAction}
    </div>
  );
}

function Told(props: StepListProps & { readonly trace: SeenTrace }) {
  const { topology, trace, request, step, onSeekStep, renderField, renderAssumption, takeAway, asks } = props;
  const [field, setField] = useState<{ request: number; step: number; fact: Fact } | null>(null);
  const [card, setCard] = useState<{ code: RuleCode; names: Names } | null>(null);
  const whole = isWhole(trace) ? trace : null;
  const last = trace.steps.length - 1;
  /** A field stays under the step that opened it, whatever its change does to the steps. */
  const openedAt = field?.request === request ? Math.min(field.step, last) : -1;
  return (
    <section aria-label={STEPS_WORDS.label} className={styles.panel}>
      <header className={styles.head}>
        <RequestGlyph kind={trace.request.kind} size={28} />
        <div>
          <h2>
            <Sentence text={describeRequest(topology, trace.request)} />
          </h2>
          <p className={styles.verdict}>
            {whole && <RuleGlyph rule={lastStep(whole).rule} size={20} />}
            <span>
              <span>{`${whole ? verdictLabel(whole.verdict, trace.direction) : STEPS_WORDS.open} · `}</span>
              <Term word={trace.direction} />
            </span>
          </p>
        </div>
        {whole && takeAway && <div className={styles.takeAway}>{takeAway}</div>}
      </header>
      <Changes {...props} />
      {asks}
      <ol className={styles.steps}>
        {Array.from(trace.steps.keys(), (index) => (
          <StepItem
            key={`${request} ${index}`}
            topology={topology}
            trace={trace}
            index={index}
            when={index < step ? 'past' : index === step ? 'now' : 'later'}
            stays={Boolean(asks)}
            opened={index === openedAt && field ? field.fact : null}
            onOpen={(fact) => setField(fact && { request, step: index, fact })}
            onSeekStep={(to) => {
              if (to !== openedAt) setField(null);
              onSeekStep(to);
            }}
            onCard={(code, names) => setCard({ code, names })}
            renderField={renderField}
            renderAssumption={renderAssumption}
          />
        ))}
      </ol>
      {whole && step >= last && <Ending {...props} trace={whole} />}
      {card && (
        <RuleCard
          {...card}
          assumptions={topology.assumptions}
          onClose={() => setCard(null)}
          onOpenPage={() => {
            setCard(null);
            props.onOpenRule(card.code);
          }}
        />
      )}
    </section>
  );
}

function Changes({ request, changes, onDismissChanges }: StepListProps) {
  if (changes.size === 0) return null;
  const own = changes.get(request);
  const others = changes.size - (own ? 1 : 0);
  return (
    <div className={styles.changes} role="note">
      <p>
        {own && (
          <span>
            <strong>{STEPS_WORDS.changed}</strong> <Sentence text={own.said} />{' '}
          </span>
        )}
        {others > 0 && <span>{own ? STEPS_WORDS.othersBeside(others) : STEPS_WORDS.others(others)}</span>}
      </p>
      <button type="button" onClick={onDismissChanges}>
        {STEPS_WORDS.dismiss}
      </button>
    </div>
  );
}

function Ending({ topology, trace, onCopy, onOpenModel, renderAssumption }: StepListProps & { readonly trace: Trace }) {
  const { external, local } = notices(topology, trace);
  const names = namesAt(topology, trace, trace.steps.length - 1);
  const told = new Set(trace.steps.flatMap(({ facts }) => assumptionsOf(facts).map(({ key }) => key)));
  return (
    <div className={styles.ending}>
      {trace.assumptions
        .filter((key) => !told.has(key))
        .map((key) => (
          <RestsOn key={key} answer={answerOf(topology, key)}>
            {renderAssumption(key)}
          </RestsOn>
        ))}
      <h3>{STEPS_WORDS.noticed}</h3>
      <Noticed names={names} external={external} local={local} look="dialogue" />
      <div className={styles.copy}>
        <CopyButton label={STEPS_WORDS.copy} text={() => traceSentences(topology, trace)} onCopy={onCopy} />
      </div>
      <button type="button" data-look="bare" className={styles.model} onClick={onOpenModel}>
        {STEPS_WORDS.model}
      </button>
    </div>
  );
}

/** Question and our answer. */
function answerOf(topology: Topology, key: AssumptionKey): string {
  const answers: Readonly<Record<string, string>> = ASSUMPTIONS[key].answers;
  return `${ASSUMPTIONS[key].question} ${answers[topology.assumptions[key]] ?? ''}`.trim();
}
