/** A lesson while it is written: what was recorded, step by step, and the ways to try it and to hand it on. */

import { ListPlus, MapPin, Target } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { CopyAnswer } from '../signs/CopyButton';
import { type Copying, RefusedText } from '../signs/Copying';
import type { Topology } from '../topology/topology';
import styles from './Author.module.css';
import { AuthorStep, type StepActs } from './AuthorStep';
import { askChoices } from './authoring';
import { AUTHOR_WORDS } from './authorWords';
import { brokenSteps } from './holding';
import { stepSaid } from './stepSaid';
import { LESSON_LIMITS, type Lesson } from './steps';

interface AuthorViewProps {
  readonly lesson: Lesson;
  readonly topology: Topology;
  /** The step whose words are typed next; null: none. */
  readonly begins: number | null;
  readonly acts: StepActs;
  readonly copying: Copying;
  readonly tooBig: boolean;
  readonly onTitle: (title: string) => void;
  /** The title has been typed. */
  readonly onTitled: () => void;
  readonly onMinutes: (minutes: number) => void;
  readonly onAddWords: () => void;
  readonly onLook: () => void;
  readonly onTask: () => void;
  readonly onTry: () => void;
  readonly onSave: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
  /** The steps of the request shown. */
  readonly children: ReactNode;
}

export function AuthorView(props: AuthorViewProps) {
  const { lesson, topology, begins, acts, copying, tooBig, children } = props;
  const broken = useMemo(() => brokenSteps(lesson), [lesson]);
  const choices = useMemo(() => lesson.steps.map((_, place) => askChoices(lesson, place)), [lesson]);
  const empty = lesson.steps.length === 0;
  const out = broken.length > 0;
  const list = useRef<HTMLOListElement>(null);
  const seen = useRef(0);
  const count = lesson.steps.length;
  // What was just recorded comes into sight.
  useEffect(() => {
    if (count > seen.current) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
    seen.current = count;
  }, [count]);
  return (
    <section className={styles.author} aria-label={AUTHOR_WORDS.label}>
      <div className={styles.about}>
        <label>
          <span>{AUTHOR_WORDS.title}</span>
          <input
            type="text"
            maxLength={LESSON_LIMITS.title}
            value={lesson.title}
            onChange={({ target }) => props.onTitle(target.value)}
            onBlur={props.onTitled}
          />
        </label>
        <label>
          <span>{AUTHOR_WORDS.minutes}</span>
          <input
            type="number"
            min={0}
            max={MOST_MINUTES}
            value={lesson.minutes === 0 ? '' : lesson.minutes}
            onChange={({ target }) => props.onMinutes(minutesIn(target.value))}
          />
        </label>
      </div>
      <p className={styles.quiet}>{empty ? AUTHOR_WORDS.none : AUTHOR_WORDS.how}</p>
      {out && (
        <p role="alert" className={styles.broken}>
          {AUTHOR_WORDS.out(broken.map(({ step }) => step))}
        </p>
      )}
      {!empty && (
        <ol ref={list} className={styles.steps} aria-label={AUTHOR_WORDS.steps}>
          {Array.from(lesson.steps.entries(), ([place, step]) => (
            <AuthorStep
              key={place}
              topology={topology}
              step={step}
              place={place}
              last={place === lesson.steps.length - 1}
              does={stepSaid(topology, step)}
              choices={choices[place] ?? []}
              broken={broken.find((each) => each.step === place) ?? null}
              begins={begins === place}
              acts={acts}
            />
          ))}
        </ol>
      )}
      <div className={styles.adding}>
        <button type="button" onClick={props.onAddWords}>
          <ListPlus aria-hidden />
          <span>{AUTHOR_WORDS.addWords}</span>
        </button>
        <button type="button" onClick={props.onLook}>
          <MapPin aria-hidden />
          <span>{AUTHOR_WORDS.look}</span>
        </button>
        <button type="button" onClick={props.onTask}>
          <Target aria-hidden />
          <span>{AUTHOR_WORDS.makeTask}</span>
        </button>
      </div>
      <section className={styles.hand} aria-label={AUTHOR_WORDS.hand}>
        {out && <p>{AUTHOR_WORDS.out(broken.map(({ step }) => step))}</p>}
        <div className={styles.buttons}>
          <button type="button" data-look={out ? undefined : 'accent'} disabled={empty} onClick={props.onTry}>
            {AUTHOR_WORDS.tryIt}
          </button>
          <button type="button" disabled={empty} onClick={props.onSave}>
            {out ? AUTHOR_WORDS.saveBroken : AUTHOR_WORDS.save}
          </button>
          <button type="button" disabled={empty} onClick={props.onCopy}>
            {out ? AUTHOR_WORDS.copyBroken : AUTHOR_WORDS.copy}
          </button>
          <button type="button" onClick={props.onClose}>
            {AUTHOR_WORDS.close}
          </button>
        </div>
        <CopyAnswer copying={copying} copied={AUTHOR_WORDS.copied} />
        <RefusedText copying={copying} label={AUTHOR_WORDS.field} />
        {tooBig && <p role="alert">{AUTHOR_WORDS.tooBig}</p>}
        <p className={styles.quiet}>{AUTHOR_WORDS.kept}</p>
      </section>
      {children}
    </section>
  );
}

const MOST_MINUTES = 999;

const minutesIn = (text: string): number => Math.min(MOST_MINUTES, Math.max(0, Math.floor(Number(text)) || 0));
