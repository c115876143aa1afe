/** Text with a list to choose from: servers and clusters by name, and any other text as a directory record may hold it. */

import { ChevronsUpDown } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Name } from '../signs/Sentence';
import styles from './HomeInput.module.css';
import { type Choice, fittingChoices } from './typed';
import type { Draft } from './useDraft';
import { FIELD } from './words';

interface HomeInputProps {
  readonly id: string;
  readonly draft: Draft;
  readonly choices: readonly Choice[];
  readonly onPick: (choice: Choice) => void;
  readonly placeholder: string;
  readonly describedBy: string;
  readonly field: string;
}

export function HomeInput(props: HomeInputProps) {
  const { id, draft, choices, onPick, placeholder, describedBy, field } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const fitting = fittingChoices(choices, draft.typed);
  const shown = open && fitting.length > 0;
  const optionId = (index: number): string => `${listId}-${index}`;

  const show = (index: number): void => {
    setOpen(true);
    setActive(index);
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (choice: Choice): void => {
    close();
    onPick(choice);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key } = event;
    const chosen = shown ? fitting[active] : undefined;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      const from = shown ? active : -1;
      const step = key === 'ArrowDown' ? 1 : from < 0 ? 0 : -1;
      show((from + step + fitting.length) % fitting.length);
    } else if (key === 'Enter' && chosen) {
      event.preventDefault();
      pick(chosen);
    } else if (key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else {
      if (key === 'Enter') close();
      draft.events.onKeyDown(event);
    }
  };

  return (
    <div className={styles.box}>
      <input
        ref={input}
        id={id}
        className={styles.input}
        type="text"
        dir="auto"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        data-field={field}
        value={draft.text}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
        aria-describedby={describedBy}
        aria-invalid={draft.problem !== null}
        onChange={(event) => {
          draft.change(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onClick={() => setOpen(true)}
        onFocus={draft.events.onFocus}
        onBlur={() => {
          close();
          draft.events.onBlur();
        }}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className={styles.opener}
        data-look="bare"
        data-icon
        tabIndex={-1}
        aria-label={FIELD.showHomes}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          setOpen(!shown);
          input.current?.focus();
        }}
      >
        <ChevronsUpDown aria-hidden="true" />
      </button>
      {shown && (
        <div id={listId} role="listbox" aria-label={FIELD.homes} className={styles.list}>
          {fitting.map((choice, index) => (
            <div
              key={choice.value}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.option}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setActive(index)}
              onClick={() => pick(choice)}
              onKeyDown={() => input.current?.focus()}
            >
              {choice.value === '' ? <span>{choice.label}</span> : <Name name={choice.label} />}
              {choice.sort !== undefined && (
                <span className={styles.detail}>
                  <span>{choice.detail ? `${choice.sort} · ` : choice.sort}</span>
                  {choice.detail && <Name name={choice.detail} />}
                </span>
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
