/** The words of the pages of reference: their names, their frame, and what stands round their rows. */

import type { RuleCode } from '../routing/codes';
import type { Direction } from '../routing/trace';
import { count, counted, listed, NOUNS } from '../saying/saying';
import { ASSUMPTIONS, type AssumptionKey, type Assumptions } from '../topology/assumptions';
import type { PageKey } from './pages';

interface PageWords {
  /** In the row of pages. */
  readonly short: string;
  readonly title: string;
  readonly about: string;
}

export const PAGE_WORDS: { readonly [K in PageKey]: PageWords } = {
  rule: {
    short: 'Rules',
    title: 'Catalogue of rules',
    about: 'Every decision of the gateway and the community servers, by its code.',
  },
  symptoms: {
    short: 'Symptoms',
    title: 'Symptoms',
    about: 'From what people say to what it may be, and how to tell it from what looks alike.',
  },
  ports: {
    short: 'Ports',
    title: 'Ports',
    about: 'Which port is needed from where to where, what for, and who opens the connection.',
  },
  elsewhere: {
    short: 'Not a routing fault',
    title: 'Not a routing fault',
    about: 'What looks like one in a ticket, and how to tell. None of it can be drawn in the playground.',
  },
  reasons: {
    short: 'Reason codes',
    title: 'Reason codes',
    about: 'Numbers of the Sametime client protocol, and where one of them may be met.',
  },
  model: {
    short: 'What is left out',
    title: 'What this model leaves out',
    about: 'A verdict here is what the rules say, not a measurement of your servers.',
  },
};

export const FRAME_WORDS = {
  pages: 'Pages of reference',
  close: (title: string): string => `Close: ${title}`,
  closeTip: 'Close',
  source: 'Source',
} as const;

/** The list of rules, and what is found. */
export const LIST_WORDS = {
  list: 'Rules',
  search: 'Search the rules',
  placeholder: 'Sign, code, log text',
  all: (number: number): string => counted(number, NOUNS.rule),
  found: (number: number, of: number, first: RuleCode): string =>
    `${count(number)} of ${counted(of, NOUNS.rule)}; Enter opens ${first}`,
  elsewhere: 'No rule holds all these words, but what stands below does.',
  nothing: 'Nothing holds all these words. Try fewer of them, or start from a symptom.',
  diagnosis:
    'Or say what was seen, between whom and how often: Diagnose lists what would cause just that in your community.',
  diagnose: 'Diagnose',
  best: 'Rules, best first',
  symptoms: 'Symptoms',
  rows: 'On other pages',
  openRule:
    'Open a rule to read what it means, what both notice, how to confirm it and how to fix it. The codes stand in every step, in copied traces and in addresses.',
  openSymptoms: 'Start from a symptom',
  back: 'All rules',
} as const;

/** The page of one rule, where its card does not say the same. */
export const RULE_WORDS = {
  means: 'What it means',
  cameUp: 'Where it came up in this playground',
  nowhere: 'In none of its requests.',
  /** Places from 0; a name in `what` stands marked. */
  step: (request: number, step: number, what: string): string =>
    `Request ${count(request + 1)}, step ${count(step + 1)}: ${what}`,
  more: (number: number): string => `and ${count(number)} more`,
  related: 'Related rules',
  directions: { inbound: 'Inbound', outbound: 'Outbound' } satisfies { readonly [D in Direction]: string },
  /** Beside the name of a kind of request. */
  beside: { inbound: 'inbound', outbound: 'outbound' } satisfies { readonly [D in Direction]: string },
  notice: (kind: string, direction: Direction): string =>
    direction === 'inbound' ? `${kind}, inbound` : `${kind}, outbound`,
  sentence: (notice: string): string => `${notice}.`,
} as const;

/** How a statement that holds under one answer of an assumption only stands, as the assumption is answered now. */
export function underAssumption<K extends AssumptionKey>(
  assumptions: Assumptions,
  key: K,
  answer: Assumptions[K],
): string {
  const { question, answers } = ASSUMPTIONS[key];
  const now = (answers as Readonly<Record<string, string>>)[assumptions[key]];
  return assumptions[key] === answer
    ? `This holds as it is assumed now. ${question} ${now}.`
    : `This does not hold as it is assumed now. ${question} ${now}.`;
}

export const SYMPTOM_WORDS = {
  lead: 'Find the sentence that is nearest to the ticket, then the check that tells it from its neighbours. Rows are grouped by what stays the same from one failure to the next: ask for that first.',
  tell: 'How to tell',
  check: 'Check first',
  rests: 'Rests on',
  sample: 'Watch it',
  noSample: 'No sample plays this.',
  change: 'Change the assumption',
  elsewhere: 'None of these? It may be no routing fault',
} as const;

export const PORT_WORDS = {
  lead: 'Where firewalls stand, the help advises to permit these ports in both directions. Who opens a connection is told all the same: it is from there that telnet has to be tried.',
  needed: 'What requests between communities need',
  others: 'What they do not need',
  numbers: (numbers: readonly number[]): string => `TCP ${listed(numbers.map(String), 'comma')}`,
  fromTo: (from: string, to: string): string => `${from} → ${to}`,
  purpose: 'What for',
  opens: 'Who opens it',
  rests: 'Rests on',
  way: (numbers: readonly number[], from: string, to: string): string =>
    `TCP ${listed(numbers.map(String), 'comma')}: ${from} → ${to}`,
} as const;

export const ELSEWHERE_WORDS = {
  what: 'What it is',
  tell: 'How to tell',
  rests: 'Rests on',
} as const;

export const REASON_WORDS = {
  rules: 'May be met with',
  none: 'With none of the rules here.',
  row: (code: string, means: string): string => `${code}: ${means}`,
} as const;

/** The page on what the model leaves out. */
export const MODEL_WORDS = {
  asOf: 'As of',
  verdict: 'A verdict here is what the rules say, not a measurement of your servers.',
  versions: 'Which versions it holds for',
  assumed: 'What is assumed, and can be switched',
  questions: (number: number): string => `${count(number)} questions that the sources leave open`,
  shows: (where: string): string => `Where it shows: ${where}`,
  now: (answer: string): string => `As it is assumed now: ${answer}.`,
  change: 'Change the assumption',
  notModelled: 'What is not modelled',
  notShown: (scenario: number, text: string): string => `Not shown (scenario ${count(scenario)}): ${text}`,
} as const;
