/** One request as a film: an SVG that moves by itself, step after step for as long as each takes to read; without movement its end is seen. */

import { timelineOf } from '../playback/timeline';
import type { Playground } from '../playground/playground';
import { run } from '../routing/route';
import { canvasSvg, type PictureOptions } from './canvasPicture';

/** Milliseconds for which the end is seen before the film begins again. */
export const END = 3000;

type Given = Omit<PictureOptions, 'moment'>;

/** One step as a picture that stands still, and when it is seen, in milliseconds. */
interface Still extends ReturnType<typeof partsOf> {
  readonly svg: string;
  readonly from: number;
  readonly to: number;
}

export interface Stills {
  readonly stills: readonly Still[];
  /** Of the largest of them. */
  readonly width: number;
  readonly height: number;
  /** Milliseconds, the end included. */
  readonly whole: number;
}

/** Null where the script has no such request. */
export function stillsOf(playground: Playground, request: number, given: Given): Stills | null {
  const trace = run(playground.topology, playground.requests, playground.state).traces[request];
  if (!trace) return null;
  const { moments, duration } = timelineOf(playground.topology, trace);
  const whole = duration + END;
  const stills = moments.map(({ start, end }, step) => {
    const svg = canvasSvg(playground, { ...given, moment: { request, step } });
    return { ...partsOf(svg), svg, from: start, to: step === moments.length - 1 ? whole : end };
  });
  return {
    stills,
    width: Math.max(...stills.map((still) => still.width)),
    height: Math.max(...stills.map((still) => still.height)),
    whole,
  };
}

/** Null where the script has no such request. */
export function filmSvg(playground: Playground, request: number, given: Given): string | null {
  const film = stillsOf(playground, request, given);
  if (!film) return null;
  const { stills, width, height, whole } = film;
  const share = (milliseconds: number): number => Math.round((milliseconds / whole) * 10_000) / 10_000;
  const last = stills.at(-1);
  const drawn = stills.map((still) =>
    [
      // What draws no movement shows the end.
      `<g visibility="${still === last ? 'visible' : 'hidden'}">`,
      `<animate attributeName="visibility" calcMode="discrete" dur="${whole}ms" repeatCount="indefinite" ${seen(share(still.from), share(still.to))}/>`,
      `${still.content}</g>`,
    ].join(''),
  );
  return [
    `${last?.head ?? ''}`.replace(
      / width="\d+" height="\d+" viewBox="[^"]*"/,
      ` width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ),
    last?.told ?? '',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>\n`,
    `${drawn.join('\n')}\n</svg>\n`,
  ].join('');
}

/** Seen from one share of the film to another, and hidden before and after. */
function seen(from: number, to: number): string {
  const points = [...(from > 0 ? [[0, 'hidden']] : []), [from, 'visible'], ...(to < 1 ? [[to, 'hidden']] : [])];
  return `values="${points.map(([, value]) => value).join(';')}" keyTimes="${points.map(([at]) => at).join(';')}"`;
}

/** A picture as the film needs it: its head, what it says to those who do not see it, and what is drawn. */
function partsOf(svg: string) {
  const [, head = '', width = '', height = '', told = '', content = ''] =
    /^(<svg[^>]* width="(\d+)" height="(\d+)"[^>]*>\n)(<title id="title">[\s\S]*?<\/title>\n<desc id="desc">[\s\S]*?<\/desc>\n)([\s\S]*)<\/svg>\n$/.exec(
      svg,
    ) ?? [];
  return { head, width: Number(width), height: Number(height), told, content };
}
