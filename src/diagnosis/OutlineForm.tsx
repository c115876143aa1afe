/** A few answers on a community that is not drawn yet; each draws a little more of it. */

import { type ReactNode, useId } from 'react';
import styles from './OutlineForm.module.css';
import { MOST_OUTLINED, type Outline } from './outline';
import { OUTLINE_WORDS } from './words';

interface OutlineFormProps {
  readonly outline: Outline;
  readonly picture: ReactNode;
  readonly onOutline: (outline: Outline) => void;
  readonly onDraw: () => void;
}

const NUMBERS = Array.from({ length: MOST_OUTLINED }, (_, place) => place + 1);

export function OutlineForm({ outline, picture, onOutline, onDraw }: OutlineFormProps) {
  const id = useId();
  return (
    <section className={styles.outline} aria-label={OUTLINE_WORDS.title}>
      <h2>{OUTLINE_WORDS.title}</h2>
      <p className={styles.lead}>{OUTLINE_WORDS.lead}</p>
      <div className={styles.answers}>
        <label htmlFor={`${id}servers`}>{OUTLINE_WORDS.servers}</label>
        <select
          id={`${id}servers`}
          value={outline.servers}
          onChange={({ target }) => onOutline({ ...outline, servers: Number(target.value) })}
        >
          {NUMBERS.map((number) => (
            <option key={number}>{number}</option>
          ))}
        </select>
        <label>
          <input
            type="checkbox"
            checked={outline.homes}
            onChange={({ target }) => onOutline({ ...outline, homes: target.checked })}
          />
          {OUTLINE_WORDS.homes}
        </label>
        <label>
          <input
            type="checkbox"
            checked={outline.clusters}
            onChange={({ target }) => onOutline({ ...outline, clusters: target.checked })}
          />
          {OUTLINE_WORDS.clusters}
        </label>
      </div>
      <div className={styles.picture}>{picture}</div>
      <button type="button" data-look="accent" onClick={onDraw}>
        {OUTLINE_WORDS.draw}
      </button>
    </section>
  );
}
