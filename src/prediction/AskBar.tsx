/** The head of an exercise: how it is asked, how far it has come, and the ways out of it. */

import { CircleHelp } from 'lucide-react';
import { useId } from 'react';
import styles from './Ask.module.css';
import { ASK_WORDS, PRACTISE_WORDS } from './askWords';
import { type Exercise, MODES, type Mode } from './exercise';

interface AskBarProps {
  readonly exercise: Exercise;
  readonly progress: { readonly done: number; readonly of: number };
  /** How many were right of those that were answered; null while that is not said. */
  readonly right: { readonly right: number; readonly of: number } | null;
  readonly onMode: (mode: Mode) => void;
  readonly onEnd: () => void;
  readonly onReview: () => void;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
  readonly onPractise: () => void;
  /** Opens another community to practise on; null where none is practised on. */
  readonly onNext: (() => void) | null;
}

export function AskBar(props: AskBarProps) {
  const { exercise, progress, right, onMode, onEnd, onReview, onAgain, onLeave, onPractise, onNext } = props;
  const { mode, over } = exercise;
  const id = useId();
  const said = [
    ASK_WORDS.progress(progress.done, progress.of),
    ...(right && right.of > 0 ? [ASK_WORDS.right(right.right, right.of)] : []),
  ];
  const all = progress.of > 0 && progress.done === progress.of;
  return (
    <section className={styles.bar} aria-label={ASK_WORDS.label}>
      <div className={styles.barHead}>
        <CircleHelp aria-hidden />
        <label htmlFor={id}>{ASK_WORDS.label}</label>
        <select
          id={id}
          value={mode}
          title={ASK_WORDS.modeHelp[mode]}
          onChange={({ target }) => onMode(target.value as Mode)}
        >
          {MODES.map((each) => (
            <option key={each} value={each}>
              {ASK_WORDS.modes[each]}
            </option>
          ))}
        </select>
      </div>
      <p className={styles.help}>{progress.of === 0 ? ASK_WORDS.nothing : said.join(' · ')}</p>
      {progress.done === 0 && <p className={styles.help}>{ASK_WORDS.modeHelp[mode]}</p>}
      <div className={styles.links}>
        {onNext && <Act look={all ? 'accent' : 'bare'} label={PRACTISE_WORDS.next} onPress={onNext} />}
        {mode === 'test' && !over && progress.done > 0 && (
          <Act look={all ? 'accent' : 'bare'} label={ASK_WORDS.end} onPress={onEnd} />
        )}
        {progress.done > 0 && mode !== 'class' && (mode !== 'test' || over) && (
          <Act label={ASK_WORDS.review} onPress={onReview} />
        )}
        {progress.done > 0 && <Act label={ASK_WORDS.again} onPress={onAgain} />}
        <Act label={ASK_WORDS.practise} onPress={onPractise} />
        <Act label={ASK_WORDS.leave} onPress={onLeave} />
      </div>
    </section>
  );
}

interface ActProps {
  readonly look?: 'accent' | 'bare';
  readonly label: string;
  readonly onPress: () => void;
}

const Act = ({ look = 'bare', label, onPress }: ActProps) => (
  <button type="button" data-look={look} onClick={onPress}>
    {label}
  </button>
);
