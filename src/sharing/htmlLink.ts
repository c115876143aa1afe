/** A link with its title, for places that take HTML. */

import { SHARE_WORDS } from './shareWords';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it is written between tags, and in an attribute. */
export const inHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

export const htmlLink = (title: string, address: string): string =>
  `<a href="${inHtml(address)}">${inHtml(title === '' ? SHARE_WORDS.untitled : title)}</a>`;
