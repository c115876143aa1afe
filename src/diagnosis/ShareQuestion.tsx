/** How often it is seen: every time, sometimes, or so many of so many. */

import { useId, useState } from 'react';
import { roundRobinList, type Topology } from '../topology/topology';
import { Pills, Question } from './Pills';
import type { Count } from './symptom';
import styles from './TicketForm.module.css';
import type { TicketAnswers } from './ticket';
import { TICKET_WORDS } from './words';

/** The beat of a list of four, where there is no list yet. */
const USUAL_TURN = 4;

interface ShareQuestionProps {
  readonly id: string;
  readonly topology: Topology;
  readonly share: TicketAnswers['share'];
  readonly onShare: (share: TicketAnswers['share']) => void;
}

const SHARES_ASKED = ['always', 'sometimes', 'counted'] as const;

export function ShareQuestion({ id, topology, share, onShare }: ShareQuestionProps) {
  const chosen = share === null || typeof share === 'string' ? share : 'counted';
  const usual: Count = { fails: 1, of: roundRobinList(topology).length || USUAL_TURN };
  return (
    <Question label={TICKET_WORDS.questions.share}>
      <Pills
        name={`${id}share`}
        values={SHARES_ASKED}
        label={(value) => TICKET_WORDS.share[value]}
        chosen={chosen}
        onChoose={(value) => onShare(value === 'counted' ? usual : value)}
      />
      {share !== null && typeof share !== 'string' && <Counted share={share} onShare={onShare} />}
    </Question>
  );
}

const MOST = 50;

const textOf = ({ fails, of }: Count) => ({ fails: `${fails}`, of: `${of}` });

interface CountedProps {
  readonly share: Count;
  readonly onShare: (share: Count) => void;
}

/** Both numbers are taken once they fit together. */
function Counted({ share, onShare }: CountedProps) {
  const [typed, setTyped] = useState(textOf(share));
  const [before, setBefore] = useState(share);
  const id = useId();
  if (share.fails !== before.fails || share.of !== before.of) {
    // Another text was pasted, or this very field was left.
    setBefore(share);
    setTyped(textOf(share));
  }
  const [fails, of] = [typed.fails, typed.of].map((text) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : 0));
  const fits = fails !== undefined && of !== undefined && fails >= 1 && fails <= of && of <= MOST;
  const leave = (): void => {
    if (fits && (fails !== share.fails || of !== share.of)) onShare({ fails, of });
  };
  return (
    <form
      className={styles.counted}
      onSubmit={(event) => {
        event.preventDefault();
        leave();
      }}
      onBlur={leave}
    >
      <input
        inputMode="numeric"
        aria-label={TICKET_WORDS.failsLabel}
        aria-invalid={!fits}
        aria-describedby={fits ? undefined : id}
        value={typed.fails}
        onChange={({ target }) => setTyped({ ...typed, fails: target.value })}
      />
      <span>{TICKET_WORDS.of}</span>
      <input
        inputMode="numeric"
        aria-label={TICKET_WORDS.ofLabel}
        aria-invalid={!fits}
        aria-describedby={fits ? undefined : id}
        value={typed.of}
        onChange={({ target }) => setTyped({ ...typed, of: target.value })}
      />
      <span>{TICKET_WORDS.fails}</span>
      {!fits && (
        <small id={id} role="alert">
          {TICKET_WORDS.badShare}
        </small>
      )}
    </form>
  );
}
