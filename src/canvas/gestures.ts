/** What gestures on the canvas hand on: the end of a connection, a place on the screen, what a menu was asked for. */

import type { Position } from '../topology/parts';
import type { PartLink } from './links';

export type HandleId = 'any' | 'connected' | 'home' | 'send';

export interface ConnectionEnd {
  readonly id: string;
  readonly handle: HandleId;
}

/** In client pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export type MenuTarget =
  | { readonly kind: 'parts'; readonly ids: readonly string[] }
  | { readonly kind: 'link'; readonly link: PartLink }
  /** The group of those logged in to a server; null: nowhere. */
  | { readonly kind: 'people'; readonly server: string | null }
  /** The list of them, and who is looked for there. */
  | { readonly kind: 'list'; readonly server: string | null; readonly sought?: string | null }
  | { readonly kind: 'canvas'; readonly position: Position };
