/** What to repeat, how often, and from which seed: the form in front of a run. */

import { type ReactNode, useId, useRef, useState } from 'react';
import { describeRequest } from '../routing/describe';
import type { Request } from '../routing/route';
import { count } from '../saying/saying';
import { Sentence } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import { type Asked, LARGEST_RUN, nextSeed, typedNumber, USUAL_RUNS } from './asking';
import { type Choice, LARGEST_SEED } from './choice';
import styles from './RunForm.module.css';
import { requestsOf, SPREAD_WORDS } from './words';

interface RunFormProps {
  readonly topology: Topology;
  readonly requests: readonly Request[];
  readonly shown: number;
  readonly initial: Asked;
  /** Whether to run is the one next act. */
  readonly isNext: boolean;
  readonly onRun: (asked: Asked) => void;
}

const CHOICES = Object.keys(SPREAD_WORDS.choices) as Choice['what'][];

export function RunForm({ topology, requests, shown, initial, isNext, onRun }: RunFormProps) {
  const [what, setWhat] = useState(initial.what);
  const [n, setN] = useState(count(initial.n));
  const [seed, setSeed] = useState(String(initial.seed));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  const typedN = typedNumber(n, 1, LARGEST_RUN);
  const typedSeed = typedNumber(seed, 0, LARGEST_SEED);
  const seedCounts = what === 'shuffled';
  const problemN = tried && typedN === null ? SPREAD_WORDS.nBad(LARGEST_RUN) : null;
  const problemSeed = tried && seedCounts && typedSeed === null ? SPREAD_WORDS.seedBad(LARGEST_SEED) : null;
  const request = requests[Math.max(shown, 0)];
  const details: { readonly [W in Choice['what']]: string } = {
    request: request ? describeRequest(topology, request) : '',
    list: requestsOf(requests.length),
    shuffled: SPREAD_WORDS.shuffledDetail,
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (typedN === null || (seedCounts && typedSeed === null)) {
          form.current?.querySelector<HTMLInputElement>(typedN === null ? '[name=n]' : '[name=seed]')?.focus();
          return;
        }
        onRun({ what, n: typedN, seed: typedSeed ?? initial.seed });
      }}
    >
      <fieldset className={styles.choices}>
        <legend>{SPREAD_WORDS.what}</legend>
        {CHOICES.map((each) => (
          <label key={each} className={styles.choice}>
            <input
              type="radio"
              name={`${id}what`}
              value={each}
              checked={what === each}
              onChange={() => setWhat(each)}
            />
            <span>
              <span>{SPREAD_WORDS.choices[each]}</span>
              <small>
                <Sentence text={details[each]} />
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.numbers}>
        <NumberField name="n" label={SPREAD_WORDS.n} text={n} problem={problemN} onType={setN}>
          {USUAL_RUNS.map((usual) => (
            <button key={usual} type="button" aria-pressed={typedN === usual} onClick={() => setN(count(usual))}>
              {count(usual)}
            </button>
          ))}
        </NumberField>
        {seedCounts && (
          <NumberField
            name="seed"
            label={SPREAD_WORDS.seed}
            hint={SPREAD_WORDS.seedHint}
            text={seed}
            problem={problemSeed}
            onType={setSeed}
          >
            <button type="button" onClick={() => setSeed(String(nextSeed(typedSeed ?? initial.seed)))}>
              {SPREAD_WORDS.nextSeed}
            </button>
          </NumberField>
        )}
        <button type="submit" data-look={isNext ? 'accent' : undefined} data-run className={styles.run}>
          {SPREAD_WORDS.run}
        </button>
      </div>
    </form>
  );
}

interface NumberFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly problem: string | null;
  readonly onType: (text: string) => void;
  /** Buttons behind the field. */
  readonly children: ReactNode;
}

function NumberField({ name, label, hint, text, problem, onType, children }: NumberFieldProps) {
  const id = useId();
  const below = problem ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.typed}>
        <input
          id={id}
          name={name}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-invalid={problem !== null || undefined}
          aria-describedby={below === undefined ? undefined : `${id}below`}
          onChange={(event) => onType(event.target.value)}
        />
        {children}
      </div>
      {below !== undefined && (
        <p id={`${id}below`} className={styles.below} data-problem={problem !== null || undefined}>
          {below}
        </p>
      )}
    </div>
  );
}
