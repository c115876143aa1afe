/** The words round the facts and reasons of a trace. */

import { listed } from '../saying/saying';

export const REASON_FACT_WORDS = {
  assumption: 'Assumption',
  topology: 'Topology',
  none: 'none',
  noLimit: 'no limit',
  empty: 'empty',
  open: 'Open',
  blocked: 'Blocked',
  turn: 'Whose turn is next',
  nobody: 'nobody',
  first: (server: string): string => `${server} (first of the list)`,
  /** `servers` each with the reason: "st1 (Server down)". */
  passedOver: (why: string, servers: readonly string[]): string => `${why} Passed over: ${listed(servers, 'comma')}.`,
  fact: (part: string, label: string, value: string): string => `   - ${part}: ${label} = ${value}`,
  step: (what: string, code: string): string => `${what}. [${code}]`,
  numbered: (number: number, step: string): string => `${number}. ${step}`,
  sentence: (text: string): string => `${text}.`,
  assumed: (question: string, answer: string): string => `Assumption: ${question} ${answer}.`,
} as const;
