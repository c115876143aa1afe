/** What is wrong with the parts in a picture of the canvas: the sign and the words that their cards have on the page. */

import { GROUP } from '../canvas/peopleWords';
import { CARD, PERSON } from '../canvas/words';
import { MARKS } from '../diagram/marks';
import { LIGHT, MUTED, PAPER } from '../diagram/palette';
import { mark, round } from '../diagram/svgShapes';
import { named, plain } from '../saying/names';
import { listed } from '../saying/saying';
import { SIGNS } from '../signs/signs';
import type { Fault } from '../topology/faults';
import type { LocalUser } from '../topology/parts';
import { findServer, nameOf, type Topology } from '../topology/topology';
import { cut, type Lettering, line, widthOf } from './pictureText';

const { ink, soft } = LIGHT[SIGNS.stop.tone];
const FAULT = { size: 12, weight: 600, colour: ink } as const;
const ABSENT = { size: 12, colour: LIGHT[SIGNS.absent.tone].ink } as const;
const SIGN = 13;
const SIGN_ROOM = SIGN + 4;

/** The sign of a fault, round a middle; filled, so that it is seen upon a line. */
export function faultSign(x: number, y: number, size: number): string {
  const scale = Math.round((size / 16) * 100) / 100;
  return `<path transform="translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${scale})" d="${MARKS[SIGNS.stop.icon]}" fill="${soft}" stroke="${ink}" stroke-width="1.8" stroke-linejoin="round"/>`;
}

/** The sign that somebody is logged in nowhere, round a middle. */
export const absentSign = (x: number, y: number, size: number): string =>
  mark(SIGNS.absent.icon, ABSENT.colour, x - size / 2, y - size / 2, size);

/** A line of a card: `y` is what it stands on. */
export type Row = (x: number, y: number, room: number) => string;

const row =
  (sign: typeof faultSign, how: Lettering, said: (room: number) => string, whole?: string): Row =>
  (x, y, room) => {
    const text = said(room - SIGN_ROOM);
    return sign(x + SIGN / 2, y - 4.2, SIGN) + line(text, x + SIGN_ROOM, y, how, whole ?? text);
  };

/** The faults in so many lines at most; the last line counts those that have none of their own, and all stand in its tip. */
export function faultRows(faults: readonly Fault[], most: number): readonly Row[] {
  const own = faults.slice(0, faults.length > most ? most - 1 : most);
  const [next, ...more] = faults.slice(own.length);
  const rows = own.map(({ short, name }) => row(faultSign, FAULT, (room) => cut(short, room, FAULT), name));
  if (!next) return rows;
  const said = CARD.faults(next.short, more.length);
  const names = [next, ...more].map(({ name }) => name);
  const fits = (room: number): boolean => widthOf(said, FAULT) <= room;
  const last = row(faultSign, FAULT, (room) => (fits(room) ? said : CARD.faulty(names.length)), listed(names, 'comma'));
  return [...rows, last];
}

/** That a user is logged in nowhere, or to a server that is down; null while neither. */
export function absentRow(topology: Topology, { connectedServer }: LocalUser): Row | null {
  if (connectedServer === null) return row(absentSign, ABSENT, () => PERSON.nowhere);
  if (findServer(topology, connectedServer)?.running !== false) return null;
  const name = nameOf(topology, connectedServer);
  const said = (one: string): string => plain(named(one)) + PERSON.down;
  return row(absentSign, ABSENT, (room) => said(cut(name, room - widthOf(PERSON.down, ABSENT), ABSENT)), said(name));
}

/** Of people folded into their server, round the middle of the line. */
export function groupFaults(faulty: number, x: number, y: number): string {
  const said = GROUP.faulty(faulty);
  const left = x - (SIGN_ROOM + widthOf(said, FAULT)) / 2;
  return row(faultSign, FAULT, () => said)(left, y, Number.POSITIVE_INFINITY);
}

const OUTSIDE = { size: 11, colour: MUTED } as const;

/** Upon the upper edge of a server that the gateway does not know. */
export function outsidePill(said: string, x: number, y: number): string {
  const width = round(widthOf(said, OUTSIDE) + 14);
  return `<rect x="${round(x)}" y="${round(y - 12)}" width="${width}" height="17" rx="8.5" fill="${PAPER}" stroke="${MUTED}" stroke-width="0.8" stroke-dasharray="3 2"/>${line(said, x + 7, y, OUTSIDE)}`;
}
