/** A link with its title, for places that take Markdown. */

import { SHARE_WORDS } from './shareWords';

export function markdownLink(title: string, address: string): string {
  const text = title === '' ? SHARE_WORDS.untitled : title.replace(/[\\[\]`*_<>]/g, '\\$&');
  return `[${text}](${address})`;
}
