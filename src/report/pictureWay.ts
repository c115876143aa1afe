/** The lines of a picture of the canvas: faint links, and the way of a request with the place where it stopped. */

import { type Box, centreOf, crosses, DIAL_RADIUS, type End, type Point } from '../canvas/geometry';
import { linksOf, SIGN_OF_LINK } from '../canvas/links';
import { EMPTY_LOOK, type Hop } from '../canvas/looks';
import { linkPath, type Path, pointAt, STOP_SHARE } from '../canvas/paths';
import { LIGHT, PAPER } from '../diagram/palette';
import { cross, escaped, mark, round } from '../diagram/svgShapes';
import { freePlaceAmong } from '../playground/placement';
import { CODES } from '../routing/codes';
import { describeStep } from '../routing/describe';
import { plain } from '../saying/names';
import { count } from '../saying/saying';
import { LINK_SIGNS, type LinkName, SIGN_OF_RULE } from '../signs/signs';
import type { Position } from '../topology/parts';
import { faultSign } from './pictureFaults';
import { boxesAlong, boxesOf, type PictureScene } from './pictureScene';
import { COLOURS, headed, pair, shareBeforeHead, stroked } from './pictureStrokes';
import { line, lines, paragraph, widthOf } from './pictureText';
import { PICTURE_WORDS } from './pictureWords';

/** How large the sign of a fault is upon its link. */
export const FAULT = 18;

interface Drawn {
  readonly svg: string;
  /** The lines that occur, for the legend. */
  readonly names: readonly LinkName[];
  readonly boxes: readonly Box[];
}

const boxRound = ({ points }: Path): Box => {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

export function linksDrawn(scene: PictureScene): Drawn {
  const { topology, people, ends, obstacles } = scene;
  const drawn = linksOf(topology, [], people).flatMap(({ from, to, meaning, fault }) => {
    const [a, b] = [ends.get(from), ends.get(to)];
    if (!a || !b) return [];
    const name = fault === null ? SIGN_OF_LINK[meaning] : 'blocked';
    const path = linkPath(a, b, obstacles);
    const { x, y } = faultSpot(scene, from, to) ?? pointAt(path, 0.5);
    const broken = fault === null ? '' : `<g><title>${escaped(fault)}</title>${faultSign(x, y, FAULT)}</g>`;
    return [{ name, box: boxRound(path), svg: stroked(name, path, 1, true) + broken }];
  });
  return {
    svg: drawn.map(({ svg }) => svg).join('\n'),
    names: drawn.map(({ name }) => name),
    boxes: drawn.map(({ box }) => box),
  };
}

/** How far along a link its fault is told where the cross of a request stands on its middle. */
const BEYOND = 0.82;

/** Beyond the cross of a request that stopped on this link; null where none did. */
function faultSpot({ ways }: PictureScene, a: string, b: string): Point | null {
  const stopped = ways.find(
    ({ hop: { blocked, way, from, to } }) =>
      blocked && way === 'link' && ((from === a && to === b) || (from === b && to === a)),
  );
  return stopped ? pointAt(stopped.path, BEYOND) : null;
}

const lineOf = ({ way, rule, blocked }: Hop): LinkName => {
  if (blocked) return 'blocked';
  if (way === 'link') return 'path';
  return CODES[rule].redirect === 'home' ? 'redirectHome' : 'redirect';
};

export function wayDrawn(scene: PictureScene): Drawn {
  const { ways } = scene;
  const strokes = ways.map(({ hop, path }) => {
    const name = lineOf(hop);
    if (hop.blocked) return stroked(name, path, STOP_SHARE);
    return stroked(name, path, shareBeforeHead(path)) + headed(name, path);
  });
  const blocked = ways.find(({ hop }) => hop.blocked);
  const taken = [...boxesOf(scene), ...ways.flatMap(({ path }) => boxesAlong(path))];
  const stop = stopDrawn(scene, blocked ? pointAt(blocked.path, STOP_SHARE) : null, taken);
  return {
    svg: [...strokes, ...numbersDrawn(scene), stop?.svg ?? ''].join('\n'),
    names: ways.map(({ hop }) => lineOf(hop)),
    boxes: [...ways.map(({ path }) => boxRound(path)), ...(stop ? [stop.box] : [])],
  };
}

/** Where along its stretch a number may stand, the best place first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7] as const;
const DISC = 9.5;
const DISCS_APART = 2 * DISC + 8;

/** The stretches are numbered in the order the request went over them. */
function numbersDrawn({ ways }: PictureScene): readonly string[] {
  const placed: Point[] = [];
  return ways.map(({ hop, path }, index) => {
    const far = hop.blocked ? STOP_SHARE - 0.05 : 1;
    const spots = PLACES.map((share) => pointAt(path, share * far));
    const others = ways.filter((way) => way.path !== path).flatMap((way) => way.path.points);
    const spot =
      spots.find(
        (one) =>
          placed.every((other) => Math.hypot(one.x - other.x, one.y - other.y) > DISCS_APART) &&
          others.every((other) => Math.hypot(one.x - other.x, one.y - other.y) > DISC + 4),
      ) ?? pointAt(path, far / 2);
    placed.push(spot);
    const { x, y } = spot;
    const colour = COLOURS[LINK_SIGNS[lineOf(hop)].colour];
    const disc = `<circle cx="${round(x)}" cy="${round(y)}" r="${DISC}" fill="${PAPER}" stroke="${colour}" stroke-width="1.6"/>`;
    return disc + line(count(index + 1), x, y + 4.2, { size: 12, weight: 600, colour, anchor: 'middle' });
  });
}

const SAID = { size: 12.5, weight: 600 } as const;
/** How wide the sentence may run, the best first: a narrower one may find room much nearer. */
const SAID_WIDTHS = [236, 170, 124] as const;
const NEARER = 40;
/** What it costs that the line to it runs over a card. */
const OVER = 200;
const SAID_LINES = 8;
const SAID_LINE = 16;

/** On the rim of the dial, or near the lower right corner of a card. */
function cornerOf({ box, round: isRound }: End): Point {
  if (!isRound) return { x: box.x + box.width - 6, y: box.y + box.height - 4 };
  const { x, y } = centreOf(box);
  return { x: x + DIAL_RADIUS * Math.SQRT1_2, y: y + DIAL_RADIUS * Math.SQRT1_2 };
}

/** Where the line from a cross to its sentence ends. */
const footOf = (spot: Point, box: Box): Point => ({
  x: Math.min(Math.max(spot.x, box.x + 12), box.x + box.width - 12),
  y: centreOf(box).y,
});

/** How far a point is from a box. */
const away = ({ x, y }: Point, box: Box): number =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));

