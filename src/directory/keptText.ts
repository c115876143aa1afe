/** A value of a directory as a document can hold it (SPEC 3): what cannot be kept is taken out, and that is told. */

import { checkText } from '../playground/checking';
import { type Unpacked, unpackedHost, unpackedMail, unpackedName } from '../playground/pasted';
import { LIMITS } from '../topology/parts';

export type Field = 'name' | 'mail' | 'host' | 'home';

export interface Kept {
  /** '' where nothing is left. */
  readonly text: string;
  /** Whether more than white space round it went, or less than all of it is left. */
  readonly cleaned: boolean;
}

/** A home server value that names nothing may do so because of what is not seen in it. */
const asItIs = (text: string): Unpacked => ({ text, said: [] });

const FIELDS = {
  name: { most: LIMITS.name, unpacked: unpackedName },
  mail: { most: LIMITS.mail, unpacked: unpackedMail },
  host: { most: LIMITS.host, unpacked: unpackedHost },
  home: { most: LIMITS.domain, unpacked: asItIs },
} as const;

/** What stands as it is in every field. */
const PLAIN = /^[\w.@/=-](?:[\w.@/=, -]*[\w.@/=-])?$/;
/** Longer text is cut before it is looked into: composing it takes ever longer. */
const LONGEST = 4096;
const UNSEEN = /[\p{Bidi_Control}\p{Cs}]/gu;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const HALF = /[\ud800-\udbff]$/;

export function keptText(field: Field, value: string): Kept {
  const { most, unpacked } = FIELDS[field];
  if (value.length <= most && PLAIN.test(value)) return { text: value, cleaned: false };
  const { text, said } = unpacked(value.slice(0, LONGEST));
  const checked = checkText(text, 0, most);
  if (checked.ok && value.length <= LONGEST) return { text: checked.value, cleaned: said.length > 0 };
  const seen = text.replace(UNSEEN, '').replace(BREAKS, ' ').trim().normalize('NFC');
  const cut = unpacked(seen.slice(0, most).replace(HALF, '').trim()).text;
  const kept = checkText(cut, 0, most);
  return { text: kept.ok ? kept.value : '', cleaned: true };
}
