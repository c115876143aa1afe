/** Which attribute of the directory is the mail address, the name and the home server. */

import { useId } from 'react';
import { IMPORT_WORDS } from './dialogWords';
import type { DirectoryAttribute } from './guessing';
import styles from './Import.module.css';
import { keyOf, type Mapping } from './mapping';

const MAPPED = ['name', 'mail', 'homeServer'] as const;

interface MappingFormProps {
  readonly attributes: readonly DirectoryAttribute[];
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

export function MappingForm({ attributes, mapping, onMapping }: MappingFormProps) {
  const id = useId();
  return (
    <fieldset className={styles.mapping}>
      <legend>{IMPORT_WORDS.mapping}</legend>
      {MAPPED.map((what) => {
        const chosen = keyOf(mapping[what]);
        const [example] = attributes.find(({ name }) => name === chosen)?.examples ?? [];
        return (
          <div key={what}>
            <label htmlFor={id + what}>{IMPORT_WORDS[what]}</label>
            <select
              id={id + what}
              value={chosen ?? ''}
              aria-describedby={`${id}${what}example`}
              onChange={({ currentTarget }) => onMapping({ ...mapping, [what]: currentTarget.value || null })}
            >
              <option value="">{IMPORT_WORDS.noAttribute}</option>
              {attributes.map(({ name, entries }) => (
                <option key={name} value={name} translate="no">
                  {IMPORT_WORDS.attribute(name, entries)}
                </option>
              ))}
            </select>
            <p id={`${id}${what}example`} className={styles.help} dir="auto">
              {example === undefined ? '' : IMPORT_WORDS.example(shortened(example))}
            </p>
          </div>
        );
      })}
    </fieldset>
  );
}

/** In UTF-16 units: an example is recognised by its beginning. */
const LONGEST_EXAMPLE = 60;

const shortened = (text: string): string =>
  text.length <= LONGEST_EXAMPLE ? text : `${text.slice(0, LONGEST_EXAMPLE).replace(/[\uD800-\uDBFF]$/, '')}…`;
