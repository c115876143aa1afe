/** A question of the ticket, and its answers side by side, not to know it being one of them. */

import type { ReactNode } from 'react';
import styles from './TicketForm.module.css';
import { TICKET_WORDS } from './words';

interface QuestionProps {
  readonly label: string;
  readonly children: ReactNode;
}

export const Question = ({ label, children }: QuestionProps) => (
  <fieldset className={styles.question}>
    <legend>{label}</legend>
    {children}
  </fieldset>
);

interface PillsProps<V extends string> {
  readonly name: string;
  readonly values: readonly V[];
  readonly label: (value: V) => string;
  /** Null: not known. */
  readonly chosen: V | null;
  readonly onChoose: (value: V | null) => void;
}

export function Pills<V extends string>({ name, values, label, chosen, onChoose }: PillsProps<V>) {
  const all: readonly (V | null)[] = [null, ...values];
  return (
    <div className={styles.pills}>
      {all.map((value) => (
        <label key={value ?? ''}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{value === null ? TICKET_WORDS.notKnown : label(value)}</span>
        </label>
      ))}
    </div>
  );
}
