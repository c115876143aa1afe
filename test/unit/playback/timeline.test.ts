import { describe, expect, test } from 'vitest';
import { AT_REST, pause, play, seekStep, seekTime, setRate, timeAt } from '../../../src/playback/playhead';
import { nextChange, placeAt, timelineOf } from '../../../src/playback/timeline';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { describeStep } from '../../../src/routing/describe';
import { initialState, route } from '../../../src/routing/route';

const { topology } = FIRST_SAMPLE.playground;
const { trace } = route(topology, { kind: 'chat', from: 'x1', to: 'u2' }, initialState);
const timeline = timelineOf(topology, trace);

describe('timeline', () => {
  test('steps follow one another without a gap and fill the duration', () => {
    let end = 0;
    for (const moment of timeline.moments) {
      expect(moment.start).toBe(end);
      expect(moment.arrive).toBeGreaterThanOrEqual(moment.start);
      expect(moment.end).toBeGreaterThan(moment.arrive);
      end = moment.end;
    }
    expect(timeline.moments).toHaveLength(trace.steps.length);
    expect(timeline.duration).toBe(end);
  });

  test('a decision holds for its reading time: about a second and a quarter of one a word', () => {
    trace.steps.forEach((step, index) => {
      if (step.kind !== 'decision') return;
      const words = describeStep(topology, trace, index).what.split(/\s+/).length;
      const moment = timeline.moments[index];
      expect((moment?.end ?? 0) - (moment?.arrive ?? 0)).toBe(1000 + 250 * words);
    });
  });

  test('a hop travels before it has arrived, a decision has arrived at once', () => {
    const hop = trace.steps.findIndex((step) => step.kind === 'hop');
    const decision = trace.steps.findIndex((step) => step.kind === 'decision');
    expect(placeAt(timeline, timeline.moments[hop]?.start ?? -1)).toEqual({ step: hop, arrived: false });
    expect(placeAt(timeline, timeline.moments[decision]?.start ?? -1)).toEqual({ step: decision, arrived: true });
  });

  test('walking from change to change meets every step once and ends', () => {
    const seen: string[] = [];
    let t = 0;
    for (let turns = 0; t < timeline.duration && turns < 100; turns += 1) {
      const { step, arrived } = placeAt(timeline, t);
      seen.push(`${step}${arrived ? '.' : '>'}`);
      t = nextChange(timeline, t);
    }
    expect(t).toBe(timeline.duration);
    expect(seen).toEqual(
      trace.steps.flatMap((step, index) => (step.kind === 'hop' ? [`${index}>`, `${index}.`] : [`${index}.`])),
    );
  });
});

describe('playhead', () => {
  test('time runs with the wall clock at its rate, and only while playing', () => {
    const head = play({ ...AT_REST, rate: 2 }, 1000);
    expect(timeAt(head, 1250)).toBe(500);
    const paused = pause(head, 1250);
    expect(timeAt(paused, 9999)).toBe(500);
  });

  test('a change of speed keeps the moment', () => {
    const head = setRate(play(AT_REST, 0), 4, 300);
    expect(timeAt(head, 300)).toBe(300);
    expect(timeAt(head, 400)).toBe(700);
  });

  test('a seek shows the step done, and stays inside the trace', () => {
    const last = trace.steps.length - 1;
    expect(seekStep(AT_REST, timeline, 3, 0)).toMatchObject({
      step: 3,
      arrived: true,
      t0: timeline.moments[3]?.arrive,
    });
    expect(seekStep(AT_REST, timeline, 99, 0).step).toBe(last);
    expect(seekStep(AT_REST, timeline, -1, 0).step).toBe(0);
    expect(seekTime(AT_REST, timeline, 1e9, 0)).toMatchObject({ step: last, t0: timeline.duration });
  });
});
