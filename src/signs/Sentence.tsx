/**
 * A sentence on screen: names in one piece, each read in its own direction and left as it is when the page is translated.
 * Every piece is an element of its own: a translated page keeps other texts in place of ours, and only an element that
 * holds nothing but a text is written anew whatever stands in it.
 */

import { tokensOf } from '../saying/names';

/** A name that stands by itself. */
export const Name = ({ name }: { readonly name: string }) => <bdi translate="no">{name}</bdi>;

/** One element, so that it stands among pictures and buttons as one. */
export function Sentence({ text }: { readonly text: string }) {
  let at = 0;
  return (
    <span>
      {tokensOf(text).map(({ kind, text: piece }) => {
        const key = at;
        at += 1;
        return kind === 'name' ? <Name key={key} name={piece} /> : <span key={key}>{piece}</span>;
      })}
    </span>
  );
}
