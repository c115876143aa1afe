/** A ticket note before it has a form: headings with what stands under each, in pieces that say what is a name. */

import { type Token, tokensOf } from '../saying/names';

/** Words of ours, a name as it was given, what is to be typed or looked for as it stands, or an address to be followed. */
export interface Piece {
  readonly kind: Token['kind'] | 'literal' | 'link';
  readonly text: string;
}

export type Line = readonly Piece[];

/** Lines one after the other, or a list whose order counts or does not. */
export interface Block {
  readonly kind: 'lines' | 'list' | 'steps';
  readonly lines: readonly Line[];
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Note {
  readonly title: Line;
  readonly sections: readonly Section[];
}

/** A sentence with its names marked. */
export const lineOf = (sentence: string): Line => tokensOf(sentence);

const block =
  (kind: Block['kind']) =>
  (sentences: readonly string[]): readonly Block[] =>
    sentences.length === 0 ? [] : [{ kind, lines: sentences.map(lineOf) }];

export const asLines = block('lines');
export const asList = block('list');
export const asSteps = block('steps');

/** The same note, each piece said otherwise. */
export function reworded(note: Note, piece: (piece: Piece) => Piece): Note {
  const line = (pieces: Line): Line => pieces.map(piece);
  return {
    title: line(note.title),
    sections: note.sections.map(({ heading, blocks }) => ({
      heading,
      blocks: blocks.map(({ kind, lines }) => ({ kind, lines: lines.map(line) })),
    })),
  };
}
