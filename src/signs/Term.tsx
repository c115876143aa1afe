/** A word of the trade in a sentence: dotted underline, its meaning on hover, focus, click or tap. */

import { Tooltip } from '@base-ui/react/tooltip';
import { type ReactNode, useId, useState } from 'react';
import { GLOSSARY, type TradeWord, tradeWordsIn } from './glossary';
import styles from './Term.module.css';

export function Term({ word, children }: { readonly word: TradeWord; readonly children?: ReactNode }) {
  /** A tip that was pressed open does not go with the pointer: a finger has none. */
  const [open, setOpen] = useState<'passing' | 'pressed' | null>(null);
  const id = useId();
  return (
    <Tooltip.Root
      open={open !== null}
      onOpenChange={(wanted, { reason }) => {
        if (wanted) setOpen((before) => before ?? 'passing');
        else if (open !== 'pressed' || reason !== 'trigger-hover') setOpen(null);
      }}
    >
      <Tooltip.Trigger
        data-look="bare"
        className={styles.term}
        closeOnClick={false}
        delay={250}
        aria-describedby={id}
        onClick={(event) => {
          event.stopPropagation();
          setOpen('pressed');
        }}
      >
        {children ?? word}
      </Tooltip.Trigger>
      <span id={id} hidden>
        {GLOSSARY[word]}
      </span>
      <Tooltip.Portal>
        <Tooltip.Positioner side="top" sideOffset={6} collisionPadding={8} className={styles.layer}>
          <Tooltip.Popup className={styles.tip} role="tooltip">
            {GLOSSARY[word]}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

/** A sentence whose words of the trade explain themselves, each where it stands first. */
export function Explained({ text }: { readonly text: string }) {
  let at = 0;
  return tradeWordsIn(text).map(({ text: piece, word }) => {
    const key = at;
    at += piece.length;
    return word ? (
      <Term key={key} word={word}>
        {piece}
      </Term>
    ) : (
      piece
    );
  });
}
