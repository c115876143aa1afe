/** One request as a sequence, in the frame of every picture: one light SVG document, the same bytes for the same request. */

import { INK } from '../diagram/palette';
import { type Piece, type Sequence, sequenceOf } from '../diagram/sequence';
import { ladderOf } from '../diagram/svg';
import { cross, round, SIZE, tip } from '../diagram/svgShapes';
import type { Playground } from '../playground/playground';
import type { Trace } from '../routing/trace';
import { plain } from '../saying/names';
import { LINK_SIGNS } from '../signs/signs';
import { type FrameOptions, framed, LEAST_ROOM, MARGIN, toldOf } from './pictureFrame';
import { type Entry, lineEntries, placeEntries, SWATCH, worded } from './pictureLegend';
import { stroked } from './pictureStrokes';
import { PICTURE_WORDS } from './pictureWords';

export function sequenceSvg({ title, topology }: Playground, trace: Trace, options: FrameOptions): string {
  const sequence = sequenceOf(topology, trace);
  const ladder = ladderOf(sequence);
  const room = Math.max(LEAST_ROOM, ladder.width);
  const ended = toldOf(topology, trace, trace.steps.length - 1);
  const told = { ...ended, said: [...ended.said, ...sequence.ending.notices.map(plain)] };
  const left = MARGIN + (room - ladder.width) / 2;
  return framed(
    {
      title,
      room,
      drawing: {
        height: ladder.height + 24,
        draw: (y) => `<g transform="translate(${round(left)} 0)" font-size="${SIZE}">\n${ladder.draw(y + 12)}</g>`,
      },
      legend: entriesOf(sequence),
      told,
      words: [told.asks, ...ladder.words, ...told.said].join(' '),
    },
    options,
  );
}

const ANSWER = worded(SWATCH, PICTURE_WORDS.answer, (x, y) => {
  const line = `<path d="M${round(x + SWATCH)} ${round(y)}H${round(x + 11)}" stroke="${INK}" stroke-width="1.5" stroke-dasharray="4 4"/>`;
  return line + tip(x + 4, y, -1, INK);
});
const BLOCKED = worded(SWATCH, LINK_SIGNS.blocked.label, (x, y) => {
  const path = {
    d: '',
    points: [
      { x, y },
      { x: x + SWATCH - 8, y },
    ],
    length: SWATCH - 8,
  };
  return stroked('blocked', path) + cross(x + SWATCH - 8, y);
});

/** What the arrows and heads mean, as far as they occur. */
function entriesOf({ lifelines, pieces }: Sequence): readonly Entry[] {
  const lines = pieces.flatMap((piece) => (piece.kind === 'arrow' ? [piece.line] : []));
  const has = (kind: Piece['kind']): boolean => pieces.some((piece) => piece.kind === kind);
  return [
    ...placeEntries(lifelines.flatMap(({ tags }) => tags.map(({ sign }) => sign))),
    ...lineEntries(lines),
    ...(has('lookup') ? [ANSWER] : []),
    ...(has('blocked') ? [BLOCKED] : []),
  ];
}
