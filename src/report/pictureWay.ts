/** The lines of a picture of the canvas: faint links, and the way of a request with the place where it stopped. */

import { type Box, centreOf, type Point } from '../canvas/geometry';
import { linksOf, SIGN_OF_LINK } from '../canvas/links';
import { EMPTY_LOOK, type Hop } from '../canvas/looks';
import { arcPath, linkPath, type Path, pointAt, STOP_SHARE } from '../canvas/paths';
import { EDGE, INK, LIGHT, PAPER } from '../diagram/palette';
import { cross, mark, round } from '../diagram/svgShapes';
import { freePlaceAmong } from '../playground/placement';
import { CODES } from '../routing/codes';
import { describeStep } from '../routing/describe';
import { plain } from '../saying/names';
import { count } from '../saying/saying';
import { LINK_SIGNS, type LinkName, SIGN_OF_RULE } from '../signs/signs';
import { boxesOf, type PictureScene } from './pictureScene';
import { line, lines, paragraph, widthOf } from './pictureText';
import { PICTURE_WORDS } from './pictureWords';

const COLOURS: { readonly [C in (typeof LINK_SIGNS)[LinkName]['colour']]: string } = {
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
const PIECES = 48;

const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** Part of a path, so far beside it. */
function along(path: Path, to: number, aside = 0): string {
  const pieces = path.d.includes('C') ? PIECES : 1;
  const points = Array.from({ length: pieces + 1 }, (_, index) => {
    const { x, y, angle } = pointAt(path, (index / pieces) * to);
    const turn = (angle * Math.PI) / 180;
    return pair({ x: x - aside * Math.sin(turn), y: y + aside * Math.cos(turn) });
  });
  return `M${points.join('L')}`;
}

/** A line in the look of its name, up to a share of its path. */
export function stroked(name: LinkName, path: Path, to = 1, faint = false): string {
  const { colour, width, dash, double } = LINK_SIGNS[name];
  const look = `fill="none" stroke="${COLOURS[colour]}" stroke-width="${width}"${dash === null ? '' : ` stroke-dasharray="${dash}"`}${faint ? ` opacity="${FAINT}"` : ''}`;
  return (double ? [-APART, APART] : [0]).map((aside) => `<path d="${along(path, to, aside)}" ${look}/>`).join('');
}

/** The head of an arrow at the end of a path. */
export function headed(name: LinkName, path: Path): string {
  const { x, y, angle } = pointAt(path, 1);
  const fill = COLOURS[LINK_SIGNS[name].colour];
  return `<path transform="translate(${round(x)} ${round(y)}) rotate(${round(angle)})" d="M0 0L${-HEAD - 1} -6.5V6.5Z" fill="${fill}"/>`;
}

const shareBeforeHead = ({ length }: Path): number => Math.max(0.5, 1 - (HEAD - 2) / Math.max(length, 1));

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

export function linksDrawn({ topology, people, ends, obstacles }: PictureScene): Drawn {
  const drawn = linksOf(topology, [], people).flatMap(({ from, to, meaning, fault }) => {
    const [a, b] = [ends.get(from), ends.get(to)];
    if (!a || !b) return [];
    const name = fault === null ? SIGN_OF_LINK[meaning] : 'blocked';
    const path = linkPath(a, b, obstacles);
    return [{ name, box: boxRound(path), svg: stroked(name, path, 1, true) }];
  });
  return {
    svg: drawn.map(({ svg }) => svg).join('\n'),
    names: drawn.map(({ name }) => name),
    boxes: drawn.map(({ box }) => box),
  };
}

const lineOf = ({ way, rule, blocked }: Hop): LinkName => {
  if (blocked) return 'blocked';
  if (way === 'link') return 'path';
  return CODES[rule].redirect === 'home' ? 'redirectHome' : 'redirect';
};

export function wayDrawn(scene: PictureScene): Drawn {
  const { hops, ends, obstacles } = scene;
  const paths = hops.flatMap((hop) => {
    const [a, b] = [ends.get(hop.from), ends.get(hop.to)];
    return a && b ? [{ hop, path: (hop.way === 'link' ? linkPath : arcPath)(a, b, obstacles) }] : [];
  });
  const strokes = paths.map(({ hop, path }) => {
    const name = lineOf(hop);
    if (hop.blocked) return stroked(name, path, STOP_SHARE);
    return stroked(name, path, shareBeforeHead(path)) + headed(name, path);
  });
  const numbers = paths.map(({ hop, path }, index) => {
    const { x, y } = pointAt(path, hop.blocked ? STOP_SHARE / 2 : 0.5);
    const colour = COLOURS[LINK_SIGNS[lineOf(hop)].colour];
    const disc = `<circle cx="${round(x)}" cy="${round(y)}" r="9.5" fill="${PAPER}" stroke="${colour}" stroke-width="1.6"/>`;
    return disc + line(count(index + 1), x, y + 4.2, { size: 12, weight: 600, colour, anchor: 'middle' });
  });
  const taken = [
    ...boxesOf(scene),
    ...paths.flatMap(({ path }) => path.points.map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 }))),
  ];
  const blocked = paths.find(({ hop }) => hop.blocked);
  const stop = stopDrawn(scene, blocked ? pointAt(blocked.path, STOP_SHARE) : null, taken);
  return {
    svg: [...strokes, ...numbers, stop?.svg ?? ''].join('\n'),
    names: paths.map(({ hop }) => lineOf(hop)),
    boxes: [...paths.map(({ path }) => boxRound(path)), ...(stop ? [stop.box] : [])],
  };
}

const SAID = { size: 12.5, weight: 600 } as const;
const SAID_WIDTH = 236;
const SAID_LINE = 16;

/** The cross where a request stopped, and the sentence that says why, on the nearest place that is free. */
function stopDrawn(
  { topology, trace, step, looks, ends }: PictureScene,
  onTheWay: Point | null,
  taken: readonly Box[],
): { readonly svg: string; readonly box: Box } | null {
  const shown = trace?.steps[step];
  if (!trace || !shown) return null;
  const at = ends.get(shown.at)?.box;
  const stopped = (looks.get(shown.at) ?? EMPTY_LOOK).stopped;
  if (!onTheWay && (stopped === null || !at)) return null;
  const spot = onTheWay ?? (at ? { x: at.x + at.width - 6, y: at.y + at.height - 4 } : { x: 0, y: 0 });
  const { icon, tone } = SIGN_OF_RULE[shown.rule];
  const { ink, soft } = LIGHT[tone];
  const said = paragraph(PICTURE_WORDS.sentence(plain(describeStep(topology, trace, step).what)), SAID_WIDTH, 8, SAID);
  const size = {
    width: Math.max(...said.map((one) => widthOf(one, SAID))) + 44,
    height: said.length * SAID_LINE + 14,
  };
  const [x, y] = freePlaceAmong(taken, [spot.x - 20, spot.y + 14], size);
  const box = { ...size, x, y };
  const middle = centreOf(box);
  const foot = { x: Math.min(Math.max(spot.x, x + 12), x + size.width - 12), y: middle.y };
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
