/** The sequence diagram as PlantUML text; names come out as they are, whatever they hold. */

import { SIGNS } from '../signs/signs';
import { LIGHT } from './palette';
import { asText, DIRECTORY, type Lifeline, type Piece, type Sequence } from './sequence';
import { DIAGRAM_WORDS } from './words';

export function plantUmlOf(sequence: Sequence): string {
  const { title, lifelines, pieces, ending } = asText(sequence);
  const keys = new Map(lifelines.map(({ id, key }) => [id, key]));
  const key = (id: string): string => keys.get(id) ?? id;
  const all = `${lifelines[0]?.key}, ${lifelines.at(-1)?.key}`;
  const lines = [
    '@startuml',
    `title ${escaped(title)}`,
    ...lifelines.map((lifeline) => `${ROLES[lifeline.kind]} "${headOf(lifeline)}" as ${lifeline.key}`),
    ...pieces.flatMap((piece) => linesOf(piece, key)),
    `note over ${all} : ${[ending.label, ...ending.notices].map(escaped).join('\\n')}`,
    '@enduml',
  ];
  return `${lines.join('\n')}\n`;
}

const ROLES: { readonly [K in Lifeline['kind']]: 'actor' | 'participant' | 'database' } = {
  external: 'actor',
  gateway: 'participant',
  server: 'participant',
  directory: 'database',
  user: 'actor',
};

function headOf({ name, tags }: Lifeline): string {
  const words = DIAGRAM_WORDS.tags(tags.map(({ sign }) => SIGNS[sign].word));
  return words === '' ? escaped(name) : `${escaped(name)}\\n${words}`;
}

const ARROWS = {
  path: '->',
  redirectHome: `-[${LIGHT.home.ink}]>`,
  redirect: `-[${LIGHT.connected.ink}]>`,
  blocked: `-[${LIGHT.stop.ink}]->x`,
} as const;

function linesOf(piece: Piece, key: (id: string) => string): readonly string[] {
  const text = `${piece.step + 1}. ${escaped(piece.text)} (${piece.rule})`;
  switch (piece.kind) {
    case 'arrow':
      return [`${key(piece.from)} ${ARROWS[piece.line]} ${key(piece.to)} : ${text}`];
    case 'blocked':
      return [`${key(piece.from)} ${ARROWS.blocked} ${key(piece.to)} : ${text}`];
    case 'lookup': {
      const [server, directory] = [key(piece.at), key(DIRECTORY)];
      const answer = DIAGRAM_WORDS.answers[piece.answer];
      const reply =
        piece.answer === 'silence' ? `${server} ${ARROWS.blocked} ${directory}` : `${directory} --> ${server}`;
      return [`${server} -> ${server} : ${text}`, `${reply} : ${answer}`];
    }
    case 'decision':
      return [`note over ${key(piece.at)} : ${text}`];
    case 'passed':
      return [`note over ${key(piece.at)} : ${escaped(piece.text)} (${piece.rule})`];
    case 'turn':
      return [`note over ${key(piece.at)} : ${escaped(piece.text)}`];
  }
}

/** Everything but letters, digits and marks that mean nothing to PlantUML, one by one: two hyphens would strike through. */
const SPECIAL =
  /[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}\p{Join_Control} .,:;'()?!+=-]|-(?=-)|(?<=-)-/gu;

const escaped = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(SPECIAL, (one) => `<U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
