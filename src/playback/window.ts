/** Where everything on the strip stands, in rem, so that only what is in view needs to be drawn. */

import type { Cursor } from './decisions';

/** One step of the open request, and of every other one; the space behind it included. */
export const BLOCK = 2.625;
export const CELL = 0.75;
const GAP = 0.75;
/** The open request is at least so wide, for its sentence; others for sign, number and a short label; both need more for the word that tells of a change. */
const SENTENCE = 20;
const LABEL = 7;
const MARK = 4.5;

/** How much room a request needs. */
export interface Extent {
  readonly steps: number;
  /** The steps it had before the edit that changed how it ends; 0 where nothing changed. */
  readonly was: number;
}

export interface StripLayout {
  readonly extents: readonly Extent[];
  /** The request shown in full; -1 for none. */
  readonly open: number;
  /** The left edge of each request, and behind them the length of the whole strip. */
  readonly lefts: readonly number[];
}

export function layoutOf(extents: readonly Extent[], open: number): StripLayout {
  const lefts: number[] = [];
  let left = 0;
  extents.forEach((extent, index) => {
    lefts.push(left);
    left += widthOfOne(extent, index === open) + GAP;
  });
  lefts.push(Math.max(0, left - GAP));
  return { extents, open, lefts };
}

function widthOfOne({ steps, was }: Extent, open: boolean): number {
  const row = Math.max(steps, was) * (open ? BLOCK : CELL);
  return Math.max(row, (open ? SENTENCE : LABEL) + (was > 0 ? MARK : 0));
}

export const leftOf = ({ lefts }: StripLayout, index: number): number => lefts[index] ?? 0;

export function widthOf({ extents, open }: StripLayout, index: number): number {
  const extent = extents[index];
  return extent ? widthOfOne(extent, index === open) : 0;
}

/** From where to where a step stands. */
export function stretchOf(
  layout: StripLayout,
  { request, step }: Cursor,
): { readonly from: number; readonly to: number } {
  const pitch = request === layout.open ? BLOCK : CELL;
  const from = leftOf(layout, request) + step * pitch;
  return { from, to: from + pitch };
}

/** First and last request that touch the view; last < first for an empty strip. */
export function inView(layout: StripLayout, left: number, width: number): { first: number; last: number } {
  const last = layout.extents.length - 1;
  return { first: requestAt(layout, left), last: Math.min(last, requestAt(layout, left + width)) };
}

/** The step at a place, else the nearest one before it; null for an empty strip. */
export function cursorAt(layout: StripLayout, place: number): Cursor | null {
  const request = requestAt(layout, place);
  const extent = layout.extents[request];
  if (!extent) return null;
  const pitch = request === layout.open ? BLOCK : CELL;
  const step = Math.floor((place - leftOf(layout, request)) / pitch);
  return { request, step: Math.min(Math.max(step, 0), extent.steps - 1) };
}

/** How many requests stand before a place: where a request that is let go there belongs. */
export function slotAt(layout: StripLayout, place: number): number {
  const request = requestAt(layout, place);
  const middle = leftOf(layout, request) + widthOf(layout, request) / 2;
  return layout.extents.length > 0 && place > middle ? request + 1 : request;
}

/** Where the mark of such a slot stands. */
export const edgeOf = (layout: StripLayout, slot: number): number =>
  slot < layout.extents.length ? leftOf(layout, slot) - GAP / 2 : leftOf(layout, slot) + GAP / 2;

/** The request at or right before a place of the strip. */
function requestAt({ extents, lefts }: StripLayout, place: number): number {
  let low = 0;
  let high = Math.max(0, extents.length - 1);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lefts[middle] ?? Number.POSITIVE_INFINITY) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far to scroll so that a stretch is in view, with some room; `left` unchanged where it is already. */
export function scrolledTo(left: number, width: number, from: number, to: number): number {
  const room = Math.min(LABEL, Math.max(0, (width - (to - from)) / 2));
  if (from - room < left) return Math.max(0, from - room);
  if (to + room > left + width) return to + room - width;
  return left;
}
