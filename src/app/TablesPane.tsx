/** The tables, connected: what is selected in them is selected everywhere, and a request that is watched is shown on the canvas. */

import { useMemo } from 'react';
import { TablesView } from '../tables/TablesView';
import { useInspectorCallbacks } from './fields';
import { tracesSeen } from './replay';
import { useActions, useApp, useAppStore, useEarlier } from './useApp';

export function TablesPane() {
  const store = useAppStore();
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const traces = useApp(tracesSeen);
  const earlier = useEarlier();
  const selection = useApp((state) => state.selection);
  const shownRequest = useApp((state) => state.playhead.request);
  const left = useApp((state) => state.tables);
  const { onEdit } = useInspectorCallbacks();
  const held = useMemo(() => ({ playground, traces, earlier }), [playground, traces, earlier]);
  return (
    <TablesView
      held={held}
      selection={selection}
      shownRequest={shownRequest}
      left={left}
      onLook={store.rememberTables}
      onEdit={onEdit}
      onSay={store.say}
      onSelect={store.choose}
      onShowRequest={(index) => store.watch(index, false)}
      onWatch={(index) =>
        store.act(() => {
          store.showWatching();
          store.watch(index, true);
        })
      }
      onMoveRequest={actions.moveRequest}
    />
  );
}
