/** What fits a text that looks for one part among many: by name or mail address, whatever its accents and capitals, the best first. */

export interface Choosable {
  readonly id: string;
  readonly name: string;
  /** People are looked for by it, too. */
  readonly mail?: string;
}

/** So many are listed at most. */
export const LISTED = 20;

export interface Found<P extends Choosable> {
  readonly listed: readonly P[];
  /** How many fit, listed or not. */
  readonly fitting: number;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const BETWEEN_WORDS = ' \n\u00a0.@_-';

/** Whether a word of the text begins so. */
function begins(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || BETWEEN_WORDS.includes(text.charAt(at - 1))) return true;
  return false;
}

/** A name and what else it is known by, made ready to be looked through many times. */
export interface Readied {
  readonly called: string;
  readonly address: string;
}
export const readied = (name: string, address = ''): Readied => ({ called: folded(name), address: folded(address) });

/** What is typed, made ready to be looked for. */
export interface Wanted {
  readonly whole: string;
  readonly words: readonly string[];
}
export function wantedBy(typed: string): Wanted {
  const whole = folded(typed).trim().replace(/\s+/g, ' ');
  return { whole, words: whole.split(' ') };
}

export const RANKS = 4;

/**
 * How well it fits, the lower the better; null where it does not.
 * 0: is called so; 1: its name begins so; 2: each word typed begins one of its words; 3: each word stands somewhere in it.
 */
export function rankOf({ called, address }: Readied, { whole, words }: Wanted): number | null {
  if (!words.every((word) => called.includes(word) || address.includes(word))) return null;
  if (called === whole || address === whole) return 0;
  if (called.startsWith(whole)) return 1;
  return words.every((word) => begins(called, word) || begins(address, word)) ? 2 : 3;
}

function rankFor(typed: string): (part: Choosable) => number | null {
  const wanted = wantedBy(typed);
  return ({ name, mail }) => rankOf(readied(name, mail), wanted);
}

/** The parts that fit, those that fit alike in the order they stand in; all of them while nothing is typed, the chosen one first. */
export function found<P extends Choosable>(parts: readonly P[], typed: string, chosen: string): Found<P> {
  if (typed.trim() === '') {
    const first = parts.find(({ id }) => id === chosen);
    const others = parts.slice(0, LISTED + 1).filter((part) => part !== first);
    return { listed: [...(first ? [first] : []), ...others].slice(0, LISTED), fitting: parts.length };
  }
  const rank = rankFor(typed);
  const ranked = Array.from({ length: RANKS }, (): P[] => []);
  let fitting = 0;
  for (const part of parts) {
    const place = rank(part);
    if (place === null) continue;
    fitting += 1;
    ranked[place]?.push(part);
  }
  return { listed: ranked.flatMap((alike) => alike.slice(0, LISTED)).slice(0, LISTED), fitting };
}

/** The part that a text means which was typed and left so: the only one that is called so, or else the only one that fits. */
export function meant<P extends Choosable>(parts: readonly P[], typed: string): P | null {
  if (typed.trim() === '') return null;
  const rank = rankFor(typed);
  const fitting = parts.filter((part) => rank(part) !== null);
  const called = fitting.filter((part) => rank(part) === 0);
  const [only, other] = called.length > 0 ? called : fitting;
  return other === undefined ? (only ?? null) : null;
}

/** Those that fit, in the order in which they stand; all of them while nothing is typed. */
export function allFitting<P extends Pick<Choosable, 'name' | 'mail'>>(
  parts: readonly P[],
  typed: string,
): readonly P[] {
  if (typed.trim() === '') return parts;
  const wanted = wantedBy(typed);
  return parts.filter(({ name, mail }) => rankOf(readied(name, mail), wanted) !== null);
}
