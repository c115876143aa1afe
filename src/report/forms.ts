/** The forms of a ticket note, plain, Markdown and HTML: whatever names hold, each has the headings, lists and lines of the note and no others. */

import { named, plain } from '../saying/names';
import { inHtml } from '../sharing/htmlLink';
import { FORM_WORDS } from './dialogWords';
import type { Block, Line, Note, Piece } from './note';
import { onOneLine } from './oneLine';

export type NoteForm = 'plain' | 'markdown' | 'html';

export const NOTE_FORMS: {
  readonly [F in NoteForm]: { readonly label: string; readonly write: (note: Note) => string };
} = {
  plain: { label: FORM_WORDS.plain, write: plainOf },
  markdown: { label: FORM_WORDS.markdown, write: markdownOf },
  html: { label: FORM_WORDS.html, write: htmlOf },
};

/** With marks round a name that is written from right to left. */
const plainPiece = ({ kind, text }: Piece): string =>
  kind === 'name' ? plain(named(onOneLine(text))) : onOneLine(text);

const joined = (line: Line, write: (piece: Piece) => string): string => line.map(write).join('').trim();

/** Only a heading stands at the very start of a line. */
const INDENT = '  ';

function plainOf({ title, sections }: Note): string {
  const lines = [joined(title, plainPiece)];
  for (const { heading, blocks } of sections) {
    lines.push('', heading);
    for (const { kind, lines: inside } of blocks)
      for (const [place, line] of inside.entries())
        lines.push(`${INDENT}${MARKS[kind](place + 1)}${joined(line, plainPiece)}`);
  }
  return `${lines.join('\n')}\n`;
}

const MARKS: { readonly [K in Block['kind']]: (number: number) => string } = {
  lines: () => '',
  list: () => '- ',
  steps: (number) => `${number}. `,
};

/** What Markdown, and what is often built onto it, reads as more than itself: an address to be followed and a small picture included. */
const SPECIAL = /[\\`*_{}[\]<>#|~&$]|:(?=\/\/|[\w+-]+:)|(?<=\bwww)\./gi;
/** What begins a list, or makes a heading of the line above. */
const BEGINS = /^(\d*)([-+=]|(?<=\d)[.)])/;

const markdownPiece = (piece: Piece): string => {
  const text = plainPiece(piece);
  if (piece.kind === 'link') return `<${text}>`;
  if (piece.kind === 'literal' && !text.includes('`')) return `\`${text}\``;
  return text.replace(SPECIAL, '\\$&');
};

const markdownLine = (line: Line): string => joined(line, markdownPiece).replace(BEGINS, '$1\\$2');

function markdownOf({ title, sections }: Note): string {
  const paragraphs = [`## ${markdownLine(title)}`];
  for (const { heading, blocks } of sections) {
    paragraphs.push(`### ${heading}`);
    for (const { kind, lines } of blocks)
      paragraphs.push(
        lines.map((line, place) => MARKS[kind](place + 1) + markdownLine(line)).join(kind === 'lines' ? '\n\n' : '\n'),
      );
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function htmlPiece({ kind, text }: Piece): string {
  const inside = inHtml(onOneLine(text));
  switch (kind) {
    case 'words':
      return inside;
    case 'name':
      return `<bdi>${inside}</bdi>`;
    case 'literal':
      return `<code>${inside}</code>`;
    case 'link':
      return `<a href="${inside}">${inside}</a>`;
  }
}

const htmlLine = (line: Line): string => joined(line, htmlPiece);

function htmlOf({ title, sections }: Note): string {
  const lines = [`<h2>${htmlLine(title)}</h2>`];
  for (const { heading, blocks } of sections) {
    lines.push(`<h3>${inHtml(heading)}</h3>`);
    for (const { kind, lines: inside } of blocks) {
      if (kind === 'lines') lines.push(...inside.map((line) => `<p>${htmlLine(line)}</p>`));
      else {
        const list = kind === 'list' ? 'ul' : 'ol';
        lines.push(`<${list}>`, ...inside.map((line) => `<li>${htmlLine(line)}</li>`), `</${list}>`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
