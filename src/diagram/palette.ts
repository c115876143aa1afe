/** The light colours of the product as they stand in a file of its own, where no stylesheet reaches. */

import type { Tone } from '../signs/signs';

export interface Colours {
  /** Of strokes and words. */
  readonly ink: string;
  /** Of the ground they stand on. */
  readonly soft: string;
}

export const PAPER = '#ffffff';
export const INK = '#18212f';
export const MUTED = '#566273';
export const EDGE = '#8792a2';

export const LIGHT: { readonly [T in Tone]: Colours } = {
  plain: { ink: MUTED, soft: '#e2e7ee' },
  next: { ink: PAPER, soft: INK },
  landed: { ink: '#93480a', soft: '#fdf0d3' },
  connected: { ink: '#0b6159', soft: '#d7f3ee' },
  home: { ink: '#6023c4', soft: '#ede5fd' },
  stop: { ink: '#a51a1a', soft: '#fde4e1' },
  refused: { ink: '#a51a1a', soft: '#fde4e1' },
  absent: { ink: MUTED, soft: '#e2e7ee' },
  good: { ink: '#15703a', soft: '#dcf3e4' },
};
