/** Finds words for people that stand outside the tables of words, and sentences that are put together as no other language would. */

import { type ESTree, parseSync } from 'vite';

type Node = ESTree.Node;

/** Files whose rows are tables of words as they are: what a row says stands beside what it does. */
export const ROW_TABLES = [
  'app/canvasGestures.ts',
  'app/commands.ts',
  'app/views.ts',
  'cases/cast.ts',
  'cases/writtenCases.ts',
  'catalogue/discoveryCauses.ts',
  'catalogue/elsewhere.ts',
  'catalogue/families.ts',
  'catalogue/leftOut.ts',
  'catalogue/openQuestions.ts',
  'catalogue/pageSources.ts',
  'catalogue/ports.ts',
  'catalogue/reasonCodes.ts',
  'catalogue/symptoms.ts',
  'catalogue/synonyms.ts',
  'catalogue/versions.ts',
  'diagnosis/ticketForms.ts',
  'diagnosis/ticketPhrases.ts',
  'playback/basis.ts',
  'playground/firstSample.ts',
  'playground/samples.ts',
  'routing/called.ts',
  'routing/code.ts',
  'routing/endings.ts',
  'routing/kinds.ts',
  'routing/notices.ts',
  'routing/openness.ts',
  'routing/sources.ts',
  'saying/saying.ts',
  'signs/glossary.ts',
  'topology/assumptions.ts',
  'topology/catalog.ts',
  'topology/connections.ts',
  'topology/switches.ts',
];

/** The words of a room, or of a part of it that comes late. */
const isWordsFile = (path: string): boolean => /(?:^|\/)(?:words|[a-z]\w*Words)\.ts$/.test(path);

/** Each is told as one: words, questions and what comes of it, step by step. */
const isShippedLesson = (path: string): boolean => /^lessons\/shipped\/\w+\.ts$/.test(path);

/** Whether words may stand in a file, by its path below src. */
export const isTable = (path: string): boolean =>
  isWordsFile(path) ||
  isShippedLesson(path) ||
  /^routing\/(?:codes|evidence|hints|rules)(?:-\w+)?\.ts$/.test(path) ||
  ROW_TABLES.includes(path);

/** What is read or heard, whatever it holds. */
const SAYING = /^(?:aria-(?:label|description|roledescription|valuetext)|alt|label|placeholder|title)$/;
const SAYING_ROW = /^(?:label|title|word)$/;
/** What is neither read nor heard; of a word of the trade, the row of the glossary. */
const SILENT =
  /^(?:aria-(?!label$|description$|roledescription$|valuetext$).*|data-.*|className|d|dash|href|id|key|points|rel|role|style|transform|type|viewBox)$/;
/** Whoever is asked with a text that is no word: of the page, of the style sheet, of the keyboard. */
const ASKED = /^(?:closest|createElement\w*|matches|matchMedia|querySelector(?:All)?|useMedia|setProperty|RegExp)$/;

