/** The resting connections, below the cards: each drawn by what it means, with a mark where a fault breaks it. */

import { useMemo, useRef } from 'react';
import { LINK_SIGNS } from '../signs/signs';
import type { Topology } from '../topology/topology';
import canvas from './Canvas.module.css';
import type { Moving } from './flow';
import type { People } from './folding';
import styles from './LinkLines.module.css';
import { type PartLink, SIGN_OF_LINK } from './links';
import { type Path, pointAt } from './paths';
import { linkPaths, sceneOf } from './scene';

export interface LinksProps {
  readonly topology: Topology;
  readonly links: readonly PartLink[];
  readonly moving: Moving;
  readonly people: People;
  /** A request is shown: what is no part of its way grows quiet. */
  readonly quiet: boolean;
}

export function Links({ topology, links, moving, people, quiet }: LinksProps) {
  const drawn = useRef<ReadonlyMap<string, Path>>(new Map());
  const paths = useMemo(() => {
    const clusterOf = new Map(topology.servers.map((server) => [server.id, server.cluster]));
    drawn.current = linkPaths(sceneOf(topology, moving, people), links, drawn.current, moving, clusterOf);
    return drawn.current;
  }, [topology, links, moving, people]);

  return (
    // A picture of what the cards say in words: who is logged in where is read there.
    <svg className={canvas.below} aria-hidden="true" data-quiet={quiet || undefined}>
      {links.map((link) => {
        const path = paths.get(link.id);
        if (!path) return null;
        const {
          colour,
          width: single,
          dash,
        } = LINK_SIGNS[link.fault === null ? SIGN_OF_LINK[link.meaning] : 'blocked'];
        const bundle = link.meaning === 'home' ? link.people : undefined;
        const width = bundle === undefined ? single : single + Math.min(4, Math.log2(bundle));
        const mark = link.fault === null ? null : pointAt(path, 0.5);
        return (
          <g
            key={link.id}
            className={styles.link}
            data-bundle={bundle}
            style={{ color: `var(${colour})` }}
            data-link={link.id}
          >
            <path className={styles.hit} d={path.d} />
            <path className={styles.line} d={path.d} strokeWidth={width} strokeDasharray={dash ?? undefined} />
            {mark && (
              <path className={styles.mark} d="M0 -9L9 0L0 9L-9 0Z" transform={`translate(${mark.x} ${mark.y})`}>
                <title>{link.fault}</title>
              </path>
            )}
          </g>
        );
      })}
    </svg>
  );
}
