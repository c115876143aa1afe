/** Positions in version 1: steps on the 8-pixel grid, each from where another part stands. */

import { folded, readNumbers, unfolded, writeNumbers } from './marks';

const GRID = 8;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The nearest point of the grid, counted in steps. */
export const stepsOf = (pixels: number): number => Math.round(pixels / GRID) + 0;
export const pixelsOf = (steps: number): number => GRID * steps;

/**
 * What a position is counted from. `origin`: the middle of the canvas; `before`: the part before it in the document;
 * `anchor`: the server the user is logged in to, else as `before`; `row`: down from the part before it, across from the canvas.
 * An encoder takes the one that gives the shortest link. The order is the wire's.
 */
export const WAYS = ['before', 'origin', 'anchor'] as const;
export type Way = (typeof WAYS)[number];

const CENTRE: Place = { x: 0, y: 0 };

function base(way: Way, before: Place, anchor: Place | undefined): Place {
  if (way === 'origin') return CENTRE;
  return way === 'anchor' ? (anchor ?? before) : before;
}

/** `anchors[i]` is the index of the part that part i belongs to, if it does. */
export function writePlaces(
  places: readonly Place[],
  anchors: readonly (number | undefined)[],
  way: Way,
): { readonly across: string; readonly down: string } {
  const steps = places.map((place, index) => {
    const anchor = anchors[index];
    const from = base(way, places[index - 1] ?? CENTRE, anchor === undefined ? undefined : places[anchor]);
    return { x: folded(place.x - from.x), y: folded(place.y - from.y) };
  });
  return { across: writeNumbers(steps.map(({ x }) => x)), down: writeNumbers(steps.map(({ y }) => y)) };
}

export function readPlaces(
  columns: { readonly across: string; readonly down: string },
  anchors: readonly (number | undefined)[],
  way: Way,
): readonly Place[] {
  const acrossAt = readNumbers(columns.across, anchors.length);
  const downAt = readNumbers(columns.down, anchors.length);
  const places: Place[] = [];
  anchors.forEach((anchor, index) => {
    const from = base(way, places[index - 1] ?? CENTRE, anchor === undefined ? undefined : places[anchor]);
    places.push({ x: from.x + unfolded(acrossAt(index)), y: from.y + unfolded(downAt(index)) });
  });
  return places;
}
