/** Words for people stand in the tables of words of their room, as whole sentences, so that a second language is a second table. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ROW_TABLES, wordsInTables } from '../tools/wordsInTables';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** What looks like a word and is none: of a file, the text, and why. */
const NO_WORDS: readonly (readonly [file: string, text: string, why: string])[] = [
  ['app/useExchange.ts', "'Files'", 'what a browser says is dragged'],
  ['app/useKeptFocus.ts', "'main, body, html'", 'a selector'],
  ['catalogue/cast.ts', "'Ann'", 'a name of the cast'],
  ['catalogue/cast.ts', "'Bob'", 'a name of the cast'],
  ['diagram/mermaid.ts', '`Note over ', 'the language of Mermaid'],
  ['diagram/mermaid.ts', '`sequenceDiagram', 'the language of Mermaid'],
  ['diagram/plantuml.ts', '`note over ', 'the language of PlantUML'],
  ['diagram/plantuml.ts', '`title ', 'the language of PlantUML'],
  ['diagram/plantuml.ts', 'headOf(lifeline)', 'the language of PlantUML'],
  ['diagram/svg.ts', "'Segoe UI'", 'names of type faces'],
  ['documents/list.ts', "'is no id of an entry'", 'what is refused so is left out of the list'],
  ['report/checkSh.ts', 'usr/bin/env bash', 'the language of a shell'],
  ['signs/glossary.ts', 'is a plural by its last letter', 'spellings that are looked for, none that is said'],
  ['directory/ImportSource.tsx', "'Files'", 'what a browser says is dragged'],
  ['sharing/OpenForm.tsx', "'Files'", 'what a browser says is dragged'],
  ['sharing/envelope.ts', "'too big'", 'a key of the contract'],
  ['sharing/meter.ts', "'too long'", 'a key'],
  ['sharing/meter.ts', "'very long'", 'a key'],
  ['sharing/v1.ts', "'Gateway'", 'what a link leaves out, the same for ever'],
  ['sharing/v1.ts', '`User ', 'what a link leaves out, the same for ever'],
  ['sharing/v1.ts', '`External ', 'what a link leaves out, the same for ever'],
];

const isNoWord = (path: string, finding: string): boolean =>
  NO_WORDS.some(([file, text]) => file === path && finding.includes(text));

const FILES = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const read = (path: string): string => readFileSync(`${SOURCES}${path}`, 'utf8');

test('no word stands outside the tables', () => {
  const found = FILES.flatMap((path) => wordsInTables(path, read(path)).filter((finding) => !isNoWord(path, finding)));
  expect(found).toEqual([]);
});

test('what is named here is there', () => {
  expect(ROW_TABLES.filter((path) => !FILES.includes(path))).toEqual([]);
  expect(
    NO_WORDS.filter(([file, text]) => !wordsInTables(file, read(file)).some((finding) => finding.includes(text))),
  ).toEqual([]);
});

/** The slots of a template, which the rows below write ‹so›. */
const slotted = (code: string): string => code.replaceAll('‹', '\u0024{').replaceAll('›', '}');
const inMarkup = (markup: string): number =>
  wordsInTables('a/A.tsx', slotted(`export const A = ({ b, c }: Props) => ${markup};`)).length;
const inCode = (code: string, path = 'a/a.ts'): number => wordsInTables(path, slotted(code)).length;

