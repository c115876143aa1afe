/** The door to the cases: those that were written, how far one has come with each, and as many made ones as one likes. */

import { useId, useState } from 'react';
import { LARGEST_SEED } from '../spread/choice';
import styles from './CaseList.module.css';
import { LEVELS, type Level } from './case';
import { nameOfMade } from './caseNamed';
import { SHIPPED_CASES } from './shipped';
import { CASES_WORDS } from './words';

interface CaseListProps {
  /** What was asked for is no case. */
  readonly unknown: boolean;
  /** How far somebody has come with one, in a few words. */
  readonly stateOf: (name: string) => string;
  readonly onOpen: (name: string) => void;
  /** A number nobody has thought of. */
  readonly anySeed: () => number;
}

export function CaseList({ unknown, stateOf, onOpen, anySeed }: CaseListProps) {
  return (
    <article className={styles.cases}>
      <header className={styles.head}>
        <h1>{CASES_WORDS.title}</h1>
        <p>{CASES_WORDS.lead}</p>
        {unknown && (
          <p role="alert" className={styles.unknown}>
            {CASES_WORDS.unknown}
          </p>
        )}
      </header>
      <section className={styles.written} aria-label={CASES_WORDS.written}>
        <h2>{CASES_WORDS.written}</h2>
        {LEVELS.map((level) => (
          <section key={level} aria-label={CASES_WORDS.levelOf(level)}>
            <h3>
              <span>{CASES_WORDS.levelOf(level)}</span> <span>{CASES_WORDS.levels[level]}</span>
            </h3>
            <ul>
              {SHIPPED_CASES.filter((each) => each.level === level).map(({ id, title }) => (
                <li key={id}>
                  <button type="button" onClick={() => onOpen(id)}>
                    <strong>{title}</strong>
                    <small>{stateOf(id)}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
      <MakeOne stateOf={stateOf} onOpen={onOpen} anySeed={anySeed} />
    </article>
  );
}

function MakeOne({ stateOf, onOpen, anySeed }: Omit<CaseListProps, 'unknown'>) {
  const id = useId();
  const [seed, setSeed] = useState(() => String(anySeed()));
  const [level, setLevel] = useState<Level>(1);
  const isSeed = /^\d{1,10}$/.test(seed.trim()) && Number(seed) <= LARGEST_SEED;
  const name = nameOfMade(Number(seed), level);
  return (
    <section className={styles.made} aria-label={CASES_WORDS.made}>
      <h2>{CASES_WORDS.made}</h2>
      <p>{CASES_WORDS.madeLead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isSeed) onOpen(name);
        }}
      >
        <fieldset>
          <legend>{CASES_WORDS.level}</legend>
          {LEVELS.map((each) => (
            <label key={each}>
              <input type="radio" name={`${id}level`} checked={level === each} onChange={() => setLevel(each)} />
              <span>{CASES_WORDS.levelOf(each)}</span> <small>{CASES_WORDS.levels[each]}</small>
            </label>
          ))}
        </fieldset>
        <label className={styles.seed}>
          <span>{CASES_WORDS.seed}</span>
          <input
            inputMode="numeric"
            value={seed}
            aria-invalid={!isSeed}
            aria-describedby={isSeed ? undefined : `${id}bad`}
            onChange={({ target }) => setSeed(target.value)}
          />
        </label>
        {!isSeed && (
          <p id={`${id}bad`} className={styles.unknown}>
            {CASES_WORDS.badSeed}
          </p>
        )}
        <div className={styles.acts}>
          <button type="submit" data-look="accent" disabled={!isSeed}>
            {CASES_WORDS.open}
          </button>
          <button type="button" onClick={() => setSeed(String(anySeed()))}>
            {CASES_WORDS.another}
          </button>
          <small>{isSeed ? stateOf(name) : ''}</small>
        </div>
      </form>
    </section>
  );
}
