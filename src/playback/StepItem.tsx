/** One step of the list: what for all, and for the step shown also why, the facts, and what it rests on. */

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { called } from '../routing/called';
import type { Names } from '../routing/code';
import type { RuleCode } from '../routing/codes';
import { describeStep, namesAt } from '../routing/describe';
import { basesOf } from '../routing/grounds';
import { describeFact, reasonsAt } from '../routing/reasons';
import { RULES } from '../routing/rules';
import type { Fact, SeenTrace } from '../routing/trace';
import { RuleGlyph } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import { Explained } from '../signs/Term';
import { ASSUMPTION_KEYS, type AssumptionKey } from '../topology/assumptions';
import type { Topology } from '../topology/topology';
import { basisSaid } from './basis';
import { Facts } from './Facts';
import styles from './StepList.module.css';
import { STEPS_WORDS } from './stepWords';

interface StepItemProps {
  readonly topology: Topology;
  readonly trace: SeenTrace;
  readonly index: number;
  readonly when: 'past' | 'now' | 'later';
  /** The list stays where it is: something else is read beside it. */
  readonly stays: boolean;
  readonly opened: Fact | null;
  readonly onOpen: (fact: Fact | null) => void;
  readonly onSeekStep: (step: number) => void;
  readonly onCard: (code: RuleCode, names: Names) => void;
  readonly renderField: (fact: Fact) => ReactNode;
  readonly renderAssumption: (key: AssumptionKey) => ReactNode;
}

export function StepItem(props: StepItemProps) {
  const { topology, trace, index, when, stays, opened, onOpen, onSeekStep, onCard, renderField, renderAssumption } =
    props;
  const item = useRef<HTMLLIElement>(null);
  const step = trace.steps[index];
  useEffect(() => {
    if (when === 'now' && !stays) item.current?.scrollIntoView({ block: 'nearest' });
  }, [when, stays]);
  if (!step) return null;
  const { what } = describeStep(topology, trace, index);
  const rule = RULES[step.rule];
  const names = namesAt(topology, trace, index);
  const told = { kind: trace.request.kind, direction: trace.direction, assumptions: topology.assumptions };
  const now = when === 'now';
  const facts = now ? step.facts.filter(({ part }) => part !== 'assumptions') : [];
  return (
    <li ref={item} className={styles.step} data-when={when}>
      <button
        type="button"
        data-look="bare"
        className={styles.what}
        aria-current={now ? 'step' : undefined}
        onClick={() => onSeekStep(index)}
      >
        <RuleGlyph rule={step.rule} />
        <Sentence text={what} />
      </button>
      <div className={styles.more}>
        {now && (
          <p>
            <Explained text={rule.why(reasonsAt(topology, trace, index))} />
          </p>
        )}
        {now && step.rejected.length > 0 && (
          <ul className={styles.rejected} aria-label={STEPS_WORDS.passedOver}>
            {step.rejected.map(({ server, rule: code }) => (
              <li key={server}>
                <RuleGlyph rule={code} size={20} />
                <Sentence text={STEPS_WORDS.passedOverFor(called(topology, server), RULES[code].title)} />
              </li>
            ))}
          </ul>
        )}
        <Facts topology={topology} facts={facts} opened={opened} onOpen={onOpen} renderField={renderField} />
        {assumptionsOf(step.facts).map(({ key, fact }) => (
          <RestsOn key={key} answer={now ? describeFact(topology, fact).value : null}>
            {renderAssumption(key)}
          </RestsOn>
        ))}
        {now && (
          <p className={styles.basis}>
            <span>{basisSaid(basesOf(rule, told))}</span>
            <span>{' · '}</span>
            <span translate="no">{step.rule}</span>
            <span>{' · '}</span>
            <button
              type="button"
              data-look="bare"
              className={styles.link}
              aria-haspopup="dialog"
              aria-label={STEPS_WORDS.moreAbout(rule.title)}
              onClick={() => onCard(step.rule, names)}
            >
              {STEPS_WORDS.more}
            </button>
          </p>
        )}
      </div>
    </li>
  );
}

/** Says that an answer is our own, and opens the switch that changes it. */
export function RestsOn({ answer, children }: { readonly answer: string | null; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.restsOn}>
      <p>
        <Sentence text={STEPS_WORDS.restsOn(answer || null)} />
        <span>{' · '}</span>
        <button
          type="button"
          data-look="bare"
          className={styles.link}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {STEPS_WORDS.switch}
        </button>
      </p>
      {open && <div className={styles.field}>{children}</div>}
    </div>
  );
}

/** The assumptions among the facts of a step. */
export const assumptionsOf = (facts: readonly Fact[]): readonly { key: AssumptionKey; fact: Fact }[] =>
  ASSUMPTION_KEYS.flatMap((key) => {
    const fact = facts.find(({ part, attribute }) => part === 'assumptions' && attribute === key);
    return fact ? [{ key, fact }] : [];
  });
