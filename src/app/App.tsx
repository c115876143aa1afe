/** The whole page: bar, palette, canvas, side panel, transport, and what lies above them for a while. */

import { useEffect, useId, useMemo, useRef } from 'react';
import type { AddableKind } from '../canvas/adding';
import { Palette } from '../canvas/Palette';
import { usePinch } from '../canvas/usePinch';
import { useViewport, ViewportProvider } from '../canvas/viewport';
import { type Rescue, RescueContext } from '../signs/Broken';
import { shortKeyText } from '../signs/keys';
import { Legend } from '../signs/Legend';
import { fetchLateViews, late } from '../signs/late';
import { TabList } from '../signs/Tabs';
import { findUser, isEmpty, nameOf } from '../topology/topology';
import styles from './App.module.css';
import { type Actions, makeActions } from './actions';
import { CanvasPane } from './CanvasPane';
import { Caption } from './Caption';
import { ADDING } from './commands';
import { Guard } from './Guard';
import { DRAWER_IDS, Header } from './Header';
import { PageGuard } from './PageGuard';
import { Said, useHushing } from './Said';
import { SidePane } from './SidePane';
import { SettingsProvider, useSettings } from './settings';
import { copyText, download } from './storage';
import type { AppStore } from './store';
import { shownMenu, shownTrace } from './store/state';
import { TransportPane } from './TransportPane';
import { AppContext, useActions, useApp, useAppStore } from './useApp';
import { keysOf } from './useCommand';
import { useExchange } from './useExchange';
import { useForms } from './useForms';
import { useInputMethods } from './useInputMethods';
import { useKeptFocus } from './useKeptFocus';
import { useKeyboard } from './useKeyboard';
import { useNarrow } from './useMedia';
import { useMishaps } from './useMishaps';
import { VIEWS, type View } from './views';
import { EMPTY_WORDS, PAGE_WORDS, STOPPED } from './words';

const ViewPane = late(() => import('./ViewPanes').then((module) => module.ViewPane));
const ReferencePane = late(() => import('./ViewPanes').then((module) => module.ReferencePane));
const Dialogs = late(() => import('./Dialogs').then((module) => module.Dialogs));
const BrokenLinkPane = late(() => import('./BrokenLinkPane').then((module) => module.BrokenLinkPane));
const PartMenu = late(() => import('./PartMenu').then((module) => module.PartMenu));

const TABS = (Object.keys(VIEWS) as View[]).map((key) => ({ key, label: VIEWS[key].label }));

interface AppProps {
  readonly store: AppStore;
  /** The address of this page without what stands behind its '#'. */
  readonly pageAddress: () => string;
  readonly reload: () => void;
  /** How the document is taken away where something broke. */
  readonly rescue: Rescue;
}

export function App({ rescue, ...props }: AppProps) {
  return (
    <RescueContext value={rescue}>
      <PageGuard store={props.store}>
        <SettingsProvider>
          <ViewportProvider>
            <Connected {...props} />
          </ViewportProvider>
        </SettingsProvider>
      </PageGuard>
    </RescueContext>
  );
}

const BROWSER = { copyText, download };

function Connected({ store, pageAddress, reload }: Omit<AppProps, 'rescue'>) {
  const view = useViewport();
  const actions = useMemo<Actions>(() => makeActions(store, view, BROWSER), [store, view]);
  const app = useMemo(() => ({ store, actions, pageAddress, reload }), [store, actions, pageAddress, reload]);
  return (
    <AppContext value={app}>
      <Page />
    </AppContext>
  );
}

function Page() {
  useInputMethods();
  useKeyboard();
  useExchange();
  useMishaps();
  useHushing();
  useForms();
  useKeptFocus();
  const store = useAppStore();
  const broken = useApp((state) => state.broken);
  const waitsForDialog = useApp((state) => state.dialog !== null || state.waiting !== null);
  const waitsForMenu = useApp((state) => shownMenu(state) !== null);
  useEffect(() => void fetchLateViews(), []);
  const dialogs = waitsForDialog && (
    <Guard sentence={STOPPED.dialog} look="float" onClose={store.closeDialog}>
      <Dialogs onClose={store.closeDialog} />
    </Guard>
  );
  if (broken) {
    return (
      <>
        <Guard sentence={STOPPED.brokenLink} shows={[broken]}>
          <BrokenLinkPane error={broken} />
        </Guard>
        <Said place="page" />
        {dialogs}
      </>
    );
  }
  return (
    <>
      <div className={styles.page}>
        <Guard sentence={STOPPED.header} look="row">
          <Header />
        </Guard>
        <PaletteDrawer />
        <main className={styles.main}>
          <Middle />
        </main>
        <SideDrawer />
        <div className={styles.transport}>
          <Guard sentence={STOPPED.playback} look="row">
            <TransportPane />
          </Guard>
        </div>
      </div>
      {waitsForMenu && (
        <Guard sentence={STOPPED.menu} look="float" onClose={store.closeMenu}>
          <PartMenu onClose={store.closeMenu} />
        </Guard>
      )}
      {dialogs}
    </>
  );
}

