/** The words of what opens at the bar and at the header: the form for a request, and the menus of sending, speed and order. */

import type { Direction } from '../routing/trace';
import { count, counted, NOUNS } from '../saying/saying';

export const SEND_WORDS = {
  request: 'Request',
  from: 'From',
  to: 'To',
  externals: 'External users',
  users: 'Local users',
  send: 'Send',
  turn: 'Send a full turn',
  turnOf: (servers: number): string => `${counted(servers, NOUNS.request)}, one for every server in turn`,
  noTurn: 'The round-robin list is empty',
  nobody: 'Draw an external user and a local user first: a request goes from one to the other.',
  noExternal: 'Draw an external user first: a request goes between an external and a local user.',
  noUser: 'Draw a local user first: a request goes between an external and a local user.',
} as const;

/** Which way a request goes, and what that means for it. */
export const WAY_WORDS: { readonly [D in Direction]: { readonly name: string; readonly about: string } } = {
  inbound: {
    name: 'Inbound',
    about: 'The gateway picks a community server by round robin, whoever it is for.',
  },
  outbound: {
    name: 'Outbound',
    about: 'It leaves by the server the sender is logged in to; no round robin.',
  },
};

export const SEND_MENU_WORDS = {
  turnHelp: 'Once for every server of the round robin',
  rerun: 'Re-run from the start',
  rerunHelp: 'Play all requests from the first',
  clear: 'Clear requests',
  clearHelp: 'Parts stay as they are',
  reset: 'Reset turn and sessions',
  resetHelp: 'First server next, no session open',
} as const;

export const SPEED_MENU_WORDS = {
  decisions: 'Step from decision to decision',
} as const;

export const ORDER_MENU_WORDS = {
  title: (index: number): string => `Order of request ${count(index + 1)}`,
  earlier: 'Send it earlier',
  later: 'Send it later',
} as const;
