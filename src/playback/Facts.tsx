/** The attribute values a step rested on, as chips; pressing one opens its field under them. */

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { describeFact } from '../routing/reasons';
import type { Fact } from '../routing/trace';
import { plain } from '../saying/names';
import { Chip } from '../signs/Chip';
import { ESCAPE, tipWith } from '../signs/keys';
import { Sentence } from '../signs/Sentence';
import { CLOSE } from '../signs/words';
import type { Topology } from '../topology/topology';
import styles from './StepList.module.css';
import { FACT_WORDS } from './stepWords';

interface FactsProps {
  readonly topology: Topology;
  readonly facts: readonly Fact[];
  /** The fact whose field is open; it may have left the facts since, because the field changed it. */
  readonly opened: Fact | null;
  readonly onOpen: (fact: Fact | null) => void;
  /** The field that edits a fact; null where none does. */
  readonly renderField: (fact: Fact) => ReactNode;
}

export function Facts({ topology, facts, opened, onOpen, renderField }: FactsProps) {
  const field = opened && renderField(opened);
  return (
    <>
      {facts.length > 0 && (
        <ul className={styles.facts} aria-label={FACT_WORDS.label}>
          {facts.map((fact) => (
            <li key={`${fact.part} ${fact.attribute}`}>
              {renderField(fact) === null ? (
                <Chip text={factText(topology, fact)} />
              ) : (
                <Chip
                  text={factText(topology, fact)}
                  title={FACT_WORDS.change}
                  expanded={opened !== null && isSameFact(opened, fact)}
                  onPress={() => onOpen(opened && isSameFact(opened, fact) ? null : fact)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {opened && field && (
        <section
          className={styles.field}
          aria-label={plain(describeFact(topology, opened).part)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onOpen(null);
          }}
        >
          <div className={styles.fieldHead}>
            <strong>
              <Sentence text={describeFact(topology, opened).part} />
            </strong>
            <button
              type="button"
              data-icon
              data-look="bare"
              aria-label={FACT_WORDS.closeField}
              title={tipWith(CLOSE, ESCAPE)}
              onClick={() => onOpen(null)}
            >
              <X aria-hidden />
            </button>
          </div>
          {field}
        </section>
      )}
    </>
  );
}

const isSameFact = (a: Fact, b: Fact): boolean => a.part === b.part && a.attribute === b.attribute;

function factText(topology: Topology, fact: Fact): string {
  const { part, label, value } = describeFact(topology, fact);
  return FACT_WORDS.fact(part, label, value);
}
