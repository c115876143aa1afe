/** The pieces every form of the inspector is laid out with: its frame, groups with a heading, rows, and long lists cut short. */

import { type ReactNode, useState } from 'react';
import { Name } from '../signs/Sentence';
import { nameOf, type Topology } from '../topology/topology';
import styles from './Section.module.css';
import { FORM } from './words';

/** One form: what it is about, a line below, what can be done with it, then its groups. */
export function Form(props: {
  readonly title: ReactNode;
  readonly about: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.form}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h2>{props.title}</h2>
          <p className={styles.note}>{props.about}</p>
        </div>
        {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
}

export function Section({ title, children }: { readonly title: string | null; readonly children: ReactNode }) {
  if (title === null) return <div className={styles.section}>{children}</div>;
  return (
    <fieldset className={styles.section}>
      <legend className={styles.legend}>
        <h3>{title}</h3>
      </legend>
      {children}
    </fieldset>
  );
}

/** A quiet sentence. */
export const Note = ({ children }: { readonly children: ReactNode }) => <p className={styles.note}>{children}</p>;

/** A list of rows, each a name at the left and what can be done at the right. */
export const Rows = ({ label, children }: { readonly label?: string; readonly children: ReactNode }) => (
  <ul className={styles.rows} aria-label={label}>
    {children}
  </ul>
);

export const Row = ({ children }: { readonly children: ReactNode }) => <li className={styles.row}>{children}</li>;

/** Buttons side by side. */
export const Buttons = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.buttons}>{children}</div>
);

/** A part by its name; a click selects it. */
export function PartLink(props: {
  readonly topology: Topology;
  readonly id: string;
  /** What it is called where it is no part. */
  readonly name?: string | undefined;
  readonly onSelect: (ids: readonly string[]) => void;
}) {
  const { topology, id, name = nameOf(topology, id), onSelect } = props;
  return (
    <button type="button" data-look="bare" className={styles.link} onClick={() => onSelect([id])}>
      <Name name={name} />
    </button>
  );
}

const STEP = 100;

/** The first rows of a list that may be thousands long, and a button for more. */
export function Long<T>({
  items,
  first,
  children,
}: {
  readonly items: readonly T[];
  readonly first: number;
  readonly children: (item: T) => ReactNode;
}) {
  const [shown, setShown] = useState(first);
  const left = items.length - shown;
  return (
    <>
      {items.slice(0, shown).map(children)}
      {left > 0 && (
        <li className={styles.row}>
          <button type="button" data-look="bare" className={styles.link} onClick={() => setShown(shown + STEP)}>
            {FORM.more(STEP, left)}
          </button>
        </li>
      )}
    </>
  );
}
