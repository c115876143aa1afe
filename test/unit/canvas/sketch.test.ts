/** A sketch holds what the document holds: every card, link and frame, and every fault marked. */

import { describe, expect, test } from 'vitest';
import { linksOf } from '../../../src/canvas/links';
import { sketchOf } from '../../../src/canvas/sketch';
import { SAMPLES } from '../../../src/playground/samples';
import { faultsOnCard } from '../../../src/topology/faults';
import { EMPTY_TOPOLOGY } from '../../../src/topology/topology';

describe.each(SAMPLES.map(({ title, playground }) => ({ title, topology: playground.topology })))(
  'sample "$title"',
  ({ topology }) => {
    const { view, frames, lines, cards } = sketchOf(topology);

    test('every part is there, inside the view', () => {
      const { gateway, servers, users, externals, clusters } = topology;
      const ids = [...(gateway ? [gateway] : []), ...servers, ...users, ...externals].map(({ id }) => id);
      expect(cards.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      expect(frames.map(({ id }) => id)).toEqual(clusters.map(({ id }) => id));
      for (const { x, y, width, height } of [...cards.map(({ box }) => box), ...frames]) {
        expect(x).toBeGreaterThan(view.x);
        expect(y).toBeGreaterThan(view.y);
        expect(x + width).toBeLessThan(view.x + view.width);
        expect(y + height).toBeLessThan(view.y + view.height);
      }
    });

    test('every link is there, and marked where it is broken', () => {
      const links = linksOf(topology, []);
      expect(lines.map(({ id }) => id)).toEqual(links.map(({ id }) => id));
      expect(lines.filter(({ mark }) => mark !== null).map(({ id }) => id)).toEqual(
        links.filter(({ fault }) => fault !== null).map(({ id }) => id),
      );
      for (const { sign, mark } of lines) expect(sign === 'blocked').toBe(mark !== null);
    });

    test('every part at fault is marked, and no other', () => {
      for (const { id, faulty } of cards) expect(faulty, id).toBe(faultsOnCard(topology, id).length > 0);
    });
  },
);

test('of nothing there is a picture, too', () => {
  const { view, ...shapes } = sketchOf(EMPTY_TOPOLOGY);
  expect(shapes).toEqual({ frames: [], lines: [], cards: [] });
  expect(view.width).toBeGreaterThan(0);
});
