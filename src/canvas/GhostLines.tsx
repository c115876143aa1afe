/** The hops that were expected of a request and never came: dashed and quiet, beside the way it went. */

import type { Topology } from '../topology/topology';
import styles from './GhostLines.module.css';
import { pathBetween, type Scene } from './scene';

export interface GhostHop {
  /** The step in place of which it was expected. */
  readonly step: number;
  readonly from: string;
  readonly to: string;
}

interface GhostLinesProps {
  readonly topology: Topology;
  readonly scene: Scene;
  readonly ghosts: readonly GhostHop[];
  /** The zoom: far out the line keeps a width that can be followed. */
  readonly thicker: number;
}

export const GhostLines = ({ topology, scene, ghosts, thicker }: GhostLinesProps) =>
  ghosts.map(({ step, from, to }) => {
    const path = pathBetween(scene, from, to, from === topology.gateway?.id ? 'link' : 'redirect');
    const [end, before] = [path?.points.at(-1), path?.points.at(-2)];
    if (!path || !end || !before) return null;
    const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
    return (
      <g key={`${step} ${to}`} className={styles.ghost} data-ghost={to}>
        <path d={path.d} strokeWidth={2.5 * thicker} strokeDasharray={`${3 * thicker} ${7 * thicker}`} />
        <path
          d="M0 0L-13 -7M0 0L-13 7"
          strokeWidth={2.5}
          transform={`translate(${end.x} ${end.y}) rotate(${angle}) scale(${thicker})`}
        />
      </g>
    );
  });
