/** The right side, connected: the steps of the request shown, and the inspector of what is selected. */

import type { ReactNode } from 'react';
import { late } from '../signs/late';
import { Tabs } from '../signs/Tabs';
import { Guard } from './Guard';
import { isAsking, type Panel } from './store/state';
import { useApp, useAppStore } from './useApp';
import { PAGE_WORDS, STOPPED } from './words';

// The first of them to come: what it tells is wanted as soon as a request is sent.
const StepsPane = late(() => import('./StepsPane').then((module) => module.StepsPane));
const InspectorPane = late(() => import('./InspectorPane').then((module) => module.InspectorPane));
const FaultsPane = late(() => import('./FaultsPane').then((module) => module.FaultsPane));
const SealedPane = late(() => import('./SealedPane').then((module) => module.SealedPane));

const TABS = [
  { key: 'steps', label: PAGE_WORDS.steps },
  { key: 'inspector', label: PAGE_WORDS.inspector },
  { key: 'faults', label: PAGE_WORDS.faults },
] as const;

const PANES = { steps: StepsPane, inspector: InspectorPane, faults: FaultsPane } as const;

export function SidePane() {
  const store = useAppStore();
  const panel = useApp((state) => state.panel);
  const asking = useApp(isAsking);
  const Pane = asking && panel === 'faults' ? SealedPane : PANES[panel];
  return (
    <Tabs label={PAGE_WORDS.panels} tabs={TABS} shown={panel} onShow={store.showPanel}>
      <PaneGuard panel={panel}>
        <Pane />
      </PaneGuard>
    </Tabs>
  );
}

/** A panel that broke is tried again for another request, and for another selection. */
function PaneGuard({ panel, children }: { readonly panel: Panel; readonly children: ReactNode }) {
  const request = useApp((state) => state.playhead.request);
  const selection = useApp((state) => state.selection);
  const label = TABS.find(({ key }) => key === panel)?.label ?? '';
  return (
    <Guard sentence={STOPPED.panel(label)} shows={[request, selection]}>
      {children}
    </Guard>
  );
}
