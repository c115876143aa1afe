/** The whole page: bar, palette, canvas, side panel, transport, and what lies above them for a while. */

import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { ReactFlowProvider, useReactFlow } from 'reactflow';
import type { AddableKind } from '../canvas/adding';
import { Palette } from '../canvas/Palette';
import { WHOLE } from '../canvas/view';
import { Legend } from '../signs/Legend';
import { findUser, isEmpty, nameOf } from '../topology/topology';
import styles from './App.module.css';
import { Autosave } from './Autosave';
import { type Actions, makeActions, type Surroundings } from './actions';
import { CanvasPane } from './CanvasPane';
import { Caption } from './Caption';
import { AppContext, useActions, useApp, useAppStore } from './context';
import { Header } from './Header';
import { Keyboard } from './Keyboard';
import { useNarrow } from './media';
import { PartMenu } from './PartMenu';
import { SidePane } from './SidePane';
import { SettingsProvider, useSettings } from './settings';
import { copyText, download } from './storage';
import { type AppStore, shownTrace } from './store';
import { TransportPane } from './TransportPane';

const Dialogs = lazy(() => import('./Dialogs').then((module) => ({ default: module.Dialogs })));
const BrokenLinkPane = lazy(() => import('./BrokenLinkPane').then((module) => ({ default: module.BrokenLinkPane })));

export interface AppProps {
  readonly store: AppStore;
  /** The address of this page without what stands behind its '#'. */
  readonly pageAddress: () => string;
  readonly reload: () => void;
}

export function App(props: AppProps) {
  return (
    <SettingsProvider>
      <ReactFlowProvider>
        <Connected {...props} />
      </ReactFlowProvider>
    </SettingsProvider>
  );
}

function Connected({ store, pageAddress, reload }: AppProps) {
  const around = useSurroundings();
  const actions = useMemo<Actions>(() => makeActions(store, around), [store, around]);
  const app = useMemo(() => ({ store, actions, pageAddress, reload }), [store, actions, pageAddress, reload]);
  return (
    <AppContext value={app}>
      <Page />
    </AppContext>
  );
}

function Page() {
  const broken = useApp((state) => state.broken);
  const waitsForDialog = useApp((state) => state.dialog !== null || state.waiting !== null);
  if (broken) {
    return (
      <Suspense>
        <BrokenLinkPane error={broken} />
        {waitsForDialog && <Dialogs />}
      </Suspense>
    );
  }
  return (
    <>
      <div className={styles.page}>
        <Header />
        <PalettePane />
        <main className={styles.main}>
          <Caption />
          <div className={styles.stage}>
            <CanvasPane />
            <EmptyStage />
          </div>
        </main>
        <SideDrawer />
        <div className={styles.transport}>
          <TransportPane />
        </div>
      </div>
      <PartMenu />
      <Keyboard />
      <Autosave />
      <Said />
      {waitsForDialog && (
        <Suspense>
          <Dialogs />
        </Suspense>
      )}
    </>
  );
}

/** What the actions need of the canvas, found when they need it. */
function useSurroundings(): Surroundings {
  const flow = useReactFlow();
  const latest = useRef(flow);
  latest.current = flow;
  return useMemo<Surroundings>(
    () => ({
      centre() {
        const box = document.querySelector('.react-flow')?.getBoundingClientRect();
        const { x, y } = latest.current.screenToFlowPosition(
          box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 },
        );
        return [x, y];
      },
      fit(ids) {
        // The cards must stand where the edit put them before they can be fitted.
        requestAnimationFrame(
          () =>
            void latest.current.fitView({
              ...WHOLE,
              ...(ids && { nodes: ids.map((id) => ({ id })) }),
            }),
        );
      },
      zoom(how) {
        if (how === 'in') void latest.current.zoomIn();
        else if (how === 'out') void latest.current.zoomOut();
        else void latest.current.zoomTo(1);
      },
      focus(id) {
        requestAnimationFrame(() => {
          document
            .querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
            ?.focus({ preventScroll: true });
        });
      },
      copyText,
      download,
    }),
    [],
  );
}

function PalettePane() {
  const store = useAppStore();
  const actions = useActions();
  const { letters } = useSettings();
  const narrow = useNarrow();
  const open = useApp((state) => state.drawer === 'palette');
  const topology = useApp((state) => state.playground.topology);
  const trace = useApp(shownTrace);
  const user = trace && [trace.request.to, trace.request.from].find((id) => findUser(topology, id));
  const add = (kind: AddableKind, position: Parameters<Actions['add']>[1]): void => {
    actions.add(kind, position);
    if (narrow) store.setState({ drawer: null });
  };
  return (
    <aside
      className={styles.palette}
      data-open={open || undefined}
      aria-label="Parts and legend"
      inert={narrow && !open}
    >
      <Palette letters={letters} onAdd={add} onDragging={(dragging) => store.setState({ dragging })} />
      <div className={styles.legend}>
        <Legend user={user ? nameOf(topology, user) : null} />
      </div>
    </aside>
  );
}

function SideDrawer() {
  const narrow = useNarrow();
  const open = useApp((state) => state.drawer === 'panel');
  return (
    <aside
      className={styles.side}
      data-open={open || undefined}
      aria-label="Steps and inspector"
      inert={narrow && !open}
    >
      <SidePane />
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
      <h2>Draw a community</h2>
      <p>Drag parts here from the palette, or press their letters.</p>
      <div className={styles.offers}>
        <button type="button" data-look="accent" onClick={actions.startCommunity}>
          Gateway + 3 servers + 2 users
        </button>
        <button type="button" onClick={() => store.setState({ dialog: 'samples' })}>
          Choose a sample
        </button>
      </div>
    </div>
  );
}

const SHOWN_FOR = 6000;

/** The last sentence for the person: shown for a while, announced once. */
function Said() {
  const store = useAppStore();
  const said = useApp((state) => state.said);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => store.setState({ said: null }), Math.max(SHOWN_FOR, said.text.length * 90));
    return () => clearTimeout(timer);
  }, [said, store]);
  return (
    <div className={styles.said} role="status">
      {said && (
        <p key={said.at} data-refused={said.refused || undefined}>
          {said.text}
          <button type="button" data-look="bare" aria-label="Dismiss" onClick={() => store.setState({ said: null })}>
            ×
          </button>
        </p>
      )}
    </div>
  );
}
