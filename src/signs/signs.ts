/** How every meaning looks: one icon and one tone each, used alike on canvas, step list, strip, legend and diagram. */

import { CODES, RULE_CODES, type RuleCode } from '../routing/codes';
import { ENDINGS, type EndShape } from '../routing/endings';
import { lastStep, type Trace } from '../routing/trace';
import { LINE_WORDS, SIGN_WORDS } from './words';

/** A family of colours; each has its own icons too, so that no colour speaks alone. */
export type Tone = 'plain' | 'next' | 'landed' | 'connected' | 'home' | 'stop' | 'refused' | 'absent' | 'good';

/** Names of the glyphs, drawn by Glyphs.tsx. */
export type Icon =
  | 'hop'
  | 'admit'
  | 'hand'
  | 'land'
  | 'search'
  | 'plug'
  | 'house'
  | 'check'
  | 'dashed'
  | 'ban'
  | 'diamond';

export interface Sign {
  readonly icon: Icon;
  readonly tone: Tone;
}

const HOP: Sign = { icon: 'hop', tone: 'plain' };
const LOOK_UP: Sign = { icon: 'search', tone: 'plain' };
const LANDED: Sign = { icon: 'land', tone: 'landed' };
const CONNECTED: Sign = { icon: 'plug', tone: 'connected' };
const HOME: Sign = { icon: 'house', tone: 'home' };
const GOOD: Sign = { icon: 'check', tone: 'good' };
const ABSENT: Sign = { icon: 'dashed', tone: 'absent' };
const REFUSED: Sign = { icon: 'ban', tone: 'refused' };
const STOP: Sign = { icon: 'diamond', tone: 'stop' };

export type SignName = 'landed' | 'connected' | 'home' | 'next' | 'stop' | 'absent' | 'refused' | 'good';

/** The three places of one user, whose turn is next, and the ways a request ends; each with the word that goes with it. */
export const SIGNS: { readonly [Name in SignName]: Sign & { readonly word: string } } = {
  landed: { ...LANDED, word: SIGN_WORDS.landed },
  connected: { ...CONNECTED, word: SIGN_WORDS.connected },
  home: { ...HOME, word: SIGN_WORDS.home },
  next: { icon: 'hand', tone: 'next', word: SIGN_WORDS.next },
  stop: { ...STOP, word: SIGN_WORDS.stop },
  absent: { ...ABSENT, word: SIGN_WORDS.absent },
  refused: { ...REFUSED, word: SIGN_WORDS.refused },
  good: { ...GOOD, word: SIGN_WORDS.good },
};

export const SIGN_OF_SHAPE: { readonly [S in EndShape]: Extract<SignName, 'good' | 'absent' | 'refused' | 'stop'> } = {
  arrived: 'good',
  absent: 'absent',
  refused: 'refused',
  stopped: 'stop',
};

/** Steps on the way that are neither a lookup nor a redirect, as far as they are more than a hop. */
const ON_THE_WAY: { readonly [Code in RuleCode]?: Sign } = {
  'GW-ADMIT': { icon: 'admit', tone: 'plain' },
  'IN-PICK': { icon: 'hand', tone: 'landed' },
  'IN-FORWARD': LANDED,
  'OUT-SEND': CONNECTED,
};

function signOf(code: RuleCode): Sign {
  const { ends, answer, redirect } = CODES[code];
  if (ends !== null) return SIGNS[SIGN_OF_SHAPE[ENDINGS[ends].shape]];
  if (answer) return LOOK_UP;
  return redirect ? SIGNS[redirect] : (ON_THE_WAY[code] ?? HOP);
}

/** A step wears the sign of its rule. */
export const SIGN_OF_RULE = Object.fromEntries(RULE_CODES.map((code) => [code, signOf(code)])) as {
  readonly [Code in RuleCode]: Sign;
};

/** The sign a whole request ends with: blocked and nobody there are both 'not delivered', and yet two shapes. */
export const signOfOutcome = (trace: Pick<Trace, 'steps' | 'verdict'>): Sign => SIGN_OF_RULE[lastStep(trace).rule];

export type LinkName =
  | 'configured'
  | 'discovered'
  | 'connected'
  | 'home'
  | 'path'
  | 'redirectHome'
  | 'redirect'
  | 'blocked';

/** How a line on the canvas looks by its meaning; lengths in canvas units. */
interface LinkSign {
  readonly label: string;
  /** A custom property of tokens.css. */
  readonly colour: '--edge' | '--connected' | '--home' | '--ink' | '--stop';
  readonly width: number;
  /** As in stroke-dasharray; null for a solid line. */
  readonly dash: string | null;
  /** Two parallel lines instead of one. */
  readonly double: boolean;
  /** Part of a request under way: an arrowhead at its end. */
  readonly arrow: boolean;
  readonly icon: Icon | null;
}

const LINK = { colour: '--edge', width: 1.6, dash: null, double: false, arrow: false, icon: null } as const;

export const LINK_SIGNS: { readonly [Name in LinkName]: LinkSign } = {
  configured: { ...LINK, label: LINE_WORDS.configured, width: 3 },
  discovered: { ...LINK, label: LINE_WORDS.discovered },
  connected: { ...LINK, label: LINE_WORDS.connected, colour: '--connected', icon: 'plug' },
  home: { ...LINK, label: LINE_WORDS.home, colour: '--home', dash: '2 4', width: 2, icon: 'house' },
  path: { ...LINK, label: LINE_WORDS.path, colour: '--ink', width: 2.6, arrow: true },
  redirectHome: {
    ...LINK,
    label: LINE_WORDS.redirectHome,
    colour: '--home',
    double: true,
    arrow: true,
    icon: 'house',
  },
  redirect: {
    ...LINK,
    label: LINE_WORDS.redirect,
    colour: '--connected',
    width: 3,
    dash: '6 3',
    arrow: true,
    icon: 'plug',
  },
  blocked: { ...LINK, label: LINE_WORDS.blocked, colour: '--stop', dash: '3 4', width: 2, icon: 'diamond' },
};
