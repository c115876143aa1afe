/** A small picture of a community with the way of one request up to a step: names, places and hops, nothing to press. */

import { useMemo } from 'react';
import { CODES } from '../routing/codes';
import type { Trace } from '../routing/trace';
import { LINK_SIGNS } from '../signs/signs';
import { nameOf, type Topology } from '../topology/topology';
import { stopSign } from './looks';
import { stopPoint } from './paths';
import { drawnHops, sceneOf } from './scene';
import { sketchOf } from './sketch';
import { Thumbnail } from './Thumbnail';
import styles from './WayPicture.module.css';

interface WayPictureProps {
  readonly topology: Topology;
  readonly trace: Trace;
  readonly step: number;
  /** The step in which it parts from another way; null: it does not. */
  readonly parts: number | null;
}

const NAME = 40;

export function WayPicture({ topology, trace, step, parts }: WayPictureProps) {
  const { view, cards } = useMemo(() => sketchOf(topology), [topology]);
  const hops = useMemo(() => drawnHops(sceneOf(topology, new Map()), trace), [topology, trace]);
  const shown = hops.filter(({ hop }) => hop.index <= step);
  const end = trace.steps.at(-1);
  const stopped = end && step === trace.steps.length - 1 ? stopSign(end.rule) : null;
  const used = new Set(shown.flatMap(({ hop }) => [hop.from, hop.to]));
  return (
    <div className={styles.picture}>
      <Thumbnail topology={topology} />
      <svg viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} aria-hidden="true" focusable="false">
        {shown.map(({ hop, path }) => {
          const redirect =
            hop.way === 'link' ? 'path' : CODES[hop.rule].redirect === 'home' ? 'redirectHome' : 'redirect';
          const { colour, dash } = LINK_SIGNS[redirect];
          const to = path.points.at(-1);
          return (
            <g key={hop.index} style={{ color: `var(${colour})` }} data-parts={hop.index === parts || undefined}>
              <path
                className={styles.hop}
                d={path.d}
                strokeDasharray={dash ?? undefined}
                data-now={hop.index === step || undefined}
              />
              {to && !hop.blocked && <circle className={styles.end} cx={to.x} cy={to.y} r={9} />}
              {hop.blocked && <Stop {...stopPoint(path)} />}
            </g>
          );
        })}
        {stopped && end && end.towards === undefined && <StopAt box={cards.find(({ id }) => id === end.at)?.box} />}
        {cards.map(({ id, kind, box }) => (
          <text
            key={id}
            className={styles.name}
            data-used={used.has(id) || undefined}
            x={kind === 'gateway' ? box.x + box.width + 16 : box.x + box.width / 2}
            y={box.y + box.height / 2 + NAME / 3}
            fontSize={NAME}
            textAnchor={kind === 'gateway' ? 'start' : 'middle'}
          >
            {nameOf(topology, id)}
          </text>
        ))}
      </svg>
    </div>
  );
}

const Stop = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path className={styles.stop} d="M0 -26L26 0L0 26L-26 0Z" transform={`translate(${x} ${y})`} />
);

const StopAt = ({
  box,
}: {
  readonly box: { readonly x: number; readonly y: number; readonly width: number } | undefined;
}) => (box ? <Stop x={box.x + box.width} y={box.y} /> : null);