const TWO_WORDS = /\p{L}{2,}[,;:.!?…"”’)]* ["“‘(]*\p{L}{2,}/u;
/** A capitalised word, and no key of a keyboard. */
const NAME =
  /^(?!(?:Alt|Arrow\w+|Backspace|Bracket\w+|Comma|Control|Ctrl|Delete|Digit\w|End|Enter|Equal|Esc|Escape|F\d+|Home|Meta|Minus|Page\w+|Period|Shift|Slash|Space|Tab)$)\p{Lu}\p{Ll}+…?$/u;
/** A word that joins two texts. */
const JOINT = /^\s+\p{L}{2,}\s+$/u;
/** Beside a slot one word is enough. */
const WITH_SLOT = /(?:^|\s)["“‘(]*\p{L}{2,}["”’),;:.!?…]*\s|\s["“‘(]*\p{L}{2,}["”’),;:.!?…]*(?:\s|$)/u;
/** Style sheets, selectors, and points of a drawing. */
const NO_WORDS = /^[\d\s.,MLHVCSQTAZmlhvcsqtaz-]+$|[[\]{}=]|^\(|^--|var\(|rgba?\(|\d(?:px|rem|ms|s)\b/;

const hasLetters = (text: string): boolean => /\p{L}{2,}/u.test(text);

/** One sentence for each finding in a file, with its line; `path` is the one below src. */
export function wordsInTables(path: string, code: string): readonly string[] {
  const { program } = parseSync(path, code);
  const found: string[] = [];
  const table = isTable(path);
  const says = (node: Node, what: string): void => {
    const line = code.slice(0, node.start).split('\n').length;
    const text = code.slice(node.start, node.end).trim().replace(/\s+/g, ' ');
    found.push(`${path}:${line}: ${text.length > 90 ? `${text.slice(0, 90)}…` : text} ${what}`);
  };
  walk(program, false, (node, said) => {
    const fault = gluing(node, isWordsFile(path) || isShippedLesson(path) || path.endsWith('.tsx'));
    if (fault) says(node, fault);
    if (!table && isWords(node, said)) says(node, 'stands in no table of words');
  });
  return found;
}

/** Every text for people in a file, in a table or not, with its line; where a slot is, three dots stand. */
export function textsIn(path: string, code: string): readonly { readonly line: number; readonly text: string }[] {
  const { program } = parseSync(path, code);
  const texts: { readonly line: number; readonly text: string }[] = [];
  walk(program, false, (node, said) => {
    const text = textOf(node)?.trim().replace(/\s+/g, ' ');
    if (text === undefined || !hasLetters(text)) return;
    if (
      said ||
      node.type === 'JSXText' ||
      isWordsFile(path) ||
      isShippedLesson(path) ||
      TWO_WORDS.test(text) ||
      NAME.test(text)
    )
      texts.push({ line: code.slice(0, node.start).split('\n').length, text });
  });
  return texts;
}

/** The text that a node is; undefined where it is none. */
function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText') return node.value;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  return node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.cooked ?? '').join('…') : undefined;
}

/** `said`: it stands where something is said, so that one word is enough. */
function isWords(node: Node, said: boolean): boolean {
  if (node.type === 'JSXText') return hasLetters(node.value);
  if (node.type === 'Literal' && typeof node.value === 'string') {
    const { value } = node;
    if (said) return hasLetters(value);
    return !NO_WORDS.test(value) && (TWO_WORDS.test(value) || NAME.test(value) || JOINT.test(value));
  }
  if (node.type !== 'TemplateLiteral') return false;
  const text = node.quasis.map(({ value }) => value.cooked ?? '').join('\u0000');
  const words = text.replaceAll('\u0000', ' ');
  if (said) return hasLetters(words);
  if (NO_WORDS.test(words)) return false;
  return TWO_WORDS.test(words) || text.split('\u0000').some((piece) => WITH_SLOT.test(piece));
}

/** What is wrong with the way in which a text is put together; null where nothing is. */
function gluing(node: Node, saying: boolean): string | null {
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    const { object, property } = node.callee;
    if (property.type !== 'Identifier' || !/^to(?:Locale)?LowerCase$/.test(property.name)) return null;
    return saying || isLabel(object)
      ? 'is a label in small letters: nouns of other languages keep their capital'
      : null;
  }
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return isSuffix(node.right) ? 'is a plural by its last letter: ask saying.ts for the form' : null;
  if (node.type === 'TemplateLiteral')
    return node.quasis.slice(1).some(({ value }) => /^(?:e?s)\b(?!\w|'|\.\w|-)/.test(value.cooked ?? ''))
      ? 'is a plural by its last letter: ask saying.ts for the form'
      : null;
  if (node.type !== 'ConditionalExpression' || !isOneOrMore(node.test)) return null;
  const forms = [node.consequent, node.alternate];
  return forms.every(
    (form) => form.type === 'Literal' && typeof form.value === 'string' && /^\p{Ll}*$/u.test(form.value),
  )
    ? 'chooses a form by a number: ask saying.ts for it'
    : null;
}

const isLabel = (node: Node): boolean =>
  node.type === 'MemberExpression' &&
  node.property.type === 'Identifier' &&
  /^(?:label|title|question|fault|word|said)$/.test(node.property.name);

const isSuffix = (node: Node): boolean => node.type === 'Literal' && /^(?:e?s|'s)$/.test(String(node.value));

/** A number that is held against one. */
const isOneOrMore = (test: Node): boolean =>
  test.type === 'BinaryExpression' &&
  [test.left, test.right].some((side) => side.type === 'Literal' && side.value === 1);

/** Every node that may be a word, and whether one word is enough there. */
function walk(node: Node, said: boolean, visit: (node: Node, said: boolean) => void): void {
  if (isSilent(node)) return;
  visit(node, said);
  for (const [key, value] of Object.entries(node)) {
    if (passesOver(node, key)) continue;
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof each === 'object' && each !== null && 'type' in each)
        walk(each as Node, isSaid(node, key, said), visit);
    }
  }
}

/** Whether one word is enough in a part of a node. */
function isSaid(node: Node, key: string, said: boolean): boolean {
  switch (node.type) {
    case 'JSXAttribute':
      return node.name.type === 'JSXIdentifier' && SAYING.test(node.name.name);
    case 'JSXElement':
    case 'JSXFragment':
      return key === 'children';
    case 'Property':
      return !node.computed && node.key.type === 'Identifier' && SAYING_ROW.test(node.key.name);
    // What a text is, handed on: but not what it is asked by, nor what another function makes of it.
    case 'ConditionalExpression':
      return said && key !== 'test';
    case 'LogicalExpression':
      return said && (key === 'right' || node.operator !== '&&');
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TemplateLiteral':
      return said;
    default:
      return false;
  }
}

/** What people never see: types, imports, errors for programmers. */
function isSilent(node: Node): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return true;
    case 'NewExpression':
      return node.callee.type === 'Identifier' && /Error$/.test(node.callee.name);
    case 'CallExpression': {
      const asked = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee;
      return asked.type === 'Identifier' && ASKED.test(asked.name);
    }
    case 'JSXAttribute':
      return node.name.type === 'JSXIdentifier' && (SILENT.test(node.name.name) || node.name.name === 'word');
    case 'Property':
      return !node.computed && node.key.type === 'Identifier' && SILENT.test(node.key.name);
    default:
      return node.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(node.type);
  }
}

/** A name in the code, a path, and what something is held against, are no words. */
const passesOver = (node: Node, key: string): boolean =>
  (node.type === 'Property' && key === 'key') ||
  (node.type === 'ExportNamedDeclaration' && key === 'source') ||
  (node.type === 'MemberExpression' && key === 'property' && (!node.computed || node.property.type === 'Literal')) ||
  (node.type === 'SwitchCase' && key === 'test') ||
  (node.type === 'BinaryExpression' && node.operator !== '+') ||
  key === 'typeAnnotation' ||
  key === 'typeArguments';
