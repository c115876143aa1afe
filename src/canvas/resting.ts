/** Where the parcel of a request rests: beside the part it visits and beside the head of its line, so that it covers neither. */

import { overlaps } from '../playground/placement';
import { CATALOG } from '../topology/catalog';
import { detailAt, nameText, showsName } from './detail';
import { type Box, centreOf, type Point } from './geometry';
import type { Labels } from './labels';
import { textWidth } from './nameWidth';
import { type Path, pointAt } from './paths';
import type { Scene } from './scene';

/** Half the width of a line's head, and what is left between it and the parcel. */
const HEAD = 10;
const GAP = 3;
/** As far before the part as the parcel is wide, then further where it would cover a neighbour. */
const BACK = [1, 1.5, 2.2, 3, 4] as const;

export const squareAt = ({ x, y }: Point, width: number): Box => ({
  x: x - width / 2,
  y: y - width / 2,
  width,
  height: width,
});

/** Before the name of a frame, and above it. */
const FRAME_EDGE = { side: 24, top: 6 } as const;
const LINE = 1.3;

/**
 * Every name that stands beside a card or on a frame. Where names stand beside signs the gateway's is among them, and its place at the
 * dial is free.
 */
export function namesAbout({ label, frames }: Scene, names: Labels, zoom: number): readonly Box[] {
  const beside = names.size > 0 ? [...names.values()].map(({ box }) => box) : label ? [label] : [];
  const text = nameText(zoom);
  if (!showsName(detailAt(zoom))) return beside;
  const onFrames = frames.map(({ box, name }) => ({
    ...box,
    width: Math.min(box.width, FRAME_EDGE.side + textWidth(`${CATALOG.cluster.label} ${name}`, text)),
    height: FRAME_EDGE.top + LINE * text,
  }));
  return [...beside, ...onFrames];
}

/** At the end of a way, to the side on which less is covered; nearest first. */
export function restBeside(path: Path, width: number, boxes: readonly Box[]): Point {
  const end = pointAt(path, 1);
  const turn = (end.angle * Math.PI) / 180;
  const along = { x: Math.cos(turn), y: Math.sin(turn) };
  const aside = width / 2 + HEAD;
  const sides = along.y > 0 ? [-1, 1] : [1, -1];
  return leastCovering(
    BACK.flatMap((times) => {
      const back = (width / 2) * times + GAP;
      return sides.map((side) => ({
        x: end.x - back * along.x - side * aside * along.y,
        y: end.y - back * along.y + side * aside * along.x,
      }));
    }),
    width,
    boxes,
  );
}

/** Where it may stand before its way begins: to the right of its sender, to the left, level with it or not, then further off. */
const STARTS = [1, -1, 2, -2].flatMap((across) => [0, 1, -1].map((down) => [across, down] as const));

/** Before its way begins it stands beside its sender, clear of the names there. */
export function startBeside(sender: Box, parcel: number, boxes: readonly Box[]): Point {
  const { x, y } = centreOf(sender);
  // Far out a gap of the canvas is none.
  const gap = GAP + parcel / 12;
  return leastCovering(
    STARTS.map(([across, down]) => ({
      x: x + Math.sign(across) * (sender.width / 2 + gap - parcel / 2) + across * parcel,
      y: y + (down * (sender.height + parcel)) / 2,
    })),
    parcel + gap,
    boxes,
  );
}

/** The first of the places at which the least is covered. */
function leastCovering(places: readonly Point[], width: number, boxes: readonly Box[]): Point {
  const covered = places.map((place) => boxes.filter((box) => overlaps(squareAt(place, width), box)).length);
  return places[covered.indexOf(Math.min(...covered))] ?? { x: 0, y: 0 };
}
