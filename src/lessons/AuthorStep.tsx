/** One step of a lesson that is written: what it does, its words, what it asks, and whether it holds. */

import { ChevronDown, ChevronUp, Trash2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { QuestionKind } from '../prediction/questions';
import { called } from '../routing/called';
import { Sentence } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import styles from './Author.module.css';
import type { AskChoice } from './authoring';
import { AUTHOR_WORDS } from './authorWords';
import type { BrokenStep } from './holding';
import { waySaid } from './stepSaid';
import { kindOf, LESSON_LIMITS, type LessonStep } from './steps';

export interface StepActs {
  readonly move: (from: number, to: number) => void;
  readonly remove: (place: number) => void;
  readonly take: (place: number) => void;
  readonly toggleAsk: (place: number, kind: QuestionKind) => void;
  readonly tell: (place: number, words: Pick<LessonStep, 'say' | 'note'>) => void;
  readonly tellTask: (place: number, told: { task?: string; hint?: string }) => void;
  readonly lookAway: (place: number) => void;
}

interface AuthorStepProps {
  readonly topology: Topology;
  readonly step: LessonStep;
  readonly place: number;
  readonly last: boolean;
  /** What it does, line by line; none where it only tells. */
  readonly does: readonly string[];
  readonly choices: readonly AskChoice[];
  readonly broken: BrokenStep | null;
  /** Its words are to be typed now. */
  readonly begins: boolean;
  readonly acts: StepActs;
}

export function AuthorStep(props: AuthorStepProps) {
  const { topology, step: told, place, last, does, choices, broken, begins, acts } = props;
  const { kind, step } = kindOf(told);
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (begins) words.current?.focus();
  }, [begins]);
  return (
    <li
      className={styles.step}
      data-broken={broken !== null || undefined}
      aria-label={AUTHOR_WORDS.step(place, AUTHOR_WORDS.kinds[kind])}
    >
      <div className={styles.stepHead}>
        <h3>{AUTHOR_WORDS.step(place, AUTHOR_WORDS.kinds[kind])}</h3>
        <button
          type="button"
          data-icon
          data-look="bare"
          aria-label={AUTHOR_WORDS.up(place)}
          title={AUTHOR_WORDS.up(place)}
          disabled={place === 0}
          onClick={({ currentTarget }) => {
            acts.move(place, place - 1);
            follow(currentTarget, 'previousElementSibling');
          }}
        >
          <ChevronUp aria-hidden />
        </button>
        <button
          type="button"
          data-icon
          data-look="bare"
          aria-label={AUTHOR_WORDS.down(place)}
          title={AUTHOR_WORDS.down(place)}
          disabled={last}
          onClick={({ currentTarget }) => {
            acts.move(place, place + 1);
            follow(currentTarget, 'nextElementSibling');
          }}
        >
          <ChevronDown aria-hidden />
        </button>
        <button
          type="button"
          data-icon
          data-look="bare"
          aria-label={AUTHOR_WORDS.remove(place)}
          title={AUTHOR_WORDS.remove(place)}
          onClick={() => acts.remove(place)}
        >
          <Trash2 aria-hidden />
        </button>
      </div>
      {Array.from(does.entries(), ([index, line]) => (
        <p key={index} className={styles.does}>
          <Sentence text={line} />
        </p>
      ))}
      {kind === 'task' && (
        <textarea
          rows={2}
          maxLength={LESSON_LIMITS.text}
          aria-label={AUTHOR_WORDS.task(place)}
          value={step.task}
          onChange={({ target }) => acts.tellTask(place, { task: target.value })}
        />
      )}
      {broken && 'is' in step && (
        <Broken
          topology={topology}
          was={step.is}
          now={broken.now.is}
          label={AUTHOR_WORDS.take(place)}
          onTake={() => acts.take(place)}
        />
      )}
      <textarea
        ref={words}
        rows={2}
        maxLength={LESSON_LIMITS.text}
        aria-label={AUTHOR_WORDS.say(place)}
        placeholder={AUTHOR_WORDS.sayHint}
        value={told.say ?? ''}
        onChange={({ target }) => acts.tell(place, { say: target.value })}
      />
      {choices.length > 0 && (
        <fieldset className={styles.chips} aria-label={AUTHOR_WORDS.asks(place)}>
          <span>{AUTHOR_WORDS.asking}</span>
          {choices.map(({ kind: ask, asked, answered }) => (
            <button key={ask} type="button" aria-pressed={asked} onClick={() => acts.toggleAsk(place, ask)}>
              {answered ? AUTHOR_WORDS.kindsOfAsk[ask] : AUTHOR_WORDS.unanswered(AUTHOR_WORDS.kindsOfAsk[ask])}
            </button>
          ))}
        </fieldset>
      )}
      {told.focus && told.focus.length > 0 && (
        <p className={styles.chips}>
          <span>{AUTHOR_WORDS.looksAt}</span>
          {told.focus.map((id) => (
            <Sentence key={id} text={called(topology, id)} />
          ))}
          <button
            type="button"
            data-icon
            data-look="bare"
            aria-label={AUTHOR_WORDS.lookAway(place)}
            title={AUTHOR_WORDS.lookAway(place)}
            onClick={() => acts.lookAway(place)}
          >
            <X aria-hidden />
          </button>
        </p>
      )}
      <details open={told.note !== undefined || undefined}>
        <summary>{AUTHOR_WORDS.noteOpen}</summary>
        <textarea
          rows={2}
          maxLength={LESSON_LIMITS.text}
          aria-label={AUTHOR_WORDS.note(place)}
          placeholder={AUTHOR_WORDS.noteHint}
          value={told.note ?? ''}
          onChange={({ target }) => acts.tell(place, { note: target.value })}
        />
      </details>
    </li>
  );
}

/** The keyboard goes on with the step that was moved, at the same button where that can be pressed again. */
function follow(button: HTMLButtonElement, beside: 'previousElementSibling' | 'nextElementSibling'): void {
  const step = button.closest('li');
  const place = [...(step?.querySelectorAll('button') ?? [])].indexOf(button);
  const buttons = [...(step?.[beside]?.querySelectorAll('button') ?? [])];
  (buttons[place]?.disabled ? buttons.find(({ disabled }) => !disabled) : buttons[place])?.focus();
}

/** What it says of its request, and what is so now. */
function Broken(props: {
  readonly topology: Topology;
  readonly was: string;
  readonly now: string;
  readonly label: string;
  readonly onTake: () => void;
}) {
  const { topology, was, now, label, onTake } = props;
  return (
    <div className={styles.broken}>
      <p>
        <b>{AUTHOR_WORDS.broken}</b>
      </p>
      <p>
        {AUTHOR_WORDS.wasSo} <Sentence text={waySaid(topology, was)} />
      </p>
      <p>
        {AUTHOR_WORDS.isSo} <Sentence text={waySaid(topology, now)} />
      </p>
      <button type="button" aria-label={label} onClick={onTake}>
        {AUTHOR_WORDS.takeShort}
      </button>
    </div>
  );
}
