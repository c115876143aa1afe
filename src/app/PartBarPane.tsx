/** The bar for a finger, connected: what is done most with the part that is selected, and the menu for the rest. */

import { PartBar } from '../canvas/PartBar';
import { plain } from '../saying/names';
import { findPart } from '../topology/topology';
import { barContents } from './barContents';
import { useApp, useAppStore } from './useApp';

export function PartBarPane() {
  const store = useAppStore();
  const topology = useApp((state) => state.playground.topology);
  const selection = useApp((state) => state.selection);
  const busy = useApp((state) => state.connecting !== null || state.dragging || state.renaming !== null);
  const [id] = selection;
  if (busy || id === undefined || selection.length > 1 || !findPart(topology, id)) return null;
  const { title, items } = barContents(id, topology, store);
  return <PartBar id={id} label={plain(title)} items={items} />;
}
