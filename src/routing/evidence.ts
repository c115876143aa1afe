/** What bears a rule out: why it holds, its sentences with what each rests on, how to confirm and mend it, and what it is easily taken for. */

import type { AssumptionKey } from '../topology/assumptions';
import type { NearHome } from '../topology/homes';
import { type Direction, GENERIC_NAMES, type Names } from './code';
import type { RuleCode } from './codes';
import type { RequestKind } from './kinds';

/** What a sentence rests on, from the firmest to our own choice. */
export const BASES = ['note', 'doc', 'inferred', 'assumption'] as const;
export type Basis = (typeof BASES)[number];

export interface Source {
  /** With the number of a technote or report, so that it can be searched where its address is dead. */
  readonly title: string;
  readonly address: string;
  /** When, or for which release, it was told. */
  readonly told: string;
}

/** The requests a sentence speaks of; left out: of every kind, or either way. */
export interface Scope {
  readonly kind?: RequestKind;
  readonly direction?: Direction;
}

/** One sentence of a rule. */
export interface Ground {
  readonly text: string;
  readonly basis: Basis;
  readonly source: readonly Source[];
  readonly of?: Scope;
  /** It holds under this answer to an open question only. */
  readonly under?: { readonly assumption: AssumptionKey; readonly answer: string };
}

/** Where to look, and for what. */
interface Hint {
  /** A whole sentence. */
  readonly text: string;
  /** What in it is to be typed or looked for as it stands. */
  readonly literal: readonly string[];
  /** The machine it is done on. */
  readonly host: string;
  /** The file, view, console path or prompt. */
  readonly place: string;
}

/** A text to look for in a log, a command to run, a document to read; or what is likely to be seen, and why it is not sure. */
export type Confirmation =
  | (Hint & { readonly kind: 'log' | 'command' | 'document'; readonly source: Source })
  | (Hint & { readonly kind: 'likely'; readonly reason: string; readonly source?: Source });

/** What a sentence on the reason may name. */
export interface Reasons extends Names {
  /** The servers passed over, each with the reason; empty where none was. */
  readonly passedOver: readonly string[];
  /** Whether the user is logged in outside of the cluster that is home. */
  readonly outsideCluster: boolean;
  /** What the home server value nearly names, and what it says otherwise. */
  readonly nearHome: Pick<NearHome, 'called' | 'difference'> | null;
}

/** The same of a rule told without a trace. */
export const GENERIC_REASONS: Reasons = { ...GENERIC_NAMES, passedOver: [], outsideCluster: false, nearHome: null };

/** Read on cards, on pages and in tickets, never on the way of a request: it comes late. */
export interface Evidence {
  /** One or two sentences why. */
  readonly why: (reasons: Reasons) => string;
  /** The leading sentence, what it rests on, and the requests of which that can be said. */
  readonly rule: string;
  readonly basis: Basis;
  readonly source: readonly Source[];
  readonly of?: Scope;
  /** Its further sentences, where they rest on something else. */
  readonly grounds?: readonly Ground[];
  readonly confirm: readonly Confirmation[];
  readonly fix: string;
  /** The product versions this was told for. */
  readonly versions: string;
  /** Rules it is easily taken for or belongs with, each with one sentence on the difference that reads the same from either side. */
  readonly unlike?: { readonly [Code in RuleCode]?: string };
}
