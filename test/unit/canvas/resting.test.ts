/** The parcel rests beside what it visits: it covers no card and no head of a line, at whatever zoom it is seen. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hopsUpTo } from '../../../src/canvas/looks';
import { namesAbout, restBeside, squareAt, startBeside } from '../../../src/canvas/resting';
import { drawnHops, pathBetween, sceneOf } from '../../../src/canvas/scene';
import { tokenFrames, tokenWidth } from '../../../src/canvas/tokenFrames';
import { timelineOf } from '../../../src/playback/timeline';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { overlaps } from '../../../src/playground/placement';
import { SAMPLES } from '../../../src/playground/samples';
import { initialState, run } from '../../../src/routing/route';

const { topology } = FIRST_SAMPLE.playground;
const scene = sceneOf(topology, new Map());
const covered = [...scene.boxes.values(), ...(scene.label ? [scene.label] : [])];
const traces = topology.users.flatMap(({ id }) => [
  ...run(topology, [{ kind: 'chat', from: 'x1', to: id }], initialState).traces,
  ...run(topology, [{ kind: 'chat', from: id, to: 'x1' }], initialState).traces,
]);
const hopsOf = (trace: (typeof traces)[number]) =>
  hopsUpTo(trace, trace.steps.length - 1).flatMap((hop) => {
    const path = pathBetween(scene, hop.from, hop.to, hop.way);
    return path ? [{ hop, path }] : [];
  });

test('in the first sample it covers nothing at any stop of any request', () => {
  expect(traces.flatMap(hopsOf).length).toBeGreaterThan(10);
  fc.assert(
    fc.property(fc.constantFrom(...traces), fc.double({ min: 0.6, max: 2, noNaN: true }), (trace, zoom) => {
      const width = tokenWidth(zoom);
      for (const { path } of hopsOf(trace)) {
        const place = restBeside(path, width, covered);
        expect(covered.some((box) => overlaps(squareAt(place, width), box))).toBe(false);
        const tip = path.points.at(-1) ?? place;
        expect(Math.hypot(place.x - tip.x, place.y - tip.y)).toBeGreaterThan(width / 2 + 7);
      }
    }),
  );
});

test('before its way it stands beside its sender, and its frames end where it rests', () => {
  const sender = scene.boxes.get('x1') ?? expect.fail('there is a sender');
  expect(overlaps(squareAt(startBeside(sender, 34, covered), 34), sender)).toBe(false);
  for (const trace of traces) {
    const hops = hopsOf(trace);
    const last = hops.at(-1) ?? expect.fail('every request goes somewhere');
    const { x, y } = restBeside(last.path, 34, covered);
    const frames = tokenFrames(
      trace,
      timelineOf(topology, trace),
      hops,
      scene.boxes.get(trace.request.from),
      covered,
      34,
    );
    expect(frames.at(-1)?.transform).toBe(`translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`);
  }
});

test('before its way it covers no name that stands beside the sign of its sender, and touches neither', () => {
  const zoom = 0.17;
  const width = tokenWidth(zoom);
  const sender = { x: 0, y: 0, width: 152, height: 56 };
  const pixels = (count: number): number => count / zoom;
  const names = [
    ...[sender.width + 2, -80 - 2].map((x) => ({ x, y: 20 - pixels(8), width: pixels(80), height: pixels(15) })),
    { x: 76 - pixels(40), y: -pixels(17), width: pixels(80), height: pixels(15) },
    { x: 76 - pixels(40), y: 56 + pixels(2), width: pixels(80), height: pixels(15) },
  ];
  for (const name of names) {
    const place = squareAt(startBeside(sender, width, [sender, name]), width);
    for (const box of [sender, name]) expect(overlaps(place, box, pixels(2))).toBe(false);
  }
});

test('where there are clusters it covers the name of no frame, as cards and as plates', () => {
  const held = SAMPLES.find(({ title }) => title === 'Nine servers in three clusters')?.playground;
  if (!held) throw new Error('the sample is gone');
  const clustered = sceneOf(held.topology, new Map());
  const hops = run(held.topology, held.requests, held.state).traces.flatMap((trace) => drawnHops(clustered, trace));
  expect(new Set(hops.map(({ hop }) => hop.to)).size).toBeGreaterThan(9);
  for (const zoom of [0.5, 0.6, 0.67, 0.68, 0.8, 1, 1.5, 2]) {
    const width = tokenWidth(zoom);
    const names = namesAbout(clustered, new Map(), zoom);
    expect(names.length).toBe(4);
    for (const { hop, path } of hops) {
      const place = squareAt(restBeside(path, width, [...clustered.boxes.values(), ...names]), width);
      const under = names.filter((box) => overlaps(place, box));
      expect(under, `at ${hop.to}, zoom ${zoom}`).toEqual([]);
    }
  }
});
