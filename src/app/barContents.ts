/** What the bar for a finger offers at a part: what is done most with it, and the menu for the rest. */

import type { HandleId } from '../canvas/gestures';
import type { BarItem } from '../canvas/PartBar';
import { possibleFor } from '../playground/faults';
import { called } from '../routing/called';
import { findPart, type Topology } from '../topology/topology';
import { pairsOf } from './menuContents';
import { PART_MENU_WORDS } from './menuWords';
import type { AppStore } from './store';

/** Nothing for what is no part. */
export function barContents(
  id: string,
  topology: Topology,
  store: AppStore,
): { title: string; items: readonly BarItem[] } {
  const placed = findPart(topology, id);
  if (!placed) return { title: '', items: [] };
  const { kind } = placed;
  const connects = (label: string, handle: HandleId): BarItem => ({
    label,
    run: () => store.startConnecting({ id, handle }),
  });
  const opens = (label: string, group: 'sending' | 'breaking'): BarItem => ({
    label,
    run: (at) => store.openMenu({ kind: 'group', id, group }, at),
  });
  return {
    title: PART_MENU_WORDS.bar(called(topology, id)),
    items: [
      ...(kind === 'user'
        ? [connects(PART_MENU_WORDS.logIn, 'connected'), connects(PART_MENU_WORDS.homeShort, 'home')]
        : kind === 'external'
          ? []
          : [connects(PART_MENU_WORDS.connect, 'any')]),
      ...(pairsOf(topology, id).length > 0 ? [opens(PART_MENU_WORDS.chat, 'sending')] : []),
      ...(possibleFor(kind).length > 0 ? [opens(PART_MENU_WORDS.breakShort, 'breaking')] : []),
      { label: PART_MENU_WORDS.more, more: true, run: (at) => store.openMenu({ kind: 'parts', ids: [id] }, at) },
    ],
  };
}
