/** A community that was tidied up and fitted: it fills the canvas, and no card, frame or name lies over another, in windows of every shape. */

import { describe, expect, test } from 'vitest';
import { fitted, limitsFor, marginsFor, seen } from '../../../src/canvas/camera';
import { detailAt, zoomStep } from '../../../src/canvas/detail';
import { flowNodes, nothingRemembered } from '../../../src/canvas/flow';
import { foldedAtFirst, peopleOf } from '../../../src/canvas/folding';
import { type Box, labelBoxOf, type Size } from '../../../src/canvas/geometry';
import { namesBeside } from '../../../src/canvas/namesBeside';
import { boxOfNode } from '../../../src/canvas/noteNodes';
import { holds } from '../../../src/canvas/rooms';
import { tidyUp } from '../../../src/playground/arrange';
import { bounds, overlaps } from '../../../src/playground/placement';
import type { Playground } from '../../../src/playground/playground';
import { SAMPLES } from '../../../src/playground/samples';
import { realistic } from '../sharing/realistic';

/** What the canvas has of a window, less what stands around it. */
const WINDOWS = [
  { window: '1440×900', width: 1056, height: 720 },
  { window: '1024×768', width: 684, height: 580 },
  { window: '390×844', width: 390, height: 530 },
  { window: '720×450', width: 720, height: 315 },
];
/** Six buttons at the lower left. */
const CLUSTER = { width: 222, height: 42, edge: 8 };

const paneOf = ({ width, height }: (typeof WINDOWS)[number], saying: boolean) => ({
  width,
  height,
  margins: [marginsFor(height, saying)] as const,
  floats: [
    {
      x: CLUSTER.edge,
      y: height - CLUSTER.edge - CLUSTER.height,
      width: CLUSTER.width,
      height: CLUSTER.height,
    },
  ],
});

function shownIn({ topology }: Playground, pane: ReturnType<typeof paneOf>) {
  const people = peopleOf(topology, foldedAtFirst(topology), { always: [], selection: [] });
  const nodes = flowNodes(topology, new Map(), new Set(), nothingRemembered(), people);
  const cards = nodes.map(boxOfNode);
  const whole = bounds([...cards, ...(topology.gateway ? [labelBoxOf(topology.gateway.position)] : [])]);
  if (!whole) throw new Error('there is something to see');
  return { nodes, cards, whole, view: fitted(whole, pane, limitsFor(whole)) };
}

describe.each(WINDOWS)('in a window of $window', (window) => {
  test.each(SAMPLES.map(({ title, playground }) => [title, playground] as const))(
    '%s fills 70 % of the free width or height',
    (_, playground) => {
      const pane = paneOf(window, true);
      const { whole, view } = shownIn(playground, pane);
      const [{ top, right, bottom, left }] = pane.margins;
      const across = (whole.width * view.zoom) / (pane.width - left - right);
      const down = (whole.height * view.zoom) / (pane.height - top - bottom);
      expect(Math.max(across, down)).toBeGreaterThanOrEqual(0.7);
    },
  );

  test.each([
    { servers: 3, users: 3 },
    { servers: 9, users: 60 },
    { servers: 50, users: 500 },
  ])('tidied up for it, $servers servers and $users users: no card, frame or name lies over another', (size) => {
    const held = realistic({ ...size, externals: 2, requests: 0, target: 9999 }, 3);
    const ground = { proportion: window.width / window.height, folded: foldedAtFirst(held.topology).folded };
    const { nodes, cards, view } = shownIn(tidyUp(held, ground), paneOf(window, true));
    const important = { shown: new Set<string>(), selected: new Set<string>(), tagged: new Set<string>() };
    const names = [...namesBeside(nodes, zoomStep(view.zoom), important)].map(([id, { box }]) => ({ id, box }));
    const frames = nodes.flatMap(({ type, id }, index) => (type === 'cluster' ? [{ id, box: at(cards, index) }] : []));
    const parts = nodes.flatMap(({ type, id }, index) => (type === 'cluster' ? [] : [{ id, box: at(cards, index) }]));
    expect(pairsOver(parts)).toEqual([]);
    expect(pairsOver(frames)).toEqual([]);
    expect(pairsOver(names)).toEqual([]);
    const isOver = ({ box }: Named) => names.some((name) => overlaps(name.box, box, -1));
    expect(parts.filter(isOver).map(({ id }) => id)).toEqual([]);
    const dial = names.find(({ id }) => id === held.topology.gateway?.id);
    // Far out who is next and who was last stand beside it.
    expect(dial !== undefined).toBe(detailAt(zoomStep(view.zoom)) !== 'card');
    const isWide = window.width > window.height;
    if (dial && isWide) expect(holds({ x: 0, y: 0, ...sizeOf(window) }, seen(dial.box, view))).toBe(true);
  });
});

interface Named {
  readonly id: string;
  readonly box: Box;
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height });

const at = (boxes: readonly Box[], index: number): Box => boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 };

const pairsOver = (all: readonly Named[]): readonly string[] =>
  all.flatMap(({ id, box }, index) =>
    all
      .slice(index + 1)
      .filter((other) => overlaps(box, other.box))
      .map((other) => `${id} ${other.id}`),
  );
