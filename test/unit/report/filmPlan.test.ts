/** A recording shows the steps of the film in order and without gaps, no longer and no larger than can be encoded. */

import { expect, test } from 'vitest';
import { timelineOf } from '../../../src/playback/timeline';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { canvasSvg } from '../../../src/report/canvasPicture';
import { type Stills, stillsOf } from '../../../src/report/film';
import { filmPlan, LONGEST } from '../../../src/report/filmPlan';
import { run } from '../../../src/routing/route';

const playground = { ...FIRST_SAMPLE.playground, requests: [{ kind: 'chat', from: 'x1', to: 'u2' }] as const };
const options = { date: '2026-01-02', address: null, qr: null };
const stills = stillsOf(playground, 0, options) as Stills;

/** The same film, with each step so many times as long. */
const slower = (times: number): Stills => {
  const whole = (stills.whole - 3000) * times + 3000;
  return {
    ...stills,
    whole,
    stills: stills.stills.map((still, step) => ({
      ...still,
      from: still.from * times,
      to: step === stills.stills.length - 1 ? whole : still.to * times,
    })),
  };
};

test('each step is the picture of its moment, for as long as the timeline says, and the end 3 seconds more', () => {
  const [trace] = run(playground.topology, playground.requests, playground.state).traces;
  const { moments, duration } = timelineOf(playground.topology, trace as NonNullable<typeof trace>);
  // Short enough to be recorded as slowly as it plays.
  const short = filmPlan(slower(0.5)).frames;
  expect(short.map(({ from }) => from)).toEqual(moments.map(({ start }) => Math.round(start / 2)));
  expect(short.at(-1)?.to).toBe(Math.round(duration / 2) + 3000);
  expect(short.map(({ svg }) => svg)).toEqual(
    moments.map((_, step) => canvasSvg(playground, { ...options, moment: { request: 0, step } })),
  );
});

test('a long one is played faster, without gaps, and its end is held as long', () => {
  const { frames } = filmPlan(slower(10));
  expect(frames[0]?.from).toBe(0);
  expect(frames.slice(1).map(({ from }) => from)).toEqual(frames.slice(0, -1).map(({ to }) => to));
  expect(frames.at(-1)?.to).toBe(LONGEST);
  const own = slower(10).stills;
  const share = (own[1]?.from ?? 0) / (slower(10).whole - 3000);
  expect((frames[1]?.from ?? 0) / (LONGEST - 3000)).toBeCloseTo(share, 3);
});

test.each([
  [825, 501, 1650, 1002],
  [1919, 1001, 1920, 1002],
  [901, 3000, 576, 1920],
])('of %i by %i it has an even number of dots on each side, and at most 1920', (width, height, wide, high) => {
  const plan = filmPlan({ ...stills, width, height });
  expect([plan.width, plan.height]).toEqual([wide, high]);
});
