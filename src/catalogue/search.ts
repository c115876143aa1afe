/** Finding by a code, by what people say, or by any words of what the catalogue says, log texts and commands included. */

import { CODES, RULE_CODES, type RuleCode } from '../routing/codes';
import { ENDINGS } from '../routing/endings';
import { GENERIC_REASONS } from '../routing/evidence';
import { groundsOf } from '../routing/grounds';
import { KIND_KEYS } from '../routing/kinds';
import { RULES } from '../routing/rules';
import { bare } from '../saying/names';
import { ASSUMPTION_KEYS, ASSUMPTIONS } from '../topology/assumptions';
import { ELSEWHERE } from './elsewhere';
import { directionsOf, FAMILIES, familyOf } from './families';
import { LEFT_OUT } from './leftOut';
import { OPEN_QUESTIONS } from './openQuestions';
import { OTHER_PORTS, PORTS } from './ports';
import { REASON_CODES } from './reasonCodes';
import { SIGNATURES, SYMPTOMS, type Symptom } from './symptoms';
import { FILLERS, type Place, SAYINGS, type Saying, SHARE, SHARES } from './synonyms';
import { PAGE_WORDS, PORT_WORDS, REASON_WORDS } from './words';

/** A row of another page, by the name of the page and its own. */
export interface FoundRow {
  readonly place: Place;
  readonly page: string;
  readonly title: string;
}

export interface Found {
  readonly rules: readonly RuleCode[];
  readonly symptoms: readonly Symptom[];
  readonly rows: readonly FoundRow[];
}

/** More than this of a query is not looked at: what is pasted by mistake shall not take time by the square of its length. */
const LONGEST_QUERY = 200;

/** As many words a saying has at most. */
const LONGEST_SAYING = Math.max(...SAYINGS.flatMap(({ said }) => said.map((each) => each.split(' ').length)));

/** Lower-cased, with typographic differences that nobody types taken away. */
const folded = (text: string): string =>
  bare(text).normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

