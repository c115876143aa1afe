/** The bar below: where in which request we are, how fast it plays, and sending more; the strip stands in its middle. */

import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  ChevronUp,
  type LucideIcon,
  Pause,
  Play,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { late } from '../signs/late';
import { Opener } from '../signs/Opener';
import styles from './Transport.module.css';

const SpeedMenu = late(() => import('./SpeedMenu').then((module) => module.SpeedMenu));
const SendMenu = late(() => import('./SendMenu').then((module) => module.SendMenu));

export interface TransportProps {
  readonly playing: boolean;
  readonly speed: number;
  /** The request shown, -1 for none, and how many there are. */
  readonly request: number;
  readonly requests: number;
  /** The step shown and how many the request has. */
  readonly step: number;
  readonly steps: number;
  /** Which button wears the accent, the one next act; null where that stands elsewhere. */
  readonly nextAct: 'play' | 'send' | null;
  readonly sendAgainLabel: string;
  /** Why nothing can be sent; null when it can. */
  readonly cannotSend: string | null;
  /** Why no full turn can be sent; null when it can. */
  readonly cannotSendTurn: string | null;
  /** Whether there is a step before or behind, in this request or the one beside it. */
  readonly canStepBack: boolean;
  readonly canStepForward: boolean;
  /** Stepping passes over hops that only carry out what was decided. */
  readonly decisionsOnly: boolean;
  readonly onDecisionsOnly: (on: boolean) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onPlayPause: () => void;
  readonly onSeekStep: (step: number) => void;
  readonly onSeekRequest: (request: number) => void;
  readonly onSpeed: (speed: number) => void;
  readonly onSendAgain: () => void;
  readonly onFullTurn: () => void;
  readonly onRerun: () => void;
  readonly onClear: () => void;
  readonly onReset: () => void;
  /** The strip. */
  readonly children: ReactNode;
}

export function Transport(props: TransportProps) {
  const { playing, request, requests, step, steps, nextAct, children } = props;
  const { onPlayPause, onStep, onSeekStep, onSeekRequest } = props;
  const none = steps === 0;
  return (
    <footer>
      <section aria-label="Playback" className={styles.bar}>
        <div className={styles.controls}>
          <Key
            label="To the first step"
            picture={ChevronFirst}
            disabled={none || step === 0}
            onPress={() => onSeekStep(0)}
          />
          <Key
            label="Step back"
            hint=","
            picture={ChevronLeft}
            disabled={!props.canStepBack}
            onPress={() => onStep(-1)}
          />
          <button
            type="button"
            className={styles.play}
            data-look={nextAct === 'play' && !none ? 'accent' : undefined}
            disabled={none}
            title={playing ? 'Pause (Space)' : 'Play (Space)'}
            aria-label={playing ? 'Pause' : 'Play'}
            aria-keyshortcuts="Space"
            onClick={onPlayPause}
          >
            {playing ? <Pause aria-hidden fill="currentColor" /> : <Play aria-hidden fill="currentColor" />}
          </button>
          <Key
            label="Step forward"
            hint="."
            picture={ChevronRight}
            disabled={!props.canStepForward}
            onPress={() => onStep(1)}
          />
          <Key
            label="To the last step"
            picture={ChevronLast}
            disabled={none || step >= steps - 1}
            onPress={() => onSeekStep(steps - 1)}
          />
        </div>
        <div className={styles.strip}>
          <Key
            bare
            label="Previous request"
            picture={ChevronsLeft}
            disabled={none || request <= 0}
            onPress={() => onSeekRequest(request - 1)}
          />
          {children}
          <Key
            bare
            label="Next request"
            picture={ChevronsRight}
            disabled={none || request >= requests - 1}
            onPress={() => onSeekRequest(request + 1)}
          />
        </div>
        <div className={styles.sending}>
          <Speed {...props} />
          <Sending {...props} />
        </div>
      </section>
    </footer>
  );
}

function Key({
  label,
  hint,
  picture: Picture,
  bare,
  disabled,
  onPress,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly picture: LucideIcon;
  readonly bare?: boolean;
  readonly disabled: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      data-icon
      data-look={bare ? 'bare' : undefined}
      title={hint ? `${label} (${hint})` : label}
      aria-label={label}
      aria-keyshortcuts={hint}
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
      title="Speed"
      aria-label={`Speed: ${speed}×`}
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
      {speed}×
    </Opener>
  );
}

const MORE = 'More to send and reset';

function Sending(props: TransportProps) {
  const { nextAct, sendAgainLabel, cannotSend, cannotSendTurn, requests } = props;
  const { onSendAgain, onFullTurn, onRerun, onClear, onReset } = props;
  const look = nextAct === 'send' ? 'accent' : undefined;
  return (
    <span className={styles.split}>
      <button
        type="button"
        data-look={look}
        disabled={cannotSend !== null}
        title={cannotSend ?? `${sendAgainLabel} (Enter)`}
        onClick={onSendAgain}
      >
        <span className={styles.cut}>{sendAgainLabel}</span>
      </button>
      <Opener
        kind="menu"
        data-icon
        data-look={look}
        title={MORE}
        aria-label={MORE}
        popup={(popup) => (
          <SendMenu
            {...popup}
            label={MORE}
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
