/** What fills the middle of the page besides the canvas, connected; each comes when it is first looked at. */

import { type ComponentType, useEffect, useMemo, useRef } from 'react';
import { occurrencesOf } from '../catalogue/occurrences';
import { late } from '../signs/late';
import { tracesOf } from './replay';
import { useAssumptionSwitch } from './SidePane';
import { shownExternal, shownTrace } from './store/state';
import { useActions, useApp, useAppStore } from './useApp';
import type { View } from './views';

const SequenceDiagram = late(() => import('../diagram/SequenceDiagram').then((module) => module.SequenceDiagram));
const FixesPane = late(() => import('./FixesPane').then((module) => module.FixesPane));
const Consequences = late(() => import('../consequences/Consequences').then((module) => module.Consequences));
const Spread = late(() => import('../spread/Spread').then((module) => module.Spread));
const Discovery = late(() => import('../catalogue/DiscoveryPlayer').then((module) => module.Discovery));
const CataloguePage = late(() => import('../catalogue/CataloguePage').then((module) => module.CataloguePage));
const ModelPage = late(() => import('../catalogue/ModelPage').then((module) => module.ModelPage));

/** What draws each view; the canvas is always there, below them. */
const PANES: { readonly [V in Exclude<View, 'canvas'>]: ComponentType } = {
  sequence: SequencePane,
  consequences: ConsequencesPane,
  spread: SpreadPane,
  discovery: DiscoveryPane,
};

export function ViewPane({ view }: { readonly view: Exclude<View, 'canvas'> }) {
  const Pane = PANES[view];
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
      trace={shownTrace({ playground, playhead })}
      step={playhead.step}
      onSeekStep={store.seek}
      onCopy={actions.copyText}
      onSaveSvg={(title, text) => actions.saveText(title, { ending: 'svg', type: 'image/svg+xml' }, text)}
    />
  );
}

function ConsequencesPane() {
  const store = useAppStore();
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const { topology } = playground;
  const before = useApp((state) => state.beforeEdit);
  const external = useApp(shownExternal);
  return (
    <Consequences
      topology={topology}
      before={before}
      external={external}
      onExternal={store.chooseExternal}
      onSend={actions.sendFrom}
      onSelect={actions.inspect}
      onCopy={actions.copyText}
      renderFixes={(trace, next) => <FixesPane playground={playground} trace={trace} asked={{ next }} />}
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

function DiscoveryPane() {
  const store = useAppStore();
  const topology = useApp((state) => state.playground.topology);
  const step = useApp((state) => state.discoveryStep);
  return <Discovery topology={topology} step={step} onStep={store.showDiscovery} />;
}

/** A page of reference over whatever fills the middle. */
export function ReferencePane() {
  const store = useAppStore();
  const actions = useActions();
  const page = useApp((state) => state.page);
  const playground = useApp((state) => state.playground);
  const renderAssumption = useAssumptionSwitch();
  const place = useRef<HTMLDivElement>(null);
  const code = page?.kind === 'rule' ? page.code : null;
  const occurrences = useMemo(
    () => (code === null ? [] : occurrencesOf(playground.topology, tracesOf(playground), code)),
    [playground, code],
  );
  const kind = page?.kind;
  useEffect(() => {
    if (kind !== undefined) place.current?.focus();
  }, [kind]);
  if (!page) return null;
  const close = (): void => store.turnTo(null);
  return (
    <div ref={place} tabIndex={-1}>
      {page.kind === 'model' ? (
        <ModelPage
          renderAssumption={renderAssumption}
          onOpenRule={(rule) => store.turnTo({ kind: 'rule', code: rule })}
          onClose={close}
        />
      ) : (
        <CataloguePage
          code={page.code}
          occurrences={occurrences}
          onOpen={(rule) => store.turnTo({ kind: 'rule', code: rule })}
          assumptions={playground.topology.assumptions}
          onGoTo={actions.goTo}
          onCopy={actions.copyText}
          onOpenModel={() => store.turnTo({ kind: 'model' })}
          onClose={close}
        />
      )}
    </div>
  );
}
