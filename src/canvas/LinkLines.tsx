/** The resting connections, below the cards: each drawn by what it means, with a mark where a fault breaks it. */

import { useDeferredValue, useMemo, useRef } from 'react';
import { late } from '../signs/late';
import { LINK_SIGNS } from '../signs/signs';
import type { Topology } from '../topology/topology';
import canvas from './Canvas.module.css';
import type { Moving } from './flow';
import type { People } from './folding';
import styles from './LinkLines.module.css';
import { isBundle, type PartLink, SIGN_OF_LINK } from './links';
import { type Path, pointAt } from './paths';
import { isSameScene, linkPaths, type Scene, sceneOf } from './scene';
import { useDetail } from './useDetail';
import { usePointedLine } from './usePointed';

const BundleCounts = late(() => import('./BundleCounts').then((module) => module.BundleCounts));

export interface LinksProps {
  readonly topology: Topology;
  readonly links: readonly PartLink[];
  readonly moving: Moving;
  readonly people: People;
  readonly selected: ReadonlySet<string>;
  /** A request is shown: what is no part of its way grows quiet. */
  readonly quiet: boolean;
}

/** What was drawn last. */
interface Drawn {
  readonly scene: Scene;
  readonly paths: ReadonlyMap<string, Path>;
}

/** Lines of a document that was just opened come once its cards are there: the page is free in between. */
export function Links(props: LinksProps) {
  const come = useDeferredValue(true, false);
  return come && <Lines {...props} />;
}

function Lines({ topology, links, moving, people, selected, quiet }: LinksProps) {
  // Far out what the pointer can hit would hardly be wider than the line itself.
  const detail = useDetail();
  const near = detail === 'card' || detail === 'plate';
  const drawn = useRef<Drawn | null>(null);
  const scene = useMemo(() => {
    const next = sceneOf(topology, moving, people);
    const { current: before } = drawn;
    return before && isSameScene(before.scene, next) ? before.scene : next;
  }, [topology, moving, people]);
  const paths = useMemo(() => {
    const clusterOf = new Map(topology.servers.map((server) => [server.id, server.cluster]));
    const { current: before } = drawn;
    const next = linkPaths(scene, links, before?.paths ?? new Map(), moving, clusterOf, before?.scene === scene);
    drawn.current = { scene, paths: next };
    return next;
  }, [topology, scene, links, moving]);
  const bundles = useMemo(() => links.filter(isBundle), [links]);
  const picture = useRef<SVGSVGElement>(null);
  const pointed = usePointedLine(picture);

  return (
    // A picture of what the cards say in words: who is logged in where is read there.
    <>
      <svg ref={picture} className={canvas.below} aria-hidden="true" data-quiet={quiet || undefined}>
        {near && (
          <g className={styles.hit}>
            {links.map(({ id }) => (
              <path key={id} data-near-link={id} d={paths.get(id)?.d} />
            ))}
          </g>
        )}
        {links.map((link) => {
          const path = paths.get(link.id);
          if (!path) return null;
          const {
            colour,
            width: single,
            dash,
          } = LINK_SIGNS[link.fault === null ? SIGN_OF_LINK[link.meaning] : 'blocked'];
          const bundle = isBundle(link) ? link.people : undefined;
          const width = bundle === undefined ? single : single + Math.min(4, Math.log2(bundle));
          const mark = link.fault === null ? null : pointAt(path, 0.5);
          const about = { 'data-link': link.id, 'data-bundle': bundle, style: { color: `var(${colour})` } };
          const line = { d: path.d, strokeWidth: width, strokeDasharray: dash ?? undefined };
          if (!mark) return <path key={link.id} className={`${styles.link} ${styles.line}`} {...about} {...line} />;
          return (
            <g key={link.id} className={styles.link} {...about}>
              <path className={styles.line} {...line} />
              <path className={styles.mark} d="M0 -9L9 0L0 9L-9 0Z" transform={`translate(${mark.x} ${mark.y})`}>
                <title>{link.fault}</title>
              </path>
            </g>
          );
        })}
      </svg>
      {bundles.length > 0 && (
        <BundleCounts
          topology={topology}
          links={bundles}
          paths={paths}
          scene={scene}
          people={people}
          selected={selected}
          pointed={pointed}
          quiet={quiet}
        />
      )}
    </>
  );
}
