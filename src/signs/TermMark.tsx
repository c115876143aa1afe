/** A word of the trade: dotted underline, its meaning on hover, focus, click or tap. */

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { late } from './late';
import styles from './TermMark.module.css';

const Tip = late(() => import('./Tip').then((module) => module.Tip));

/** How long the pointer rests on a word before its tip comes, and may be on its way to the tip before that goes. */
const REST = 250;
const GRACE = 200;

interface TermMarkProps {
  /** Undefined while it has not come: the word stands as it will, and says nothing. */
  readonly meaning: string | undefined;
  readonly children: ReactNode;
}

export function TermMark({ meaning, children }: TermMarkProps) {
  /** A tip that was pressed open does not go with the pointer: a finger has none. */
  const [open, setOpen] = useState<'passing' | 'pressed' | null>(null);
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const pass = (wanted: 'passing' | null): void => setOpen((before) => (before === 'pressed' ? before : wanted));
  const passSoon = (wanted: 'passing' | null): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => pass(wanted), wanted ? REST : GRACE);
  };
  const turn = (wanted: 'pressed' | null): void => {
    clearTimeout(timer.current);
    setOpen(wanted);
  };

  return (
    <>
      <button
        type="button"
        ref={setAnchor}
        data-look="bare"
        className={styles.term}
        // Said, but not among the words of the sentence: those are copied, searched and read on.
        aria-description={meaning}
        onClick={(event) => {
          event.stopPropagation();
          turn(open === 'pressed' ? null : 'pressed');
        }}
        onPointerEnter={(event) => event.pointerType === 'mouse' && passSoon('passing')}
        onPointerLeave={(event) => event.pointerType === 'mouse' && passSoon(null)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && pass('passing')}
        onBlur={() => turn(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || open === null) return;
          event.preventDefault();
          event.stopPropagation();
          turn(null);
        }}
      >
        {children}
      </button>
      {open !== null && anchor && meaning !== undefined && (
        <Tip
          anchor={anchor}
          text={meaning}
          onHover={(on) => passSoon(on ? 'passing' : null)}
          onClose={() => turn(null)}
        />
      )}
    </>
  );
}
