/** The two short sentences that stand beside a control: what is wrong with it, and what was not taken. */

import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { SignIcon } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import type { Answer } from './callbacks';
import styles from './Problem.module.css';

/** The staff name of a fault, with the diamond that stands for something blocked. */
export function FaultName({ id, name }: { readonly id?: string; readonly name: string }) {
  return (
    <span id={id} className={styles.fault}>
      <SignIcon icon="diamond" size={12} />
      <span>{name}</span>
    </span>
  );
}

/** Why something was not taken; read out when it appears. */
export function Problem({ id, text }: { readonly id?: string; readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p id={id} className={styles.problem} role="alert">
      <CircleAlert className={styles.sign} aria-hidden="true" />
      <Sentence text={text} />
    </p>
  );
}

/** Remembers the answer to the last thing asked for, to be shown where it was asked. */
export function useAnswer(): { readonly problem: string | null; readonly tell: (answer: Answer) => boolean } {
  const [problem, setProblem] = useState<string | null>(null);
  const tell = (answer: Answer): boolean => {
    setProblem(answer);
    return answer === null;
  };
  return { problem, tell };
}
