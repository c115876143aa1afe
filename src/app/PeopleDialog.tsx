/** Asks for many local users at once: how many, what they are called, where they are logged in and at home. */

import { type ReactNode, useId, useRef, useState } from 'react';
import { useViewport } from '../canvas/viewport';
import { Problem } from '../inspector/Problem';
import { typedCount } from '../inspector/typed';
import { type Home, type LoggedIn, namesOfNew } from '../playground/people';
import { takingLogIns } from '../playground/several';
import { named } from '../saying/names';
import { Sentence } from '../signs/Sentence';
import { Sheet } from '../signs/Sheet';
import sheet from '../signs/Sheet.module.css';
import { LIMITS } from '../topology/parts';
import type { Topology } from '../topology/topology';
import styles from './PeopleDialog.module.css';
import { makePeopleActs } from './peopleActs';
import { PEOPLE_WORDS } from './peopleDialogWords';
import type { AppState } from './store/state';
import { useApp, useAppStore } from './useApp';

const HOMES: readonly Home[] = ['asLoggedIn', 'spread', 'none'];

export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const viewport = useViewport();
  const topology = useApp((state) => state.playground.topology);
  const proposed = useApp((state) => state.proposed);
  const [number, setNumber] = useState('10');
  const [pattern, setPattern] = useState<string>(PEOPLE_WORDS.pattern);
  const [loggedIn, setLoggedIn] = useState(() => firstChoice(topology, proposed));
  const [home, setHome] = useState<Home>('asLoggedIn');
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  const places = placesOf(topology);
  const room = LIMITS.people - topology.users.length - topology.externals.length;
  const count = typedCount(number);
  const called = namesOfNew(topology, { count, pattern });
  /** What was said of another wish is no longer true. */
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setProblem(null);
    };
  return (
    <Sheet title={PEOPLE_WORDS.title} first={first} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const to = places[Number(loggedIn)]?.to ?? NOWHERE;
          setProblem(makePeopleActs(store, viewport).addPeople({ count, pattern, loggedIn: to, home }));
        }}
      >
        <Field id={`${id}number`} label={PEOPLE_WORDS.howMany} help={PEOPLE_WORDS.room(room)}>
          <input
            ref={first}
            id={`${id}number`}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            aria-describedby={`${id}number-help`}
            value={number}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => change(setNumber)(target.value)}
          />
        </Field>
        <Field id={`${id}pattern`} label={PEOPLE_WORDS.name} help={PEOPLE_WORDS.nameHelp}>
          <input
            id={`${id}pattern`}
            type="text"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}pattern-help`}
            value={pattern}
            onChange={({ target }) => change(setPattern)(target.value)}
          />
        </Field>
        <p className={styles.preview} role="status" data-refused={!called.ok || undefined}>
          <Sentence text={called.ok ? previewOf(called.people) : called.reason} />
        </p>
        <Field id={`${id}server`} label={PEOPLE_WORDS.loggedIn}>
          <select id={`${id}server`} value={loggedIn} onChange={({ target }) => change(setLoggedIn)(target.value)}>
            {places.map(({ to, label }, place) => (
              <option
                key={to.to === 'server' ? to.id : label}
                value={place}
                {...(to.to === 'server' && { dir: 'auto', translate: 'no' })}
              >
                {label}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}home`} label={PEOPLE_WORDS.home}>
          <select id={`${id}home`} value={home} onChange={({ target }) => change(setHome)(target.value as Home)}>
            {HOMES.map((each) => (
              <option key={each} value={each}>
                {PEOPLE_WORDS.homes[each]}
              </option>
            ))}
          </select>
        </Field>
        <Problem text={problem} />
        <div className={sheet.answers}>
          <button type="button" onClick={onClose}>
            {PEOPLE_WORDS.cancel}
          </button>
          <button type="submit" data-look="accent">
            {called.ok ? PEOPLE_WORDS.add(called.people.length) : PEOPLE_WORDS.addThem}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly children: ReactNode;
}

function Field({ id, label, help, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {help !== undefined && <p id={`${id}-help`}>{help}</p>}
    </div>
  );
}

const NOWHERE: LoggedIn = { to: 'nowhere' };

interface Place {
  readonly to: LoggedIn;
  readonly label: string;
}

/** Where they can be logged in; over the servers only where one takes logins. */
const placesOf = (topology: Topology): readonly Place[] => [
  ...(takingLogIns(topology).length > 0 ? [{ to: { to: 'spread' }, label: PEOPLE_WORDS.spread } as const] : []),
  ...topology.servers.map(({ id, name }): Place => ({ to: { to: 'server', id }, label: name })),
  { to: NOWHERE, label: PEOPLE_WORDS.nowhere },
];

/** The server that is proposed, or the first that is offered, by its place in the list. */
function firstChoice(topology: Topology, proposed: AppState['proposed']): string {
  const place = placesOf(topology).findIndex(({ to }) => to.to === 'server' && to.id === proposed);
  return String(Math.max(place, 0));
}

function previewOf(people: readonly { readonly name: string; readonly mail: string }[]): string {
  const [first, last] = [people[0], people.at(-1)];
  if (!first || !last) return '';
  const [from, to] = [first, last].map(({ name, mail }) => PEOPLE_WORDS.person(named(name), named(mail)));
  return first === last ? (from ?? '') : PEOPLE_WORDS.preview(from ?? '', to ?? '');
}
