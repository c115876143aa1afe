/** The bar below: where in which request we are, how fast it plays, and sending more; the strip stands in its middle. */

import { Menu } from '@base-ui/react/menu';
import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  ChevronUp,
  FastForward,
  ListRestart,
  ListX,
  type LucideIcon,
  Pause,
  Play,
  RotateCcw,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { SPEEDS } from './playhead';
import styles from './Transport.module.css';

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
  const { playing, request, requests, step, steps, nextAct, onPlayPause, onSeekStep, onSeekRequest, children } = props;
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
            disabled={none || step === 0}
            onPress={() => onSeekStep(step - 1)}
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
            disabled={none || step >= steps - 1}
            onPress={() => onSeekStep(step + 1)}
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
          <SpeedMenu {...props} />
          <SendMenu {...props} />
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

function SpeedMenu({ speed, onSpeed }: TransportProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={styles.speed} title="Speed" aria-label={`Speed: ${speed}×`}>
        {speed}×
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner side="top" align="end" sideOffset={6} collisionPadding={8} className={styles.layer}>
          <Menu.Popup className={styles.menu} aria-label="Speed">
            <Menu.RadioGroup value={speed} onValueChange={(value) => onSpeed(Number(value))}>
              {SPEEDS.map((each) => (
                <Menu.RadioItem key={each} value={each} closeOnClick className={styles.item}>
                  <span className={styles.mark}>
                    <Menu.RadioItemIndicator className={styles.dot} />
                  </span>
                  {each}×
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function SendMenu(props: TransportProps) {
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
      <Menu.Root modal={false}>
        <Menu.Trigger data-icon data-look={look} title="More to send and reset" aria-label="More to send and reset">
          <ChevronUp aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner side="top" align="end" sideOffset={6} collisionPadding={8} className={styles.layer}>
            <Menu.Popup className={styles.menu} aria-label="More to send and reset">
              <Entry
                picture={FastForward}
                label="Send a full turn"
                help={cannotSendTurn ?? 'Once for every server of the round robin'}
                disabled={cannotSendTurn !== null}
                onPress={onFullTurn}
              />
              <Entry
                picture={RotateCcw}
                label="Re-run from the start"
                help="Play all requests from the first"
                disabled={requests === 0}
                onPress={onRerun}
              />
              <Menu.Separator className={styles.rule} />
              <Entry
                picture={ListX}
                label="Clear requests"
                help="Parts stay as they are"
                disabled={requests === 0}
                onPress={onClear}
              />
              <Entry
                picture={ListRestart}
                label="Reset turn and sessions"
                help="First server next, no session open"
                disabled={false}
                onPress={onReset}
              />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </span>
  );
}

function Entry({
  picture: Picture,
  label,
  help,
  disabled,
  onPress,
}: {
  readonly picture: LucideIcon;
  readonly label: string;
  readonly help: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}) {
  return (
    <Menu.Item className={styles.item} disabled={disabled} onClick={onPress}>
      <Picture aria-hidden />
      <span>
        {label}
        <small>{help}</small>
      </span>
    </Menu.Item>
  );
}
