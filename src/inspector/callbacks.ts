/** What a person can ask for in the inspector; whoever shows it carries it out. */

import type { Edit, Playground } from '../playground/playground';
import type { Sessions } from '../routing/kinds';
import type { AssumptionKey, Assumptions } from '../topology/assumptions';
import type { AttributeValue } from '../topology/attribute';

/** Null: done. Otherwise the sentence that says why not and what to do. */
export type Answer = string | null;

/** The value may be what a field holds: text for a number, lines for a list, a name for a home server. */
export type OnSet = (id: string, key: string, value: AttributeValue) => Answer;
export type OnSetAssumption = (key: AssumptionKey, value: Assumptions[AssumptionKey]) => Answer;

/** The start and end of one stay in a field, for whoever keeps the history. */
export interface EditBounds {
  readonly onEditStart?: () => void;
  readonly onEditEnd?: () => void;
}

export interface InspectorCallbacks extends EditBounds {
  readonly onSet: OnSet;
  readonly onSetLink: (a: string, b: string, open: boolean) => Answer;
  /** Carries out an edit that was worked out here. */
  readonly onEdit: (change: (playground: Playground) => Edit) => Answer;
  /** `toIndex` is where the server stands among the topology's servers once it was moved. */
  readonly onMoveServer: (id: string, toIndex: number) => Answer;
  /** Whose turn it is before the first request. */
  readonly onSetStartTurn: (id: string) => Answer;
  /** How many sessions are open before the first request; NaN for what is no number. */
  readonly onSetState: (change: Partial<Sessions>) => Answer;
  readonly onSetAssumption: OnSetAssumption;
  readonly onMakeCluster: (servers: readonly string[], name: string) => Answer;
  /** Null: they leave their cluster. */
  readonly onJoin: (servers: readonly string[], cluster: string | null) => Answer;
  readonly onRemove: (ids: readonly string[]) => Answer;
  readonly onDuplicate: (ids: readonly string[]) => Answer;
  readonly onSelect: (ids: readonly string[]) => void;
  /** How the gateway learns its servers is played. */
  readonly onPlayDiscovery: () => void;
  readonly onSetTitle: (title: string) => Answer;
}

/** What every form gets: the playground it reads and the callbacks it asks with. */
export interface InspectorProps extends InspectorCallbacks {
  readonly playground: Playground;
  /** The earlier states of this document, the latest first: what was healthy before a fault. */
  readonly earlier: readonly Playground[];
  readonly selection: readonly string[];
}

/** What the form of one part gets. */
export interface PartProps extends InspectorCallbacks, Pick<InspectorProps, 'playground' | 'earlier'> {
  readonly id: string;
}
