/** The whole page: bar, palette, canvas, side panel, transport, and what lies above them for a while. */

import { useEffect, useMemo, useRef } from 'react';
import { usePinch } from '../canvas/usePinch';
import { useViewport, ViewportProvider } from '../canvas/viewport';
import { type Rescue, RescueContext } from '../signs/Broken';
import { fetchLateViews, late } from '../signs/late';
import { arriving, useArrival } from '../signs/useArrival';
import { isEmpty } from '../topology/topology';
import styles from './App.module.css';
import { type Actions, makeActions } from './actions';
import { CanvasPane } from './CanvasPane';
import { Caption } from './Caption';
import { Guard } from './Guard';
import { Header } from './Header';
import { PageGuard } from './PageGuard';
import { Said, useHushing } from './Said';
import { PaletteSide, PanelSide, useRememberedFolds } from './Sides';
import { SettingsProvider } from './settings';
import { copyText, download } from './storage';
import type { AppStore } from './store';
import { isComparing, shownMenu } from './store/state';
import { TransportPane } from './TransportPane';
import { AppContext, useActions, useApp, useAppStore } from './useApp';
import { useExchange } from './useExchange';
import { useForms } from './useForms';
import { useInputMethods } from './useInputMethods';
import { useKeyboard } from './useKeyboard';
import { useCoarse, useNarrow } from './useMedia';
import { useMishaps } from './useMishaps';
import { usePlacing, withPlacing } from './usePlacing';
import { tabOf, VIEW_PANEL } from './ViewTabs';
import { VIEWS } from './views';
import { EMPTY_WORDS, PAGE_WORDS, STOPPED } from './words';

const ComparePane = late(() => import('./LessonPane').then((module) => module.ComparePane));
const AskedBelow = late(() => import('./AskedBelow').then((module) => module.AskedBelow));
const KEPT_FOCUS = arriving(() => import('./useKeptFocus').then((module) => module.KeptFocus));
const ViewPane = late(() => import('./ViewPanes').then((module) => module.ViewPane));
const ReferencePane = late(() => import('./ViewPanes').then((module) => module.ReferencePane));
const Dialogs = late(() => import('./Dialogs').then((module) => module.Dialogs));
const BrokenLinkPane = late(() => import('./BrokenLinkPane').then((module) => module.BrokenLinkPane));
const PresentPane = late(() => import('./PresentPane').then((module) => module.PresentPane));
const CasePane = late(() => import('./CasePane').then((module) => module.CasePane));
const PartBarPane = late(() => import('./PartBarPane').then((module) => module.PartBarPane));
const PartMenu = late(() => import('./PartMenu').then((module) => module.PartMenu));

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
  const actions = useMemo<Actions>(() => makeActions(store, view, BROWSER, withPlacing), [store, view]);
  usePlacing();
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
  const KeptFocus = useArrival(KEPT_FOCUS);
  useRememberedFolds();
  const store = useAppStore();
  const broken = useApp((state) => state.broken);
  const waitsForDialog = useApp((state) => state.dialog !== null || state.waiting !== null);
  const presenting = useApp((state) => state.presenting !== null);
  const atCases = useApp((state) => state.caseShown !== null);
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
        {KeptFocus && <KeptFocus />}
      </>
    );
  }
  return (
    <>
      <div className={styles.page} inert={atCases}>
        <Guard sentence={STOPPED.header} look="row">
          <Header />
        </Guard>
        <PaletteSide />
        <main className={styles.main}>
          <Middle />
          <Asked presenting={presenting} />
        </main>
        <PanelSide />
        <div className={styles.transport}>
          <Guard sentence={STOPPED.playback} look="row">
            <TransportPane />
          </Guard>
        </div>
        {presenting && (
          <Guard sentence={STOPPED.presenting} look="row" onClose={() => store.present(null)}>
            <PresentPane />
          </Guard>
        )}
      </div>
      {atCases && (
        <Guard sentence={STOPPED.cases} look="float" onClose={() => store.workOn(null)}>
          <CasePane />
        </Guard>
      )}
      {waitsForMenu && (
        <Guard sentence={STOPPED.menu} look="float" onClose={store.closeMenu}>
          <PartMenu onClose={store.closeMenu} />
        </Guard>
      )}
      {dialogs}
      {KeptFocus && <KeptFocus />}
    </>
  );
}

/** The canvas stays under the other views, so that coming back finds it as it was left. */
function Middle() {
  const store = useAppStore();
  const coarse = useCoarse();
  const view = useApp((state) => state.view);
  const page = useApp((state) => state.page);
  const comparing = useApp(isComparing);
  const covered = view !== 'canvas' || page !== null || comparing;
  const stage = useRef<HTMLDivElement>(null);
  usePinch(stage, covered);
  return (
    <div ref={stage} className={styles.stage} role="tabpanel" id={VIEW_PANEL} aria-labelledby={tabOf(view)}>
      <div className={styles.layer} inert={covered} data-covered={covered || undefined}>
        <Guard sentence={STOPPED.caption} look="row">
          <section className={styles.caption} data-floats aria-label={PAGE_WORDS.caption}>
            <Caption />
          </section>
        </Guard>
        <div className={styles.canvas}>
          <Guard sentence={STOPPED.view(VIEWS.canvas.label)}>
            <CanvasPane />
            <EmptyStage />
            {coarse && <PartBarPane />}
          </Guard>
        </div>
      </div>
      {comparing && (
        <div className={styles.view}>
          <ComparePane />
        </div>
      )}
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
  );
}

/** Where no side is seen, what is asked first stands below the picture. */
function Asked({ presenting }: { readonly presenting: boolean }) {
  const narrow = useNarrow();
  const asking = useApp((state) => (state.exercise ?? state.authoring) !== null);
  const watching = useApp((state) => state.page === null && VIEWS[state.view].watches);
  if (!asking || !watching || !(narrow || presenting)) return null;
  return (
    <Guard sentence={STOPPED.asking} look="row">
      <div className={styles.asked}>
        <AskedBelow />
      </div>
    </Guard>
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
