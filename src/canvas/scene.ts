/** Where everything stands at this moment, parts under the hand included, and the lines that run between. */

import type { SeenTrace } from '../routing/trace';
import type { Topology } from '../topology/topology';
import { clusterFrame, type Moving } from './flow';
import { everybody, type People } from './folding';
import { type Box, boxOf, type End, labelBoxOf, type PlacedKind } from './geometry';
import type { LinkMeaning, PartLink } from './links';
import { type Hop, hopsUpTo } from './looks';
import { arcPath, linkPath, type Path } from './paths';

export interface Scene {
  readonly ends: ReadonlyMap<string, End>;
  /** What a line has to go round and a bubble must not cover. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** The gateway's name beside the dial; null without a gateway. */
  readonly label: Box | null;
  /** The frames of clusters, each with the name at its upper left. */
  readonly frames: readonly { readonly box: Box; readonly name: string }[];
}

/** Where on a user's card the line to the server the user is logged in to begins, and the one home. */
const PORTS = { link: 1 / 3, home: 2 / 3 } as const;

export function sceneOf(topology: Topology, moving: Moving, people: People = everybody(topology)): Scene {
  const ends = new Map<string, End>();
  const boxes = new Map<string, Box>();
  let label: Box | null = null;
  const add = (kind: PlacedKind, part: { readonly id: string; readonly position: readonly [number, number] }): void => {
    const position = moving.get(part.id) ?? part.position;
    const box = boxOf(kind, position);
    boxes.set(part.id, box);
    ends.set(part.id, { box, round: kind === 'gateway', ...(kind === 'user' && { port: PORTS.link }) });
    if (kind === 'gateway') label = labelBoxOf(position);
  };
  if (topology.gateway) add('gateway', topology.gateway);
  for (const part of topology.servers) add('server', part);
  for (const part of people.standing) add('user', part);
  for (const part of topology.externals) add('external', part);
  for (const { id, box } of people.groups) {
    const [x, y] = moving.get(id) ?? [box.x, box.y];
    const shown = { ...box, x, y };
    boxes.set(id, shown);
    ends.set(id, { box: shown, round: false });
  }
  const frames = topology.clusters.flatMap(({ id, name }) => {
    const box = clusterFrame(topology, id, moving);
    if (!box) return [];
    ends.set(id, { box, round: false });
    return [{ box, name }];
  });
  return { ends, boxes, label, frames };
}

const others = ({ boxes, label }: Scene, from: string, to: string): readonly Box[] => {
  const list: Box[] = label ? [label] : [];
  for (const [id, box] of boxes) if (id !== from && id !== to) list.push(box);
  return list;
};

/** The line between two parts; null while one of them has no place. */
export function pathBetween(scene: Scene, from: string, to: string, way: 'link' | 'home' | 'redirect'): Path | null {
  const endAt = (id: string): End | undefined => {
    const end = scene.ends.get(id);
    return end?.port === undefined || way === 'redirect' ? end : { ...end, port: PORTS[way] };
  };
  const a = endAt(from);
  const b = endAt(to);
  if (!a || !b) return null;
  return way === 'redirect' ? arcPath(a, b, others(scene, from, to)) : linkPath(a, b, others(scene, from, to));
}

const WAYS: { readonly [M in LinkMeaning]?: 'home' | 'redirect' } = { home: 'home', servers: 'redirect' };

/** Whether everything stands where it stood. */
export const isSameScene = (a: Scene, b: Scene): boolean =>
  a.ends.size === b.ends.size &&
  isSameBox(a.label, b.label) &&
  [...a.ends].every(([id, { box }]) => isSameBox(box, b.ends.get(id)?.box ?? null));

const isSameBox = (a: Box | null, b: Box | null): boolean =>
  a === b || (a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height);

/**
 * The lines of all links. Those of a former picture are kept where everything stands still, and while parts are under the hand for
 * links none of whose ends moved; a link's id names its ends.
 */
export function linkPaths(
  scene: Scene,
  links: readonly PartLink[],
  before: ReadonlyMap<string, Path>,
  moving: Moving,
  clusterOf: ReadonlyMap<string, string | null>,
  still = false,
): ReadonlyMap<string, Path> {
  const movedClusters = new Set([...moving.keys()].map((id) => clusterOf.get(id)));
  const stays = (id: string): boolean => !moving.has(id) && !movedClusters.has(id);
  const paths = new Map<string, Path>();
  for (const { id, from, to, meaning } of links) {
    const known = still || (moving.size > 0 && stays(from) && stays(to)) ? before.get(id) : undefined;
    const path = known ?? pathBetween(scene, from, to, WAYS[meaning] ?? 'link');
    if (path) paths.set(id, path);
  }
  return paths;
}

export interface DrawnHop {
  readonly hop: Hop;
  readonly path: Path;
}

/** All hops of a request whose ends are there. */
export const drawnHops = (scene: Scene, trace: SeenTrace): readonly DrawnHop[] =>
  hopsUpTo(trace, trace.steps.length - 1).flatMap((hop) => {
    const path = pathBetween(scene, hop.from, hop.to, hop.way);
    return path ? [{ hop, path }] : [];
  });
