/** A part by its kind and its name, marked as one, in which no word is said twice: "Community server st4", but a gateway named Gateway is "Gateway". */

import { named } from '../saying/names';
import { CATALOG } from '../topology/catalog';
import type { PartKind } from '../topology/parts';

/** A name that begins with the last words of its kind stands in their place: "Server 7" is "Community Server 7". */
export function kindAndName(kind: PartKind, name: string): string {
  const words = CATALOG[kind].label.split(' ');
  const said = words.findIndex((_, index) => beginsWith(name, words.slice(index).join(' ')));
  return [...(said < 0 ? words : words.slice(0, said)), named(name)].join(' ');
}

/** Whether the words stand at the beginning and end there: a name "Gatewayless" does not begin with "Gateway". */
const beginsWith = (name: string, words: string): boolean =>
  name.toLowerCase().startsWith(words.toLowerCase()) && !/^\p{L}/u.test(name.slice(words.length));
