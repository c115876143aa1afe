/** Finding rules by code or by any words of what the catalogue says about them, log texts and commands included. */

import { GENERIC_NAMES } from '../routing/code';
import { RULE_CODES, type RuleCode } from '../routing/codes';
import { groundsOf } from '../routing/grounds';
import { KIND_KEYS } from '../routing/kinds';
import { RULES } from '../routing/rules';
import { directionsOf, FAMILIES, familyOf } from './families';

interface Entry {
  readonly code: RuleCode;
  readonly title: string;
  readonly text: string;
}

/** More than this of a query is not looked at: what is pasted by mistake shall not take time by the square of its length. */
const LONGEST_QUERY = 200;

/** Lower-cased, with typographic differences that nobody types taken away. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function entryOf(code: RuleCode): Entry {
  const rule = RULES[code];
  const told = directionsOf(code).flatMap((direction) =>
    KIND_KEYS.flatMap((kind) => {
      const names = { ...GENERIC_NAMES, kind, direction };
      return [rule.what(names), rule.why(names), rule.external(names), rule.local(names)];
    }),
  );
  const family = FAMILIES.find((row) => row.family === familyOf(code))?.label ?? '';
  const confirm = rule.confirm.flatMap(({ text, host, place }) => [text, host, place]);
  const grounds = groundsOf(rule).flatMap(({ text, source }) => [text, ...source.map(({ title }) => title)]);
  return {
    code,
    title: folded(rule.title),
    text: folded([code, rule.title, ...told, ...confirm, rule.fix, rule.versions, ...grounds, family].join(' ')),
  };
}

const ENTRIES: readonly Entry[] = RULE_CODES.map(entryOf);

/** The rules that hold every word of the query, best first: by code, then by title, then by text; all for an empty query. */
export function searchRules(query: string): readonly RuleCode[] {
  const words = folded(query.slice(0, LONGEST_QUERY)).split(' ').filter(Boolean);
  if (words.length === 0) return RULE_CODES;
  return ENTRIES.flatMap((entry) => (words.every((word) => entry.text.includes(word)) ? [entry] : []))
    .map((entry) => ({ code: entry.code, rank: rankOf(entry, words) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ code }) => code);
}

function rankOf({ code, title }: Entry, words: readonly string[]): number {
  const asked = words.join(' ');
  const lower = code.toLowerCase();
  if (lower === asked) return 0;
  if (lower.includes(asked)) return 1;
  if (title.includes(asked)) return 2;
  return words.every((word) => title.includes(word)) ? 3 : 4;
}
