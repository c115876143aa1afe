/** A community as a few shapes: cards by their kind, frames, links by what they mean, and what is at fault; for pictures of any size. */

import { bounds } from '../playground/placement';
import type { LinkName } from '../signs/signs';
import { faultsOnCard } from '../topology/faults';
import type { Position } from '../topology/parts';
import type { Topology } from '../topology/topology';
import { clusterFrame } from './flow';
import { type Box, boxOf, grown, type PlacedKind, type Point } from './geometry';
import { linksOf, SIGN_OF_LINK } from './links';
import { pointAt } from './paths';
import { linkPaths, sceneOf } from './scene';

export interface SketchedCard {
  readonly id: string;
  readonly kind: PlacedKind;
  readonly box: Box;
  readonly faulty: boolean;
}

export interface SketchedLine {
  readonly id: string;
  /** As the `d` of an SVG path. */
  readonly d: string;
  readonly sign: LinkName;
  /** Where the mark of its fault stands; null while it is healthy. */
  readonly mark: Point | null;
}

export interface Sketch {
  /** All of it, with room round the edge. */
  readonly view: Box;
  readonly frames: readonly (Box & { readonly id: string })[];
  readonly lines: readonly SketchedLine[];
  readonly cards: readonly SketchedCard[];
}

const EDGE = 24;

/** The same topology gives the same shapes. */
export function sketchOf(topology: Topology): Sketch {
  const { gateway, servers, users, externals, clusters } = topology;
  const scene = sceneOf(topology, new Map());
  const links = linksOf(topology, []);
  const paths = linkPaths(scene, links, new Map(), new Map(), new Map());
  const cardsOf = (
    kind: PlacedKind,
    parts: readonly { readonly id: string; readonly position: Position }[],
  ): readonly SketchedCard[] =>
    parts.map(({ id, position }) => ({
      id,
      kind,
      box: boxOf(kind, position),
      faulty: faultsOnCard(topology, id).length > 0,
    }));
  const frames = clusters.flatMap(({ id }) => {
    const frame = clusterFrame(topology, id, new Map());
    return frame ? [{ id, ...frame }] : [];
  });
  const cards = [
    ...cardsOf('external', externals),
    ...cardsOf('gateway', gateway ? [gateway] : []),
    ...cardsOf('server', servers),
    ...cardsOf('user', users),
  ];
  return {
    view: grown(bounds([...cards.map(({ box }) => box), ...frames]) ?? { x: 0, y: 0, width: 0, height: 0 }, EDGE),
    frames,
    lines: links.flatMap(({ id, meaning, fault }) => {
      const path = paths.get(id);
      if (!path) return [];
      const broken = fault !== null;
      return [
        { id, d: path.d, sign: broken ? 'blocked' : SIGN_OF_LINK[meaning], mark: broken ? pointAt(path, 0.5) : null },
      ];
    }),
    cards,
  };
}
