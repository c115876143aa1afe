/** What a document holds: a title, a topology, a script of requests, and the gateway's state before the first of them. */

import { type GatewayState, initialState, type Request } from '../routing/route';
import { EMPTY_TOPOLOGY, type Topology } from '../topology/topology';

export interface Playground {
  readonly title: string;
  readonly topology: Topology;
  readonly requests: readonly Request[];
  readonly state: GatewayState;
}

export const EMPTY_PLAYGROUND: Playground = { title: '', topology: EMPTY_TOPOLOGY, requests: [], state: initialState };

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
