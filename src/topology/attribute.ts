/** What a row of the catalog says of one attribute: how it is edited, what can be wrong with it, and how that is mended. */

import type { ConnectionKind, Help } from './switches';
import type { Topology } from './topology';

export type AttributeValue = string | number | boolean | null | readonly string[];

/** How the inspector edits an attribute and what a document accepts for it. */
export type Control =
  /** `holds`: what a field takes out of what it is wrapped in. */
  | { readonly kind: 'text'; readonly min: number; readonly max: number; readonly holds?: 'mail' | 'host' }
  | { readonly kind: 'switch'; readonly on: string; readonly off: string }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly label: string }[] }
  | { readonly kind: 'server' }
  | { readonly kind: 'cluster' }
  | { readonly kind: 'home'; readonly max: number }
  | { readonly kind: 'limit'; readonly min: number; readonly max: number }
  | { readonly kind: 'domains'; readonly most: number; readonly max: number };

/** Where an attribute stands, and at which value. */
export interface Place {
  readonly topology: Topology;
  /** Of the part it belongs to. */
  readonly id: string;
  readonly value: unknown;
}

/** The request that a mend shall let through. */
export interface ToMend {
  readonly from: string;
  readonly to: string;
  /** The server it was handed to. */
  readonly landing: string | null;
  /** The limit of its kind, if that is reached, and how many sessions are open. */
  readonly full: { readonly attribute: string; readonly open: number } | null;
}

/** What a person reads of a mend. */
interface Saying {
  readonly topology: Topology;
  readonly part: string;
  readonly gateway: string;
  readonly value: AttributeValue;
  /** Marks a name within the sentence; part and gateway are marked already. */
  readonly named: (name: string) => string;
  /** "a, b and c" */
  readonly listed: (names: readonly string[]) => string;
  /** "1,001" */
  readonly count: (number: number) => string;
}

/** What can be wrong with an attribute. */
export interface FaultKind {
  /** As support staff call it; its only name. */
  readonly name: string;
  /** That name on a card, which has room for 14 letters; the whole name is its tip. */
  readonly short: string;
  /**
   * Where it is told: on the card of its part and in every list; in the lists alone, where the part itself is well; or only
   * where it ends a request, as a setting that keeps people out, perhaps on purpose.
   */
  readonly told: 'card' | 'list' | 'end';
  /** One value alone puts it right, so that nobody need be asked. */
  readonly sure?: true;
  readonly stands: (place: Place) => boolean;
  /** The value that breaks it, or why there is none and what to do. */
  readonly set: (place: Place) => AttributeValue | { readonly impossible: string };
}

export interface Mend {
  /**
   * Values that may put it right, the best guess first: for one request, or for everybody (null) where a fault stands.
   * None where nothing is to be mended.
   */
  readonly values: (place: Place, request: ToMend | null) => readonly AttributeValue[];
  /** The values are different answers to the same question: one is offered. */
  readonly choice?: true;
  /** What to do, in the imperative and without a full stop. */
  readonly said: (saying: Saying) => string;
}

export interface Attribute {
  readonly key: string;
  readonly label: string;
  readonly help: Help;
  readonly control: Control;
  /** What a document may leave out; absent: the attribute is required. */
  readonly initial?: AttributeValue;
  /** The heading it stands under in the form of its part; null: right below the name. */
  readonly group: string | null;
  readonly faults?: readonly FaultKind[];
  readonly mend?: Mend;
  /** The connections of its part that a fault of it breaks. */
  readonly breaks?: readonly ConnectionKind[];
  /** What every server needs it for: to let a request through, or to take its turn. */
  readonly ready?: 'way' | 'turn';
}
