/** Lines and arrows in a picture, drawn so that every program draws them alike: no opacity, no markers, curves as they are. */

import { type Curve, evenly, traced } from '../canvas/curves';
import type { Point } from '../canvas/geometry';
import { type Path, pointAt } from '../canvas/paths';
import { EDGE, INK, LIGHT, PAPER } from '../diagram/palette';
import { round } from '../diagram/svgShapes';
import { LINK_SIGNS, type LinkName } from '../signs/signs';

export const COLOURS: { readonly [C in (typeof LINK_SIGNS)[LinkName]['colour']]: string } = {
  '--edge': EDGE,
  '--connected': LIGHT.connected.ink,
  '--home': LIGHT.home.ink,
  '--ink': INK,
  '--stop': LIGHT.stop.ink,
};

/** Of links that are only there; what a request does stands out from them. */
const FAINT = 0.55;
/** How far the two strokes of a double line lie from its middle. */
const APART = 2.2;
const HEAD = 12;
/** How long a piece of a curve is that is drawn piece by piece. */
const PIECE = 3;
const MOST_PIECES = 400;

const partsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** As a colour shows on paper that lets so much of it through: programs do not agree on dashes that are half seen. */
export function pale(colour: string, share = FAINT): string {
  const paper = partsOf(PAPER);
  const mixed = partsOf(colour).map((part, at) => Math.round(part * share + (paper[at] ?? 0) * (1 - share)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

export const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

const curveOf = (d: string): Curve =>
  Array.from(d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g), ([, x, y]) => ({ x: Number(x), y: Number(y) }));

/** The same path by points that lie close together. */
function closely(path: Path): Path {
  const pieces = Math.min(MOST_PIECES, Math.ceil(path.length / PIECE) + 1);
  return { ...path, points: evenly(traced(curveOf(path.d), MOST_PIECES / 4), pieces + 1) };
}

/** Part of a path, so far beside it. */
function along(path: Path, to: number, aside: number): string {
  const isCurve = path.d.includes('C');
  if (isCurve && to === 1 && aside === 0) return path.d;
  const close = isCurve ? closely(path) : path;
  const pieces = isCurve ? close.points.length - 1 : 1;
  const points = Array.from({ length: pieces + 1 }, (_, index) => {
    const { x, y, angle } = pointAt(close, (index / pieces) * to);
    const turn = (angle * Math.PI) / 180;
    return pair({ x: x - aside * Math.sin(turn), y: y + aside * Math.cos(turn) });
  });
  return `M${points.join('L')}`;
}

/** A line in the look of its name, up to a share of its path. */
export function stroked(name: LinkName, path: Path, to = 1, faint = false): string {
  const { colour, width, dash, double } = LINK_SIGNS[name];
  const stroke = faint ? pale(COLOURS[colour]) : COLOURS[colour];
  const look = `fill="none" stroke="${stroke}" stroke-width="${width}"${dash === null ? '' : ` stroke-dasharray="${dash}"`}`;
  return (double ? [-APART, APART] : [0]).map((aside) => `<path d="${along(path, to, aside)}" ${look}/>`).join('');
}

/** The head of an arrow at the end of a path. */
export function headed(name: LinkName, path: Path): string {
  const { x, y, angle } = pointAt(path, 1);
  const fill = COLOURS[LINK_SIGNS[name].colour];
  return `<path transform="translate(${round(x)} ${round(y)}) rotate(${round(angle)})" d="M0 0L${-HEAD - 1} -6.5V6.5Z" fill="${fill}"/>`;
}

export const shareBeforeHead = ({ length }: Path): number => Math.max(0.5, 1 - (HEAD - 2) / Math.max(length, 1));
