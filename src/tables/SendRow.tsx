/** Sends one request with each of the people whose rows are selected, as one act. */

import { useId, useState } from 'react';
import type { Answer } from '../inspector/callbacks';
import { type Edit, edited, type Playground } from '../playground/playground';
import { addRequests } from '../playground/script';
import { KIND_KEYS, REQUEST_KINDS, type RequestKind } from '../routing/kinds';
import { Choice } from '../signs/Choice';
import type { Topology } from '../topology/topology';
import styles from './Tables.module.css';
import { REFUSED, SENDING } from './words';

interface SendRowProps {
  readonly topology: Topology;
  /** Whose rows these are. */
  readonly kind: 'user' | 'external';
  readonly people: readonly string[];
  readonly onEdit: (change: (playground: Playground) => Edit) => Answer;
  readonly onDone: () => void;
}

export function SendRow({ topology, kind, people, onEdit, onDone }: SendRowProps) {
  const id = useId();
  const [asked, setAsked] = useState<RequestKind>(KIND_KEYS[0]);
  const [way, setWay] = useState<'from' | 'to'>('from');
  const [chosen, setChosen] = useState('');
  const others = kind === 'user' ? topology.externals : topology.users;
  const other = others.find((one) => one.id === chosen)?.id ?? others[0]?.id;
  if (other === undefined) return <p className={styles.note}>{REFUSED.nobody}</p>;
  const send = (): void => {
    const requests = people.map((person) =>
      way === 'from' ? { kind: asked, from: person, to: other } : { kind: asked, from: other, to: person },
    );
    const answer = onEdit((now) => {
      const edit = addRequests(now, requests);
      return edit.ok ? edited(edit.playground, SENDING.sent(requests.length)) : edit;
    });
    if (answer === null) onDone();
  };
  return (
    <form
      className={styles.send}
      aria-label={SENDING.title(people.length)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={`${id}kind`}>{SENDING.title(people.length)}</label>
      <select id={`${id}kind`} value={asked} onChange={({ target }) => setAsked(target.value as RequestKind)}>
        {KIND_KEYS.map((key) => (
          <option key={key} value={key}>
            {REQUEST_KINDS[key].label}
          </option>
        ))}
      </select>
      <select aria-label={SENDING.way} value={way} onChange={({ target }) => setWay(target.value as 'from' | 'to')}>
        <option value="from">{SENDING.from}</option>
        <option value="to">{SENDING.to}</option>
      </select>
      <span className={styles.other}>
        <label htmlFor={`${id}other`}>{SENDING.other[kind]}</label>
        <Choice
          id={`${id}other`}
          label={SENDING.other[kind]}
          groups={[{ parts: others }]}
          value={other}
          onChoose={setChosen}
        />
      </span>
      <button type="submit" data-look="accent">
        {SENDING.send}
      </button>
    </form>
  );
}
