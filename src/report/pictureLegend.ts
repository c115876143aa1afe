/** What the signs and lines in a picture mean: a row of samples, only of what occurs in it. */

import type { Path } from '../canvas/paths';
import { EDGE, LIGHT } from '../diagram/palette';
import { round } from '../diagram/svgShapes';
import type { PlaceName } from '../outcomes/places';
import { LINK_SIGNS, type LinkName, SIGNS } from '../signs/signs';
import { LEGEND_WORDS } from '../signs/words';
import { type Fault, faultsOnCard } from '../topology/faults';
import { absentRow, absentSign, faultSign } from './pictureFaults';
import { chip, chipWidth, seatMark } from './pictureParts';
import type { PictureScene } from './pictureScene';
import { headed, pale, stroked } from './pictureStrokes';
import { line, widthOf } from './pictureText';
import { FAULT } from './pictureWay';
import { PICTURE_WORDS } from './pictureWords';

/** A sample and what it means, round the line `y`. */
export interface Entry {
  readonly width: number;
  readonly draw: (x: number, y: number) => string;
}

const TEXT = { size: 12.5 } as const;
export const SWATCH = 38;
const GAP = 22;
const ROW = 26;

export const worded = (swatch: number, words: string, draw: (x: number, y: number) => string): Entry => ({
  width: swatch + 8 + widthOf(words, TEXT),
  draw: (x, y) => draw(x, y) + line(words, x + swatch + 8, y + 4.5, TEXT),
});

const straight = (x: number, y: number): Path => ({
  d: '',
  points: [
    { x, y },
    { x: x + SWATCH, y },
  ],
  length: SWATCH,
});

const lineEntry = (name: LinkName): Entry =>
  worded(SWATCH, LINK_SIGNS[name].label, (x, y) => {
    const path = straight(x, y);
    const drawn = stroked(name, path);
    if (name === 'blocked') return drawn + faultSign(x + SWATCH / 2, y, FAULT);
    return LINK_SIGNS[name].arrow ? stroked(name, path, 0.75) + headed(name, path) : drawn;
  });

const placeEntry = (place: PlaceName): Entry =>
  worded(chipWidth(place), LEGEND_WORDS[place], (x, y) => chip(place, x, y - 9));

const SHORT = { ...TEXT, weight: 600, colour: LIGHT[SIGNS.stop.tone].ink } as const;

/** The words of a card, and what staff call it. */
function faultEntry({ short, name }: Fault): Entry {
  const swatch = 18 + widthOf(short, SHORT);
  const draw = (x: number, y: number): string => faultSign(x + 7, y, 13) + line(short, x + 18, y + 4.5, SHORT);
  return short === name.toLowerCase() ? { width: swatch, draw } : worded(swatch, name, draw);
}

const PLACES: readonly PlaceName[] = ['landed', 'connected', 'home'];
const LINES = Object.keys(LINK_SIGNS) as readonly LinkName[];

export const placeEntries = (found: readonly PlaceName[]): readonly Entry[] =>
  PLACES.filter((place) => found.includes(place)).map(placeEntry);

export const lineEntries = (found: readonly LinkName[]): readonly Entry[] =>
  LINES.filter((name) => found.includes(name)).map(lineEntry);

const ABSENT = worded(16, PICTURE_WORDS.absent, (x, y) => absentSign(x + 7, y, 13));

/** Each kind once, whoever is folded included, in the order in which it stands first. */
function faultsIn({ topology, people, worn }: PictureScene): readonly Fault[] {
  const folded = people.groups.flatMap(({ people: inside, faulty }) =>
    faulty === 0 ? [] : inside.flatMap(({ id }) => faultsOnCard(topology, id)),
  );
  return [...new Map([...[...worn.values()].flat(), ...folded].map((fault) => [fault.name, fault])).values()];
}

/** What occurs upon the canvas, of its lines those by these names. */
export function entriesOf(scene: PictureScene, names: readonly LinkName[]): readonly Entry[] {
  const { topology, people, looks } = scene;
  const all = [...looks.values()];
  const seat = (look: { isNext: boolean; wasLast: boolean }, words: string): Entry =>
    worded(22, words, (x, y) => seatMark(null, x + 11, y, 8, look));
  return [
    ...placeEntries(all.flatMap(({ tags }) => tags)),
    ...(all.some(({ isNext }) => isNext) ? [seat({ isNext: true, wasLast: false }, PICTURE_WORDS.next)] : []),
    ...(all.some(({ wasLast }) => wasLast) ? [seat({ isNext: false, wasLast: true }, PICTURE_WORDS.last)] : []),
    ...faultsIn(scene).map(faultEntry),
    ...(people.standing.some((user) => absentRow(topology, user)) ? [ABSENT] : []),
    ...lineEntries(names),
  ];
}

/** In rows no wider than `width`, from `y` down. */
export function legendOf(
  entries: readonly Entry[],
  width: number,
): { readonly height: number; readonly draw: (x: number, y: number) => string } {
  const rows: Entry[][] = [];
  let left = 0;
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row && left + entry.width <= width) row.push(entry);
    else {
      rows.push([entry]);
      left = 0;
    }
    left += entry.width + GAP;
  }
  return {
    height: rows.length === 0 ? 0 : rows.length * ROW + 18,
    draw: (x, y) => {
      if (rows.length === 0) return '';
      const rule = `<path d="M${round(x)} ${round(y)}h${round(width)}" stroke="${pale(EDGE)}" stroke-width="0.8"/>`;
      const drawn = rows.map((row, index) => {
        let at = x;
        return row
          .map((entry) => {
            const svg = entry.draw(at, y + 22 + index * ROW);
            at += entry.width + GAP;
            return svg;
          })
          .join('');
      });
      return rule + drawn.join('\n');
    },
  };
}
