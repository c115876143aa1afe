/** Who is reached, connected: breaking and mending in its tables stays in the view, which shows what comes of it. */

import { useMemo } from 'react';
import { Consequences } from '../consequences/Consequences';
import { makeClearing } from './clearingActs';
import { FixesPane } from './FixesPane';
import { shownExternal } from './store/state';
import { useActions, useApp, useAppStore, useEarlier } from './useApp';

export function ConsequencesPane() {
  const store = useAppStore();
  const actions = useActions();
  const { mendWhereSeen } = useMemo(() => makeClearing(store), [store]);
  const playground = useApp((state) => state.playground);
  const before = useApp((state) => state.beforeEdit);
  const external = useApp(shownExternal);
  const earlier = useEarlier();
  const standing = useMemo(() => ({ playground, earlier }), [playground, earlier]);
  return (
    <Consequences
      topology={playground.topology}
      standing={standing}
      before={before}
      external={external}
      onExternal={store.chooseExternal}
      onSend={actions.sendFrom}
      onSelect={actions.inspect}
      onCopy={actions.copyText}
      onBreak={(fault, id) => void store.attempt((now) => fault.set(now, id, ''))}
      onMend={mendWhereSeen}
      renderFixes={(trace, next) => <FixesPane playground={playground} trace={trace} asked={{ next }} />}
    />
  );
}
