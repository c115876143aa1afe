/** Finding anything, connected: what is chosen is done once the keyboard is back on the page. */

import { useCallback, useState } from 'react';
import { useViewport } from '../canvas/viewport';
import { searchRules } from '../catalogue/search';
import { Palette } from '../finding/Palette';
import { type Found, rowsOf, ruleKey, USEFUL } from './palette';
import { useSettings } from './settings';
import { useApp, useAppStore } from './useApp';
import { useDesk } from './useCommand';
import { useGoTo } from './useGoTo';

const meant = (typed: string): readonly string[] => searchRules(typed).map(ruleKey);

export function PalettePane({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const desk = useDesk();
  const viewport = useViewport();
  const lead = useGoTo();
  const { letters, set } = useSettings();
  const recent = useApp((state) => state.found);
  const goTo = (id: string): void => {
    lead(id);
    viewport.focus(id);
  };
  // Nothing changes behind it while it is open.
  const [rows] = useState(() => rowsOf(desk, { goTo, letters, set }));
  const choose = useCallback(
    (row: Found): void => {
      onClose();
      store.rememberFound(row.key);
      // A dialog that closes gives the keyboard back first; what is done now may take it elsewhere.
      requestAnimationFrame(() => requestAnimationFrame(row.run));
    },
    [store, onClose],
  );
  return <Palette rows={rows} recent={recent} useful={USEFUL} meant={meant} onChoose={choose} onClose={onClose} />;
}