/** The canvas stays under the other views, so that coming back finds it as it was left. */
function Middle() {
  const store = useAppStore();
  const id = useId();
  const view = useApp((state) => state.view);
  const page = useApp((state) => state.page);
  const covered = view !== 'canvas' || page !== null;
  const stage = useRef<HTMLDivElement>(null);
  usePinch(stage, covered);
  return (
    <>
      <TabList id={id} label={PAGE_WORDS.views} tabs={TABS} shown={view} onShow={store.showView} />
      <Guard sentence={STOPPED.caption} look="row">
        <Caption />
      </Guard>
      <div ref={stage} className={styles.stage} role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${view}`}>
        <div className={styles.layer} inert={covered} data-covered={covered || undefined}>
          <Guard sentence={STOPPED.view(VIEWS.canvas.label)}>
            <CanvasPane />
            <EmptyStage />
          </Guard>
        </div>
        {view !== 'canvas' && (
          <div className={styles.view} inert={page !== null}>
            <Guard key={view} sentence={STOPPED.view(VIEWS[view].label)}>
              <ViewPane view={view} />
            </Guard>
          </div>
        )}
        {page && (
          <div className={styles.view}>
            <Guard sentence={STOPPED.reference} shows={[page]} onClose={() => store.turnTo(null)}>
              <ReferencePane />
            </Guard>
          </div>
        )}
      </div>
      <Said place="page" />
    </>
  );
}

const ADDING_KEYS = {
  gateway: shortKeyText(keysOf(ADDING.gateway)),
  server: shortKeyText(keysOf(ADDING.server)),
  user: shortKeyText(keysOf(ADDING.user)),
  external: shortKeyText(keysOf(ADDING.external)),
};

function PaletteDrawer() {
  const narrow = useNarrow();
  const open = useApp((state) => state.drawer === 'palette');
  return (
    <aside
      id={DRAWER_IDS.palette}
      className={styles.palette}
      data-open={open || undefined}
      aria-label={PAGE_WORDS.palette}
      inert={narrow && !open}
    >
      <Guard sentence={STOPPED.palette} look="float">
        <PalettePane />
      </Guard>
      {narrow && <Said place="palette" />}
    </aside>
  );
}

function PalettePane() {
  const store = useAppStore();
  const actions = useActions();
  const { letters } = useSettings();
  const narrow = useNarrow();
  const topology = useApp((state) => state.playground.topology);
  const trace = useApp(shownTrace);
  const user = trace && [trace.request.to, trace.request.from].find((id) => findUser(topology, id));
  const add = (kind: AddableKind, position: Parameters<Actions['add']>[1]): void => {
    actions.add(kind, position);
    if (narrow) store.closeDrawer();
  };
  return (
    <div className={styles.parts}>
      <Palette keys={ADDING_KEYS} letters={letters} onAdd={add} onDragging={store.drag} />
      <div className={styles.legend}>
        <Legend user={user ? nameOf(topology, user) : null} />
      </div>
    </div>
  );
}

function SideDrawer() {
  const narrow = useNarrow();
  const open = useApp((state) => state.drawer === 'panel');
  return (
    <aside
      id={DRAWER_IDS.panel}
      className={styles.side}
      data-open={open || undefined}
      aria-label={PAGE_WORDS.side}
      inert={narrow && !open}
    >
      <div className={styles.panel}>
        <SidePane />
      </div>
      {narrow && <Said place="panel" />}
    </aside>
  );
}

/** An empty canvas offers a beginning. */
function EmptyStage() {
  const store = useAppStore();
  const actions = useActions();
  const topology = useApp((state) => state.playground.topology);
  if (!isEmpty(topology)) return null;
  return (
    <div className={styles.empty}>
      <h2>{EMPTY_WORDS.title}</h2>
      <p>{EMPTY_WORDS.act}</p>
      <div className={styles.offers}>
        <button type="button" data-look="accent" onClick={actions.startCommunity}>
          {EMPTY_WORDS.start}
        </button>
        <button type="button" onClick={() => store.openDialog('samples')}>
          {EMPTY_WORDS.sample}
        </button>
      </div>
    </div>
  );
}
