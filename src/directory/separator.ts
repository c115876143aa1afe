/** Which character stands between the cells of a table: the one that stands equally often in its lines. */

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** So much of a text is looked at. */
const LOOKED_AT = 64 * 1024;
const MOST_LINES = 100;
const QUOTED = /"[^"]*"/g;

export interface Judged {
  readonly separator: Separator;
  /** The share of the further lines in which it stands as often as in the first; 0 where there are none. */
  readonly equal: number;
}

/** Null where no character parts the first line. */
export function judgedSeparator(text: string): Judged | null {
  const looked = text.slice(0, LOOKED_AT).replace(QUOTED, '""');
  const all = looked.split(/\r\n|\n|\r/).slice(0, MOST_LINES);
  // The last line may have been cut.
  if (text.length > LOOKED_AT && all.length > 1) all.pop();
  const lines = all.filter((line) => line.trim() !== '');
  let best: (Judged & { readonly count: number }) | null = null;
  for (const separator of SEPARATORS) {
    const [head = 0, ...rows] = lines.map((line) => line.split(separator).length - 1);
    if (head === 0) continue;
    const equal = rows.filter((count) => count === head).length / Math.max(1, rows.length);
    if (!best || equal > best.equal || (equal === best.equal && head > best.count)) {
      best = { separator, equal, count: head };
    }
  }
  return best;
}
