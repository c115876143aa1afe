/** A word of the trade in a sentence: dotted underline, its meaning on hover, focus, click or tap. */

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { GLOSSARY, type TradeWord, tradeWordsIn } from './glossary';
import { late } from './late';
import { Name } from './Sentence';
import styles from './Term.module.css';

const Tip = late(() => import('./Tip').then((module) => module.Tip));

/** How long the pointer rests on a word before its tip comes, and may be on its way to the tip before that goes. */
const REST = 250;
const GRACE = 200;

export function Term({ word, children }: { readonly word: TradeWord; readonly children?: ReactNode }) {
  /** A tip that was pressed open does not go with the pointer: a finger has none. */
  const [open, setOpen] = useState<'passing' | 'pressed' | null>(null);
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();
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
        aria-describedby={id}
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
        {children ?? word}
      </button>
      <span id={id} hidden>
        {GLOSSARY[word]}
      </span>
      {open !== null && anchor && (
        <Tip
          anchor={anchor}
          text={GLOSSARY[word]}
          onHover={(on) => passSoon(on ? 'passing' : null)}
          onClose={() => turn(null)}
        />
      )}
    </>
  );
}

/** A sentence whose words of the trade explain themselves, each where it stands first. */
export function Explained({ text }: { readonly text: string }) {
  let at = 0;
  return (
    <span>
      {tradeWordsIn(text).map(({ text: piece, word, name }) => {
        const key = at;
        at += 1;
        if (name) return <Name key={key} name={piece} />;
        return word ? (
          <Term key={key} word={word}>
            {piece}
          </Term>
        ) : (
          <span key={key}>{piece}</span>
        );
      })}
    </span>
  );
}
