/** The questions the sources leave open: each with its answers, the one taken unless chosen otherwise first. */

export const ASSUMPTIONS = {
  unreachable: {
    values: ['fail', 'skip'],
    label: 'Next server cannot be reached',
    question: 'Does the gateway pass over a server that it cannot reach?',
    answers: {
      fail: 'No: the request fails, the turn moves on',
      skip: 'Yes: the next reachable server gets it',
    },
  },
  shortcut: {
    values: ['off', 'on'],
    label: 'Landed where the user is logged in, home elsewhere',
    question:
      'The request landed on the server the user is logged in to, but the home server is another: delivered at once?',
    answers: {
      off: 'No: it still goes to the home server',
      on: 'Yes: delivered at once',
    },
  },
  homeElsewhere: {
    values: ['offline', 'forward'],
    label: 'At the home server, user logged in elsewhere',
    question: 'The request reached the home server, the user is logged in to another: does the home server pass it on?',
    answers: {
      offline: 'No: the user looks offline',
      forward: 'Yes: to the server the user is logged in to',
    },
  },
} as const;

export type AssumptionKey = keyof typeof ASSUMPTIONS;
export type Assumptions = { readonly [K in AssumptionKey]: (typeof ASSUMPTIONS)[K]['values'][number] };
/** In the order in which a trace names them. */
export const ASSUMPTION_KEYS = Object.keys(ASSUMPTIONS) as readonly AssumptionKey[];
export const DEFAULT_ASSUMPTIONS: Assumptions = { unreachable: 'fail', shortcut: 'off', homeElsewhere: 'offline' };
