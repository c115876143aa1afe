/** The signs as pictures: tags with a word, glyphs of rules and verdicts, the token of a request. Pictures are silent to a screen reader; the words beside them speak. */

import {
  ArrowDownToLine,
  ArrowRight,
  Ban,
  Check,
  CircleDashed,
  Clock12,
  Diamond,
  House,
  type LucideIcon,
  MessageSquare,
  Plug,
  Search,
  ShieldCheck,
  UserPlus,
} from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import type { RuleCode } from '../routing/codes';
import type { EndShape } from '../routing/endings';
import { REQUEST_KINDS, type RequestKind } from '../routing/kinds';
import styles from './Glyphs.module.css';
import { type Icon, SIGN_OF_RULE, SIGN_OF_SHAPE, SIGNS, type SignName, type Tone } from './signs';

const PICTURES: { readonly [Name in Icon | 'bubble' | 'contact']: LucideIcon } = {
  hop: ArrowRight,
  admit: ShieldCheck,
  hand: Clock12,
  land: ArrowDownToLine,
  search: Search,
  plug: Plug,
  house: House,
  check: Check,
  dashed: CircleDashed,
  ban: Ban,
  diamond: Diamond,
  bubble: MessageSquare,
  contact: UserPlus,
};

/** Class names by tone, for parts that wear a tone without being a glyph. */
export const toneClass = (tone: Tone): string => styles[tone] ?? '';

/** A bare picture in the colour of the text round it; `size` in pixels at the normal text size. */
export function SignIcon({ icon, size = 16 }: { readonly icon: Icon; readonly size?: number }) {
  const Picture = PICTURES[icon];
  return <Picture aria-hidden className={styles.icon} style={inRem(size)} strokeWidth={2} />;
}

/** A pill with the sign's icon and a word in its colour; without children the sign's own word. */
export function Tag({ sign, children }: { readonly sign: SignName; readonly children?: ReactNode }) {
  const { icon, tone, word } = SIGNS[sign];
  return (
    <span className={`${styles.tag} ${toneClass(tone)}`} data-sign={sign}>
      <SignIcon icon={icon} size={14} />
      <span>{children ?? word}</span>
    </span>
  );
}

/** The rounded square a step wears; `size` in pixels at the normal text size. */
export function RuleGlyph({ rule, size = 24 }: { readonly rule: RuleCode; readonly size?: number }) {
  return <Square {...SIGN_OF_RULE[rule]} size={size} />;
}

/** How a request ended. */
export function EndGlyph({ shape, size = 24 }: { readonly shape: EndShape; readonly size?: number }) {
  return <Square {...SIGNS[SIGN_OF_SHAPE[shape]]} size={size} />;
}

/** The moving token and its twin in words: a chat, or a contact being added. */
export function RequestGlyph({ kind, size = 24 }: { readonly kind: RequestKind; readonly size?: number }) {
  const Picture = PICTURES[REQUEST_KINDS[kind].picture];
  return (
    <span aria-hidden className={styles.token} style={inRem(size)}>
      <Picture style={inRem(size * 0.6)} strokeWidth={2} />
    </span>
  );
}

function Square({ icon, tone, size }: { readonly icon: Icon; readonly tone: Tone; readonly size: number }) {
  return (
    <span aria-hidden className={`${styles.square} ${toneClass(tone)}`} style={inRem(size)}>
      <SignIcon icon={icon} size={size * 0.65} />
    </span>
  );
}

const inRem = (pixels: number): CSSProperties => ({ width: `${pixels / 16}rem`, height: `${pixels / 16}rem` });
