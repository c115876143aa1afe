/** What fills the middle of the page besides the canvas, connected; each comes when it is first looked at. */

import { type ComponentType, useCallback, useEffect, useRef } from 'react';
import { occurrencesOf } from '../catalogue/occurrences';
import type { SheetKey } from '../catalogue/pages';
import { SAMPLES } from '../playground/samples';
import type { RuleCode } from '../routing/codes';
import { late } from '../signs/late';
import { useAssumptionSwitch } from './fields';
import { tracesSeen } from './replay';
import { ghostsShown, isAsking, shownTrace } from './store/state';
import { useActions, useApp, useAppStore } from './useApp';
import { VIEWS, type View } from './views';

const SequenceDiagram = late(() => import('../diagram/SequenceDiagram').then((module) => module.SequenceDiagram));
const ConsequencesPane = late(() => import('./ConsequencesPane').then((module) => module.ConsequencesPane));
const Spread = late(() => import('../spread/Spread').then((module) => module.Spread));
const DiagnosePane = late(() => import('./DiagnosePane').then((module) => module.DiagnosePane));
const TablesPane = late(() => import('./TablesPane').then((module) => module.TablesPane));
const Sealed = late(() => import('../prediction/Sealed').then((module) => module.Sealed));
const CataloguePage = late(() => import('../catalogue/CataloguePage').then((module) => module.CataloguePage));
const ModelPage = late(() => import('../catalogue/ModelPage').then((module) => module.ModelPage));
const SymptomsPage = late(() => import('../catalogue/SymptomsPage').then((module) => module.SymptomsPage));
const PortsPage = late(() => import('../catalogue/PortsPage').then((module) => module.PortsPage));
const ElsewherePage = late(() => import('../catalogue/ElsewherePage').then((module) => module.ElsewherePage));
const ReasonsPage = late(() => import('../catalogue/ReasonsPage').then((module) => module.ReasonsPage));

/** What draws each view; the canvas is always there, below them. */
const PANES: { readonly [V in Exclude<View, 'canvas'>]: ComponentType } = {
  sequence: SequencePane,
  consequences: ConsequencesPane,
  spread: SpreadPane,
  diagnose: DiagnosePane,
  table: TablesPane,
};

export function ViewPane({ view }: { readonly view: Exclude<View, 'canvas'> }) {
  const store = useAppStore();
  const asking = useApp(isAsking);
  const Pane = PANES[view];
  if (asking && !VIEWS[view].watches) return <Sealed onBack={() => store.showView('canvas')} />;
  return <Pane />;
}

function SequencePane() {
  const store = useAppStore();
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const playhead = useApp((state) => state.playhead);
  return (
    <SequenceDiagram
      topology={playground.topology}
      trace={useApp(shownTrace)}
      step={playhead.step}
      ghosts={useApp(ghostsShown)}
      onSeekStep={store.seek}
      onCopy={actions.copyText}
      onSaveSvg={(title, text) => actions.saveText(title, { ending: 'svg', type: 'image/svg+xml' }, text)}
    />
  );
}

function SpreadPane() {
  const store = useAppStore();
  const actions = useActions();
  const { topology, requests, state } = useApp((app) => app.playground);
  const shown = useApp((app) => app.playhead.request);
  const asked = useApp((app) => app.asked);
  return (
    <Spread
      topology={topology}
      requests={requests}
      state={state}
      shown={shown}
      initial={asked}
      onRun={store.rememberAsked}
      onSelect={(server) => actions.inspect([server])}
      onCopy={actions.copyText}
    />
  );
}

/** A page of reference is as high as the middle, so that its own parts scroll. */
const WHOLE = { height: '100%' } as const;

/** A page of reference over whatever fills the middle. */
export function ReferencePane() {
  const page = useApp((state) => state.page);
  const place = useRef<HTMLDivElement>(null);
  const kind = page?.kind;
  const row = page && page.kind !== 'rule' ? page.row : undefined;
  useEffect(() => {
    // A row that is wanted takes the keyboard itself.
    if (kind !== undefined && row === undefined) place.current?.focus();
  }, [kind, row]);
  if (!page) return null;
  return (
    <div ref={place} tabIndex={-1} style={WHOLE}>
      {page.kind === 'rule' ? <RulesSheet code={page.code} /> : <Sheet kind={page.kind} row={page.row} />}
    </div>
  );
}

function RulesSheet({ code }: { readonly code: RuleCode | null }) {
  const store = useAppStore();
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const traces = useApp(tracesSeen);
  const occurrences = useCallback(
    (wanted: RuleCode) => occurrencesOf(playground.topology, traces, wanted),
    [playground, traces],
  );
  return (
    <CataloguePage
      code={code}
      occurrencesOf={occurrences}
      assumptions={playground.topology.assumptions}
      onGoTo={actions.goTo}
      onCopy={actions.copyText}
      onTurn={store.turnTo}
      onClose={() => store.turnTo(null)}
      onDiagnose={() => {
        store.turnTo(null);
        store.showView('diagnose');
      }}
    />
  );
}

function Sheet({ kind, row }: { readonly kind: SheetKey; readonly row: string | undefined }) {
  const store = useAppStore();
  const actions = useActions();
  const assumptions = useApp((state) => state.playground.topology.assumptions);
  const renderAssumption = useAssumptionSwitch();
  const frame = { row, onTurn: store.turnTo, onClose: () => store.turnTo(null) };
  switch (kind) {
    case 'symptoms':
      return (
        <SymptomsPage
          {...frame}
          assumptions={assumptions}
          sampleTitle={(id) => sampleOf(id)?.title ?? null}
          onOpenSample={(id) => {
            const sample = sampleOf(id);
            if (!sample) return;
            store.showView('canvas');
            actions.open(sample.playground);
          }}
          onCopy={actions.copyText}
        />
      );
    case 'ports':
      return <PortsPage {...frame} />;
    case 'elsewhere':
      return <ElsewherePage {...frame} />;
    case 'reasons':
      return <ReasonsPage {...frame} />;
    case 'model':
      return <ModelPage {...frame} assumptions={assumptions} renderAssumption={renderAssumption} />;
  }
}

const sampleOf = (id: string) => SAMPLES.find((sample) => sample.id === id);
