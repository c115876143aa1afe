/** The right side, connected: the steps of the request shown, and the inspector of what is selected. */

import { type ReactNode, useCallback, useMemo } from 'react';
import type { Answer, InspectorCallbacks } from '../inspector/callbacks';
import { joinCluster, leaveCluster } from '../playground/clusters';
import { moveServer, setAssumption, setAttribute, setServerLink, setStartState } from '../playground/edits';
import { type Edit, edited, type Playground, reasonOf } from '../playground/playground';
import { rename } from '../playground/renaming';
import { type Fact, isWhole } from '../routing/trace';
import { late } from '../signs/late';
import { Tabs } from '../signs/Tabs';
import { ASSUMPTION_KEYS, type AssumptionKey } from '../topology/assumptions';
import { attributeOf } from '../topology/catalog';
import { findPart } from '../topology/topology';
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
const Field = late(() => import('../inspector/Field').then((module) => module.Field));
const TicketButton = late(() => import('./TicketButton').then((module) => module.TicketButton));
const AskHead = late(() => import('./AskPane').then((module) => module.AskHead));
const AskPane = late(() => import('./AskPane').then((module) => module.AskPane));
const Sealed = late(() => import('../prediction/Sealed').then((module) => module.Sealed));
const FaultsPane = late(() => import('./FaultsPane').then((module) => module.FaultsPane));
const LinkSwitch = late(() => import('../inspector/PairLink').then((module) => module.LinkSwitch));
const WhyNotAnswer = late(() => import('../consequences/WhyNotAnswer').then((module) => module.WhyNotAnswer));
const FixesPane = late(() => import('./FixesPane').then((module) => module.FixesPane));
const AssumptionSwitch = late(() => import('../inspector/AssumptionSwitch').then((module) => module.AssumptionSwitch));

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

function useInspectorCallbacks(): InspectorCallbacks {
  const store = useAppStore();
  const actions = useActions();
  return useMemo(() => {
    // A sentence that answers a field stands beside that field: it is not said a second time.
    const quiet = (change: (playground: Playground) => Edit): Answer =>
      reasonOf(store.attempt(change, { quiet: true }));
    return {
      onSet: (id, key, value) =>
        quiet((playground) =>
          key === 'name' ? rename(playground, id, value) : setAttribute(playground, id, key, value),
        ),
      onSetLink: (a, b, open) => quiet((playground) => setServerLink(playground, a, b, open)),
      onEdit: quiet,
      onMoveServer: (id, toIndex) => quiet((playground) => edited(moveServer(playground, id, toIndex))),
      onSetStartTurn: actions.setStartTurn,
      onSetState: (sessions) => quiet((playground) => setStartState(playground, sessions)),
      onSetAssumption: (key, value) => quiet((playground) => edited(setAssumption(playground, key, value))),
      onMakeCluster: actions.makeCluster,
      onJoin: (servers, cluster) =>
        quiet((playground) =>
          cluster === null ? leaveCluster(playground, servers) : joinCluster(playground, servers, cluster),
        ),
      onRemove: (ids) => {
        actions.remove(ids);
        return null;
      },
      onDuplicate: actions.duplicate,
      onSelect: store.select,
      onPlayDiscovery: store.playDiscovery,
      onSetTitle: actions.setTitle,
      onEditEnd: store.endBurst,
    };
  }, [store, actions]);
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

/** Draws the switch of an assumption. */
export function useAssumptionSwitch(): (key: AssumptionKey) => ReactNode {
  const assumptions = useApp((state) => state.playground.topology.assumptions);
  const { onSetAssumption } = useInspectorCallbacks();
  return useCallback(
    (key) => <AssumptionSwitch assumptions={assumptions} assumptionKey={key} onSet={onSetAssumption} />,
    [assumptions, onSetAssumption],
  );
}

/** The steps of what is watched. */
function StepsPane() {
  const discovering = useApp((state) => state.discovery !== null);
  const asking = useApp((state) => state.exercise !== null);
  const narrow = useNarrow();
  if (discovering) return <DiscoveryList />;
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
  const callbacks = useInspectorCallbacks();
  const { topology } = playground;

  const renderAssumption = useAssumptionSwitch();
  const renderField = ({ part, attribute }: Fact) => {
    const key = ASSUMPTION_KEYS.find((each) => each === attribute);
    if (part === 'assumptions' && key) return renderAssumption(key);
    const [a = '', b = ''] = part.split('+');
    if (attribute === 'linked')
      return <LinkSwitch topology={topology} pair={[a, b]} onSetLink={callbacks.onSetLink} tell={() => undefined} />;
    const placed = findPart(topology, part);
    if (!placed || !attributeOf(placed.kind, attribute)) return null;
    return <Field {...callbacks} topology={topology} id={part} attributeKey={attribute} />;
  };
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
