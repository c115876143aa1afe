/** The sequence diagram in letters of one width, for tickets and mails: a ladder, its key, and below it the sentences. */

import { endsInVain } from '../outcomes/ending';
import { LINK_SIGNS, SIGNS } from '../signs/signs';
import { cellsOf, linesOf } from './lines';
import { type ArrowLine, asText, DIRECTORY, isMessage, type Lifeline, type Piece, type Sequence } from './sequence';
import { DIAGRAM_WORDS } from './words';

/** Cells: left of the ladder for the number, and for each lifeline, which runs down the middle. */
const GUTTER = 5;
const COLUMN = 13;

export function plainTextOf(sequence: Sequence): string {
  const { title, lifelines, pieces, ending } = asText(sequence);
  const centres = new Map(lifelines.map(({ id }, index) => [id, centreOf(index)]));
  const ladder = [
    ...headsOf(lifelines),
    rung(centres, ''),
    ...pieces.flatMap((piece) => rungsOf(piece, centres)),
    rung(centres, ''),
  ];
  const sentences = pieces
    .filter(({ kind }) => kind !== 'turn')
    .map((piece) => `${(isMessage(piece) ? `${piece.step + 1}.` : '').padEnd(3)} ${piece.text}. [${piece.rule}]`);
  const lines = [
    title,
    '',
    ...ladder,
    ...keyOf(pieces),
    '',
    ...sentences,
    '',
    DIAGRAM_WORDS.sentence(ending.label),
    ...ending.notices,
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

const centreOf = (index: number): number => GUTTER + index * COLUMN + (COLUMN - 1) / 2;

type Centres = ReadonlyMap<string, number>;

/** Names over their lifelines, as many lines as the longest takes, and below them what each server is to the user. */
function headsOf(lifelines: readonly Lifeline[]): readonly string[] {
  const heads = lifelines.map(({ name, tags }) => [
    ...linesOf(name, COLUMN - 1, cellsOf),
    ...tags.map(({ sign }) => SIGNS[sign].word),
  ]);
  const height = Math.max(...heads.map((head) => head.length));
  return Array.from({ length: height }, (_, line) => {
    let text = ' '.repeat(GUTTER);
    for (const head of heads) {
      const word = head[line] ?? '';
      const free = Math.max(0, COLUMN - cellsOf(word));
      text += ' '.repeat(Math.floor(free / 2)) + word + ' '.repeat(Math.ceil(free / 2));
    }
    return text;
  });
}

/** One line of the ladder: the lifelines, what is drawn over them, a number before and a word behind. */
function rung(centres: Centres, word: string, number = '', drawn: ReadonlyMap<number, string> = new Map()): string {
  const cells = new Map([...centres.values()].map((centre) => [centre, '|']));
  for (const [cell, mark] of drawn) cells.set(cell, mark);
  const width = centreOf(centres.size - 1) + 1;
  const row = Array.from({ length: width }, (_, cell) => cells.get(cell) ?? ' ').join('');
  return `${number.padStart(3)}${row.slice(3)}${word === '' ? '' : `   ${word}`}`;
}

const FILLS: { readonly [L in ArrowLine]: string } = { path: '-', redirectHome: '=', redirect: '- ' };

function rungsOf(piece: Piece, centres: Centres): readonly string[] {
  const at = (id: string): number => centres.get(id) ?? 0;
  const number = String(piece.step + 1);
  switch (piece.kind) {
    case 'arrow':
      return [rung(centres, piece.rule, number, arrow(at(piece.from), at(piece.to), FILLS[piece.line], '>'))];
    case 'blocked':
      return [rung(centres, piece.rule, number, arrow(at(piece.from), at(piece.to), '-', 'X'))];
    case 'lookup': {
      const server = at(piece.at);
      const silent = piece.answer === 'silence';
      const out = new Map([...'--.'].map((mark, index) => [server + 1 + index, mark]));
      const back = silent ? arrow(server + 3, at(DIRECTORY), '. ', 'X') : arrow(at(DIRECTORY), server + 3, '. ', ' ');
      const tip = stops(piece) && !silent ? 'X' : '<';
      for (const [index, mark] of [tip, '-', "'"].entries()) back.set(server + 1 + index, mark);
      return [rung(centres, piece.rule, number, out), rung(centres, DIAGRAM_WORDS.answers[piece.answer], '', back)];
    }
    case 'decision':
      return [rung(centres, piece.rule, number, new Map([[at(piece.at), stops(piece) ? 'X' : 'o']]))];
    case 'passed':
      return [rung(centres, DIAGRAM_WORDS.passedOverBy(piece.rule), '', new Map([[at(piece.at), '/']]))];
    case 'turn':
      return [rung(centres, piece.text, '', new Map([[at(piece.at), '*']]))];
  }
}

/** Whether the request ends with this piece without having arrived. */
const stops = ({ rule }: Piece): boolean => endsInVain(rule);

/** The cells between two lifelines: a fill, and right before the second one the tip, which points that way. */
function arrow(from: number, to: number, fill: string, tip: string): Map<number, string> {
  const way = Math.sign(to - from);
  const drawn = new Map<number, string>();
  for (let cell = to - 2 * way, turn = 0; (cell - from) * way > 0; cell -= way, turn += 1)
    drawn.set(cell, fill[turn % fill.length] ?? ' ');
  drawn.set(to - way, tip === '>' && way < 0 ? '<' : tip);
  return drawn;
}

/** What the marks mean that do not speak for themselves, as far as they stand in this ladder. */
function keyOf(pieces: readonly Piece[]): readonly string[] {
  const has = (found: (piece: Piece) => boolean, words: string): readonly string[] =>
    pieces.some(found) ? [words] : [];
  const onLine = (line: ArrowLine) => (piece: Piece) => piece.kind === 'arrow' && piece.line === line;
  const words = [
    ...has(onLine('redirectHome'), `==> ${LINK_SIGNS.redirectHome.label}`),
    ...has(onLine('redirect'), `- -> ${LINK_SIGNS.redirect.label}`),
    ...has(({ kind }) => kind === 'turn', `* ${SIGNS.next.word}`),
    ...has((piece) => piece.kind === 'blocked' || stops(piece), `X ${SIGNS.stop.word}`),
  ];
  return words.length === 0 ? [] : [`     ${words.join('   ')}`];
}
