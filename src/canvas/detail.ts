/** What a part shows at a zoom, and how large text then is on the canvas: what has no room is left out, never made smaller than can be read. */

/** A card with its rows, a plate with the name, a sign with its name beside it, or a mark: a sign too small for a number on it. */
export type Detail = 'card' | 'plate' | 'sign' | 'mark';

/** What people say in the end, and the name of a stop, on the screen, in pixels: as Ending.module.css draws it. */
export const SPOKEN = { size: 13, line: 18 } as const;

/** No text on the canvas is smaller than this on the screen, in pixels. */
export const LEAST_TEXT = 11;

/** Text is measured anew at each of these steps only, so that zooming does not restyle every frame. */
const RATIO = 1.1;

/** Under way, the next step is so far ahead of a zoom that goes out, and so far behind one that comes in: between them nothing is restyled. */
const AHEAD = 1.5;
const BEHIND = 2;

/** The step at or just below a zoom: what is large enough at the step is large enough at the zoom. */
export function zoomStep(zoom: number): number {
  const step = RATIO ** Math.floor(Math.log(zoom) / Math.log(RATIO) + 1e-6);
  return Math.floor(step * 10_000) / 10_000;
}

/** The step while the zoom is on its way, given the last one: never above the zoom, so that text can be read all the way. */
export function stepUnderWay(held: number, zoom: number): number {
  if (zoom >= held && zoom < held * BEHIND) return held;
  const exact = zoomStep(zoom);
  if (zoom >= held || zoom < held / AHEAD) return exact;
  return Math.max(zoomStep(zoom / AHEAD), leastZoomOf(exact));
}

/** The least zoom of each, measured on the narrowest and the lowest card: there its text of 11 pixels still fits. */
const LEAST_ZOOM: readonly (readonly [Detail, number])[] = [
  ['card', 0.68],
  ['plate', 0.31],
  ['sign', 0.19],
];

export const detailAt = (step: number): Detail => LEAST_ZOOM.find(([, least]) => step >= least)?.[0] ?? 'mark';

/** Where parts begin to show what they show at a step. */
const leastZoomOf = (step: number): number => LEAST_ZOOM.find(([, least]) => step >= least)?.[1] ?? 0;

/** Rows, and whatever else is said in words besides the name. */
export const showsRows = (detail: Detail): boolean => detail === 'card';

/** The name on the part itself; further out it stands beside its sign. */
export const showsName = (detail: Detail): boolean => detail === 'card' || detail === 'plate';

/** How large the name on a part is, in canvas units: as --name-text on the canvas. */
export const nameText = (step: number): number =>
  detailAt(step) === 'plate' ? onCanvas(11.5, step) : Math.max(16, onCanvas(12, step));

/** The number of a server in the round-robin list. */
export const showsSeat = (detail: Detail): boolean => detail !== 'mark';

/** How many places of a user a server can name by a word each at this zoom; where there are more, their signs stand alone. */
export const wordsOnTags = (step: number): number => (step < 0.68 ? 0 : step < 0.9 ? 1 : 2);

/** A length of the screen on the canvas. */
export const onCanvas = (pixels: number, step: number): number => pixels / step;
