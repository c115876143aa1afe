/** Breaking and mending on purpose, connected, below whom the last edit reached. */

import { useMemo } from 'react';
import { EditEffects } from '../consequences/EffectsPanel';
import { FaultPalette } from '../inspector/FaultPalette';
import { makeClearing } from './clearingActs';
import styles from './FaultsPane.module.css';
import { shownExternal } from './store/state';
import { useActions, useApp, useAppStore, useEarlier } from './useApp';

export function FaultsPane() {
  const store = useAppStore();
  const actions = useActions();
  const { clearFaults, mendFault } = useMemo(() => makeClearing(store), [store]);
  const playground = useApp((state) => state.playground);
  const selection = useApp((state) => state.selection);
  const earlier = useEarlier();
  const before = useApp((state) => state.beforeEdit);
  const { topology } = playground;
  const external = useApp(shownExternal);
  return (
    <>
      {external !== null && topology.users.length > 0 && (
        <div className={styles.effects}>
          <EditEffects
            topology={topology}
            before={before}
            external={external}
            onSelect={actions.inspect}
            onCopy={actions.copyText}
          />
        </div>
      )}
      <FaultPalette
        playground={playground}
        earlier={earlier}
        selection={selection}
        onBreak={actions.breakPart}
        onMend={mendFault}
        onGoTo={actions.inspect}
        onClear={clearFaults}
      />
    </>
  );
}
