/** The sequence diagram as a picture that needs nothing round it: one SVG document, light, the same bytes for the same diagram. */

import { SIGN_OF_RULE, SIGNS } from '../signs/signs';
import { type Places, placeOf, placesOf, spanOf } from './columns';
import { BOLD, emsOf } from './lines';
import { EDGE, INK, LIGHT, MUTED, PAPER } from './palette';
import { asText, DIRECTORY, isMessage, type Lifeline, type Piece, type Sequence } from './sequence';
import { type Block, cross, escaped, GLYPH, glyph, mark, round, SIZE, tag, textBlock, tip } from './svgShapes';
import { DIAGRAM_WORDS } from './words';

const COLUMN = 150;
const MARGIN = 16;
export const FONT = "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

/** Heads, and what passes between them, without the title and the ending. */
export interface Ladder {
  readonly width: number;
  readonly height: number;
  /** From `y` down. */
  readonly draw: (y: number) => string;
  /** The steps, as they are heard. */
  readonly words: readonly string[];
}

export function ladderOf(sequence: Sequence): Ladder {
  const { lifelines, pieces } = asText(sequence);
  const places = placesOf(lifelines);
  const heads = headsBlock(lifelines);
  const rows = rowsOf(pieces).map((row) => stacked(row.map((piece) => pieceBlock(piece, places))));
  return {
    width: 2 * MARGIN + lifelines.length * COLUMN,
    height: heads.height + rows.reduce((sum, { height }) => sum + height + 20, 6),
    draw: (from) => {
      const top = from + heads.height;
      let y = top;
      let drawn = '';
      for (const row of rows) {
        drawn += row.draw(y + 10);
        y += row.height + 20;
      }
      const strands = lifelines.map(({ id }) => {
        const x = xOf(placeOf(places, id));
        return `<path d="M${x} ${round(top)}V${round(y + 6)}" stroke="${EDGE}" stroke-dasharray="3 4" fill="none"/>`;
      });
      return `${strands.join('\n')}\n${heads.draw(from)}\n${drawn}`;
    },
    words: pieces.filter(isMessage).map(({ step, text, rule }) => DIAGRAM_WORDS.step(step, text, rule)),
  };
}

export function svgOf(sequence: Sequence): string {
  const { title, ending } = asText(sequence);
  const ladder = ladderOf(sequence);
  const { width } = ladder;
  const heading = textBlock(title, MARGIN, width - 2 * MARGIN, { size: 18, weight: 600, anchor: 'start' });
  const close = endingBlock(ending, width);
  const top = MARGIN + heading.height + 12;
  const end = top + ladder.height;
  const height = round(end + close.height + MARGIN);
  const words = [...ladder.words, DIAGRAM_WORDS.sentence(ending.label), ...ending.notices].join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="title desc" font-family="${FONT}" font-size="${SIZE}" fill="${INK}">\n`,
    `<title id="title">${escaped(title)}</title>\n<desc id="desc">${escaped(words)}</desc>\n`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>\n`,
    `${heading.draw(MARGIN)}\n${ladder.draw(top)}${close.draw(end)}\n</svg>\n`,
  ].join('');
}

/** Servers passed over stand in one row, each under its own head; everything else has a row of its own. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row && piece.kind === 'passed' && row[0]?.kind === 'passed' && row[0].step === piece.step) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** Side by side, as high as the highest. */
const stacked = (blocks: readonly Block[]): Block => ({
  height: Math.max(0, ...blocks.map(({ height }) => height)),
  draw: (y) => `${blocks.map(({ draw }) => draw(y)).join('\n')}\n`,
});

const xOf = (place: number): number => round(MARGIN + place * COLUMN);
function headsBlock(lifelines: readonly Lifeline[]): Block {
  const names = lifelines.map(({ name }, index) => textBlock(name, xOf(index + 0.5), COLUMN - 28, { weight: 600 }));
  const box = Math.max(...names.map(({ height }) => height)) + 14;
  const tags = Math.max(...lifelines.map((lifeline) => lifeline.tags.length)) * 24;
  return {
    height: box + tags + 6,
    draw: (y) =>
      lifelines
        .map((lifeline, index) => {
          const x = xOf(index);
          const name = names[index];
          const frame = `<rect x="${x + 6}" y="${round(y)}" width="${COLUMN - 12}" height="${round(box)}" rx="8" fill="${PAPER}" stroke="${EDGE}"${lifeline.kind === 'directory' ? ' stroke-dasharray="4 3"' : ''}/>`;
          const worn = lifeline.tags.map(({ sign }, place) => {
            const { icon, tone, word } = SIGNS[sign];
            return tag(word, icon, tone, xOf(index + 0.5), y + box + 4 + place * 24);
          });
          return `${frame}${name ? name.draw(y + (box - name.height) / 2) : ''}${worn.join('')}`;
        })
        .join('\n'),
  };
}

/** What happens and the rule's code, below each other; `x` as for a text. */
function saying(
  { text, rule }: Pick<Piece, 'text' | 'rule'>,
  x: number,
  width: number,
  anchor: 'start' | 'middle',
): Block {
  const words = textBlock(text, x, width, { anchor });
  const code = textBlock(rule, x, width, { size: 12, colour: MUTED, anchor });
  return {
    height: words.height + code.height,
    reach: Math.max(words.reach ?? 0, code.reach ?? 0),
    draw: (y) => words.draw(y) + code.draw(y + words.height),
  };
}

