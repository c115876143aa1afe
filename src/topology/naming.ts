/** Texts that are still free: the wanted one, or the same with the next free number. */

/** A name as it may stand in a host name or in front of an @. */
export function asAddress(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'part';
}

/** Room that a number always finds in front of the tail. */
const NUMBER_ROOM = 8;

/**
 * `front + tail`, or with the next free number behind the front: st1 becomes st4, Ann becomes Ann 2. Empty stays empty.
 * `taken` holds lower-cased texts; what is given out is added to it.
 */
export function free(front: string, tail: string, space: string, taken: Set<string>, most: number): string {
  if (tail.length > most - NUMBER_ROOM) return free(front + tail, '', space, taken, most);
  let text = front + tail;
  if (text === '') return text;
  const [, stem = front, digits = ''] = /^(.*?)(\d{0,6})$/s.exec(front) ?? [];
  for (let number = Number(digits || 1) + 1; taken.has(text.toLowerCase()); number += 1) {
    const suffix = digits === '' ? `${space}${number}` : String(number).padStart(digits.length, '0');
    text = cut(stem, most - suffix.length - tail.length) + suffix + tail;
  }
  taken.add(text.toLowerCase());
  return text;
}

/** The same for a mail address, the number in front of its @. */
export function freeMail(wanted: string, taken: Set<string>, most: number): string {
  const at = wanted.lastIndexOf('@');
  return at < 0 ? free(wanted, '', '', taken, most) : free(wanted.slice(0, at), wanted.slice(at), '', taken, most);
}

/** The first `length` units, never half of a character. */
function cut(text: string, length: number): string {
  const start = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(start) ? start.slice(0, -1) : start;
}
