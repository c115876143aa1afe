/** A link with its title, for places that take Markdown. */

import { named, plain } from '../saying/names';
import { SHARE_WORDS } from './shareWords';

export function markdownLink(title: string, address: string): string {
  const text = title === '' ? SHARE_WORDS.untitled : plain(named(title.replace(/[\\[\]`*_<>]/g, '\\$&')));
  return `[${text}](${address})`;
}
