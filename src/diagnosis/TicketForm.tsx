/** The ticket as a form of plain questions, which the customer's own words fill where they are clear. */

import { X } from 'lucide-react';
import { type ReactNode, useId, useMemo } from 'react';
import { VERDICTS } from '../routing/endings';
import { KIND_KEYS, REQUEST_KINDS } from '../routing/kinds';
import { Choice } from '../signs/Choice';
import { Name } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import { answered, NEW_TICKET, type OpenTicket, pasted } from './openTicket';
import { Pills, Question } from './Pills';
import { read, type Understood } from './reading';
import { ShareQuestion } from './ShareQuestion';
import styles from './TicketForm.module.css';
import { isNothingKnown, SEEN, type TicketAnswers } from './ticket';
import { TICKET_WORDS } from './words';

interface TicketFormProps {
  readonly topology: Topology;
  readonly ticket: OpenTicket;
  readonly onTicket: (ticket: OpenTicket) => void;
}

const DIRECTIONS_ASKED = ['inbound', 'outbound'] as const;

export function TicketForm({ topology, ticket, onTicket }: TicketFormProps) {
  const { text, answers } = ticket;
  const { externals } = topology;
  const id = useId();
  const { understood } = useMemo(() => read(text, topology), [text, topology]);
  const answer = (given: Partial<TicketAnswers>): void => onTicket(answered(ticket, given));
  return (
    <section className={styles.form} aria-label={TICKET_WORDS.title}>
      <header className={styles.head}>
        <h2>{TICKET_WORDS.title}</h2>
        <button
          type="button"
          disabled={text === '' && isNothingKnown(answers)}
          onClick={() => onTicket({ ...NEW_TICKET, outline: ticket.outline })}
        >
          {TICKET_WORDS.clear}
        </button>
      </header>
      <p className={styles.lead}>{TICKET_WORDS.lead}</p>
      <div className={styles.paste}>
        <label htmlFor={`${id}paste`}>{TICKET_WORDS.paste}</label>
        <textarea
          id={`${id}paste`}
          rows={3}
          value={text}
          onChange={({ target }) => onTicket(pasted(ticket, target.value, read(target.value, topology).answers))}
        />
        {text.trim() !== '' && (
          <p className={styles.understood} aria-live="polite">
            {understood.length === 0 ? (
              <span>{TICKET_WORDS.nothingUnderstood}</span>
            ) : (
              <span>
                <b>{TICKET_WORDS.understood}</b> <Marked text={text} understood={understood} />
              </span>
            )}
          </p>
        )}
      </div>
      <Question label={TICKET_WORDS.questions.direction}>
        <Pills
          name={`${id}direction`}
          values={DIRECTIONS_ASKED}
          label={(direction) => TICKET_WORDS.direction[direction]}
          chosen={answers.direction}
          onChoose={(direction) => answer({ direction })}
        />
      </Question>
      {externals.length > 1 && (
        <div className={styles.question}>
          <label htmlFor={`${id}external`}>{TICKET_WORDS.questions.external}</label>
          <Choice
            id={`${id}external`}
            label={TICKET_WORDS.questions.external}
            groups={[{ parts: externals }]}
            value={answers.external ?? ''}
            none={TICKET_WORDS.notKnown}
            onChoose={(chosen) => answer({ external: chosen === '' ? null : chosen })}
          />
        </div>
      )}
      <Question label={TICKET_WORDS.questions.kind}>
        <Pills
          name={`${id}kind`}
          values={KIND_KEYS}
          label={(kind) => REQUEST_KINDS[kind].label}
          chosen={answers.kind}
          onChoose={(kind) => answer({ kind })}
        />
      </Question>
      <Question label={TICKET_WORDS.questions.seen}>
        <Pills
          name={`${id}seen`}
          values={SEEN}
          label={(verdict) => VERDICTS[verdict].label}
          chosen={answers.seen}
          onChoose={(seen) => answer({ seen })}
        />
      </Question>
      <Users id={id} topology={topology} users={answers.users} onUsers={(users) => answer({ users })} />
      <ShareQuestion id={id} topology={topology} share={answers.share} onShare={(share) => answer({ share })} />
    </section>
  );
}

/** The text as it was pasted, with what was understood of it marked. */
function Marked({ text, understood }: { readonly text: string; readonly understood: readonly Understood[] }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to, question } of understood) {
    pieces.push(text.slice(at, from));
    pieces.push(
      <mark key={from} title={TICKET_WORDS.questions[question]}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  pieces.push(text.slice(at));
  return <q translate="no">{pieces}</q>;
}

interface UsersProps {
  readonly id: string;
  readonly topology: Topology;
  readonly users: TicketAnswers['users'];
  readonly onUsers: (users: TicketAnswers['users']) => void;
}

function Users({ id, topology, users, onUsers }: UsersProps) {
  const named = Array.isArray(users) ? topology.users.filter((user) => users.includes(user.id)) : [];
  const others = topology.users.filter((user) => !named.includes(user));
  const [first] = topology.users;
  const chosen = users === null || users === 'all' ? users : 'some';
  return (
    <Question label={TICKET_WORDS.questions.users}>
      <Pills
        name={`${id}users`}
        values={first ? (['all', 'some'] as const) : (['all'] as const)}
        label={(value) => TICKET_WORDS.users[value]}
        chosen={chosen}
        onChoose={(value) => onUsers(value === 'some' ? (first ? [first.id] : null) : value)}
      />
      {chosen === 'some' && (
        <div className={styles.people}>
          {named.map((user) => (
            <span key={user.id} className={styles.person}>
              <Name name={user.name} />
              {named.length > 1 && (
                <button
                  type="button"
                  data-icon
                  data-look="bare"
                  aria-label={TICKET_WORDS.removeUser(user.name)}
                  title={TICKET_WORDS.removeUser(user.name)}
                  onClick={() => onUsers(named.filter((each) => each !== user).map((each) => each.id))}
                >
                  <X aria-hidden />
                </button>
              )}
            </span>
          ))}
          {others.length > 0 && (
            <span className={styles.add}>
              <label htmlFor={`${id}user`}>{TICKET_WORDS.addUser}</label>
              <Choice
                key={named.length}
                id={`${id}user`}
                label={TICKET_WORDS.addUser}
                groups={[{ parts: others }]}
                value=""
                none={TICKET_WORDS.addUser}
                onChoose={(user) => user !== '' && onUsers([...named.map((each) => each.id), user])}
              />
            </span>
          )}
        </div>
      )}
    </Question>
  );
}
