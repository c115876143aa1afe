/** What a cell is changed with: a field, lines, or a list to choose from. Enter and Tab take it, Escape leaves it as it was. */

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Choice } from '../signs/Choice';
import { Unseen } from '../signs/Unseen';
import styles from './Cells.module.css';
import type { Column, Given, Offered } from './columns';

/** Where the keyboard goes when a cell is left. */
export type Then = 'stay' | 'next' | 'back' | 'away';

interface CellEditorProps {
  readonly column: Column;
  /** What it is heard as. */
  readonly label: string;
  /** What the cell shows, or the letter that was typed over it. */
  readonly text: string;
  readonly typedOver: boolean;
  readonly offered: Offered;
  readonly invalid: boolean;
  /** The id of the sentence that says why it was not taken. */
  readonly problem: string;
  /** False where it was not taken. */
  readonly onTake: (given: Given, then: Then) => boolean;
  readonly onLeave: () => void;
}

export function CellEditor(props: CellEditorProps) {
  return props.column.entry === 'choice' ? <ChoiceCell {...props} /> : <TypedCell {...props} />;
}

/** Takes and leaves once, whatever the browser tells of it afterwards. */
function useOnce({ onTake, onLeave }: Pick<CellEditorProps, 'onTake' | 'onLeave'>) {
  const done = useRef(false);
  const leave = (): void => {
    if (done.current) return;
    done.current = true;
    onLeave();
  };
  const take = (given: Given, then: Then): void => {
    if (done.current) return;
    done.current = onTake(given, then) || then === 'away';
  };
  return { take, leave };
}

function TypedCell(props: CellEditorProps) {
  const { column, label, text, typedOver, offered, invalid, problem } = props;
  const { take, leave } = useOnce(props);
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const list = useId();
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (!typedOver) field.current?.select();
  }, [typedOver]);

  const keys = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) take(typed, 'stay');
    else if (event.key === 'Tab') take(typed, event.shiftKey ? 'back' : 'next');
    else return;
    event.preventDefault();
  };
  const common = {
    ref: field,
    className: styles.field,
    dir: 'auto',
    'aria-label': label,
    'aria-invalid': invalid,
    'aria-describedby': problem,
    value: typed,
    onChange: ({ target }: { readonly target: { readonly value: string } }): void => setTyped(target.value),
    onKeyDown: keys,
    onBlur: () => (typed === text && !typedOver ? leave() : take(typed, 'away')),
  };
  if (column.entry === 'lines') return <textarea {...common} rows={4} />;
  return (
    <>
      <input
        {...common}
        type="text"
        autoComplete="off"
        spellCheck={false}
        list={column.entry === 'home' ? list : undefined}
      />
      {column.entry === 'home' && (
        <datalist id={list}>
          {offered.groups.flatMap(({ parts }) => parts.map(({ id, name }) => <option key={id} value={name} />))}
        </datalist>
      )}
    </>
  );
}

/** Keys that walk a closed list choose at every step, which is not yet meant. */
const WALKS = /^(Arrow|Page|Home|End|.$)/u;

function ChoiceCell(props: CellEditorProps) {
  const { label, offered } = props;
  const { take, leave } = useOnce(props);
  const id = useId();
  const [chosen, setChosen] = useState(offered.value);
  const place = useRef<HTMLFieldSetElement>(null);
  const lastKey = useRef('');
  useEffect(() => {
    const reach = (): boolean => {
      const control = place.current?.querySelector<HTMLElement>('select, input');
      control?.focus({ preventScroll: true });
      return control !== null && control !== undefined;
    };
    if (reach() || !place.current) return;
    // A field for many comes late the first time.
    const observer = new MutationObserver(() => {
      if (reach()) observer.disconnect();
    });
    observer.observe(place.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);

  const keys = (event: KeyboardEvent): void => {
    event.stopPropagation();
    lastKey.current = event.key;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter') take({ chosen }, 'stay');
    else if (event.key === 'Tab') take({ chosen }, event.shiftKey ? 'back' : 'next');
    else return;
    event.preventDefault();
  };
  const choose = (value: string): void => {
    setChosen(value);
    const isSelect = place.current?.querySelector('select') !== null;
    if (!isSelect || !WALKS.test(lastKey.current)) take({ chosen: value }, 'stay');
  };
  return (
    <fieldset
      ref={place}
      className={styles.choice}
      onKeyDown={keys}
      onPointerDown={() => {
        lastKey.current = '';
      }}
      onBlur={({ relatedTarget }) => {
        if (place.current?.contains(relatedTarget)) return;
        if (chosen === offered.value) leave();
        else take({ chosen }, 'away');
      }}
    >
      <label htmlFor={id}>
        <Unseen>{label}</Unseen>
      </label>
      <Choice id={id} label={label} {...offered} value={chosen} onChoose={choose} />
    </fieldset>
  );
}
