/** Where the camera should stand: a function of what is wanted, the view now and the room there is, which moves it no further than it must. */

import { bounds } from '../playground/placement';
import { LEAST_TEXT, SPOKEN } from './detail';
import { type Box, centreOf, type Point, type Size } from './geometry';
import { between, emptyRooms, holds } from './rooms';

/** A point of the canvas is seen at its coordinates times `zoom`, moved by `x` and `y`, in pixels of the pane. */
export interface View extends Point {
  readonly zoom: number;
}

export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** Room left free along the edges of the pane, in its pixels. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What the canvas is seen through. */
export interface Pane extends Size {
  /** What is seen stays within one of them. */
  readonly margins: readonly Margins[];
  /** What floats on it, in its pixels: nothing wanted shall lie behind. */
  readonly floats: readonly Box[];
  /** How many times as large as usual its text is. */
  readonly text?: number;
}

/** How far a hand may zoom; what is large may be seen from further away. */
const ZOOM: Limits = { least: 0.1, most: 2.5 };

/** How much a fit magnifies at most. */
const FIT_MOST = 2;

/** The zoom from which on a card is read row by row. */
export const LEGIBLE = 0.8;

/** The smallest pane in which everything can be seen at once. */
const SMALL: Size = { width: 160, height: 100 };

/** Between what floats and what is to be seen, for what sticks out of a card. */
const GAP = 8;

/** So many pixels make no difference. */
const SLACK = 0.5;

/** Of the pane, in pixels and as a share of its height. */
const EDGE = { least: 8, most: 24, share: 0.07 } as const;
/** What people say in the end stands below the lowest card. */
const BELOW = { least: 8, most: 104, share: 0.15 } as const;
/** What two people say, above and below what is seen or beside it, whatever the height. */
const SAID: Size = { width: 232, height: 104 };
/** In a pane so wide the one outside has room at a side. */
const WIDE = 560;

/** The limits of a picture that takes this room; null: an empty one. */
export const limitsFor = (whole: Box | null): Limits =>
  whole ? { ...ZOOM, least: Math.min(ZOOM.least, zoomFor(whole, SMALL)) } : ZOOM;

/** The room kept free along the edges; `saying`: also for what two people may say below. */
export function marginsFor(height: number, saying: boolean, text = 1): Margins {
  const share = (of: typeof EDGE | typeof BELOW): number =>
    Math.round(clamp(of.share * height, of.least, of.most) * text);
  const edge = share(EDGE);
  return { top: edge, right: edge, bottom: saying ? share(BELOW) : edge, left: edge };
}

/** The same when they say it: above and below, to the left, or to the right. In a narrow pane they say it above what floats at its foot. */
export function marginsToSay({ width, height, floats, text = 1 }: Omit<Pane, 'margins'>): readonly Margins[] {
  const edges = marginsFor(height, false, text);
  const larger = Math.max(1, (text * LEAST_TEXT) / SPOKEN.size);
  const [aside, said] = [Math.round(SAID.width * larger), Math.round(SAID.height * larger)];
  const foot = Math.max(0, ...floats.filter(({ y }) => y > height / 2).map(({ y }) => height - y));
  return [
    width < WIDE ? { ...edges, top: said, bottom: said + foot } : { ...edges, bottom: said },
    { ...edges, left: aside },
    { ...edges, right: aside },
  ];
}

/** The largest empty rectangles of a pane; where all of it is taken, the pane itself. */
export function roomsOf({ width, height, margins, floats }: Pane): readonly Box[] {
  const rooms = margins.flatMap(({ top, right, bottom, left }) =>
    emptyRooms(between(left, top, width - right, height - bottom), floats, GAP),
  );
  return rooms.length > 0 ? rooms : [between(0, 0, width, height)];
}

/** The view that shows all of it as large as the room lets, in the middle of that room. */
export function fitted(box: Box, pane: Pane, { least, most }: Limits): View {
  const room = roomiest(box, roomsOf(pane));
  return centred(box, room, clamp(zoomFor(box, room), least, Math.min(most, FIT_MOST)));
}

