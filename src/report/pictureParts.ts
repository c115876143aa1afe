/** The parts in a picture of the canvas: frames, cards, groups of people, the dial and notes, each as SVG text. */

import { type Box, centreOf, DIAL_RADIUS, labelBoxOf } from '../canvas/geometry';
import { outsideList } from '../canvas/links';
import { EMPTY_LOOK, type Look } from '../canvas/looks';
import { GROUP } from '../canvas/peopleWords';
import { dialSeats, handAngle, SEAT_RADIUS } from '../canvas/seats';
import { EDGE, INK, LIGHT, MUTED, PAPER } from '../diagram/palette';
import { escaped, mark, round } from '../diagram/svgShapes';
import type { PlaceName } from '../outcomes/places';
import { plain } from '../saying/names';
import { count } from '../saying/saying';
import { SIGNS } from '../signs/signs';
import type { LocalUser, Server } from '../topology/parts';
import { roundRobinList } from '../topology/topology';
import { absentRow, faultRows, groupFaults, outsidePill, type Row } from './pictureFaults';
import { NOTE_PADDING, NOTE_TEXT, type PictureScene } from './pictureScene';
import { line, lines, nameLine, widthOf } from './pictureText';
import { PICTURE_WORDS } from './pictureWords';

const SOFT = '#f3f5f8';
const NOTE = { paper: '#fff8d6', edge: '#d6bd5c' } as const;
const NAME = { size: 14, weight: 600 } as const;
const SMALL = { size: 12, colour: MUTED } as const;
const NAME_PAD = 14;
const ROW_STEP = 16;
const CHIP = { size: 11, weight: 600 } as const;
const CHIP_ROOM = 24;
const CHIP_GAP = 4;
const CHIP_HEIGHT = 17;

const titled = (whole: string): string => `<title>${escaped(plain(whole))}</title>`;

const frame = ({ x, y, width, height }: Box, look: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${look}/>`;

export const chipWidth = (place: PlaceName): number => widthOf(SIGNS[place].word, CHIP) + CHIP_ROOM;

/** Landed, logged in and home: each a colour, a shape and a word. */
export function chip(place: PlaceName, x: number, y: number): string {
  const { icon, tone, word } = SIGNS[place];
  const { ink, soft } = LIGHT[tone];
  const width = round(chipWidth(place));
  const pill = `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${CHIP_HEIGHT}" rx="${CHIP_HEIGHT / 2}" fill="${soft}" stroke="${ink}" stroke-width="0.8"/>`;
  return `${pill}${mark(icon, ink, x + 5, y + 3, 11)}${line(word, x + 18, y + 12.5, { ...CHIP, colour: ink })}`;
}

/** In a row, and what has no room there in the next one, above it. */
function chips(places: readonly PlaceName[], x: number, y: number, room: number): string {
  let [left, top] = [x, y];
  return places
    .map((place) => {
      const width = chipWidth(place);
      if (left > x && left + width > x + room) [left, top] = [x, top - CHIP_HEIGHT - 1];
      const drawn = chip(place, left, top);
      left += width + CHIP_GAP;
      return drawn;
    })
    .join('');
}

/** The number of a seat; whose turn is next is filled, who had the last turn wears a second ring. */
export function seatMark(
  seat: number | null,
  x: number,
  y: number,
  radius: number,
  { isNext, wasLast }: Pick<Look, 'isNext' | 'wasLast'>,
): string {
  const at = `cx="${round(x)}" cy="${round(y)}"`;
  const ring = wasLast
    ? `<circle ${at} r="${radius + 2.5}" fill="none" stroke="${LIGHT.landed.ink}" stroke-width="1.6" stroke-dasharray="3 2"/>`
    : '';
  const [ground, ink] = isNext ? [INK, PAPER] : [PAPER, INK];
  const size = radius > 12 ? 13 : 12;
  const digits =
    seat === null ? '' : line(count(seat), x, y + size * 0.36, { size, weight: 600, colour: ink, anchor: 'middle' });
  return `<circle ${at} r="${radius}" fill="${ground}" stroke="${isNext ? INK : EDGE}" stroke-width="1.3"/>${ring}${digits}`;
}

const hasTwoRows = (places: readonly PlaceName[], room: number): boolean =>
  places.reduce((sum, place) => sum + chipWidth(place) + CHIP_GAP, -CHIP_GAP) > room;

interface CardLook {
  readonly look: Look;
  readonly rx: number;
  readonly ground?: string;
  /** Drawn with a broken edge. */
  readonly down?: boolean;
  /** In place of the line below the name, each below the other. */
  readonly rows?: readonly Row[];
  /** What is kept free to the right of the name. */
  readonly kept?: number;
}

