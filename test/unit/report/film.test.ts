/** A film shows each step once, in order, for as long as it takes to read, and its end to whoever draws no movement. */

import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { timelineOf } from '../../../src/playback/timeline';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { canvasSvg } from '../../../src/report/canvasPicture';
import { filmSvg } from '../../../src/report/film';
import { run } from '../../../src/routing/route';

const playground = { ...FIRST_SAMPLE.playground, requests: [{ kind: 'chat', from: 'x1', to: 'u2' }] as const };
const options = { date: '2026-01-02', address: null, qr: null };
const film = filmSvg(playground, 0, options) ?? '';
const [trace] = run(playground.topology, playground.requests, playground.state).traces;

test('each step has its time, the next begins where it ends, and the end stays longest', () => {
  const { moments, duration } = timelineOf(playground.topology, trace as NonNullable<typeof trace>);
  const frames = [...film.matchAll(/dur="([\d.]+)ms" repeatCount="indefinite" values="([^"]*)" keyTimes="([^"]*)"/g)];
  expect(frames).toHaveLength(moments.length);
  const whole = duration + 3000;
  const times = frames.map(([, dur, values = '', keys = '']) => {
    expect(Number(dur)).toBe(whole);
    const at = keys.split(';').map(Number);
    expect(at.toSorted((a, b) => a - b)).toEqual(at);
    const place = values.split(';').indexOf('visible');
    return [at[place] ?? 0, at[place + 1] ?? 1] as const;
  });
  times.forEach(([from, to], step) => {
    expect(from).toBeCloseTo((moments[step]?.start ?? 0) / whole, 3);
    expect(to).toBe(times[step + 1]?.[0] ?? 1);
  });
});

test('it is inert, the same each time, and without movement it is the picture of the end', () => {
  expect(film).not.toMatch(/<script|<foreignObject|href=/);
  expect(filmSvg(playground, 0, options)).toBe(film);
  expect(film.match(/ id="title"/g)).toHaveLength(1);
  const end = { request: 0, step: (trace?.steps.length ?? 0) - 1 };
  const still = new Resvg(canvasSvg(playground, { ...options, moment: end })).render();
  const drawn = new Resvg(film).render();
  expect(drawn.width).toBe(still.width);
  expect(drawn.height).toBeGreaterThanOrEqual(still.height);
  // Each is a copy of millions of bytes, made anew whenever it is asked for.
  const [one, other] = [still.pixels, drawn.pixels];
  expect(Buffer.compare(other.subarray(0, one.length), one)).toBe(0);
});

test('of a request that is not there is none', () => {
  expect(filmSvg(playground, 1, options)).toBeNull();
});
