/** Finds anything by typing: a field, and below it what fits, which keys walk while the field keeps the keyboard. */

import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Name } from '../signs/Sentence';
import styles from './Palette.module.css';
import { type Findable, indexOf, rowAfter, sectionsFor } from './ranking';
import { GROUP_WORDS, PALETTE_WORDS } from './words';

export interface PaletteRow extends Findable {
  /** Behind its name: what it is, and what else it is known by. */
  readonly detail?: string;
  /** The keys that do the same. */
  readonly keys?: string;
  /** The name is one that somebody gave. */
  readonly given?: boolean;
}

interface PaletteProps<Row extends PaletteRow> {
  readonly rows: readonly Row[];
  /** Shown before anything is typed, by their keys. */
  readonly recent: readonly string[];
  readonly useful: readonly string[];
  /** The keys of the rows that are meant by what is typed, whatever they are called. */
  readonly meant: (typed: string) => readonly string[];
  readonly onChoose: (row: Row) => void;
  readonly onClose: () => void;
}

interface Shown<Row> {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly fitting: number;
}

export function Palette<Row extends PaletteRow>(props: PaletteProps<Row>) {
  const { rows, recent, useful, meant, onChoose, onClose } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState(0);
  const index = useMemo(() => indexOf(rows), [rows]);
  const shown = useMemo(
    (): readonly Shown<Row>[] =>
      typed.trim() === ''
        ? begun(rows, recent, useful)
        : sectionsFor(index, typed, meant(typed)).map(({ group, ...section }) => ({
            heading: GROUP_WORDS[group],
            ...section,
          })),
    [rows, recent, useful, index, typed, meant],
  );
  const all = shown.flatMap((section) => section.rows);
  const fitting = shown.reduce((sum, section) => sum + section.fitting, 0);
  const place = Math.min(wanted, Math.max(0, all.length - 1));
  const marked = all[place];

  useEffect(() => {
    if (marked) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  const choose = (row: Row | undefined): void => {
    if (row && row.why === undefined) onChoose(row);
  };
  const keys = (event: KeyboardEvent): void => {
    const next = rowAfter(event.key, place, all.length);
    if (next !== null) setWanted(next);
    else if (event.key === 'Enter') choose(marked);
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) onClose();
    else return;
    event.preventDefault();
  };

  let number = -1;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} initialFocus={field} aria-label={PALETTE_WORDS.title}>
          <div className={styles.head}>
            <Search aria-hidden />
            <input
              ref={field}
              type="search"
              role="combobox"
              aria-label={PALETTE_WORDS.field}
              placeholder={PALETTE_WORDS.field}
              aria-expanded
              aria-autocomplete="list"
              aria-controls={`${id}list`}
              aria-activedescendant={marked && `${id}${place}`}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
                setWanted(0);
                list.current?.scrollTo({ top: 0 });
              }}
              onKeyDown={keys}
            />
          </div>
          <div ref={list} id={`${id}list`} role="listbox" aria-label={PALETTE_WORDS.list} className={styles.list}>
            {shown.map(({ heading, rows: own }, section) => (
              <fieldset key={heading} aria-labelledby={`${id}section${section}`}>
                <div id={`${id}section${section}`} role="presentation" className={styles.heading}>
                  {heading}
                </div>
                {own.map((row) => {
                  number += 1;
                  const at = number;
                  return (
                    <Option
                      key={row.key}
                      id={`${id}${at}`}
                      row={row}
                      marked={at === place}
                      onMark={() => setWanted(at)}
                      onChoose={() => choose(row)}
                    />
                  );
                })}
              </fieldset>
            ))}
          </div>
          <p className={styles.status} role="status">
            {statusOf(all.length, fitting)}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function statusOf(listed: number, fitting: number): string {
  if (fitting === 0) return PALETTE_WORDS.nothing;
  return fitting > listed ? PALETTE_WORDS.listed(listed, fitting) : PALETTE_WORDS.found(fitting);
}

/** What is there before anything is typed; what was used last stands once. */
function begun<Row extends PaletteRow>(
  rows: readonly Row[],
  recent: readonly string[],
  useful: readonly string[],
): readonly Shown<Row>[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const rowsOf = (keys: readonly string[]): readonly Row[] =>
    keys.flatMap((key) => {
      const row = byKey.get(key);
      return row && row.why === undefined ? [row] : [];
    });
  return [
    { heading: PALETTE_WORDS.recent, rows: rowsOf(recent) },
    { heading: PALETTE_WORDS.useful, rows: rowsOf(useful.filter((key) => !recent.includes(key))) },
  ].flatMap((section) => (section.rows.length > 0 ? [{ ...section, fitting: section.rows.length }] : []));
}

interface OptionProps {
  readonly id: string;
  readonly row: PaletteRow;
  readonly marked: boolean;
  readonly onMark: () => void;
  readonly onChoose: () => void;
}

function Option({ id, row, marked, onMark, onChoose }: OptionProps) {
  const { name, detail, keys, why, given } = row;
  return (
    // The field has the keyboard, and its keys lead from row to row.
    <button
      type="button"
      data-look="bare"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      aria-disabled={why !== undefined || undefined}
      className={styles.row}
      onPointerMove={onMark}
      // The field keeps the keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.name}>{given ? <Name name={name} /> : name}</span>
      <span className={styles.detail}>{why ?? detail}</span>
      {keys !== undefined && why === undefined && <kbd translate="no">{keys}</kbd>}
    </button>
  );
}
