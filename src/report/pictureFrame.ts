/** What stands round every picture: its title and date, what its signs mean, the request in words, and where it can be opened. */

import { INK, LIGHT, MUTED, PAPER } from '../diagram/palette';
import { FONT } from '../diagram/svg';
import { escaped, mark, round } from '../diagram/svgShapes';
import { describeRequest, describeStep } from '../routing/describe';
import { verdictLabel } from '../routing/endings';
import type { Trace } from '../routing/trace';
import { plain } from '../saying/names';
import { type Sign, signOfOutcome } from '../signs/signs';
import type { Topology } from '../topology/topology';
import { type Entry, legendOf } from './pictureLegend';
import { line, lines, nameLine, paragraph } from './pictureText';
import { PICTURE_WORDS } from './pictureWords';

export interface FrameOptions {
  /** As it is to be read. */
  readonly date: string;
  /** Where the canvas can be opened. */
  readonly address: string | null;
  /** The same as a QR code: rows of modules, true where dark. */
  readonly qr: readonly (readonly boolean[])[] | null;
  /** Title and date stand beside the picture already. */
  readonly headless?: boolean;
}

export const MARGIN = 32;
/** How wide what is framed is at the least. */
export const LEAST_ROOM = 760;
const MODULE = 4;
/** What a QR code keeps free around it, in modules. */
const QUIET = 4;
const ADDRESS_LINES = 8;

/** Drawn from `y` down. */
export interface Part {
  readonly height: number;
  readonly draw: (y: number) => string;
}

export interface Framed {
  /** Of the playground. */
  readonly title: string;
  /** How wide everything is, without the margin. */
  readonly room: number;
  readonly drawing: Part;
  readonly legend: readonly Entry[];
  readonly told: Told | null;
  /** What is heard of it. */
  readonly words: string;
}

/** The whole document: the same bytes for the same picture. */
export function framed(
  { title: given, room, drawing, legend, told, words }: Framed,
  { date, address, qr, headless = false }: FrameOptions,
): string {
  const title = given === '' ? PICTURE_WORDS.untitled : given;
  const width = room + 2 * MARGIN;
  const meaning = legendOf(legend, room);
  const parts: readonly Part[] = [
    ...(headless ? [] : [headPart(title, date, room)]),
    drawing,
    { height: meaning.height + 8, draw: (y) => meaning.draw(MARGIN, y) },
    ...(told ? [toldPart(told, room)] : []),
    ...(address === null && qr === null ? [] : [addressPart(address, qr, room)]),
  ];
  let y = MARGIN;
  const drawn = parts.map((part) => {
    const svg = part.draw(y);
    y += part.height;
    return svg;
  });
  const height = Math.ceil(y + MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="title desc" font-family="${FONT}" fill="${INK}">\n`,
    `<title id="title">${escaped(title)}</title>\n<desc id="desc">${escaped(words || title)}</desc>\n`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>\n`,
    `${drawn.join('\n')}\n</svg>\n`,
  ].join('');
}

const headPart = (title: string, date: string, room: number): Part => ({
  height: 62,
  draw: (y) =>
    nameLine(title, MARGIN, y + 22, room, { size: 24, weight: 600 }) +
    nameLine(date, MARGIN, y + 44, room, { size: 14, colour: MUTED }),
});

export interface Told {
  readonly asks: string;
  readonly said: readonly string[];
  /** How it ended; null where that is not shown yet. */
  readonly sign: Sign | null;
}

/** The request in words, and how it ended or, before its last step, what happens at the step shown. */
export function toldOf(topology: Topology, trace: Trace, step: number): Told {
  const asks = PICTURE_WORDS.sentence(plain(describeRequest(topology, trace.request)));
  if (step < 0) return { asks, said: [PICTURE_WORDS.atStart], sign: null };
  const what = plain(describeStep(topology, trace, step).what);
  if (step < trace.steps.length - 1)
    return { asks, said: [PICTURE_WORDS.step(step, trace.steps.length, what)], sign: null };
  const verdict = verdictLabel(trace.verdict, trace.direction);
  return { asks, said: [PICTURE_WORDS.ended(verdict, what)], sign: signOfOutcome(trace) };
}

const ASKS = { size: 16, weight: 600 } as const;
const SAID = { size: 15 } as const;

function toldPart({ asks, said, sign }: Told, room: number): Part {
  const { ink, soft } = LIGHT[sign?.tone ?? 'plain'];
  const inner = room - 68;
  const asked = paragraph(asks, inner, 4, ASKS);
  const rest = said.flatMap((one) => paragraph(one, inner, 6, SAID));
  const height = asked.length * 22 + rest.length * 21 + 26;
  return {
    height: height + 16,
    draw: (y) =>
      [
        `<rect x="${MARGIN}" y="${round(y)}" width="${room}" height="${height}" rx="10" fill="${sign ? soft : '#f3f5f8'}"/>`,
        mark(sign?.icon ?? 'hop', ink, MARGIN + 16, y + 13, 22),
        lines(asked, MARGIN + 52, y + 11, 22, ASKS),
        lines(rest, MARGIN + 52, y + 12 + asked.length * 22, 21, { ...SAID, colour: sign ? ink : INK }),
      ].join(''),
  };
}

function addressPart(address: string | null, qr: FrameOptions['qr'], room: number): Part {
  const side = qr ? (Math.max(qr.length, ...qr.map((row) => row.length)) + 2 * QUIET) * MODULE : 0;
  const text = { size: 13, colour: MUTED } as const;
  const said = address === null ? [] : paragraph(address, room - side - 24, ADDRESS_LINES, text);
  const textHeight = address === null ? 0 : 24 + said.length * 18;
  return {
    height: Math.max(side, textHeight) + 8,
    draw: (y) => {
      const head = address === null ? '' : line(PICTURE_WORDS.address, MARGIN, y + 20, { size: 13, weight: 600 });
      const whole =
        address === null ? '' : `<g><title>${escaped(address)}</title>${lines(said, MARGIN, y + 26, 18, text)}</g>`;
      return head + whole + (qr ? qrDrawn(qr, MARGIN + room - side, y) : '');
    },
  };
}

/** One shape, with a rectangle for each run of dark modules: between shapes of their own many programs leave a seam. */
function qrDrawn(qr: readonly (readonly boolean[])[], x: number, y: number): string {
  const runs = qr.flatMap((row, line) =>
    row.flatMap((dark, from) => {
      if (!dark || row[from - 1]) return [];
      const end = row.findIndex((one, index) => index > from && !one);
      const length = ((end < 0 ? row.length : end) - from) * MODULE;
      const [left, top] = [from, line].map((at, axis) => Math.round(axis === 0 ? x : y) + (at + QUIET) * MODULE);
      return [`M${left} ${top}h${length}v${MODULE}h${-length}z`];
    }),
  );
  return `<path d="${runs.join('')}" fill="#000000" shape-rendering="crispEdges"/>`;
}
