/** Names and lines of text in a picture: cut where they are too long, whole in their tip, each read in its own direction. */

import { BOLD, clustersOf, emsOf, linesOf } from '../diagram/lines';
import { INK } from '../diagram/palette';
import { escaped, round } from '../diagram/svgShapes';
import { named, plain } from '../saying/names';

export interface Lettering {
  readonly size: number;
  readonly weight?: number;
  readonly colour?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export const widthOf = (text: string, { size, weight = 400 }: Lettering): number =>
  emsOf(text) * size * (weight > 400 ? BOLD : 1);

/** The text itself, or as much of it as there is room for. */
export function cut(text: string, width: number, how: Lettering): string {
  if (widthOf(text, how) <= width) return text;
  let kept = '';
  let taken = widthOf('…', how);
  for (const cluster of clustersOf(text)) {
    taken += widthOf(cluster, how);
    if (taken > width) break;
    kept += cluster;
  }
  return `${kept.trimEnd()}…`;
}

const tipOf = (whole: string): string => `<title>${escaped(whole)}</title>`;

/** Text as it stands; where it is not the whole, the whole is its tip. `y` is the line it stands on. */
export function line(text: string, x: number, y: number, how: Lettering, whole = text): string {
  const { size, weight = 400, colour = INK, anchor = 'start' } = how;
  const look = `${weight === 400 ? '' : ` font-weight="${weight}"`}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
  const tip = whole === text ? '' : tipOf(whole);
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colour}"${look}>${tip}${escaped(text)}</text>`;
}

/** A name, isolated from the direction of what stands round it. */
export function nameLine(name: string, x: number, y: number, width: number, how: Lettering): string {
  const flat = name.replace(/\s+/gu, ' ');
  return line(plain(named(cut(flat, width, how))), x, y, how, plain(named(flat)));
}

/** A text in so many lines at most; what is longer ends in an ellipsis. */
export function paragraph(text: string, width: number, most: number, how: Lettering): readonly string[] {
  const lines = text.split('\n').flatMap((one) => linesOf(one, width, (part) => widthOf(part, how)));
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), cut(`${kept.at(-1) ?? ''}……`, width, how).replace(/[.…\s]+$/u, '…')];
}

/** Those lines below each other, `y` being the top of the first. */
export function lines(texts: readonly string[], x: number, y: number, step: number, how: Lettering): string {
  return texts.map((text, index) => line(text, x, y + index * step + how.size, how)).join('');
}
