/** The sequence diagram as Mermaid text, as it is drawn in Markdown of issue trackers and wikis; names come out as they are, whatever they hold. */

import { SIGNS } from '../signs/signs';
import { asText, DIRECTORY, type Lifeline, type Piece, type Sequence } from './sequence';
import { DIAGRAM_WORDS } from './words';

export function mermaidOf(sequence: Sequence): string {
  const { title, lifelines, pieces, ending } = asText(sequence);
  const keys = new Map(lifelines.map(({ id, key }) => [id, key]));
  const key = (id: string): string => keys.get(id) ?? id;
  const all = `${lifelines[0]?.key},${lifelines.at(-1)?.key}`;
  const lines = [
    ...lifelines.map((lifeline) => `${ROLES[lifeline.kind]} ${lifeline.key} as ${headOf(lifeline)}`),
    `Note over ${all}: ${escaped(title)}`,
    ...pieces.flatMap((piece) => linesOf(piece, key)),
    `Note over ${all}: ${[ending.label, ...ending.notices].map(escaped).join('<br/>')}`,
  ];
  return `sequenceDiagram\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

const ROLES: { readonly [K in Lifeline['kind']]: 'actor' | 'participant' } = {
  external: 'actor',
  gateway: 'participant',
  server: 'participant',
  directory: 'participant',
  user: 'actor',
};

function headOf({ name, tags }: Lifeline): string {
  const words = DIAGRAM_WORDS.tags(tags.map(({ sign }) => SIGNS[sign].word));
  return words === '' ? escaped(name) : `${escaped(name)}<br/>${words}`;
}

function linesOf(piece: Piece, key: (id: string) => string): readonly string[] {
  const text = `${piece.step + 1}. ${escaped(piece.text)} (${piece.rule})`;
  switch (piece.kind) {
    case 'arrow':
      return [`${key(piece.from)}->>${key(piece.to)}: ${text}`];
    case 'blocked':
      return [`${key(piece.from)}--x${key(piece.to)}: ${text}`];
    case 'lookup': {
      const [server, directory] = [key(piece.at), key(DIRECTORY)];
      const answer = DIAGRAM_WORDS.answers[piece.answer];
      const reply = piece.answer === 'silence' ? `${server}--x${directory}` : `${directory}-->>${server}`;
      return [`${server}->>${server}: ${text}`, `${reply}: ${answer}`];
    }
    case 'decision':
      return [`Note over ${key(piece.at)}: ${text}`];
    case 'passed':
      return [`Note over ${key(piece.at)}: ${escaped(piece.text)} (${piece.rule})`];
    case 'turn':
      return [`Note over ${key(piece.at)}: ${escaped(piece.text)}`];
  }
}

/**
 * Everything but what Mermaid takes for nothing but text: letters, digits, some marks, emoji and what joins them. The signs
 * that Mermaid puts in place of an escape while it reads are no letters, both of them, and so are escaped as well.
 */
const SPECIAL = /[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}\p{Join_Control} .,'()?!+=-]/gu;

const escaped = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(SPECIAL, (one) => `#${one.codePointAt(0)};`);
