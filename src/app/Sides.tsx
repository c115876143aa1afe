/** The two sides of the page: the parts to add with the legend, and the panel. A button on its edge or a key folds one away, and that is remembered. */

import {
  type LucideIcon,
  Map as MapIcon,
  PanelLeftClose,
  PanelLeftOpen,
  PanelRightClose,
  PanelRightOpen,
} from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { Offered } from '../canvas/adding';
import { Palette } from '../canvas/Palette';
import { useViewport } from '../canvas/viewport';
import { shortKeyText } from '../signs/keys';
import { late } from '../signs/late';
import type { Position } from '../topology/parts';
import { findUser, nameOf } from '../topology/topology';
import { ADDING, type CommandId } from './commands';
import { Guard } from './Guard';
import { DRAWER_IDS } from './Header';
import { Said } from './Said';
import { SidePane } from './SidePane';
import styles from './Sides.module.css';
import { useSettings } from './settings';
import { readSetting, writeSetting } from './storage';
import { FOLDS, isFolded, shownTrace } from './store/state';
import { useActions, useApp, useAppStore } from './useApp';
import { keysOf, useCommand } from './useCommand';
import { useNarrow } from './useMedia';
import { PAGE_WORDS, STOPPED } from './words';

const Legend = late(() => import('../signs/Legend').then((module) => module.Legend));

/** What a hand folded away stays so the next time. */
export function useRememberedFolds(): void {
  const store = useAppStore();
  useLayoutEffect(() => {
    for (const fold of FOLDS) {
      const kept = readSetting(fold);
      if (kept !== null) store.fold(fold, kept === 'folded');
    }
    return store.subscribe(({ folds }, before) => {
      for (const fold of FOLDS)
        if (folds[fold] !== before.folds[fold])
          writeSetting(fold, folds[fold] === null ? null : folds[fold] ? 'folded' : 'open');
    });
  }, [store]);
}

export function PaletteSide() {
  const narrow = useNarrow();
  const open = useApp((state) => state.drawer === 'palette');
  const folded = useApp((state) => isFolded(state, 'palette'));
  const rail = folded && !narrow;
  return (
    <aside
      id={DRAWER_IDS.palette}
      className={styles.palette}
      data-open={open || undefined}
      data-rail={rail || undefined}
      aria-label={PAGE_WORDS.palette}
      inert={narrow && !open}
    >
      {!narrow && <FoldButton id="foldPalette" expanded={!folded} picture={folded ? PanelLeftOpen : PanelLeftClose} />}
      <Guard sentence={STOPPED.palette} look="float">
        <div className={styles.parts}>
          <PartsToAdd rail={rail} />
          {!rail && <Signs floats={false} />}
        </div>
        {rail && <Signs floats />}
      </Guard>
      {narrow && <Said place="palette" />}
    </aside>
  );
}

const ADDING_KEYS = {
  gateway: shortKeyText(keysOf(ADDING.gateway)),
  server: shortKeyText(keysOf(ADDING.server)),
  cluster: shortKeyText(keysOf('makeCluster')),
  user: shortKeyText(keysOf(ADDING.user)),
  external: shortKeyText(keysOf(ADDING.external)),
  note: shortKeyText(keysOf('addNote')),
};

function PartsToAdd({ rail }: { readonly rail: boolean }) {
  const store = useAppStore();
  const actions = useActions();
  const { letters } = useSettings();
  const narrow = useNarrow();
  const add = (kind: Offered, position: Position | null, over: string | null): void => {
    const [only, ...more] = store.getState().selection;
    const chosen = position === null && more.length === 0 ? (only ?? null) : null;
    if (kind === 'note') actions.startNote(over === null ? position : null, over ?? chosen);
    else if (kind === 'cluster') actions.addCluster(position, over);
    else actions.add(kind, position, over);
    if (narrow) store.closeDrawer();
  };
  const people = useCommand('addPeople');
  return (
    <Palette rail={rail} keys={ADDING_KEYS} letters={letters} people={people} onAdd={add} onDragging={store.drag} />
  );
}

/** The legend under its button; beside a rail it floats on the canvas. */
function Signs({ floats }: { readonly floats: boolean }) {
  const id = useId();
  const { label, tip, onPress } = useCommand('legend');
  const folded = useApp((state) => isFolded(state, 'legend'));
  const legend = useRef<HTMLDivElement>(null);
  const viewport = useViewport();
  useEffect(() => {
    if (folded || !floats || !legend.current) return;
    // It has its size once it has come.
    const watch = new ResizeObserver(viewport.refit);
    watch.observe(legend.current);
    return () => {
      watch.disconnect();
      viewport.refit();
    };
  }, [folded, floats, viewport]);
  const topology = useApp((state) => state.playground.topology);
  const trace = useApp(shownTrace);
  const user = trace && [trace.request.to, trace.request.from].find((each) => findUser(topology, each));
  return (
    <div className={styles.signs}>
      <button
        type="button"
        data-look="bare"
        className={styles.key}
        title={tip}
        aria-expanded={!folded}
        aria-controls={folded ? undefined : id}
        onClick={onPress}
      >
        <MapIcon aria-hidden />
        <span>{label}</span>
      </button>
      {!folded && (
        <div ref={legend} id={id} className={styles.legend} data-floats={floats || undefined}>
          <Legend user={user ? nameOf(topology, user) : null} />
        </div>
      )}
    </div>
  );
}

export function PanelSide() {
  const narrow = useNarrow();
  const open = useApp((state) => state.drawer === 'panel');
  const folded = useApp((state) => isFolded(state, 'panel'));
  const away = folded && !narrow;
  return (
    <aside
      id={DRAWER_IDS.panel}
      className={styles.side}
      data-open={open || undefined}
      data-folded={away || undefined}
      aria-label={PAGE_WORDS.side}
      inert={narrow && !open}
    >
      {!narrow && <FoldButton id="foldPanel" expanded={!folded} picture={folded ? PanelRightOpen : PanelRightClose} />}
      <div className={styles.panel} hidden={away}>
        <SidePane />
      </div>
      {narrow && <Said place="panel" />}
    </aside>
  );
}

function FoldButton(props: { readonly id: CommandId; readonly expanded: boolean; readonly picture: LucideIcon }) {
  const { id, expanded, picture: Picture } = props;
  const { label, tip, onPress } = useCommand(id);
  return (
    <button
      type="button"
      data-icon
      data-look="bare"
      className={styles.fold}
      aria-label={label}
      title={tip}
      aria-expanded={expanded}
      onClick={onPress}
    >
      <Picture aria-hidden />
    </button>
  );
}