function card(box: Box, name: string, below: string, shown: CardLook): string {
  const { look, rx, ground = PAPER, down = false, rows = [], kept = 0 } = shown;
  const { x, y, width } = box;
  const edge = look.here ? `stroke="${INK}" stroke-width="2.2"` : `stroke="${EDGE}" stroke-width="1.2"`;
  const pad = look.seat === null ? NAME_PAD : NAME_PAD + 4;
  const room = width - pad - NAME_PAD;
  const lower = rows.map((draw, index) => draw(x + pad, y + 41 + index * ROW_STEP, room));
  return [
    frame(box, `rx="${rx}" fill="${down ? SOFT : ground}" ${edge}${down ? ' stroke-dasharray="6 4"' : ''}`),
    nameLine(name, x + pad, y + 24, room - kept, NAME),
    rows.length === 0 ? nameLine(below, x + pad, y + 41, room, SMALL) : lower.join(''),
  ].join('');
}

/** What is wrong stands in place of the host; where it was passed over, above its edge. */
function serverCard(scene: PictureScene, server: Server, box: Box, look: Look): string {
  const room = box.width - 16;
  const faults = scene.worn.get(server.id) ?? [];
  const rows = faultRows(faults, hasTwoRows(look.tags, room) ? 1 : 2);
  const badge = look.seat === null ? '' : seatMark(look.seat, box.x + 2, box.y + 2, 12, look);
  const outside = outsideList(scene.topology, server);
  return [
    card(box, server.name, server.host, { look, rx: 8, down: !server.running, rows }),
    chips(look.tags, box.x + 8, box.y + 67, room),
    badge,
    outside === null ? '' : outsidePill(outside, box.x + 10, box.y),
  ].join('');
}

/** That somebody is not there and what is wrong stands in place of the mail address. */
function userCard(scene: PictureScene, user: LocalUser, box: Box, look: Look): string {
  const absent = absentRow(scene.topology, user);
  const faults = faultRows(scene.worn.get(user.id) ?? [], absent ? 2 : 3);
  const rows = absent ? [absent, ...faults] : faults;
  // Below the rows or, where there are more than one, beside the name.
  const [middle, top, kept] = rows.length < 2 ? [box.width / 2, 53, 0] : [box.width - 22, 8, 18];
  return card(box, user.name, user.mail, { look, rx: 18, rows, kept }) + person(box.x + middle, box.y + top);
}

export function framesDrawn({ frames, looks }: PictureScene): string {
  return frames
    .map(({ cluster, box }) => {
      const tags = looks.get(cluster.id)?.tags ?? [];
      const taken = tags.reduce((sum, tag) => sum + chipWidth(tag) + CHIP_GAP, 0);
      const name = nameLine(cluster.name, box.x + 14, box.y + 24, box.width - 28 - taken, {
        ...NAME,
        size: 13,
        colour: MUTED,
      });
      const ground = frame(box, `rx="14" fill="${SOFT}" stroke="${EDGE}" stroke-dasharray="6 4"`);
      return `<g>${ground}${name}${chips(tags, box.x + box.width - 10 - taken, box.y + 11, taken)}</g>\n`;
    })
    .join('');
}

export function partsDrawn(scene: PictureScene): string {
  const { topology, people, looks, ends } = scene;
  const lookOf = (id: string): Look => looks.get(id) ?? EMPTY_LOOK;
  const boxed = (id: string, draw: (box: Box) => string): string => {
    const end = ends.get(id);
    return end ? `<g>${draw(end.box)}</g>\n` : '';
  };
  return [
    ...topology.servers.map((server) => boxed(server.id, (box) => serverCard(scene, server, box, lookOf(server.id)))),
    ...people.standing.map((user) => boxed(user.id, (box) => userCard(scene, user, box, lookOf(user.id)))),
    ...people.groups.map(({ id, people: inside, server, faulty }) =>
      boxed(id, (box) => {
        const said = server === null ? GROUP.nowhere(inside.length) : GROUP.people(inside.length);
        const { x, y } = centreOf(box);
        const behind = frame({ ...box, x: box.x + 4, y: box.y + 4 }, `rx="18" fill="${PAPER}" stroke="${EDGE}"`);
        const front = frame(
          { ...box, width: box.width - 2 },
          `rx="18" fill="${PAPER}" stroke="${EDGE}" stroke-width="1.2"`,
        );
        const up = faulty > 0 ? 10 : 0;
        const words = line(said, x, y + 19 - up, { ...NAME, anchor: 'middle' });
        const wrong = faulty > 0 ? groupFaults(faulty, x, y + 26) : '';
        return `${behind}${front}${person(x, box.y + 10 - up / 2)}${words}${wrong}`;
      }),
    ),
    ...topology.externals.map(({ id, name, mail }) =>
      boxed(id, (box) => card(box, name, mail, { look: lookOf(id), rx: 8, ground: SOFT })),
    ),
    topology.gateway ? `<g>${dial(scene)}</g>\n` : '',
  ].join('');
}

