/** The way of a request: what has to be seen at each step, and what is on it so far. */

import { describe, expect, test } from 'vitest';
import { isOver, isUnderWay, onWay, seenAt } from '../../../src/canvas/way';
import { initialState, route } from '../../../src/routing/route';
import { traceText } from '../../../src/routing/trace';
import { chat, reference } from '../routing/reference';

const { trace } = route(reference(), chat('x1', 'ann'), { ...initialState, next: 's1' });
const LAST = trace.steps.length - 1;

describe('what has to be seen', () => {
  test('before the first step is its sender, too', () => {
    expect(seenAt(trace, 0, false)).toContain('x1');
    expect(seenAt(trace, 0, false)).toContain('gw');
  });

  test.each(trace.steps.map(({ rule }, step) => [step, rule] as const))(
    'at step %i, %s, are its parts and those of the next',
    (step) => {
      const seen = seenAt(trace, step, false);
      for (const { from = null, at, towards = null } of trace.steps.slice(step, step + 2))
        for (const id of [from, at, towards]) if (id !== null) expect(seen).toContain(id);
      expect([...seen].every((id) => traceText(trace).includes(id))).toBe(true);
    },
  );

  test('in the end are the whole way and both people', () => {
    expect(isOver(trace, LAST, true)).toBe(true);
    expect(isOver(trace, LAST, false)).toBe(false);
    // What is hidden has not been shown.
    expect(isOver({ ...trace, verdict: null }, LAST, true)).toBe(false);
    const seen = seenAt(trace, LAST, true);
    for (const id of ['x1', 'ann', ...trace.steps.map(({ at }) => at)]) expect(seen).toContain(id);
  });
});

describe('the way so far', () => {
  test('are both people at first, with what comes next', () => {
    expect(onWay(trace, -1)).toEqual(new Set(['x1', 'ann', 'gw']));
  });

  test('tells no step before the one that comes next', () => {
    trace.steps.forEach((_, step) => {
      const known = new Set(trace.steps.slice(0, step + 2).flatMap(({ from, at, towards }) => [from, at, towards]));
      for (const id of onWay(trace, step)) expect(known.has(id) || id === 'x1' || id === 'ann').toBe(true);
    });
  });

  test.each([
    [-1, false, false],
    [-1, true, true],
    [0, false, true],
    [LAST - 1, false, true],
    [LAST, false, false],
    [LAST, true, true],
  ])('at step %i, playing %s, is under way: %s', (step, playing, is) => {
    expect(isUnderWay(trace, step, playing)).toBe(is);
  });

  test('is none without a request', () => {
    expect(isUnderWay(undefined, 0, true)).toBe(false);
  });
});