/** A word without the marks round it. */
const stripped = (word: string): string => word.replace(/^["'(.,;:!?]+|["').,;:!?]+$/g, '');

/** A hyphen is as good as a space. */
const loose = (said: string): string => said.replaceAll('-', ' ');

const BY_SAYING: ReadonlyMap<string, Saying> = new Map(
  SAYINGS.flatMap((saying) => saying.said.map((each) => [loose(each), saying] as const)),
);

/** What of a query has to be found together: a word, or several that are a saying. */
interface Unit {
  readonly words: readonly string[];
  readonly saying: Saying | null;
}

function unitsOf(query: string): readonly Unit[] {
  const words = query.split(' ').filter(Boolean);
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const unit = sayingAt(words, at) ?? { words: words.slice(at, at + 1), saying: null };
    units.push(unit);
    at += unit.words.length;
  }
  const telling = units.filter(({ words: [word = ''], saying }) => saying || !FILLERS.has(stripped(word)));
  return telling.length > 0 ? telling : units;
}

function sayingAt(words: readonly string[], at: number): Unit | null {
  for (let length = Math.min(LONGEST_SAYING, words.length - at); length > 0; length -= 1) {
    const some = words.slice(at, at + length);
    const saying = BY_SAYING.get(loose(some.map(stripped).join(' ')));
    if (saying) return { words: some, saying };
  }
  return null;
}

/** Whether a text holds a word, or the same word in another form; a short one only where a word begins. */
function holds(text: string, word: string): boolean {
  if (word.length <= 3 && /^\w+$/.test(word)) return new RegExp(`(?<![a-z0-9])${word}`).test(text);
  return text.includes(word) || stemsOf(word).some((stem) => text.includes(stem));
}

function stemsOf(word: string): readonly string[] {
  const plain = stripped(word);
  const stem = plain.replace(/(?:ing|ed|es|s)$/, '');
  return [plain, ...(stem.length >= 4 ? [stem] : [])].filter((each) => each !== '');
}

const holdsAll = (text: string, { words }: Unit): boolean => words.every((word) => holds(text, word));

interface RuleEntry {
  readonly code: RuleCode;
  readonly title: string;
  /** How it is confirmed: a log text that holds all that is asked for is meant. */
  readonly hints: readonly string[];
  readonly text: string;
  /** Whether a request ends at it that should not. */
  readonly cause: boolean;
}

function entryOf(code: RuleCode): RuleEntry {
  const rule = RULES[code];
  const told = directionsOf(code).flatMap((direction) =>
    KIND_KEYS.flatMap((kind) => {
      const names = { ...GENERIC_REASONS, kind, direction };
      return [rule.what(names), rule.why(names), rule.external(names), rule.local(names)];
    }),
  );
  const family = FAMILIES.find((row) => row.family === familyOf(code))?.label ?? '';
  const confirm = rule.confirm.flatMap(({ text, host, place }) => [text, host, place]);
  const grounds = groundsOf(rule).flatMap(({ text, source }) => [text, ...source.map(({ title }) => title)]);
  const { ends } = CODES[code];
  return {
    code,
    title: folded(rule.title),
    hints: rule.confirm.map(({ text }) => folded(text)),
    text: folded([code, rule.title, ...told, ...confirm, rule.fix, rule.versions, ...grounds, family].join(' ')),
    cause: ends !== null && ENDINGS[ends].shape !== 'arrived',
  };
}

const ENTRIES: readonly RuleEntry[] = RULE_CODES.map(entryOf);

const SYMPTOM_TEXTS = SYMPTOMS.map((symptom) => {
  const { said, maybe, tell, rests, rules, signature } = symptom;
  const { label } = SIGNATURES[signature];
  return { symptom, text: folded([said, maybe, tell, rests, label, ...rules].join(' ')) };
});

interface RowEntry extends FoundRow {
  readonly text: string;
}

function rowOf(place: Place, title: string, texts: readonly string[]): RowEntry {
  const page = PAGE_WORDS[place.kind].title;
  return { place, page, title, text: folded([page, title, ...texts].join(' ')) };
}

const ROWS: readonly RowEntry[] = [
  ...[...PORTS, ...OTHER_PORTS].map(({ id, numbers, from, to, purpose, opens, rests }) =>
    rowOf({ kind: 'ports', row: id }, PORT_WORDS.way(numbers, from, to), [purpose, opens, rests]),
  ),
  ...ELSEWHERE.map(({ id, title, said, what, tell, rests }) =>
    rowOf({ kind: 'elsewhere', row: id }, title, [said, what, tell, rests]),
  ),
  ...REASON_CODES.map(({ code, means, rules }) =>
    rowOf({ kind: 'reasons', row: code }, REASON_WORDS.row(code, means), rules),
  ),
  ...ASSUMPTION_KEYS.map((key) =>
    rowOf({ kind: 'model', row: key }, ASSUMPTIONS[key].question, Object.values(ASSUMPTIONS[key].answers)),
  ),
  ...OPEN_QUESTIONS.map(({ number, question, chosen }) =>
    rowOf({ kind: 'model', row: `q${number}` }, question, [chosen]),
  ),
  ...LEFT_OUT.map(({ id, what, instead, cases }) =>
    rowOf({ kind: 'model', row: id }, what, [instead, ...cases.map(({ text }) => text)]),
  ),
];

const isAt = (place: Place, wanted: Place): boolean =>
  place.kind === wanted.kind && (wanted.row === undefined || place.row === wanted.row);

/** All that holds every word of the query or is meant by what it says, best first; every rule for an empty query. */
export function search(query: string): Found {
  const asked = folded(query.slice(0, LONGEST_QUERY));
  if (asked === '') return { rules: RULE_CODES, symptoms: [], rows: [] };
  const units = unitsOf(asked.replace(SHARES, SHARE));
  return {
    rules: rulesFor(asked, units),
    symptoms: SYMPTOM_TEXTS.filter(({ symptom, text }) =>
      units.every((unit) => holdsAll(text, unit) || unit.saying?.rules.includes(symptom.rules[0])),
    ).map(({ symptom }) => symptom),
    rows: ROWS.flatMap(({ text, ...row }) => {
      const meant = units.some(({ saying }) => saying?.places?.some((place) => isAt(row.place, place)));
      const held = units.every((unit) => holdsAll(text, unit));
      return meant || held ? [{ row, rank: meant ? 0 : 1 }] : [];
    })
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ row }) => row),
  };
}

/** The rules alone, best first: by code, by what is said, by title, by text; a cause before a rule of healthy requests, then what one hint holds. */
export const searchRules = (query: string): readonly RuleCode[] => search(query).rules;

function rulesFor(asked: string, units: readonly Unit[]): readonly RuleCode[] {
  const said = units.some(({ saying }) => saying);
  return ENTRIES.flatMap((entry) => {
    const found =
      entry.text.includes(asked) ||
      units.every((unit) => unit.saying?.rules.includes(entry.code) || holdsAll(entry.text, unit));
    const hinted = entry.hints.some((hint) => units.every((unit) => holdsAll(hint, unit)));
    const rank = rankOf(entry, asked, units);
    // What is said of something that fails asks for causes, whatever else the words stand in.
    const healthy = said && !entry.cause && rank > 1;
    return found ? [{ ...entry, hinted, rank, healthy }] : [];
  })
    .toSorted(
      (a, b) =>
        Number(a.healthy) - Number(b.healthy) ||
        a.rank - b.rank ||
        Number(b.cause) - Number(a.cause) ||
        Number(b.hinted) - Number(a.hinted),
    )
    .map(({ code }) => code);
}

function rankOf({ code, title, text }: RuleEntry, asked: string, units: readonly Unit[]): number {
  const lower = code.toLowerCase();
  if (lower === asked) return 0;
  if (lower.includes(asked)) return 1;
  const places = units.flatMap(({ saying }) => {
    const place = saying ? saying.rules.indexOf(code) : -1;
    return place < 0 ? [] : [place];
  });
  if (title === asked) return 1;
  if (places.length > 0) return 2 + Math.min(...places) / SAYINGS.length;
  if (title.includes(asked)) return 3;
  if (units.every((unit) => holdsAll(title, unit))) return 4;
  return units.every(({ words }) => words.every((word) => text.includes(word))) ? 5 : 6;
}
