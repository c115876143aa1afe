/** How numbers, counted things, shares, lists and times are written, in one language; sentences everywhere are put together with these. */

export const LOCALE = 'en-GB';

const NUMBERS = new Intl.NumberFormat(LOCALE);
const TENTHS = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const PLURALS = new Intl.PluralRules(LOCALE);
const LISTS = {
  and: new Intl.ListFormat(LOCALE, { type: 'conjunction' }),
  or: new Intl.ListFormat(LOCALE, { type: 'disjunction' }),
  /** Side by side, without a word between the last two. */
  comma: new Intl.ListFormat(LOCALE, { type: 'unit', style: 'short' }),
};
const TIMES = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

/** What one thing is called, and what any other number of them. */
export interface Noun {
  readonly one: string;
  readonly other: string;
}

export const NOUNS = {
  request: { one: 'request', other: 'requests' },
  server: { one: 'server', other: 'servers' },
  user: { one: 'user', other: 'users' },
  rule: { one: 'rule', other: 'rules' },
} as const satisfies Readonly<Record<string, Noun>>;

/** "1,234" */
export const count = (number: number): string => NUMBERS.format(number);

/** The form that goes with a number: a noun, a verb, or more words than one. */
export const formFor = (number: number, { one, other }: Noun): string =>
  PLURALS.select(number) === 'one' ? one : other;

/** "1 request", "1,234 requests" */
export const counted = (number: number, noun: Noun): string => `${count(number)} ${formFor(number, noun)}`;

/** As a percentage with one decimal; of nothing 0 %. */
export const percent = (part: number, whole: number): string =>
  `${TENTHS.format(whole === 0 ? 0 : (100 * part) / whole)}\u00a0%`;

type Joint = keyof typeof LISTS;

/** "Ann", "Ann and Bob", "Ann, Bob and Cleo" */
export const listed = (names: readonly string[], joint: Joint = 'and'): string => LISTS[joint].format(names);

/** The first `most` of more names, and what stands for the rest: "Ann, Bob and 12 more". */
export function firstListed(
  names: readonly string[],
  most: number,
  joint: 'and' | 'or' = 'and',
  rest: (more: number) => string = (more) => `${count(more)} more`,
): string {
  return names.length <= most
    ? listed(names, joint)
    : listed([...names.slice(0, most), rest(names.length - most)], joint);
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago: "just now", "5 minutes ago", "yesterday". */
export function ago(time: number, now: number): string {
  const past = now - time;
  const unit = UNITS.find(([, length]) => past >= length);
  return unit === undefined ? 'just now' : TIMES.format(-Math.round(past / unit[1]), unit[0]);
}
