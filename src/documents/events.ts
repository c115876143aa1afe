/** What happens to the documents of a page load, and what can follow from it. */

import type { Playground } from '../playground/playground';
import type { LinkResult, Moment } from '../sharing/link';
import type { Held, Life, Opening, Version } from './life';

export type LifeEvent =
  /** Somebody wants to open something; over unsaved work they are asked first. */
  | { readonly kind: 'wanted'; readonly opening: Opening }
  | { readonly kind: 'opened'; readonly opening: Opening }
  | { readonly kind: 'answered'; readonly replace: boolean }
  /** `goesOn`: it belongs to the act before and is undone with it. */
  | { readonly kind: 'edited'; readonly playground: Playground; readonly goesOn: boolean }
  | { readonly kind: 'undone' }
  | { readonly kind: 'redone' }
  /** Back or Forward led to an entry that this page once made. */
  | {
      readonly kind: 'travelled';
      readonly to: string;
      readonly read: LinkResult | null;
      readonly moment: Moment | null;
    }
  /** Another address was put in by hand. */
  | { readonly kind: 'pasted'; readonly read: LinkResult | null }
  /** The address was put by hand to a moment of the very document that is shown; null: to none. */
  | { readonly kind: 'pointed'; readonly moment: Moment | null }
  /** The document is safe as it stands: copied, or saved as a file. */
  | { readonly kind: 'copied' }
  /** It is calm, or there is room again, or the page is about to go: what changed shall be kept. */
  | { readonly kind: 'calmed' }
  /** What was under the hand was let go. */
  | { readonly kind: 'released' }
  /** Another moment is looked at. */
  | { readonly kind: 'looked' }
  /** It is calm long enough for the address to follow, or what else stands in it changed. */
  | { readonly kind: 'readdressed' }
  | {
      readonly kind: 'saved';
      readonly document: string;
      readonly entry: string;
      readonly playground: Playground;
    }
  /** The browser does not keep a document; `full`: for lack of room that others take. */
  | { readonly kind: 'refused'; readonly document: string; readonly full: boolean }
  /** Another tab went on in the entry of a document. */
  | { readonly kind: 'taken'; readonly document: string }
  /** No link can hold a document. */
  | { readonly kind: 'linkless'; readonly document: string };

export type Effect =
  | ({ readonly kind: 'write'; readonly entry: string } & Pick<Held, 'document' | 'kept' | 'playground'>)
  /** Brings the address to a document; `push` makes an entry of the browser's history, `another`: it showed another one. */
  | ({
      readonly kind: 'address';
      readonly at: string;
      readonly push: boolean;
      readonly another: boolean;
    } & Version)
  /** A reload of this tab goes on in this entry. */
  | { readonly kind: 'resume'; readonly entry: string | null }
  /** Something changed: keep it and address it when it is calm. */
  | { readonly kind: 'calm' }
  /** Shows a moment; null, or one that there is not: the beginning. */
  | { readonly kind: 'moment'; readonly moment: Moment | null }
  | { readonly kind: 'say'; readonly text: string; readonly refused: boolean };

/** Another life, and what has to be done for it. */
export interface Happened {
  readonly life: Life;
  readonly effects: readonly Effect[];
}
