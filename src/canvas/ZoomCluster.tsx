/** The small cluster on the canvas: nearer, further away, all of it, and whether the view follows the request. */

import { LocateFixed, Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { type ReactFlowState, useStore } from 'reactflow';
import { percent } from '../saying/saying';
import { OVERVIEW } from './toolsWords';
import styles from './ZoomCluster.module.css';

/** A command as a button shows it. */
interface Pressed {
  readonly label: string;
  /** The label with the keys that do the same. */
  readonly tip: string;
  readonly onPress: () => void;
}

export interface ZoomClusterProps {
  readonly commands: {
    readonly [Name in 'zoomOut' | 'actualSize' | 'zoomIn' | 'fitView' | 'follow']: Pressed;
  };
  readonly following: boolean;
  /** Whether an overview is wanted where something is out of sight. */
  readonly overview: boolean;
  readonly onOverview: (wanted: boolean) => void;
}

const hundredths = ({ transform: [, , zoom] }: ReactFlowState): number => Math.round(100 * zoom);

export function ZoomCluster({ commands, following, overview, onOverview }: ZoomClusterProps) {
  const { zoomOut, actualSize, zoomIn, fitView, follow } = commands;
  return (
    <>
      <button type="button" className={styles.button} {...attributesOf(zoomOut)}>
        <Minus aria-hidden />
      </button>
      <Scale {...actualSize} />
      <button type="button" className={styles.button} {...attributesOf(zoomIn)}>
        <Plus aria-hidden />
      </button>
      <button type="button" className={styles.button} {...attributesOf(fitView)}>
        <Maximize aria-hidden />
      </button>
      <button type="button" className={styles.button} aria-pressed={following} {...attributesOf(follow)}>
        <LocateFixed aria-hidden />
      </button>
      {!overview && (
        <button
          type="button"
          className={styles.button}
          aria-label={OVERVIEW.open}
          title={OVERVIEW.open}
          onClick={() => onOverview(true)}
        >
          <MapIcon aria-hidden />
        </button>
      )}
    </>
  );
}

/** Alone, because it changes with every turn of the wheel. */
function Scale({ label, tip, onPress }: Pressed) {
  const scale = percent(useStore(hundredths), 100);
  return (
    <button type="button" className={styles.scale} aria-label={`${label}: ${scale}`} title={tip} onClick={onPress}>
      {scale}
    </button>
  );
}

const attributesOf = ({ label, tip, onPress }: Pressed) => ({ 'aria-label': label, title: tip, onClick: onPress });
