/** What bears a rule out: its sentence, how to confirm and mend it, what it rests on, and what it is easily taken for. */

import type { RuleCode } from './codes';

export interface Source {
  readonly title: string;
  readonly address: string;
}

export interface Confirmation {
  /** A text to look for in a log, a command to run, or a document to read. */
  readonly kind: 'log' | 'command' | 'document';
  readonly text: string;
}

/** Read on cards, on pages and in tickets, never on the way of a request: it comes late. */
export interface Evidence {
  /** One general sentence. */
  readonly rule: string;
  readonly confirm: readonly Confirmation[];
  readonly fix: string;
  /** The support note, product documentation, or our own choice where both are silent. */
  readonly basis: 'note' | 'doc' | 'assumption';
  readonly source: readonly Source[];
  /** The product versions this was told for. */
  readonly versions: string;
  /** Rules it is easily taken for or belongs with, each with one sentence on the difference that reads the same from either side. */
  readonly unlike?: { readonly [Code in RuleCode]?: string };
}
