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
const wordsOf = (text: string): readonly string[] => text.split(/[\s.@_-]+/);

/** How well a part fits, the lower the better; null for one that does not. */
type Rank = (part: Choosable) => number | null;

const RANKS = 4;

/** 0: is called so; 1: its name begins so; 2: each word typed begins one of its words; 3: each word stands somewhere in it. */
function rankFor(typed: string): Rank {
  const wanted = folded(typed).trim().replace(/\s+/g, ' ');
  const words = wanted.split(' ');
  return ({ name, mail = '' }) => {
    const [called, address] = [folded(name), folded(mail)];
    if (!words.every((word) => called.includes(word) || address.includes(word))) return null;
    if (called === wanted || address === wanted) return 0;
    if (called.startsWith(wanted)) return 1;
    const own = [...wordsOf(called), ...wordsOf(address), address];
    return words.every((word) => own.some((each) => each.startsWith(word))) ? 2 : 3;
  };
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
