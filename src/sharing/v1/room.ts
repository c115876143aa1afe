/** How far the columns of a link may expand: no text beyond what its place in a document holds, and all together no further than a document. */

import { longestForm } from '../../playground/text';
import { LONGEST_DOCUMENT } from '../../topology/parts';
import { Unreadable } from './marks';
import { UNREADABLE } from './words';

/**
 * Takes a text that is put together out of columns to its place of `most` units, and counts it as often as it is used:
 * a word, a domain or an id that stands once in a link may stand five thousand times in what it expands to.
 * @throws Unreadable where there is no room for it.
 */
export type Room = (text: string, most: number) => string;

/** Room for one link. */
export function roomForOne(): Room {
  let units = 0;
  return (text, most) => {
    if (text.length > longestForm(most)) throw new Unreadable(UNREADABLE.longText(most));
    units += text.length;
    if (units > LONGEST_DOCUMENT) throw new Unreadable(UNREADABLE.manyTexts);
    return text;
  };
}
