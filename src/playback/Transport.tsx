/** The bar below: where in which request we are, how fast it plays, and sending more; the strip stands in its middle. */

import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  ChevronUp,
  CircleHelp,
  type LucideIcon,
  Pause,
  Play,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { late } from '../signs/late';
import { Opener } from '../signs/Opener';
import styles from './Transport.module.css';
import { PLAYBACK_WORDS } from './words';

const SpeedMenu = late(() => import('./SpeedMenu').then((module) => module.SpeedMenu));
const SendMenu = late(() => import('./SendMenu').then((module) => module.SendMenu));

/** A command as its button shows it. */
interface TransportCommand {
  readonly label: string;
  /** The label with the keys that do the same. */
  readonly tip: string;
  readonly keys: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

type TransportCommandName =
  | 'toStart'
  | 'stepBack'
  | 'play'
  | 'stepForward'
  | 'toEnd'
  | 'previousRequest'
  | 'nextRequest'
  | 'sendAgain'
  | 'askFirst';

interface TransportProps {
  readonly commands: { readonly [Name in TransportCommandName]: TransportCommand };
  readonly playing: boolean;
  /** What is decided next is asked before it is shown. */
  readonly asking: boolean;
  readonly speed: number;
  /** How many requests there are. */
  readonly requests: number;
  /** Which button wears the accent, the one next act; null where that stands elsewhere. */
  readonly nextAct: 'play' | 'send' | null;
  /** Why nothing can be sent; null when it can. */
  readonly cannotSend: string | null;
  /** Sending was asked for although nothing can be sent. */
  readonly onCannotSend: (reason: string) => void;
  /** Why no full turn can be sent; null when it can. */
  readonly cannotSendTurn: string | null;
  /** Stepping passes over hops that only carry out what was decided. */
  readonly decisionsOnly: boolean;
  readonly onDecisionsOnly: (on: boolean) => void;
  readonly onSpeed: (speed: number) => void;
  readonly onFullTurn: () => void;
  readonly onRerun: () => void;
  readonly onClear: () => void;
  readonly onReset: () => void;
  /** The line on the whole script. */
  readonly line: ReactNode;
  /** The strip; null while it is folded away. */
  readonly children: ReactNode;
}

/** The id of the button that plays: the keyboard goes there when something was opened. */
export const PLAY = 'play';

export function Transport(props: TransportProps) {
  const { commands, playing, asking, nextAct, line, children } = props;
  const { play } = commands;
  return (
    <footer>
      <section aria-label={PLAYBACK_WORDS.bar} className={styles.bar}>
        <div className={styles.controls}>
          <Key command={commands.previousRequest} picture={ChevronsLeft} />
          <Key command={commands.toStart} picture={ChevronFirst} />
          <Key hinted command={commands.stepBack} picture={ChevronLeft} />
          <button
            type="button"
            id={PLAY}
            className={styles.play}
            data-look={nextAct === 'play' && !play.disabled ? 'accent' : undefined}
            disabled={play.disabled}
            title={play.tip}
            aria-label={play.label}
            aria-keyshortcuts={play.keys}
            onClick={play.onPress}
          >
            {playing ? <Pause aria-hidden fill="currentColor" /> : <Play aria-hidden fill="currentColor" />}
          </button>
          <Key hinted command={commands.stepForward} picture={ChevronRight} />
          <Key command={commands.toEnd} picture={ChevronLast} />
          <Key command={commands.nextRequest} picture={ChevronsRight} />
          <Key hinted command={commands.askFirst} picture={CircleHelp} pressed={asking} />
        </div>
        <div className={styles.line}>{line}</div>
        {children && <div className={styles.strip}>{children}</div>}
        <div className={styles.sending}>
          <Speed {...props} />
          <Sending {...props} />
        </div>
      </section>
    </footer>
  );
}

function Key({
  command: { label, tip, keys, disabled, onPress },
  picture: Picture,
  hinted = false,
  pressed,
}: {
  readonly command: TransportCommand;
  readonly picture: LucideIcon;
  /** Whether its keys are named. */
  readonly hinted?: boolean;
  /** Of a switch: whether it is on. */
  readonly pressed?: boolean;
}) {
  return (
    <button
      type="button"
      data-icon
      title={hinted ? tip : label}
      aria-label={label}
      aria-keyshortcuts={hinted ? keys : undefined}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <Picture aria-hidden />
    </button>
  );
}

function Speed({ speed, onSpeed, decisionsOnly, onDecisionsOnly }: TransportProps) {
  return (
    <Opener
      kind="menu"
      className={styles.speed}
      title={PLAYBACK_WORDS.speed}
      aria-label={PLAYBACK_WORDS.speedNow(speed)}
      popup={(popup) => (
        <SpeedMenu
          {...popup}
          speed={speed}
          onSpeed={onSpeed}
          decisionsOnly={decisionsOnly}
          onDecisionsOnly={onDecisionsOnly}
        />
      )}
    >
      {PLAYBACK_WORDS.times(speed)}
    </Opener>
  );
}

function Sending(props: TransportProps) {
  const { nextAct, cannotSend, cannotSendTurn, onCannotSend, requests } = props;
  const { sendAgain } = props.commands;
  const { onFullTurn, onRerun, onClear, onReset } = props;
  const look = nextAct === 'send' ? 'accent' : undefined;
  return (
    <span className={styles.split}>
      <button
        type="button"
        data-look={look}
        // Pressed all the same, it says why.
        aria-disabled={cannotSend !== null || undefined}
        title={cannotSend ?? sendAgain.tip}
        onClick={cannotSend === null ? sendAgain.onPress : () => onCannotSend(cannotSend)}
      >
        <span className={styles.cut}>{sendAgain.label}</span>
      </button>
      <Opener
        kind="menu"
        data-icon
        data-look={look}
        title={PLAYBACK_WORDS.more}
        aria-label={PLAYBACK_WORDS.more}
        popup={(popup) => (
          <SendMenu
            {...popup}
            label={PLAYBACK_WORDS.more}
            requests={requests}
            cannotSendTurn={cannotSendTurn}
            onFullTurn={onFullTurn}
            onRerun={onRerun}
            onClear={onClear}
            onReset={onReset}
          />
        )}
      >
        <ChevronUp aria-hidden />
      </Opener>
    </span>
  );
}
