/** Which names stand beside their signs at a zoom, where, and in which of their lengths; all in canvas units. */

import { detailAt, onCanvas, showsSeat } from './detail';
import type { PartNode } from './flow';
import type { Box, Size } from './geometry';
import { type Candidate, type Label, type Labels, placeLabels } from './labels';
import { shortened, textWidth } from './nameWidth';
import { GROUP } from './peopleWords';
import { DIAL } from './words';

export interface Important {
  /** The parts of the step shown. */
  readonly shown: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  /** The servers that wear where the user of the request is. */
  readonly tagged: ReadonlySet<string>;
}

/** On the screen, in pixels: letters, a line of them, and what a name has about it. */
export const NAME = { text: 12, line: 15, about: 4 } as const;
/** So many letters a name beside a sign has at most, and where that is too much. */
const LENGTHS = [16, 9] as const;
/** A badge, and the three places of a user side by side. */
export const BADGE = 17;
const TAGS = 58;

const RANKS = { gateway: 2, server: 3, external: 4, cluster: 5, user: 6, people: 7 } as const;

const rankOf = ({ id, type }: PartNode, { shown, selected }: Important): number =>
  shown.has(id) ? 0 : selected.has(id) ? 1 : RANKS[type as keyof typeof RANKS];

export const nameIn = (name: string, size: number): string => shortened(name, LENGTHS[size] ?? LENGTHS[0]);

/** A group of people goes by how many they are. */
export function nameOfNode({ type, data }: PartNode): string {
  if (type !== 'people') return data.part.name;
  const { server, people } = data.group;
  return server === null ? GROUP.nowhere(people.length) : GROUP.people(people.length);
}

/** What the dial says beside its sign, its own name first; the widest of all turns, so that it need not move with the hand. */
const linesOf = (node: PartNode, size: number): readonly string[] => {
  const name = nameIn(nameOfNode(node), size);
  if (node.type !== 'gateway') return [name];
  const { data } = node;
  const widest = Math.max(0, ...data.list.map((server) => textWidth(nameIn(server.name, size), NAME.text)));
  const server = data.list.find((each) => textWidth(nameIn(each.name, size), NAME.text) === widest);
  if (!server) return [name, DIAL.nobody];
  const row = DIAL.nextSeat(data.list.length, nameIn(server.name, size));
  return [name, row, row];
};

/** Of what a node tells, which stays the same while it is moved and while the zoom changes. */
const sizesKnown = new WeakMap<PartNode['data'], readonly Size[]>();

function sizesOf(node: PartNode): readonly Size[] {
  const known = sizesKnown.get(node.data);
  if (known) return known;
  const sizes = LENGTHS.map((_, size) => {
    const lines = linesOf(node, size);
    const width = Math.max(...lines.map((line) => textWidth(line, NAME.text))) + 2 * NAME.about;
    return { width, height: lines.length * NAME.line };
  });
  sizesKnown.set(node.data, sizes);
  return sizes;
}

function candidateOf(node: PartNode, zoom: number, important: Important): Candidate {
  return {
    id: node.id,
    box: signOf(node, zoom),
    sizes: sizesOf(node),
    rank: rankOf(node, important),
    needed: node.type === 'gateway',
    wanted: important.shown.has(node.id),
  };
}

const onScreen = ({ x, y, width, height }: Box, zoom: number): Box => ({
  x: x * zoom,
  y: y * zoom,
  width: width * zoom,
  height: height * zoom,
});

function signOf({ type, position, width = 0, height = 0 }: PartNode, zoom: number): Box {
  const box = onScreen({ ...position, width, height }, zoom);
  // A frame lies behind its members: its name stands above its upper edge.
  return type === 'cluster' ? { ...box, height: 0 } : box;
}

/** What a sign wears at its edge: its seat, a fault, where its user is. */
function wornBy(node: PartNode, { x, y, width, height }: Box, zoom: number, { tagged }: Important): readonly Box[] {
  const at = (middle: number, edge: number, across: number): Box => ({
    x: middle - across / 2,
    y: edge - BADGE / 2,
    width: across,
    height: BADGE,
  });
  const worn: Box[] = [];
  if (node.type === 'server' && node.data.outside === null && showsSeat(detailAt(zoom))) worn.push(at(x, y, BADGE));
  if ('faults' in node.data && node.data.faults.length > 0) worn.push(at(x + width, y, BADGE));
  if (node.type === 'user' && node.data.connected === null) worn.push(at(x, y + height, BADGE));
  if (tagged.has(node.id)) worn.push(at(x + width / 2, y + height, TAGS));
  return worn;
}

/** A name fits on a plate and on a card; only what the dial says needs more room than is kept beside it. */
const needsPlace = (zoom: number): ((node: PartNode) => boolean) => {
  const detail = detailAt(zoom);
  if (detail === 'card') return () => false;
  return detail === 'plate' ? ({ type }) => type === 'gateway' : () => true;
};

const NONE: Labels = new Map();

/** `kept`: what no name covers besides signs. */
export function namesBeside(
  nodes: readonly PartNode[],
  zoom: number,
  important: Important,
  kept: readonly Box[] = [],
): Labels {
  const candidates = nodes.filter(needsPlace(zoom)).map((node) => candidateOf(node, zoom, important));
  if (candidates.length === 0) return NONE;
  const placed = placeLabels(candidates, [
    ...nodes.flatMap((node) => {
      const sign = signOf(node, zoom);
      return [sign, ...wornBy(node, sign, zoom, important)];
    }),
    ...kept.map((box) => onScreen(box, zoom)),
  ]);
  return new Map([...placed].map(([id, label]) => [id, scaled(label, zoom)]));
}

const scaled = ({ box, size }: Label, zoom: number): Label => ({
  size,
  box: {
    x: onCanvas(box.x, zoom),
    y: onCanvas(box.y, zoom),
    width: onCanvas(box.width, zoom),
    height: onCanvas(box.height, zoom),
  },
});
