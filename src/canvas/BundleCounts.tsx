/** For how many people a bundled line stands: the number upon it where there is room, and the whole of it while the line is pointed at. */

import { useMemo } from 'react';
import { named, plain } from '../saying/names';
import { count } from '../saying/saying';
import { Sentence } from '../signs/Sentence';
import { nameOf, type Topology } from '../topology/topology';
import styles from './BundleCounts.module.css';
import canvas from './Canvas.module.css';
import { onCanvas } from './detail';
import { clusterFrame } from './flow';
import type { People } from './folding';
import { type Box, grown, type Point, type Size } from './geometry';
import { boxUpon, placeUpon } from './labels';
import type { PartLink } from './links';
import { BADGE, NAME } from './namesBeside';
import { textWidth } from './nameWidth';
import { type Path, pointAt } from './paths';
import { GROUP } from './peopleWords';
import { namesAbout } from './resting';
import type { Scene } from './scene';
import { useLegible } from './useDetail';

/** Where along its line a number may stand. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;

interface BundleCountsProps {
  readonly topology: Topology;
  readonly links: readonly PartLink[];
  readonly paths: ReadonlyMap<string, Path>;
  readonly scene: Scene;
  readonly people: People;
  readonly selected: ReadonlySet<string>;
  /** The line under the pointer, or the group that has the keyboard. */
  readonly pointed: string | null;
  readonly quiet: boolean;
}

export function BundleCounts(props: BundleCountsProps) {
  const { topology, links, paths, scene, people, selected, pointed, quiet } = props;
  const { zoom, names } = useLegible();
  const seats = useMemo(() => new Map(people.groups.map(({ id, server }) => [id, server])), [people]);
  const placed = useMemo(() => {
    const inPixels = ({ x, y, width, height }: Box): Box => ({
      x: x * zoom,
      y: y * zoom,
      width: width * zoom,
      height: height * zoom,
    });
    // What a part wears stands half out of it.
    const parts = [...scene.boxes.values()].map((box) => grown(inPixels(box), BADGE / 2));
    const frames = topology.clusters.flatMap(({ id }) => {
      const frame = clusterFrame(topology, id, new Map());
      return frame ? [grown(inPixels({ ...frame, height: 0 }), NAME.line)] : [];
    });
    const written = namesAbout(scene, names, zoom).map(inPixels);
    return placeUpon(
      links.flatMap(({ id, from, to, people: number = 0 }) => {
        const path = paths.get(id);
        // One line is one person, unless it says otherwise.
        if (!path || number < 2) return [];
        const spots = SHARES.map((share) => scaled(pointAt(path, share), zoom));
        const meant = [id, to].includes(pointed ?? '') || selected.has(from) || selected.has(seats.get(to) ?? '');
        return [{ id, spots, size: sizeOf(count(number)), rank: meant ? 0 : 1 }];
      }),
      [...parts, ...frames, ...written],
    );
  }, [topology, links, paths, scene, seats, selected, pointed, zoom, names]);

  const line = links.find(({ id }) => id === pointed);
  const path = line && paths.get(line.id);
  const seat = (line && seats.get(line.to)) ?? null;
  const whole =
    line &&
    GROUP.bundle(
      line.people ?? 0,
      seat === null ? null : named(nameOf(topology, seat)),
      named(nameOf(topology, line.from)),
    );
  return (
    // Heard with the group the line leads to.
    <>
      <div className={canvas.below} aria-hidden="true" data-quiet={quiet || undefined}>
        {links.map(({ id, people: number = 0 }) => {
          const box = placed.get(id);
          return (
            box && (
              <span key={id} className={styles.count} style={onCanvasBox(box, zoom)} data-bundle={number}>
                {count(number)}
              </span>
            )
          );
        })}
      </div>
      {path && whole && (
        <div className={canvas.above} aria-hidden="true">
          <p
            className={styles.whole}
            style={onCanvasBox(boxUpon(scaled(pointAt(path, 0.5), zoom), sizeOf(plain(whole), 2)), zoom)}
          >
            <Sentence text={whole} />
          </p>
        </div>
      )}
    </>
  );
}

const scaled = ({ x, y }: Point, zoom: number): Point => ({ x: x * zoom, y: y * zoom });

const sizeOf = (text: string, about = 1): Size => ({
  width: textWidth(text, NAME.text) + 2 * about * NAME.about,
  height: NAME.line + 2 * (about - 1) * NAME.about,
});

const onCanvasBox = ({ x, y, width, height }: Box, zoom: number) => ({
  left: onCanvas(x, zoom),
  top: onCanvas(y, zoom),
  width: onCanvas(width, zoom),
  height: onCanvas(height, zoom),
});
