/** A question that stands where the next step would: its options, how sure one is, and the way to be shown instead. */

import { useEffect, useId, useRef } from 'react';
import { Sentence } from '../signs/Sentence';
import styles from './Ask.module.css';
import { CARD_WORDS } from './askWords';
import { type Mode, SURENESSES, type Sureness } from './exercise';
import type { Question } from './questions';
import { useTakesFocus } from './useTakesFocus';

interface AskCardProps {
  readonly question: Question;
  readonly mode: Mode;
  /** The option that is chosen, not yet given as the answer. */
  readonly picked: string | null;
  readonly onPick: (id: string) => void;
  /** Null: nobody was asked how sure. */
  readonly onAnswer: (sureness: Sureness | null) => void;
  readonly onShow: () => void;
}

export function AskCard({ question, mode, picked, onPick, onAnswer, onShow }: AskCardProps) {
  const { prompt, options } = question;
  const card = useTakesFocus<HTMLElement>();
  const id = useId();
  const byNumber = useRef(false);
  const answers = useRef<HTMLButtonElement>(null);
  const chosen = options.some((option) => option.id === picked) ? picked : null;
  useNumbers(options.length, (place) => {
    const option = options[place];
    if (!option) return;
    byNumber.current = true;
    onPick(option.id);
  });
  // Who chooses by a number answers with the next key.
  useEffect(() => {
    if (byNumber.current && chosen !== null) answers.current?.focus({ preventScroll: true });
    byNumber.current = false;
  }, [chosen]);
  return (
    <section ref={card} tabIndex={-1} className={styles.card} aria-label={CARD_WORDS.label}>
      <fieldset className={styles.options} aria-describedby={`${id}help`}>
        <legend>
          <Sentence text={prompt} />
        </legend>
        {options.map((option, place) => (
          <label key={option.id} className={styles.option} data-chosen={option.id === chosen || undefined}>
            <input
              type="radio"
              name={id}
              checked={option.id === chosen}
              onChange={() => onPick(option.id)}
              aria-keyshortcuts={place < 9 ? `${place + 1}` : undefined}
            />
            <Sentence text={option.label} />
            {place < 9 && (
              <kbd translate="no" aria-hidden>
                {place + 1}
              </kbd>
            )}
          </label>
        ))}
      </fieldset>
      {mode === 'class' ? (
        <>
          <p id={`${id}help`} className={styles.help}>
            {CARD_WORDS.classHelp}
          </p>
          <button
            ref={answers}
            type="button"
            data-look="accent"
            onClick={() => (chosen === null ? onShow() : onAnswer(null))}
          >
            {CARD_WORDS.reveal}
          </button>
        </>
      ) : (
        <>
          <p id={`${id}help`} className={styles.help}>
            {CARD_WORDS.help}
          </p>
          <fieldset
            className={styles.sureness}
            disabled={chosen === null}
            title={chosen === null ? CARD_WORDS.first : undefined}
          >
            <legend>{CARD_WORDS.sureness}</legend>
            {SURENESSES.map((sureness, place) => (
              <button
                key={sureness}
                ref={place === 0 ? answers : null}
                type="button"
                onClick={() => onAnswer(sureness)}
              >
                {CARD_WORDS.sure[sureness]}
              </button>
            ))}
          </fieldset>
          <button type="button" data-look="bare" className={styles.show} onClick={onShow}>
            {CARD_WORDS.show}
          </button>
        </>
      )}
    </section>
  );
}

/** A number that is pressed chooses the option of that place, wherever the keyboard is but in a field that is typed in. */
function useNumbers(count: number, choose: (place: number) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!/^[1-9]$/.test(key) || Number(key) > count || isTypedIn(target)) return;
      event.preventDefault();
      choose(Number(key) - 1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'select, textarea, input:not([type="radio"], [type="checkbox"]), [contenteditable], dialog, [role="dialog"], [role="menu"]',
  ) !== null;
