/** The quiet bar on top: what this is, its title, undo and redo, samples, sending, sharing, and how it is shown. */

import { Menu } from '@base-ui/react/menu';
import { Popover } from '@base-ui/react/popover';
import { Check, CircleHelp, Ellipsis, PanelLeft, PanelRight, Redo2, Send, Share2, Undo2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { SendForm } from '../playback/SendForm';
import { LIMITS } from '../topology/catalog';
import { useActions, useApp, useAppStore } from './context';
import styles from './header.module.css';
import menu from './menu.module.css';
import { useSettings } from './settings';

export function Header() {
  const store = useAppStore();
  const undoable = useApp((state) => state.past.length > 0);
  const redoable = useApp((state) => state.future.length > 0);
  const drawer = useApp((state) => state.drawer);
  const toggle = (name: 'palette' | 'panel') => () => store.setState({ drawer: drawer === name ? null : name });
  return (
    <header className={styles.header}>
      <button
        type="button"
        data-icon
        data-look="bare"
        className={styles.drawerButton}
        aria-label="Parts to add"
        aria-expanded={drawer === 'palette'}
        onClick={toggle('palette')}
      >
        <PanelLeft aria-hidden />
      </button>
      <h1 className={styles.product}>Gateway Routing Playground</h1>
      <Title />
      <span className={styles.space} />
      <button type="button" data-icon aria-label="Undo" title="Undo (Ctrl Z)" disabled={!undoable} onClick={store.undo}>
        <Undo2 aria-hidden />
      </button>
      <button
        type="button"
        data-icon
        aria-label="Redo"
        title="Redo (Ctrl Shift Z)"
        disabled={!redoable}
        onClick={store.redo}
      >
        <Redo2 aria-hidden />
      </button>
      <button type="button" className={styles.wide} onClick={() => store.setState({ dialog: 'samples' })}>
        Samples
      </button>
      <SendPopover />
      <button type="button" onClick={() => store.setState({ dialog: 'share' })}>
        <Share2 aria-hidden className={styles.narrowIcon} />
        <span className={styles.wideText}>Share</span>
      </button>
      <MoreMenu />
      <button
        type="button"
        data-icon
        data-look="bare"
        className={styles.drawerButton}
        aria-label="Steps and inspector"
        aria-expanded={drawer === 'panel'}
        onClick={toggle('panel')}
      >
        <PanelRight aria-hidden />
      </button>
    </header>
  );
}

function Title() {
  const actions = useActions();
  const title = useApp((state) => state.playground.title);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const leave = (text: string): void => {
    const reason = actions.setTitle(text);
    setProblem(reason);
    if (reason === null) setTyped(null);
  };
  return (
    <span className={styles.title}>
      <input
        aria-label="Title"
        placeholder="Untitled"
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
          {problem}
        </span>
      )}
    </span>
  );
}

function SendPopover() {
  const store = useAppStore();
  const actions = useActions();
  const sending = useApp((state) => state.sending);
  const topology = useApp((state) => state.playground.topology);
  return (
    <Popover.Root open={sending} onOpenChange={(open) => store.setState({ sending: open })}>
      <Popover.Trigger aria-label="Send a request">
        <Send aria-hidden className={styles.narrowIcon} />
        <span className={styles.wideText}>Send a request</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={menu.positioner} side="bottom" align="end" sideOffset={8} collisionPadding={8}>
          <Popover.Popup className={styles.popover} aria-label="Send a request">
            <SendForm
              topology={topology}
              initial={actions.lastRequest()}
              onSend={actions.send}
              onFullTurn={actions.sendTurn}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

const THEMES = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

function MoreMenu() {
  const store = useAppStore();
  const actions = useActions();
  const { theme, projector, letters, set } = useSettings();
  return (
    <Menu.Root>
      <Menu.Trigger data-icon aria-label="More">
        <Ellipsis aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} side="bottom" align="end" sideOffset={8} collisionPadding={8}>
          <Menu.Popup className={menu.menu}>
            <Entry onClick={() => store.setState({ dialog: 'samples' })}>Samples…</Entry>
            <Entry onClick={actions.startFresh}>New</Entry>
            <Entry onClick={() => store.setState({ dialog: 'open' })}>
              Open… <kbd>Ctrl O</kbd>
            </Entry>
            <Entry onClick={() => store.setState({ dialog: 'recent' })}>Recent…</Entry>
            <Entry onClick={actions.save}>
              Save as a file <kbd>Ctrl S</kbd>
            </Entry>
            <Menu.Separator className={menu.line} />
            <Entry onClick={actions.tidyUp}>
              Tidy up <kbd>T</kbd>
            </Entry>
            <Entry onClick={() => actions.fit(null)}>
              Fit everything into view <kbd>Shift 1</kbd>
            </Entry>
            <Menu.Separator className={menu.line} />
            <Menu.RadioGroup
              value={theme}
              onValueChange={(value: keyof typeof THEMES) => set('theme', value === 'system' ? null : value)}
            >
              {(Object.keys(THEMES) as (keyof typeof THEMES)[]).map((value) => (
                <Menu.RadioItem key={value} value={value} className={menu.item}>
                  <span className={menu.check}>
                    <Tick on={theme === value} />
                    {THEMES[value]}
                  </span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={menu.line} />
            <Menu.CheckboxItem
              className={menu.item}
              checked={projector}
              onCheckedChange={(on) => set('size', on ? 'projector' : null)}
            >
              <span className={menu.check}>
                <Tick on={projector} />
                Projector size
              </span>
            </Menu.CheckboxItem>
            <Menu.CheckboxItem
              className={menu.item}
              checked={letters}
              onCheckedChange={(on) => set('letters', on ? null : 'off')}
            >
              <span className={menu.check}>
                <Tick on={letters} />
                Single-letter keys
              </span>
            </Menu.CheckboxItem>
            <Menu.Separator className={menu.line} />
            <Entry onClick={() => store.setState({ dialog: 'keys' })}>
              <span className={menu.check}>
                <CircleHelp aria-hidden /> Keys
              </span>
              <kbd>?</kbd>
            </Entry>
            <Entry onClick={() => store.setState({ dialog: 'about' })}>About and licences</Entry>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Menu.Item className={menu.item} onClick={onClick}>
      {children}
    </Menu.Item>
  );
}

const Tick = ({ on }: { readonly on: boolean }) => (on ? <Check aria-hidden /> : <svg aria-hidden="true" />);
