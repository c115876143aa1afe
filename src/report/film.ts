/** One request as a film: an SVG that moves by itself, step after step for as long as each takes to read; without movement its end is seen. */

import { timelineOf } from '../playback/timeline';
import type { Playground } from '../playground/playground';
import { run } from '../routing/route';
import { canvasSvg, type PictureOptions } from './canvasPicture';

/** Milliseconds for which the end is seen before the film begins again. */
const END = 3000;

/** Null where the script has no such request. */
export function filmSvg(playground: Playground, request: number, given: Omit<PictureOptions, 'moment'>): string | null {
  const trace = run(playground.topology, playground.requests, playground.state).traces[request];
  if (!trace) return null;
  const { moments, duration } = timelineOf(playground.topology, trace);
  const frames = moments.map((_, step) => partsOf(canvasSvg(playground, { ...given, moment: { request, step } })));
  const [width, height] = [
    Math.max(...frames.map((frame) => frame.width)),
    Math.max(...frames.map((frame) => frame.height)),
  ];
  const whole = duration + END;
  const share = (milliseconds: number): number => Math.round((milliseconds / whole) * 10_000) / 10_000;
  const last = frames.at(-1);
  const drawn = frames.map(({ content }, step) => {
    const [from, to] = [share(moments[step]?.start ?? 0), frames[step] === last ? 1 : share(moments[step]?.end ?? 0)];
    return [
      // What draws no movement shows the end.
      `<g visibility="${frames[step] === last ? 'visible' : 'hidden'}">`,
      `<animate attributeName="visibility" calcMode="discrete" dur="${whole}ms" repeatCount="indefinite" ${seen(from, to)}/>`,
      `${content}</g>`,
    ].join('');
  });
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
