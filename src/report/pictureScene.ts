/** Where everything in a picture of the canvas stands: cards, the dial, groups of people, frames and notes, and the request shown. */

import { clusterFrame } from '../canvas/flow';
import { foldedAtFirst, type People, peopleOf } from '../canvas/folding';
import { type Box, boxOf, type End, labelBoxOf, type Size } from '../canvas/geometry';
import { type Hop, hopsUpTo, type Looks, looksAt } from '../canvas/looks';
import { arcPath, linkPath, type Path } from '../canvas/paths';
import { wornBy } from '../canvas/worn';
import { lastTurn, localUserOf } from '../outcomes/places';
import { linesHeight, NOTE_SIZE } from '../playground/notes';
import { bounds, CLUSTER_FRAME, freePlaceAmong, overlaps } from '../playground/placement';
import type { Note, Playground } from '../playground/playground';
import { run } from '../routing/route';
import type { Trace } from '../routing/trace';
import type { Fault } from '../topology/faults';
import type { Cluster } from '../topology/parts';
import { findUser, type Topology } from '../topology/topology';
import { paragraph } from './pictureText';
import { squeezed } from './squeezing';

/** A request of the script and how far it is shown: a step counted from 0, -1 while it stands at its sender. */
export interface PictureMoment {
  readonly request: number;
  readonly step: number;
}

/** From so many people on they are all folded into their servers. */
const MOST_STANDING = 60;
const NOTE_LINES = 12;
export const NOTE_TEXT = { size: 12 } as const;
export const NOTE_PADDING = 9;

interface PlacedNote {
  readonly note: Note;
  readonly lines: readonly string[];
  readonly box: Box;
}

export interface PictureScene {
  readonly topology: Topology;
  readonly people: People;
  readonly looks: Looks;
  /** What is wrong with a part, as far as its card says it; by id. */
  readonly worn: ReadonlyMap<string, readonly Fault[]>;
  readonly trace: Trace | null;
  readonly step: number;
  /** The stretches of the way so far, in their order. */
  readonly ways: readonly { readonly hop: Hop; readonly path: Path }[];
  readonly ends: ReadonlyMap<string, End>;
  readonly frames: readonly { readonly cluster: Cluster; readonly box: Box }[];
  readonly notes: readonly PlacedNote[];
  /** What no line may run through. */
  readonly obstacles: readonly Box[];
}

/** The canvas as it stands or, where it is larger than a sheet, with the empty room in it taken out. */
export function sceneOf(playground: Playground, moment: PictureMoment | null, sheet: Size): PictureScene {
  const scene = sceneAsItStands(playground, moment);
  const area = bounds(boxesOf(scene));
  const axes = (['x', 'y'] as const).filter((axis) => area && area[LENGTH[axis]] > sheet[LENGTH[axis]]);
  return axes.length === 0 ? scene : sceneAsItStands(squeezed(playground, boxesOf(scene), axes), moment);
}
const LENGTH = { x: 'width', y: 'height' } as const;

function sceneAsItStands({ topology, requests, state, notes }: Playground, moment: PictureMoment | null): PictureScene {
  const traces = moment ? run(topology, requests.slice(0, Math.max(0, moment.request) + 1), state).traces : [];
  const trace = (moment && traces[moment.request]) ?? null;
  const step = trace && moment ? Math.min(Math.max(moment.step, -1), trace.steps.length - 1) : -1;
  const turns = { next: state.next, last: moment && trace ? lastTurn(traces, moment.request) : null };
  const people = peopleIn(topology, trace);
  const ends = endsOf(topology, people);
  const obstacles = [...ends.values()].map(({ box }) => box);
  if (topology.gateway) obstacles.push(labelBoxOf(topology.gateway.position));
  const frames = topology.clusters.flatMap((cluster) => {
    const box = clusterFrame(topology, cluster.id, new Map());
    return box ? [{ cluster, box }] : [];
  });
  for (const { cluster, box } of frames) ends.set(cluster.id, { box, round: false });
  const ways = (trace ? hopsUpTo(trace, step) : []).flatMap((hop) => {
    const [a, b] = [ends.get(hop.from), ends.get(hop.to)];
    return a && b ? [{ hop, path: (hop.way === 'link' ? linkPath : arcPath)(a, b, obstacles) }] : [];
  });
  const names = frames.map(({ box }) => ({ ...box, height: CLUSTER_FRAME.top }));
  return {
    topology,
    people,
    looks: looksAt(topology, trace, step, turns),
    worn: wornIn(topology, people),
    trace,
    step,
    ways,
    ends,
    frames,
    notes: placedNotes(notes, [...obstacles, ...names, ...ways.flatMap(({ path }) => boxesAlong(path))]),
    obstacles,
  };
}

/** Small boxes along a line, to keep what is put down off it. */
export const boxesAlong = ({ points }: Path): readonly Box[] =>
  points.map(({ x, y }) => ({ x: x - BESIDE, y: y - BESIDE, width: 2 * BESIDE, height: 2 * BESIDE }));
const BESIDE = 8;

/** Whoever the request is about stands beside the group. */
function peopleIn(topology: Topology, trace: Trace | null): People {
  const folding =
    topology.users.length > MOST_STANDING
      ? { folded: new Set(topology.users.map(({ id }) => id)), open: new Set<string>() }
      : foldedAtFirst(topology);
  const user = trace ? findUser(topology, localUserOf(trace)) : undefined;
  return peopleOf(topology, folding, { always: user ? [user.id] : [], selection: [] });
}

/** Of every part that has a card; who is folded is counted in the group. */
function wornIn(topology: Topology, { standing }: People): PictureScene['worn'] {
  const { gateway, servers, externals } = topology;
  const parts = [...(gateway ? [gateway] : []), ...servers, ...standing, ...externals];
  return new Map(parts.map(({ id }) => [id, wornBy(topology, id)]));
}

function endsOf({ gateway, servers, externals }: Topology, { standing, groups }: People): Map<string, End> {
  const ends = new Map<string, End>();
  const flat = (id: string, box: Box): void => {
    ends.set(id, { box, round: false });
  };
  if (gateway) ends.set(gateway.id, { box: boxOf('gateway', gateway.position), round: true });
  for (const { id, position } of servers) flat(id, boxOf('server', position));
  for (const { id, position } of externals) flat(id, boxOf('external', position));
  for (const { id, position } of standing) flat(id, boxOf('user', position));
  for (const { id, box } of groups) flat(id, box);
  return ends;
}

/** A note stands where it was put, or beside what it would cover. */
function placedNotes(notes: readonly Note[], obstacles: readonly Box[]): readonly PlacedNote[] {
  const taken = [...obstacles];
  return notes.map((note) => {
    const lines = paragraph(note.text, NOTE_SIZE.width - 2 * NOTE_PADDING, NOTE_LINES, NOTE_TEXT);
    const size = { width: NOTE_SIZE.width, height: linesHeight(lines.length) };
    const at = { x: note.position[0], y: note.position[1], ...size };
    const covers = taken.some((other) => overlaps(at, other, 4));
    const [x, y] = covers ? freePlaceAmong(taken, note.position, size) : note.position;
    const box = { ...size, x, y };
    taken.push(box);
    return { note, lines, box };
  });
}

export const boxesOf = ({ obstacles, frames, notes }: PictureScene): readonly Box[] => [
  ...obstacles,
  ...frames.map(({ box }) => box),
  ...notes.map(({ box }) => box),
];
