/** A searchable list of the people at one server: only the rows in sight are drawn, and what can be done stands below for the one that is marked. */

import { CircleDashed, Diamond, House } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Note } from '../playground/playground';
import { Name } from '../signs/Sentence';
import { Unseen } from '../signs/Unseen';
import { faultsOnCard } from '../topology/faults';
import type { LocalUser } from '../topology/parts';
import { nameOf, type Topology } from '../topology/topology';
import type { ScreenPoint } from './gestures';
import { matching, ROW, rowAfter, rowsInSight, scrolledFor } from './listWindow';
import styles from './PeopleList.module.css';
import { LIST } from './peopleWords';
import { PERSON } from './words';

interface PeopleListProps {
  readonly topology: Topology;
  readonly people: readonly LocalUser[];
  /** Somebody was looked for, and is the one that Enter would choose. */
  readonly onSeek: (id: string | null) => void;
  /** By which they can be found, too. */
  readonly notes: readonly Note[];
  readonly onSelect: (id: string) => void;
  readonly onMoveOut: (id: string) => void;
  readonly onMenu: (id: string, at: ScreenPoint) => void;
}

export function PeopleList({ topology, people, notes, onSeek, onSelect, onMoveOut, onMenu }: PeopleListProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wanted, setRow] = useState<number | null>(null);
  const [scrolled, setScrolled] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => matching(people, typed, notes), [people, typed, notes]);
  const row = Math.min(wanted ?? 0, Math.max(0, found.length - 1));
  const marked = found[row];
  const sought = wanted === null ? null : (marked?.id ?? null);
  useEffect(() => onSeek(sought), [sought, onSeek]);
  const { from, to } = rowsInSight(scrolled, found.length);

  const goTo = (next: number): void => {
    setRow(next);
    if (list.current) list.current.scrollTop = scrolledFor(list.current.scrollTop, next);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    const next = rowAfter(event.key, row, found.length);
    const asksMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (next !== null) goTo(next);
    else if (marked && event.key === 'Enter') onSelect(marked.id);
    else if (marked && asksMenu) onMenu(marked.id, below(event.currentTarget));
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.frame}>
      <input
        type="search"
        role="combobox"
        aria-label={LIST.search}
        placeholder={LIST.search}
        aria-expanded
        aria-controls={`${id}list`}
        aria-activedescendant={marked && `${id}${marked.id}`}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          goTo(0);
        }}
        onKeyDown={keys}
      />
      <p className={styles.number} role="status">
        {LIST.found(found.length, people.length)}
      </p>
      <div
        ref={list}
        id={`${id}list`}
        role="listbox"
        aria-label={LIST.people}
        tabIndex={-1}
        className={styles.list}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      >
        <div style={{ height: found.length * ROW }}>
          {found.slice(from, to).map((user, index) => (
            <Row
              key={user.id}
              id={`${id}${user.id}`}
              topology={topology}
              user={user}
              place={from + index}
              rows={found.length}
              marked={user === marked}
              onMark={() => setRow(from + index)}
              onSelect={() => onSelect(user.id)}
              onMenu={(at) => onMenu(user.id, at)}
            />
          ))}
        </div>
      </div>
      {/* Read with the row that is marked. */}
      <p className={styles.meant} aria-hidden="true">
        {marked && <Name name={marked.name} />}
        {marked && <Name name={marked.mail} />}
      </p>
      <div className={styles.acts}>
        <button type="button" disabled={!marked} onClick={() => marked && onSelect(marked.id)}>
          {LIST.select}
        </button>
        <button type="button" disabled={!marked} onClick={() => marked && onMoveOut(marked.id)}>
          {LIST.moveOut}
        </button>
        <button
          type="button"
          disabled={!marked}
          onClick={(event) => marked && onMenu(marked.id, below(event.currentTarget))}
        >
          {LIST.more}
        </button>
      </div>
    </div>
  );
}

const below = (element: Element): ScreenPoint => {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom };
};

interface RowProps {
  readonly id: string;
  readonly topology: Topology;
  readonly user: LocalUser;
  readonly place: number;
  readonly rows: number;
  readonly marked: boolean;
  readonly onMark: () => void;
  readonly onSelect: () => void;
  readonly onMenu: (at: ScreenPoint) => void;
}

function Row({ id, topology, user, place, rows, marked, onMark, onSelect, onMenu }: RowProps) {
  const faults = faultsOnCard(topology, user.id);
  const { homeServer: home } = user;
  return (
    // The field has the keyboard, and its keys lead from row to row.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      aria-posinset={place + 1}
      aria-setsize={rows}
      className={styles.row}
      style={{ transform: `translateY(${place * ROW}px)` }}
      onPointerDown={onMark}
      onDoubleClick={onSelect}
      onContextMenu={(event: MouseEvent) => {
        event.preventDefault();
        onMark();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <Name name={user.name} />
      {faults[0] && (
        <span className={styles.fault} title={faults[0].name}>
          <Diamond aria-hidden />
          <Unseen>{faults[0].name}</Unseen>
        </span>
      )}
      <span className={styles.home} data-none={home === null || undefined}>
        {home === null ? <CircleDashed aria-hidden /> : <House aria-hidden />}
        {home === null ? <span>{PERSON.noHome}</span> : <Name name={nameOf(topology, home)} />}
      </span>
    </div>
  );
}
