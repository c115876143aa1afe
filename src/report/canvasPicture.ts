/** The canvas as a picture that needs nothing round it: one light SVG document, the same bytes for the same canvas and moment. */

import { MUTED } from '../diagram/palette';
import { round } from '../diagram/svgShapes';
import { bounds } from '../playground/placement';
import type { Playground } from '../playground/playground';
import { type FrameOptions, framed, LEAST_ROOM, MARGIN, type Part, toldOf } from './pictureFrame';
import { entriesOf } from './pictureLegend';
import { framesDrawn, notesDrawn, partsDrawn, threadsDrawn } from './pictureParts';
import { boxesOf, type PictureMoment, sceneOf } from './pictureScene';
import { line } from './pictureText';
import { linksDrawn, wayDrawn } from './pictureWay';
import { PICTURE_WORDS } from './pictureWords';

export interface PictureOptions extends FrameOptions {
  /** The request shown and how far; null: none. */
  readonly moment: PictureMoment | null;
}

/** About what is drawn of the canvas: badges and arrows stand out from the cards. */
const AROUND = 20;
const SHEET = { widest: 1856, highest: 1600 } as const;

export function canvasSvg(playground: Playground, { moment, ...options }: PictureOptions): string {
  const scene = sceneOf(playground, moment, { width: SHEET.widest, height: SHEET.highest });
  const links = linksDrawn(scene);
  const way = wayDrawn(scene);
  const area = bounds([...boxesOf(scene), ...links.boxes, ...way.boxes]);
  const wide = (area?.width ?? 0) + 2 * AROUND;
  const high = (area?.height ?? 0) + 2 * AROUND;
  const room = Math.round(Math.min(Math.max(wide, LEAST_ROOM), SHEET.widest));
  const scale = Math.min(1, room / wide, SHEET.highest / high);
  const { topology, trace, step } = scene;
  const told = trace && toldOf(topology, trace, step);

  const drawing: Part = area
    ? {
        height: high * scale,
        draw: (y) => {
          const left = MARGIN + (room - wide * scale) / 2 + (AROUND - area.x) * scale;
          const top = y + (AROUND - area.y) * scale;
          return [
            `<g transform="translate(${round(left)} ${round(top)})${scale === 1 ? '' : ` scale(${Math.floor(scale * 10000) / 10000})`}">`,
            framesDrawn(scene) + links.svg + threadsDrawn(scene),
            partsDrawn(scene) + notesDrawn(scene) + way.svg,
            '</g>',
          ].join('\n');
        },
      }
    : { height: 60, draw: (y) => line(PICTURE_WORDS.empty, MARGIN, y + 34, { size: 15, colour: MUTED }) };
  return framed(
    {
      title: playground.title,
      room,
      drawing,
      legend: entriesOf(scene, [...links.names, ...way.names]),
      told,
      words: told ? [told.asks, ...told.said].join(' ') : '',
    },
    options,
  );
}
