/** The quiet bar on top: what this is, its title, undo and redo, the door to all there is, sending, sharing, and how it is shown. */

import {
  DoorOpen,
  Ellipsis,
  type LucideIcon,
  PanelLeft,
  PanelRight,
  Presentation,
  Redo2,
  Send,
  Share2,
  Undo2,
} from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { late } from '../signs/late';
import { Opener } from '../signs/Opener';
import { Sentence } from '../signs/Sentence';
import { LIMITS } from '../topology/parts';
import type { CommandId } from './commands';
import styles from './Header.module.css';
import type { Drawer } from './store/state';
import { useActions, useApp, useAppStore } from './useApp';
import { useCommand } from './useCommand';
import { ViewTabs } from './ViewTabs';
import { HEADER_WORDS, PAGE_WORDS } from './words';

const SendPopover = late(() => import('./SendPopover').then((module) => module.SendPopover));
const StartMenu = late(() => import('./StartMenu').then((module) => module.StartMenu));
const MoreMenu = late(() => import('./MoreMenu').then((module) => module.MoreMenu));

/** The sides of the page, by which their buttons name them. */
export const DRAWER_IDS = { palette: 'palette', panel: 'panel' } as const satisfies Record<Drawer, string>;

export function Header() {
  const store = useAppStore();
  const drawer = useApp((state) => state.drawer);
  const sending = useApp((state) => state.sending);
  const toggle = (name: 'palette' | 'panel') => () => store.toggleDrawer(name);
  return (
    <header className={styles.header}>
      <button
        type="button"
        data-icon
        data-look="bare"
        className={styles.drawerButton}
        aria-label={HEADER_WORDS.parts}
        aria-expanded={drawer === 'palette'}
        aria-controls={DRAWER_IDS.palette}
        onClick={toggle('palette')}
      >
        <PanelLeft aria-hidden />
      </button>
      <h1 className={styles.product}>{HEADER_WORDS.product}</h1>
      <Title />
      <ViewTabs />
      <span className={styles.space} />
      <CommandKey id="undo" picture={Undo2} />
      <CommandKey id="redo" picture={Redo2} />
      <Opener
        kind="menu"
        className={styles.start}
        aria-label={HEADER_WORDS.start}
        title={HEADER_WORDS.start}
        popup={(popup) => <StartMenu {...popup} />}
      >
        <DoorOpen aria-hidden />
        <span>{HEADER_WORDS.start}</span>
      </Opener>
      <CommandKey id="present" picture={Presentation} />
      <Opener
        kind="dialog"
        aria-label={HEADER_WORDS.send}
        open={sending}
        onOpenChange={store.offerSending}
        popup={(popup) => <SendPopover {...popup} />}
      >
        <Send aria-hidden className={styles.narrowIcon} />
        <span className={styles.wideText}>{HEADER_WORDS.send}</span>
      </Opener>
      <button type="button" onClick={() => store.openDialog('share')}>
        <Share2 aria-hidden className={styles.narrowIcon} />
        <span className={styles.wideText}>{HEADER_WORDS.share}</span>
      </button>
      <Opener kind="menu" data-icon aria-label={HEADER_WORDS.more} popup={(popup) => <MoreMenu {...popup} />}>
        <Ellipsis aria-hidden />
      </Opener>
      <button
        type="button"
        data-icon
        data-look="bare"
        className={styles.drawerButton}
        aria-label={PAGE_WORDS.side}
        aria-expanded={drawer === 'panel'}
        aria-controls={DRAWER_IDS.panel}
        onClick={toggle('panel')}
      >
        <PanelRight aria-hidden />
      </button>
    </header>
  );
}

function CommandKey({ id, picture: Picture }: { readonly id: CommandId; readonly picture: LucideIcon }) {
  const { label, tip, disabled, onPress } = useCommand(id);
  return (
    <button
      type="button"
      id={`do-${id}`}
      data-icon
      aria-label={label}
      title={tip}
      disabled={disabled}
      onClick={onPress}
    >
      <Picture aria-hidden />
    </button>
  );
}

function Title() {
  const actions = useActions();
  const title = useApp((state) => state.playground.title);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  useEffect(() => {
    document.title = title === '' ? HEADER_WORDS.product : HEADER_WORDS.tab(title);
  }, [title]);
  const leave = (text: string): void => {
    const reason = actions.setTitle(text);
    setProblem(reason);
    if (reason === null) setTyped(null);
  };
  return (
    <span className={styles.title}>
      <input
        aria-label={HEADER_WORDS.title}
        dir="auto"
        placeholder={HEADER_WORDS.untitled}
        value={typed ?? title}
        maxLength={LIMITS.title}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={(event) => leave(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') {
            setTyped(null);
            setProblem(null);
          }
        }}
      />
      {problem !== null && (
        <span id={problemId} role="alert" className={styles.problem}>
          <Sentence text={problem} />
        </span>
      )}
    </span>
  );
}
