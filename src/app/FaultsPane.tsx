/** Breaking and mending on purpose, connected, with what users notice of it. */

import { useMemo } from 'react';
import { EditEffects } from '../consequences/EffectsPanel';
import { FaultPalette } from '../inspector/FaultPalette';
import { makeClearing } from './clearingActs';
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
  const external = useApp(shownExternal);
  const standing = useMemo(() => ({ playground, earlier }), [playground, earlier]);
  const { topology } = playground;
  return (
    <FaultPalette
      playground={playground}
      earlier={earlier}
      selection={selection}
      answer={
        external === null || topology.users.length === 0 ? null : (
          <EditEffects
            topology={topology}
            before={before}
            external={external}
            standing={standing}
            onSelect={actions.inspect}
            onCopy={actions.copyText}
          />
        )
      }
      onBreak={actions.breakPart}
      onMend={mendFault}
      onGoTo={actions.inspect}
      onOpenRule={(code) => store.turnTo({ kind: 'rule', code })}
      onClear={clearFaults}
    />
  );
}