/** What is to be seen, and how the view may change for it. */
export interface Wanted {
  readonly needed: Box;
  /** Shown with it as long as that costs no zoom, the first first. */
  readonly besides: readonly Box[];
  /** The zoom at which cards are read: the view comes as near as this if it may come nearer. */
  readonly legible: number;
  /** Once in a request the view may come nearer; from then on it only goes further away. */
  readonly mayComeNearer: boolean;
}

/** The view that shows what is wanted, as little changed as that takes; the same view where it shows it already. */
export function followed(
  { needed, besides, legible, mayComeNearer }: Wanted,
  view: View,
  pane: Pane,
  limits: Limits,
): View {
  const rooms = roomsOf(pane);
  const fits = (box: Box): number => zoomFor(box, roomiest(box, rooms));
  const wished = mayComeNearer ? Math.max(view.zoom, legible) : view.zoom;
  const wanted = clamp(Math.min(wished, fits(needed)), limits.least, limits.most);
  const zoom = isSame(wanted, view.zoom) ? view.zoom : wanted;
  let box = needed;
  for (const more of besides) {
    const both = bounds([box, more]);
    if (both && fits(both) >= zoom * (1 - 1e-9)) box = both;
  }
  if (zoom === view.zoom && inSight(box, view, rooms)) return view;
  const next = nearest(box, view, zoom, rooms);
  const stays = zoom === view.zoom && Math.hypot(next.x - view.x, next.y - view.y) < SLACK;
  return stays ? view : next;
}

/** Whether a box lies within one of the rooms as it is seen. */
export const inSight = (box: Box, view: View, rooms: readonly Box[]): boolean =>
  rooms.some((room) => holds(room, seen(box, view), SLACK));

/** A box of the canvas in pixels of the pane. */
export const seen = ({ x, y, width, height }: Box, view: View): Box => ({
  x: x * view.zoom + view.x,
  y: y * view.zoom + view.y,
  width: width * view.zoom,
  height: height * view.zoom,
});

/** Zooms about the middle of the box and then moves it into the room that is the shortest way off. */
function nearest(box: Box, view: View, zoom: number, rooms: readonly Box[]): View {
  const middle = centreOf(box);
  const about = { x: view.x + middle.x * (view.zoom - zoom), y: view.y + middle.y * (view.zoom - zoom), zoom };
  let best: { readonly view: View; readonly way: number } | null = null;
  const at = seen(box, about);
  for (const room of rooms) {
    if (at.width > room.width + SLACK || at.height > room.height + SLACK) continue;
    const dx = shift(at.x, at.width, room.x, room.width);
    const dy = shift(at.y, at.height, room.y, room.height);
    const way = Math.hypot(dx, dy);
    if (!best || way < best.way) best = { view: { x: about.x + dx, y: about.y + dy, zoom }, way };
  }
  return best?.view ?? centred(box, roomiest(box, rooms), zoom);
}

/** By how much a stretch has to move to lie within another; in the middle of it where it only just fits. */
function shift(from: number, length: number, edge: number, room: number): number {
  if (length >= room) return edge + room / 2 - (from + length / 2);
  return Math.max(edge - from, Math.min(0, edge + room - from - length));
}

function centred(box: Box, room: Box, zoom: number): View {
  const [middle, centre] = [centreOf(room), centreOf(box)];
  return { x: middle.x - centre.x * zoom, y: middle.y - centre.y * zoom, zoom };
}

const zoomFor = (box: Size, room: Size): number =>
  Math.min(room.width / Math.max(1, box.width), room.height / Math.max(1, box.height));

const roomiest = (box: Box, rooms: readonly Box[]): Box =>
  rooms.reduce((best, room) => (zoomFor(box, room) > zoomFor(box, best) ? room : best));

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(a, b);

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
