/** The step of the discovery upon the picture: the link that is opened, who tells the gateway, and of whom. */

import { useMemo } from 'react';
import type { DiscoveryMoment } from '../routing/discovery';
import type { Topology } from '../topology/topology';
import type { Picture } from './Canvas';
import canvas from './Canvas.module.css';
import { type Path, STOP_SHARE, stopPoint } from './paths';
import { pathBetween, type Scene, sceneOf } from './scene';
import styles from './Telling.module.css';

interface TellingProps extends Picture {
  readonly topology: Topology;
  readonly moment: DiscoveryMoment;
}

export function Telling({ topology, moving, people, moment }: TellingProps) {
  const scene = useMemo(() => sceneOf(topology, moving, people), [topology, moving, people]);
  const gateway = topology.gateway?.id;
  const { step, known } = moment;
  const [first] = known;
  if (gateway === undefined || !first) return null;
  const told = known.filter(({ id, link }) => link === 'waiting' && id !== first.id);
  return (
    // A picture of what is heard and listed in words.
    <svg className={canvas.above} aria-hidden="true">
      {told.map(({ id }) => (
        <Line key={id} kind="told" path={arcBetween(scene, first.id, id)} />
      ))}
      {step.kind === 'read' && <Line key="read" kind="lit" path={pathBetween(scene, first.id, gateway, 'link')} />}
      {step.kind === 'opened' && step.server !== null && (
        <Line
          key={step.server}
          kind="lit"
          closed={step.rule !== null}
          path={pathBetween(scene, gateway, step.server, 'link')}
        />
      )}
    </svg>
  );
}

const LENGTH = 1000;

const arcBetween = (scene: Scene, from: string, to: string): Path | null => pathBetween(scene, from, to, 'redirect');

/** A line that grows from its start, with a head at its end; one that is closed stops on its way. */
function Line({
  kind,
  path,
  closed = false,
}: {
  readonly kind: 'told' | 'lit';
  readonly path: Path | null;
  readonly closed?: boolean;
}) {
  const to = path?.points.at(-1);
  const before = path?.points.at(-2);
  if (!path || !to || !before) return null;
  const angle = (Math.atan2(to.y - before.y, to.x - before.x) * 180) / Math.PI;
  const stop = closed ? stopPoint(path) : null;
  return (
    <g className={styles[kind]} data-closed={closed || undefined}>
      <path
        className={styles.line}
        d={path.d}
        // Drawn a thousand long, so that a style sheet can let it grow whatever its length.
        pathLength={kind === 'lit' ? LENGTH : undefined}
        strokeDasharray={kind === 'lit' ? `${closed ? STOP_SHARE * LENGTH : LENGTH} ${LENGTH}` : '2 7'}
      />
      {stop ? (
        <path className={styles.mark} d="M0 -11L11 0L0 11L-11 0Z" transform={`translate(${stop.x} ${stop.y})`} />
      ) : (
        <path
          className={styles.head}
          d="M2 0L-11 -7L-11 7Z"
          transform={`translate(${to.x} ${to.y}) rotate(${angle})`}
        />
      )}
    </g>
  );
}