/** A head and shoulders, 20 high, round the middle `x`. */
const person = (x: number, y: number): string =>
  `<path transform="translate(${round(x - 10)} ${round(y)})" d="M10 1A4 4 0 1 1 10 9A4 4 0 1 1 10 1ZM2 19A8 7.5 0 0 1 18 19Z" fill="${LIGHT.plain.soft}" stroke="${MUTED}" stroke-width="1.2" stroke-linejoin="round"/>`;

function dial({ topology, looks, worn }: PictureScene): string {
  const { gateway } = topology;
  if (!gateway) return '';
  const list = roundRobinList(topology);
  const place = (holds: (look: Look) => boolean): number | null => {
    const index = list.findIndex((id) => holds(looks.get(id) ?? EMPTY_LOOK));
    return index < 0 ? null : index;
  };
  const next = place(({ isNext }) => isNext);
  const x = gateway.position[0] + DIAL_RADIUS;
  const y = gateway.position[1] + DIAL_RADIUS;
  const seats = dialSeats(
    list.length,
    next,
    place(({ wasLast }) => wasLast),
  ).map((seat) =>
    seat.kind === 'seat'
      ? seatMark(seat.index + 1, x + seat.x, y + seat.y, list.length > 10 ? SEAT_RADIUS - 1 : SEAT_RADIUS, seat)
      : line(PICTURE_WORDS.more(seat.count), x + seat.x, y + seat.y + 4, { ...SMALL, weight: 600, anchor: 'middle' }),
  );
  const label = labelBoxOf(gateway.position);
  const rows = faultRows(worn.get(gateway.id) ?? [], 2);
  const nameAt = label.y + 27 - 8 * rows.length;
  const down = gateway.running ? '' : ' stroke-dasharray="6 4"';
  return [
    titled(PICTURE_WORDS.seats(gateway.name, list.length)),
    `<circle cx="${round(x)}" cy="${round(y)}" r="${DIAL_RADIUS}" fill="${PAPER}" stroke="${INK}" stroke-width="1.8"${down}/>`,
    next === null ? '' : hand(x, y, handAngle(list.length, next)),
    `<circle cx="${round(x)}" cy="${round(y)}" r="5" fill="${INK}"/>`,
    ...seats,
    nameLine(gateway.name, label.x, nameAt, label.width, NAME),
    ...rows.map((draw, index) => draw(label.x, nameAt + (index + 1) * ROW_STEP, label.width)),
  ].join('');
}

const HAND = 32;

function hand(x: number, y: number, angle: number): string {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const at = (along: number, aside: number): string =>
    `${round(x + along * cos - aside * sin)} ${round(y + along * sin + aside * cos)}`;
  return `<path d="M${at(0, 0)}L${at(HAND - 8, 0)}" stroke="${INK}" stroke-width="3" stroke-linecap="round"/><path d="M${at(HAND, 0)}L${at(HAND - 10, 5.5)}L${at(HAND - 10, -5.5)}Z" fill="${INK}"/>`;
}

/** From a note to what it is about; drawn below the cards. */
export const threadsDrawn = ({ notes, ends }: PictureScene): string =>
  notes
    .map(({ note, box }) => {
      const about = note.about === undefined ? undefined : ends.get(note.about);
      if (!about) return '';
      const from = centreOf(box);
      const to = centreOf(about.box);
      return `<path d="M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}" stroke="${NOTE.edge}" stroke-width="1.4" stroke-dasharray="2 3"/>`;
    })
    .join('');

/** Sheets of paper with a corner turned down. */
export const notesDrawn = ({ notes }: PictureScene): string =>
  notes
    .map(({ note, lines: said, box: { x, y, width, height } }) => {
      const [left, top, right, bottom] = [round(x), round(y), round(x + width), round(y + height)];
      const paper = `<path d="M${left} ${top}H${round(right - FOLD)}L${right} ${round(top + FOLD)}V${bottom}H${left}Z" fill="${NOTE.paper}" stroke="${NOTE.edge}"/>`;
      const corner = `<path d="M${round(right - FOLD)} ${top}V${round(top + FOLD)}H${right}" fill="none" stroke="${NOTE.edge}"/>`;
      return `<g>${titled(note.text)}${paper}${corner}${lines(said, x + NOTE_PADDING, y + 6, 16, NOTE_TEXT)}</g>\n`;
    })
    .join('');
const FOLD = 10;
