/** Where the words at the end of a request stand: all of them in sight and clear of each other, of every card, name and tag, and of what floats there. */

import { SPOKEN } from './detail';
import type { Box, Point, Size } from './geometry';
import { lineWidths } from './nameWidth';
import { place, type Side } from './placement';

export interface Bubble {
  readonly key: string;
  readonly anchor: Box;
  /** The one liked best first. */
  readonly sizes: readonly Size[];
  readonly sides: readonly Side[];
}

export interface Scenery {
  /** Cards, names, tags. */
  readonly taken: readonly Box[];
  /** What is covered rather than that something is said out of sight: cards off the way, and signs that have their name beside them. */
  readonly yielding: readonly Box[];
  readonly floats: readonly Box[];
  /** What is seen; undefined while nothing is. */
  readonly within: Box | undefined;
  readonly lines: readonly (readonly Point[])[];
  readonly zoom: number;
}

export interface PlacedBubble {
  readonly key: string;
  readonly box: Box;
}

/** Regular letters are narrower than semibold ones by so much. */
const REGULAR = 0.9;
const SAID = { widths: [210, 280, 156, 114], across: 26, down: 18 } as const;
const STOP = { widths: [280, 140], across: 23, down: 11 } as const;

export const sizesOfSaid = (text: string): readonly Size[] =>
  SAID.widths.map((width) => sized(text, SPOKEN.size * REGULAR, width, SAID));

export const sizesOfStop = (title: string): readonly Size[] =>
  STOP.widths.map((width) => sized(title, SPOKEN.size, width, STOP));

/** No wider than its longest line has to be. */
function sized(
  text: string,
  letters: number,
  most: number,
  { across, down }: { readonly across: number; readonly down: number },
): Size {
  const lines = lineWidths(text, letters, most - across);
  return { width: across + Math.max(...lines), height: down + SPOKEN.line * lines.length };
}

/** The order given, unless another one leaves room for more of them. */
export function placeBubbles(bubbles: readonly Bubble[], scenery: Scenery): readonly PlacedBubble[] {
  let best: readonly PlacedBubble[] = [];
  for (const order of ordersOf(bubbles)) {
    const placed = placeInTurn(order, (bubble, others) => firstPlace(bubble, others, scenery));
    if (placed.length > best.length) best = placed;
    if (best.length === bubbles.length) return best;
  }
  const rest = bubbles.filter(({ key }) => best.every((placed) => placed.key !== key));
  const before = best.map(({ box }) => box);
  // In sight over a card off the way, else behind what floats there, else anywhere.
  const over = { ...scenery, yielding: [] };
  const behind = { ...over, floats: [] };
  const anywhere = { ...behind, within: undefined };
  const late = placeInTurn(rest, (bubble, others) => {
    const taken = [...before, ...others];
    return firstPlace(bubble, taken, over) ?? firstPlace(bubble, taken, behind) ?? firstPlace(bubble, taken, anywhere);
  });
  return [...best, ...late];
}

function placeInTurn(
  bubbles: readonly Bubble[],
  placeFor: (bubble: Bubble, others: readonly Box[]) => Box | null,
): readonly PlacedBubble[] {
  const placed: PlacedBubble[] = [];
  for (const bubble of bubbles) {
    const box = placeFor(
      bubble,
      placed.map((each) => each.box),
    );
    if (box) placed.push({ key: bubble.key, box });
  }
  return placed;
}

/** Rather in another size than far away, and far away rather than over a line. */
const CONCESSIONS = [
  { mayLeave: false, mayCover: false },
  { mayLeave: true, mayCover: false },
  { mayLeave: true, mayCover: true },
] as const;

function firstPlace({ anchor, sizes, sides }: Bubble, others: readonly Box[], scenery: Scenery): Box | null {
  const { taken, yielding, floats, ...ground } = scenery;
  const obstacles = [...taken, ...yielding, ...floats, ...others];
  for (const conceded of CONCESSIONS)
    for (const size of sizes) {
      const at = place(anchor, size, obstacles, sides, { ...ground, ...conceded });
      if (at) return { ...at, ...size };
    }
  return null;
}

function ordersOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length < 2) return [all];
  return all.flatMap((first, index) => ordersOf(all.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}