/** A sheet of paper behind what lies over the lifelines. */
const paper = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${round(x - width / 2)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${PAPER}"/>`;

function pieceBlock(piece: Piece, places: Places): Block {
  const span = spanOf(piece, places);
  const [left, right] = [xOf(span.from), xOf(span.to)];
  const middle = (left + right) / 2;
  if (piece.kind === 'turn') return turnBlock(piece.text, middle, right - left);
  const { icon, tone } = SIGN_OF_RULE[piece.rule];
  if (piece.kind === 'decision' || piece.kind === 'passed') {
    const said = saying(piece, left + GLYPH + 16, right - left - GLYPH - 26, 'start');
    const dash = piece.kind === 'passed' ? ' stroke-dasharray="4 3"' : '';
    return {
      height: said.height + 14,
      draw: (y) =>
        `<rect x="${left}" y="${round(y)}" width="${round(right - left)}" height="${round(said.height + 14)}" rx="8" fill="${PAPER}" stroke="${EDGE}"${dash}/>${glyph(icon, tone, left + 8, y + 7)}${said.draw(y + 7)}`,
    };
  }
  const said = saying(piece, middle, right - left - 12, 'middle');
  return {
    height: said.height + GLYPH + 6,
    draw: (y) => {
      const line = round(y + said.height + 4 + GLYPH / 2);
      return [
        paper(middle, y, Math.min(right - left - 8, said.reach ?? 0), said.height),
        said.draw(y),
        strokes(piece, places, line),
        paper(middle, line - GLYPH / 2, GLYPH + 8, GLYPH),
        glyph(icon, tone, middle - GLYPH / 2, line - GLYPH / 2),
      ].join('');
    },
  };
}

/** Whose turn is next, in the colours of the hand on the dial. */
function turnBlock(text: string, middle: number, room: number): Block {
  const { ink, soft } = LIGHT.next;
  const words = textBlock(text, middle, room - 32, { weight: 600, colour: ink });
  const width = Math.min(room, round(emsOf(text) * SIZE * BOLD + 32));
  return {
    height: words.height + 6,
    draw: (y) =>
      `<rect x="${round(middle - width / 2)}" y="${round(y)}" width="${width}" height="${round(words.height + 6)}" rx="10" fill="${soft}"/>${words.draw(y + 2)}`,
  };
}

/** The arrow under the words. */
function strokes(piece: Exclude<Piece, { kind: 'decision' | 'passed' | 'turn' }>, places: Places, y: number): string {
  if (piece.kind === 'lookup') {
    const server = xOf(placeOf(places, piece.at));
    const directory = xOf(placeOf(places, DIRECTORY));
    const colour = piece.answer === 'one' ? INK : LIGHT.stop.ink;
    const loop = `<path d="M${server} ${round(y - 9)}H${server + 26}V${round(y + 9)}H${server + 8}" fill="none" stroke="${colour}" stroke-width="1.8"/>${tip(server, y + 9, -1, colour)}`;
    const silent = piece.answer === 'silence';
    const line = `<path d="M${silent ? directory - 16 : directory} ${y}H${server + 30}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="4 4"/>`;
    return loop + line + (silent ? cross(directory - 16, y) : tip(server + 27, y, -1, colour));
  }
  const [from, to] = [xOf(placeOf(places, piece.from)), xOf(placeOf(places, piece.to))];
  const way = Math.sign(to - from);
  if (piece.kind === 'blocked') {
    const end = to - way * 18;
    return `<path d="M${from} ${y}H${end}" fill="none" stroke="${LIGHT.stop.ink}" stroke-width="2" stroke-dasharray="3 4"/>${cross(end, y)}`;
  }
  const { colour, dash, lines } = STROKES[piece.line];
  const shafts = lines.map(
    (by) =>
      `<path d="M${from} ${round(y + by)}H${to - way * 9}" fill="none" stroke="${colour}" stroke-width="${lines.length > 1 ? 1.6 : 2.4}"${dash}/>`,
  );
  return shafts.join('') + tip(to, y, way, colour);
}

const STROKES = {
  path: { colour: INK, dash: '', lines: [0] },
  redirectHome: { colour: LIGHT.home.ink, dash: '', lines: [-2.5, 2.5] },
  redirect: { colour: LIGHT.connected.ink, dash: ' stroke-dasharray="6 3"', lines: [0] },
} as const;

function endingBlock({ sign, label, notices }: Sequence['ending'], width: number): Block {
  const { icon, tone } = sign;
  const { ink, soft } = LIGHT[tone];
  const left = MARGIN + 6;
  const room = width - 2 * left;
  const head = textBlock(label, left + 40, room - 56, { weight: 600, colour: ink, anchor: 'start' });
  const said = notices.map((notice) => textBlock(notice, left + 40, room - 56, { anchor: 'start' }));
  const height = [head, ...said].reduce((sum, block) => sum + block.height, 0) + 22;
  return {
    height,
    draw: (y) => {
      let at = y + 11;
      const drawn = [head, ...said].map((block) => {
        const lines = block.draw(at);
        at += block.height;
        return lines;
      });
      return `<rect x="${left}" y="${round(y)}" width="${room}" height="${round(height)}" rx="8" fill="${soft}"/>${mark(icon, ink, left + 12, y + 10, 18)}${drawn.join('')}`;
    },
  };
}
