/** Whom to take, where they are logged in, which servers are there, where all of it goes, and under which names. */

import { useId, useState } from 'react';
import { wantedOf } from './desk';
import { IMPORT_WORDS } from './dialogWords';
import { readHosts } from './hosts';
import styles from './Import.module.css';
import { type LoggedInAt, loggedInAt, type Mapping, type Take } from './mapping';

interface ImportOptionsProps {
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
  /** Without any there are servers only. */
  readonly hasPeople: boolean;
  readonly isNew: boolean;
  readonly onNew: (isNew: boolean) => void;
  readonly pseudonyms: boolean;
  readonly onPseudonyms: (pseudonyms: boolean) => void;
}

const WHOS: readonly Take['who'][] = ['all', 'perServer', 'withFinding'];
const LABELS = {
  all: IMPORT_WORDS.everybody,
  perServer: IMPORT_WORDS.perServer,
  withFinding: IMPORT_WORDS.withFinding,
} satisfies { readonly [W in Take['who']]: string };
const LOGGED_IN: readonly LoggedInAt[] = ['home', 'spread', 'nowhere'];
/** At each server, unless another number is typed. */
const SOME = 10;

export function ImportOptions(props: ImportOptionsProps) {
  const { mapping, onMapping, hasPeople, isNew, onNew, pseudonyms, onPseudonyms } = props;
  const id = useId();
  const [most, setMost] = useState(SOME);
  const [hosts, setHosts] = useState('');
  const { who } = mapping.take ?? { who: 'all' };
  const take = (next: Take['who'], number = most): void =>
    onMapping({ ...mapping, take: next === 'perServer' ? { who: next, most: number } : { who: next } });
  return (
    <div className={styles.options}>
      {hasPeople && (
        <>
          <fieldset>
            <legend>{IMPORT_WORDS.who}</legend>
            {WHOS.map((each) => (
              <div key={each} className={styles.choice}>
                <label>
                  <input type="radio" name={`${id}who`} checked={who === each} onChange={() => take(each)} />
                  <span>{LABELS[each]}</span>
                </label>
                {each === 'perServer' && (
                  <input
                    type="number"
                    aria-label={IMPORT_WORDS.most}
                    min={1}
                    max={5000}
                    value={most}
                    onChange={({ currentTarget }) => {
                      const number = Math.max(1, Math.floor(currentTarget.valueAsNumber || 1));
                      setMost(number);
                      take('perServer', number);
                    }}
                  />
                )}
              </div>
            ))}
          </fieldset>
          <fieldset>
            <legend>{IMPORT_WORDS.loggedIn}</legend>
            {LOGGED_IN.map((each) => (
              <label key={each} className={styles.choice}>
                <input
                  type="radio"
                  name={`${id}logged`}
                  checked={loggedInAt(mapping) === each}
                  onChange={() => onMapping({ ...mapping, loggedIn: each })}
                />
                <span>{IMPORT_WORDS.loggedInAt[each]}</span>
              </label>
            ))}
            <p className={styles.help}>{IMPORT_WORDS.loggedInWhy}</p>
          </fieldset>
        </>
      )}
      <fieldset>
        <legend>{IMPORT_WORDS.into}</legend>
        {[true, false].map((each) => (
          <label key={String(each)} className={styles.choice}>
            <input type="radio" name={`${id}into`} checked={isNew === each} onChange={() => onNew(each)} />
            <span>{each ? IMPORT_WORDS.intoNew : IMPORT_WORDS.intoThis}</span>
          </label>
        ))}
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={pseudonyms}
            aria-describedby={`${id}pseudonyms`}
            onChange={({ currentTarget }) => onPseudonyms(currentTarget.checked)}
          />
          <span>{IMPORT_WORDS.pseudonyms}</span>
        </label>
        <p id={`${id}pseudonyms`} className={styles.help}>
          {isNew ? IMPORT_WORDS.pseudonymsWhy : `${IMPORT_WORDS.pseudonymsAll} ${IMPORT_WORDS.pseudonymsWhy}`}
        </p>
      </fieldset>
      {hasPeople && (
        <div>
          <label htmlFor={`${id}hosts`}>{IMPORT_WORDS.hosts}</label>
          <textarea
            id={`${id}hosts`}
            className={styles.text}
            rows={3}
            spellCheck={false}
            value={hosts}
            aria-describedby={`${id}why`}
            onChange={({ currentTarget }) => {
              setHosts(currentTarget.value);
              onMapping({ ...mapping, servers: wantedOf(readHosts(currentTarget.value)) });
            }}
          />
          <p id={`${id}why`} className={styles.help}>
            {IMPORT_WORDS.hostsWhy}
          </p>
        </div>
      )}
    </div>
  );
}