/** The cross where a request stopped, and the sentence that says why, on the nearest place that is free. */
function stopDrawn(
  { topology, trace, step, looks, ends }: PictureScene,
  onTheWay: Point | null,
  taken: readonly Box[],
): { readonly svg: string; readonly box: Box } | null {
  const shown = trace?.steps[step];
  if (!trace || !shown) return null;
  const at = ends.get(shown.at);
  const stopped = (looks.get(shown.at) ?? EMPTY_LOOK).stopped;
  const spot = onTheWay ?? (at && stopped !== null ? cornerOf(at) : null);
  if (!spot) return null;
  const { icon, tone } = SIGN_OF_RULE[shown.rule];
  const { ink, soft } = LIGHT[tone];
  const sentence = PICTURE_WORDS.sentence(plain(describeStep(topology, trace, step).what));
  const tries = SAID_WIDTHS.flatMap((width) => {
    const said = paragraph(sentence, width, SAID_LINES, SAID);
    const size = {
      width: Math.max(...said.map((one) => widthOf(one, SAID))) + 44,
      height: said.length * SAID_LINE + 14,
    };
    const nearby: readonly Position[] = [
      [spot.x - 20, spot.y + 14],
      [spot.x + 24, spot.y - size.height / 2],
    ];
    return nearby.map((near) => {
      const [x, y] = freePlaceAmong(taken, near, size);
      return { said, box: { ...size, x, y } };
    });
  });
  const others = [...ends].flatMap(([id, end]) => (id === shown.at ? [] : [end.box]));
  const cost = ({ box }: { readonly box: Box }): number =>
    away(spot, box) + OVER * others.filter((other) => crosses(other, [spot, footOf(spot, box)])).length;
  const { said, box } = tries.reduce((best, one) => (cost(one) < cost(best) - NEARER ? one : best));
  const { x, y, ...size } = box;
  const foot = footOf(spot, box);
  return {
    box,
    svg: [
      `<path d="M${pair(spot)}L${pair(foot)}" stroke="${ink}" stroke-width="1.2"/>`,
      `<rect x="${round(x)}" y="${round(y)}" width="${round(size.width)}" height="${round(size.height)}" rx="8" fill="${soft}" stroke="${ink}"/>`,
      mark(icon, ink, x + 10, y + 7, 16),
      lines(said, x + 34, y + 6, SAID_LINE, { ...SAID, colour: ink }),
      `<circle cx="${round(spot.x)}" cy="${round(spot.y)}" r="11" fill="${PAPER}"/>${cross(spot.x, spot.y)}`,
    ].join(''),
  };
}
