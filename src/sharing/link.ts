/** A playground as the text behind the '#' of its address, and back: whole and unchanged, or with the reason why not. */

import type { Playground } from '../playground/playground';
import { readDocument } from './document';
import { failed, LONGEST_LINK, type Refused, unwrapped, wrapped } from './envelope';
import { fromUtf8, utf8 } from './v1/bytes';
import { Unreadable } from './v1/marks';
import { readColumns } from './v1/read';
import { writeColumns } from './v1/write';
import { LINK_DETAILS } from './words';

/** A moment of the playback: which request, and which step of it, both counted from 0. */
export interface Moment {
  readonly request: number;
  readonly step: number;
}

export type LinkResult = { readonly ok: true; readonly playground: Playground; readonly moment?: Moment } | Refused;

const MARK = 'v1';

/** The link without '#'; null where it would be too big to be opened again. */
export function encodeLink(playground: Playground): string | null {
  const links = writeColumns(playground).map((columns) => wrapped(MARK, utf8(JSON.stringify(columns))));
  let shortest: string | null = null;
  for (const link of links) if (link !== null && (shortest === null || link.length < shortest.length)) shortest = link;
  return shortest !== null && shortest.length <= LONGEST_LINK ? shortest : null;
}

/** Reads what stands behind the '#'. */
export function decodeLink(fragment: string): LinkResult {
  const link = unwrapped(MARK, fragment);
  if (!link.ok) return link;
  let value: unknown;
  try {
    value = readColumns(JSON.parse(fromUtf8(link.bytes)));
  } catch (error) {
    return failed('invalid', error instanceof Unreadable ? error.message : LINK_DETAILS.noColumns);
  }
  const result = readDocument(value);
  if (!result.ok) return failed('invalid', LINK_DETAILS.offence(result.error.path, result.error.message));
  const moment = momentIn(link.behind);
  return moment ? { ...result, moment } : result;
}

function momentIn(text: string): Moment | undefined {
  const found = /^\.m(\d{1,6})-(\d{1,6})(?!\d)/.exec(text);
  return found ? { request: Number(found[1]), step: Number(found[2]) } : undefined;
}