describe('the check', () => {
  test.each([
    ['a text', '<p>Steps</p>'],
    ['a text beside others', '<p><b>{b}</b> times</p>'],
    ['a text in braces', "<p>{'steps'}</p>"],
    ['either of two texts', "<p>{b ? 'steps' : c}</p>"],
    ['a text that comes and goes', "<p>{b && 'steps'}</p>"],
    ['a sentence with a name in it', '<p>{`‹b› is down`}</p>'],
    ['what is heard', '<i aria-label="close" />'],
    ['a tip', '<i title={b ? c : `Seat ‹b›`} />'],
    ['what stands in an empty field', '<input placeholder="none" />'],
    ['a sentence that is handed on', '<Sheet lead="Nothing was sent." />'],
    ['a name that is handed on', '<Sheet head="Recent" />'],
  ])('finds in markup %s', (_, markup) => {
    expect(inMarkup(markup)).toBe(1);
  });

  test.each([
    ['what comes from a table', '<p title={WORDS.tip}>{WORDS.sent(b)}</p>'],
    ['a class', '<p className={`seat ‹styles.wide› of mine`} data-look="very wide" id="the seat" />'],
    ['a drawing', '<path d="M5 .3 9.7 5 5 9.7.3 5Z" viewBox="0 0 10 10" />'],
    ['a mark between two texts', '<p>{b} · <i>{c}</i></p>'],
    ['a word of the trade', '<Term word="home server" />'],
    ['a key', "<p key={`‹b› of ‹c›`}>{b === 'Some' ? WORDS.one : WORDS.other}</p>"],
  ])('lets through in markup %s', (_, markup) => {
    expect(inMarkup(markup)).toBe(0);
  });

  test.each([
    ['a sentence', "export const A = 'Nothing was sent.';"],
    ['a sentence from a name', 'export const a = (b: string) => `‹b› added.`;'],
    ['a name of something on screen', "export const A = 'Recent';"],
    ['what is thrown for people', "if (a) throw new Offence(path, 'holds no name');"],
    ['a word between two texts', "export const a = (texts: string[]) => texts.join(' or ');"],
    ['a label', "export const A = { label: 'steps' };"],
    ['the word of a sign', "export const A = { word: 'stopped' };"],
    ['an answer of a function', "export const a = (b: boolean) => (b ? 'not delivered' : null);"],
  ])('finds in code %s', (_, code) => {
    expect(inCode(code)).toBe(1);
    expect(inCode(code, 'a/words.ts')).toBe(0);
    expect(inCode(code, 'a/lateWords.ts')).toBe(0);
    expect(inCode(code, 'routing/rules-links.ts')).toBe(0);
  });

  test.each([
    ['an error for programmers', "if (a) throw new Error('no settings here');"],
    ['an error that is handed on', "later(new RangeError('no number of that kind'));"],
    ['a path', "import { words } from './the words';\nexport { a } from './more words';"],
    ['a type', "type A = 'not delivered' | `‹string› is down`;"],
    ['a selector', "box.querySelector('main, body, html'); root.matches('main p');"],
    ['a style', "const A = 'calc(100% - 2rem) solid var(--ink)';"],
    ['a key of the keyboard', "const A = { key: 'Escape', code: 'BracketLeft' }; if (b === 'Some Key') a();"],
    ['a code and a key', "const A = 'IN-PICK'; const B = { 'not there': 1, kind: 'chat' }; B['not there'];"],
    ['a regular expression', 'const A = /not delivered/;'],
  ])('lets through in code %s', (_, code) => {
    expect(inCode(code)).toBe(0);
  });

  test.each([
    ['a label in small letters', 'export const a = (row: Row) => `the ‹row.label.toLowerCase()›`;'],
    ['a sentence in small letters', 'export const a = (b: string) => b.slice(0, 1).toLowerCase() + b.slice(1);'],
    ['a plural by its last letter', "export const a = (noun: string) => noun + 's';"],
    ['a plural by the last letter of a slot', 'export const a = (noun: string) => `‹noun›s`;'],
    ['a plural chosen by a number', "export const a = (n: number) => (n === 1 ? 'it' : 'them');"],
    ['a last letter chosen by a number', "export const a = (n: number) => `request‹n > 1 ? 's' : ''›`;"],
  ])('finds in a table %s', (_, code) => {
    expect(inCode(code, 'a/words.ts')).toBe(1);
  });

  test.each([
    ['whose something is', "export const a = (name: string) => `‹name›'s home server is down.`;"],
    ['a form that was asked for', 'export const a = (n: number) => formFor(n, NOUNS.request);'],
    ['a path of a drawing', "export const a = (n: number) => (n === 1 ? 'L' : 'C');"],
  ])('lets through in a table %s', (_, code) => {
    expect(inCode(code, 'a/words.ts')).toBe(0);
  });
});
