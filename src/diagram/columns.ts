/** Where a piece stands across the diagram, in widths of a column: every lifeline runs down the middle of its own. */

import { DIRECTORY, isMessage, type Lifeline, type Piece } from './sequence';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The places of the lifelines, each in the middle of its column. */
export type Places = ReadonlyMap<string, number>;

export const placesOf = (lifelines: readonly Lifeline[]): Places =>
  new Map(lifelines.map(({ id }, index) => [id, index + 0.5]));

/** @throws RangeError when no lifeline has this id. */
export function placeOf(places: Places, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new RangeError(`the diagram has no lifeline "${id}"`);
  return place;
}

/** How wide a note is, and how near it may come to the edge of the diagram. */
const NOTE = 1.56;
const EDGE = 0.05;

/** The stretch a piece takes: an arrow from lifeline to lifeline, a note round its own. */
export function spanOf(piece: Piece, places: Places): Span {
  switch (piece.kind) {
    case 'arrow':
    case 'blocked':
      return between(placeOf(places, piece.from), placeOf(places, piece.to));
    case 'lookup':
      return between(placeOf(places, piece.at), placeOf(places, DIRECTORY));
    case 'passed':
      return around(placeOf(places, piece.at), 1 - 2 * EDGE, places.size);
    case 'decision':
    case 'turn':
      return around(placeOf(places, piece.at), NOTE, places.size);
  }
}

/** How much of a long arrow has to be in view. */
const FOCUS = 2;

/** The stretch of a step that has to be in view: all of it, of a long arrow the end where the request is then. */
export function focusOf(pieces: readonly Piece[], places: Places): Span {
  const message = pieces.find(isMessage);
  if (!message) return { from: 0, to: 0 };
  const { from, to } = spanOf(message, places);
  if (to - from <= FOCUS) return { from, to };
  const leftwards = message.kind === 'lookup' || ('to' in message && placeOf(places, message.to) === from);
  return leftwards ? { from, to: from + FOCUS } : { from: to - FOCUS, to };
}

const between = (a: number, b: number): Span => ({ from: Math.min(a, b), to: Math.max(a, b) });

function around(place: number, width: number, columns: number): Span {
  const from = Math.max(EDGE, Math.min(place - width / 2, columns - EDGE - width));
  return { from, to: from + width };
}
