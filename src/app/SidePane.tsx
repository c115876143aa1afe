/** The right side, connected: the steps of the request shown, and the inspector of what is selected. */

import type { ReactNode } from 'react';
import { isWhole } from '../routing/trace';
import { late } from '../signs/late';
import { Tabs } from '../signs/Tabs';
import { useAssumptionSwitch, useFieldOfFact, useInspectorCallbacks } from './fields';
import { Guard } from './Guard';
import { isAsking, type Panel, shownExternal, shownTrace } from './store/state';
import { useActions, useApp, useAppStore, useEarlier } from './useApp';
import { useChanges } from './useChanges';
import { useNarrow } from './useMedia';
import { HEADER_WORDS, PAGE_WORDS, STOPPED } from './words';

// The first of them to come: what it tells is wanted as soon as a request is sent.
const DiscoveryList = late(() => import('./DiscoveryPanes').then((module) => module.DiscoveryList));
const StepList = late(() => import('../playback/StepList').then((module) => module.StepList));
const Inspector = late(() => import('../inspector/Inspector').then((module) => module.Inspector));
const TicketButton = late(() => import('./TicketButton').then((module) => module.TicketButton));
const LessonPane = late(() => import('./LessonPane').then((module) => module.LessonPane));
const AskHead = late(() => import('./AskPane').then((module) => module.AskHead));
const AskPane = late(() => import('./AskPane').then((module) => module.AskPane));
const Sealed = late(() => import('../prediction/Sealed').then((module) => module.Sealed));
const FaultsPane = late(() => import('./FaultsPane').then((module) => module.FaultsPane));
const WhyNotAnswer = late(() => import('../consequences/WhyNotAnswer').then((module) => module.WhyNotAnswer));
const FixesPane = late(() => import('./FixesPane').then((module) => module.FixesPane));

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

/** Whom faults hit would answer the question. */
function SealedPane() {
  const store = useAppStore();
  return <Sealed onBack={() => store.showPanel('steps')} />;
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

function InspectorPane() {
  const playground = useApp((state) => state.playground);
  const selection = useApp((state) => state.selection);
  const earlier = useEarlier();
  const callbacks = useInspectorCallbacks();
  const external = useApp(shownExternal);
  const asking = useApp(isAsking);
  const trace = useApp(shownTrace);
  const [only, ...more] = selection;
  return (
    <>
      <Inspector {...callbacks} playground={playground} earlier={earlier} selection={selection} />
      {only !== undefined && more.length === 0 && !asking && (
        <WhyNotAnswer
          topology={playground.topology}
          trace={trace && isWhole(trace) ? trace : null}
          external={external}
          id={only}
        />
      )}
    </>
  );
}

/** The steps of what is watched. */
function StepsPane() {
  const discovering = useApp((state) => state.discovery !== null);
  const asking = useApp((state) => state.exercise !== null);
  const playing = useApp((state) => state.lesson !== null);
  const narrow = useNarrow();
  if (discovering) return <DiscoveryList />;
  if (playing && !narrow)
    return (
      <LessonPane>
        <RequestSteps asks={<AskPane />} />
      </LessonPane>
    );
  return (
    <>
      {asking && <AskHead />}
      <RequestSteps asks={asking && !narrow && <AskPane />} />
    </>
  );
}

function RequestSteps({ asks }: { readonly asks: ReactNode }) {
  const store = useAppStore();
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const playhead = useApp((state) => state.playhead);
  const changes = useChanges();
  const { topology } = playground;

  const renderAssumption = useAssumptionSwitch();
  const renderField = useFieldOfFact();
  const trace = useApp(shownTrace);
  return (
    <>
      <StepList
        topology={topology}
        trace={trace}
        request={playhead.request}
        step={playhead.step}
        changes={changes}
        onSeekStep={store.seek}
        onDismissChanges={store.dismissChanges}
        onCopy={actions.copyText}
        renderField={renderField}
        renderAssumption={renderAssumption}
        onOpenRule={(code) => store.turnTo({ kind: 'rule', code })}
        onOpenModel={() => store.turnTo({ kind: 'model' })}
        asks={asks}
        takeAway={<TicketButton />}
        emptyAction={
          <button type="button" onClick={() => store.offerSending(true)}>
            {HEADER_WORDS.send}
          </button>
        }
      />
      {trace && isWhole(trace) && trace.verdict !== 'delivered' && (
        <FixesPane playground={playground} trace={trace} asked={{ index: playhead.request }} />
      )}
    </>
  );
}
