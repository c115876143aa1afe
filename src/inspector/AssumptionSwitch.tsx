/** One question the sources leave open, with the answers the playground can assume. */

import { useId } from 'react';
import { ASSUMPTIONS, type AssumptionKey, type Assumptions } from '../topology/assumptions';
import styles from './AssumptionSwitch.module.css';
import type { OnSetAssumption } from './callbacks';
import { Problem, useAnswer } from './Problem';
import { FIELD } from './words';

interface AssumptionSwitchProps {
  readonly assumptions: Assumptions;
  readonly assumptionKey: AssumptionKey;
  readonly onSet: OnSetAssumption;
}

export function AssumptionSwitch({ assumptions, assumptionKey, onSet }: AssumptionSwitchProps) {
  const name = useId();
  const { problem, tell } = useAnswer();
  const { question, answers } = ASSUMPTIONS[assumptionKey];
  const choices = Object.entries(answers) as [Assumptions[AssumptionKey], string][];
  return (
    <fieldset className={styles.assumption} aria-describedby={`${name}-basis`}>
      <legend className={styles.question}>{question}</legend>
      {choices.map(([value, answer]) => (
        <label key={value} className={styles.answer}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={assumptions[assumptionKey] === value}
            onChange={() => tell(onSet(assumptionKey, value))}
          />
          <span>{answer}</span>
        </label>
      ))}
      <p id={`${name}-basis`} className={styles.basis}>
        {FIELD.assumed}
      </p>
      <Problem text={problem} />
    </fieldset>
  );
}
