/** A link with its title, for places that take Markdown. */

import { named, plain } from '../saying/names';
import { SHARE_WORDS } from './shareWords';

/** Nothing in the title ends it, is laid out, or can be taken for the link. */
const escaped = (title: string): string => title.replace(/[\\[\]`*_<>&~|%]/g, '\\$&').replace(/(v\d+)\./gi, '$1\\.');

export function markdownLink(title: string, address: string): string {
  const text = title === '' ? SHARE_WORDS.untitled : plain(named(escaped(title)));
  return `[${text}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
