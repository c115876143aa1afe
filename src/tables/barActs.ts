/** What can be done with the rows of a table by a button, and when. */

import type { Entry } from './columns';
import { TABLES, type TableKey } from './tables';
import { VIEW } from './words';

export interface BarAct {
  readonly label: string;
  readonly look: 'add' | 'paste' | 'remove' | 'empty' | 'mend' | 'watch' | 'up' | 'down' | 'send';
  readonly disabled: boolean;
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
  readonly onPress: () => void;
}

interface Standing {
  /** How many rows are selected, and how many an act is for. */
  readonly selected: number;
  readonly meant: number;
  /** The request that has the keyboard; null elsewhere. */
  readonly index: number | null;
  readonly requests: number;
  readonly sending: boolean;
  /** Cells are selected, and no rows. */
  readonly cells: boolean;
  readonly add: () => void;
  readonly paste: () => void;
  /** Deletes rows, or empties cells where those are selected. */
  readonly remove: () => void;
  readonly mend: () => void;
  readonly send: () => void;
  readonly watch: (index: number) => void;
  readonly shift: (by: 1 | -1) => void;
}

/** What follows from other things, and what is done by a press. */
const NEVER_PASTED: ReadonlySet<Entry> = new Set(['none', 'act']);

export function barActsOf(key: TableKey, standing: Standing): readonly BarAct[] {
  const { selected, meant, index, requests, sending, cells, add, paste, remove, mend, send, watch, shift } = standing;
  const { columns, grow, remove: removes } = TABLES[key];
  const acts: BarAct[] = [];
  if (grow) acts.push({ label: VIEW.add, look: 'add', disabled: false, onPress: add });
  if (columns.some(({ entry }) => !NEVER_PASTED.has(entry)))
    acts.push({ label: VIEW.paste, look: 'paste', disabled: false, onPress: paste });
  if (key === 'users' || key === 'externals')
    acts.push({ label: VIEW.send, look: 'send', disabled: selected === 0, expanded: sending, onPress: send });
  if (key === 'faults') acts.push({ label: VIEW.mend, look: 'mend', disabled: meant === 0, onPress: mend });
  if (key === 'requests') {
    const at = index ?? -1;
    acts.push(
      { label: VIEW.watch, look: 'watch', disabled: at < 0, onPress: () => watch(at) },
      { label: VIEW.earlier, look: 'up', disabled: at < 1, onPress: () => shift(-1) },
      { label: VIEW.later, look: 'down', disabled: at < 0 || at + 1 >= requests, onPress: () => shift(1) },
    );
  }
  if (removes && cells) acts.push({ label: VIEW.empty, look: 'empty', disabled: false, onPress: remove });
  else if (removes) acts.push({ label: VIEW.remove, look: 'remove', disabled: meant === 0, onPress: remove });
  return acts;
}
