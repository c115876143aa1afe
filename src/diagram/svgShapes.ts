/** The shapes a picture of the diagram is put together from, as SVG text: lines of words, signs, tips of arrows. */

import type { Icon, Tone } from '../signs/signs';
import { BOLD, emsOf, linesOf } from './lines';
import { MARKS } from './marks';
import { INK, LIGHT } from './palette';

export const SIZE = 13;
const LINE = 17;
export const GLYPH = 20;

/** Something drawn from `y` down, and how high it is. */
export interface Block {
  readonly height: number;
  /** How far its widest line reaches, about. */
  readonly reach?: number;
  readonly draw: (y: number) => string;
}

export const round = (value: number): number => Math.round(value * 10) / 10;

interface Lettering {
  readonly size?: number;
  readonly weight?: number;
  readonly colour?: string;
  readonly anchor?: 'start' | 'middle';
}

/** Lines of text; `x` is where they start, or their middle. */
export function textBlock(text: string, x: number, width: number, how: Lettering = {}): Block {
  const { size = SIZE, weight = 400, colour = INK, anchor = 'middle' } = how;
  const wide = weight > 400 ? BOLD : 1;
  const widthOf = (one: string): number => emsOf(one) * size * wide;
  const lines = linesOf(text, width, widthOf);
  const step = round((LINE / SIZE) * size);
  const look = `${size === SIZE ? '' : ` font-size="${size}"`}${weight === 400 ? '' : ` font-weight="${weight}"`}${colour === INK ? '' : ` fill="${colour}"`}`;
  return {
    height: round(lines.length * step),
    reach: Math.max(...lines.map(widthOf)),
    draw: (y) =>
      lines
        .map(
          (line, index) =>
            `<text x="${round(x)}" y="${round(y + index * step + size)}" text-anchor="${anchor}"${look}>${escaped(line)}</text>`,
        )
        .join(''),
  };
}

/** A pill with a sign and a word. */
export function tag(word: string, icon: Icon, tone: Tone, x: number, y: number): string {
  const { ink, soft } = LIGHT[tone];
  const width = round(emsOf(word) * 12 * BOLD + 36);
  const left = round(x - width / 2);
  return `<rect x="${left}" y="${round(y)}" width="${width}" height="20" rx="10" fill="${soft}"/>${mark(icon, ink, left + 7, y + 3, 14)}<text x="${round(left + 7.5 + width / 2)}" y="${round(y + 14.5)}" font-size="12" font-weight="600" text-anchor="middle" fill="${ink}">${escaped(word)}</text>`;
}

export const mark = (icon: Icon, colour: string, x: number, y: number, size: number): string =>
  `<path transform="translate(${round(x)} ${round(y)}) scale(${round((size / 16) * 100) / 100})" d="${MARKS[icon]}" fill="none" stroke="${colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`;

/** The square a rule wears. */
export function glyph(icon: Icon, tone: Tone, x: number, y: number): string {
  const { ink, soft } = LIGHT[tone];
  return `<rect x="${round(x)}" y="${round(y)}" width="${GLYPH}" height="${GLYPH}" rx="5" fill="${soft}"/>${mark(icon, ink, x + 3, y + 3, 14)}`;
}

export const tip = (x: number, y: number, way: number, colour: string): string =>
  `<path d="M${x} ${round(y)}L${round(x - way * 11)} ${round(y - 6)}V${round(y + 6)}Z" fill="${colour}"/>`;

export const cross = (x: number, y: number): string =>
  `<path d="M${round(x - 6)} ${round(y - 6)}L${round(x + 6)} ${round(y + 6)}M${round(x - 6)} ${round(y + 6)}L${round(x + 6)} ${round(y - 6)}" stroke="${LIGHT.stop.ink}" stroke-width="2.6" stroke-linecap="round"/>`;

/** Text as it may stand in XML: markup becomes text, and what no XML may hold becomes the sign for it. */
export const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
