/** Words of the trade that explain themselves: one alone, and each in a sentence, where it stands first. */

import type { ReactNode } from 'react';
import { GLOSSARY, type TradeWord, tradeWordsIn } from './glossary';
import { Name } from './Sentence';
import { TermMark } from './TermMark';

export function Term({ word, children }: { readonly word: TradeWord; readonly children?: ReactNode }) {
  return <TermMark meaning={GLOSSARY[word]}>{children ?? word}</TermMark>;
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
