/** Where the blocks of the strip stand, so that only those in view need drawing at 1,000 requests; all lengths in rem. */

/** A request that is not open: one block under a short label. */
export const SLOT = 5.5;
/** One step of the open request. */
export const BLOCK = 2.625;
const GAP = 0.625;
/** The open request is at least so wide, for its sentence. */
const OPEN = 18;

export interface StripLayout {
  readonly count: number;
  /** The request shown in full; -1 for none. */
  readonly open: number;
  readonly steps: number;
}

export const widthOf = (layout: StripLayout, index: number): number =>
  index === layout.open ? Math.max(OPEN, layout.steps * BLOCK + GAP) : SLOT;

/** Left edge of a request; of `count`, the length of the whole strip. */
export function leftOf(layout: StripLayout, index: number): number {
  const wide = layout.open >= 0 && index > layout.open ? widthOf(layout, layout.open) - SLOT : 0;
  return index * (SLOT + GAP) + wide - (index === layout.count && index > 0 ? GAP : 0);
}

/** First and last request that touch the view; last < first for an empty strip. */
export function inView(layout: StripLayout, left: number, width: number): { first: number; last: number } {
  const { count } = layout;
  return { first: requestAt(layout, left), last: Math.min(count - 1, requestAt(layout, left + width)) };
}

/** The request at or right before a place of the strip. */
function requestAt(layout: StripLayout, place: number): number {
  const { count, open } = layout;
  const slot = SLOT + GAP;
  const wide = open >= 0 ? widthOf(layout, open) - SLOT : 0;
  const plain = Math.floor(place / slot);
  const index = open < 0 || plain <= open ? plain : Math.max(open, Math.floor((place - wide) / slot));
  return Math.min(Math.max(index, 0), Math.max(count - 1, 0));
}

/** How far to scroll so that a stretch is in view, with some room; `left` unchanged where it is already. */
export function scrolledTo(left: number, width: number, from: number, to: number): number {
  const room = Math.min(SLOT, Math.max(0, (width - (to - from)) / 2));
  if (from - room < left) return Math.max(0, from - room);
  if (to + room > left + width) return to + room - width;
  return left;
}
