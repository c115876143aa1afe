/** A small form that sends one request, or a full turn of it: what, from whom, to whom. */

import { useId, useState } from 'react';
import { KIND_KEYS, REQUEST_KINDS, type RequestKind } from '../routing/kinds';
import type { Direction, Request } from '../routing/trace';
import { Choice } from '../signs/Choice';
import { RequestGlyph } from '../signs/Glyphs';
import { Term } from '../signs/Term';
import { findExternal, findUser, roundRobinList, type Topology } from '../topology/topology';
import styles from './SendForm.module.css';
import { SEND_WORDS, WAY_WORDS } from './sendWords';

interface SendFormProps {
  readonly topology: Topology;
  /** The last choice, or one made by dragging. */
  readonly initial: Request | null;
  readonly onSend: (request: Request) => void;
  readonly onFullTurn: (request: Request) => void;
}

export function SendForm({ topology, initial, onSend, onFullTurn }: SendFormProps) {
  const { externals, users } = topology;
  const [kind, setKind] = useState<RequestKind>(initial?.kind ?? KIND_KEYS[0]);
  const [chosenFrom, setFrom] = useState(initial?.from ?? '');
  const [chosenTo, setTo] = useState(initial?.to ?? '');
  const id = useId();

  const missing = whatIsMissing(topology);
  if (missing) return <p className={styles.missing}>{missing}</p>;

  const isKnown = findExternal(topology, chosenFrom) ?? findUser(topology, chosenFrom);
  const from = isKnown?.id ?? externals[0]?.id ?? '';
  const direction: Direction = findExternal(topology, from) ? 'inbound' : 'outbound';
  const others = direction === 'inbound' ? users : externals;
  const to = others.find((other) => other.id === chosenTo)?.id ?? others[0]?.id ?? '';
  const request: Request = { kind, from, to };
  const seats = roundRobinList(topology).length;

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(request);
      }}
    >
      <fieldset className={styles.kinds}>
        <legend>{SEND_WORDS.request}</legend>
        {KIND_KEYS.map((each) => (
          <label key={each} className={styles.kind}>
            <input
              type="radio"
              name={`${id}kind`}
              value={each}
              checked={kind === each}
              onChange={() => setKind(each)}
            />
            <RequestGlyph kind={each} />
            <span>{REQUEST_KINDS[each].label}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.field}>
        <label htmlFor={`${id}from`}>{SEND_WORDS.from}</label>
        <Choice
          id={`${id}from`}
          label={SEND_WORDS.from}
          groups={[
            { label: SEND_WORDS.externals, parts: externals },
            { label: SEND_WORDS.users, parts: users },
          ]}
          value={from}
          onChoose={setFrom}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}to`}>{SEND_WORDS.to}</label>
        <Choice id={`${id}to`} label={SEND_WORDS.to} groups={[{ parts: others }]} value={to} onChoose={setTo} />
      </div>
      <p className={styles.way}>
        <Term word={direction}>{WAY_WORDS[direction].name}</Term>
        <span>{`: ${WAY_WORDS[direction].about}`}</span>
      </p>
      <div className={styles.acts}>
        <button type="submit" data-look="accent">
          {SEND_WORDS.send}
        </button>
        {direction === 'inbound' && (
          <button
            type="button"
            disabled={seats === 0}
            title={seats === 0 ? SEND_WORDS.noTurn : SEND_WORDS.turnOf(seats)}
            onClick={() => onFullTurn(request)}
          >
            {SEND_WORDS.turn}
          </button>
        )}
      </div>
    </form>
  );
}

function whatIsMissing({ externals, users }: Topology): string | null {
  if (externals.length > 0 && users.length > 0) return null;
  if (externals.length === 0 && users.length === 0) return SEND_WORDS.nobody;
  return externals.length === 0 ? SEND_WORDS.noExternal : SEND_WORDS.noUser;
}
