/** What a document holds: a title, a topology, a script of requests, the gateway's state before the first of them, and notes on the picture. */

import { type GatewayState, initialState, type Request } from '../routing/route';
import type { Position } from '../topology/parts';
import { EMPTY_TOPOLOGY, type Topology } from '../topology/topology';

/** Words of the sender's own on the picture; routing knows nothing of them. */
export interface Note {
  readonly id: string;
  /** In lines; never empty. */
  readonly text: string;
  readonly position: Position;
  /** The id of a part; not there where the note is about none. */
  readonly about?: string;
}

export interface Playground {
  readonly title: string;
  readonly topology: Topology;
  readonly requests: readonly Request[];
  readonly state: GatewayState;
  readonly notes: readonly Note[];
}

export const EMPTY_PLAYGROUND: Playground = {
  title: '',
  topology: EMPTY_TOPOLOGY,
  requests: [],
  state: initialState,
  notes: [],
};

/** An edit that was made: one undo entry, or none where `playground` is the very object that went in. */
export interface Edited {
  readonly ok: true;
  readonly playground: Playground;
  /** What else the person should know, as plain sentences. */
  readonly said?: string;
}

/** An edit that was not made, and why, as plain sentences. */
export interface Refused {
  readonly ok: false;
  readonly reason: string;
  /** The part to point at. */
  readonly at?: string;
}

export type Edit = Edited | Refused;

/** Why an edit was not made; null where it was. */
export const reasonOf = (edit: Edit): string | null => (edit.ok ? null : edit.reason);

export const edited = (playground: Playground, said?: string): Edited =>
  said === undefined ? { ok: true, playground } : { ok: true, playground, said };

export const refused = (reason: string, at?: string): Refused =>
  at === undefined ? { ok: false, reason } : { ok: false, reason, at };
