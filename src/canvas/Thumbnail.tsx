/** A small picture of a community, drawn from its document: forms and lines as on the canvas, faults in red, nothing to read. */

import { useMemo } from 'react';
import { LINK_SIGNS } from '../signs/signs';
import type { Topology } from '../topology/topology';
import type { PlacedKind } from './geometry';
import { type SketchedCard, sketchOf } from './sketch';
import styles from './Thumbnail.module.css';

/** Corners as round as those of the cards. */
const RADIUS: { readonly [K in PlacedKind]: number } = { gateway: 68, server: 8, user: 36, external: 14 };
const RACK = 22;
/** Of the width of a line on the canvas, in pixels of the screen. */
const THIN = 0.75;
const MARK = 'M0 -22L22 0L0 22L-22 0Z';

export function Thumbnail({ topology }: { readonly topology: Topology }) {
  const { view, frames, lines, cards } = useMemo(() => sketchOf(topology), [topology]);
  return (
    <svg
      className={styles.picture}
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {frames.map(({ id, x, y, width, height }) => (
        <rect key={id} className={styles.frame} x={x} y={y} width={width} height={height} rx={16} />
      ))}
      {lines.map(({ id, d, sign, mark }) => (
        <g key={id} style={{ color: `var(${LINK_SIGNS[sign].colour})` }}>
          <path
            className={styles.line}
            d={d}
            strokeWidth={LINK_SIGNS[sign].width * THIN}
            strokeDasharray={LINK_SIGNS[sign].dash ?? undefined}
          />
          {mark && <path className={styles.mark} d={MARK} transform={`translate(${mark.x} ${mark.y})`} />}
        </g>
      ))}
      {cards.map((card) => (
        <Card key={card.id} {...card} />
      ))}
    </svg>
  );
}

function Card({ kind, box, faulty }: SketchedCard) {
  const { x, y, width, height } = box;
  return (
    <g className={styles.card} data-kind={kind} data-faulty={faulty || undefined}>
      <rect x={x} y={y} width={width} height={height} rx={RADIUS[kind]} />
      {kind === 'gateway' && <circle className={styles.hand} cx={x + width / 2} cy={y + height / 2} r={24} />}
      {kind === 'server' && (
        <rect className={styles.hand} x={x} y={y} width={RACK} height={height} rx={RADIUS.server} />
      )}
      {faulty && <path className={styles.mark} d={MARK} transform={`translate(${x + width - 36} ${y + height / 2})`} />}
    </g>
  );
}
