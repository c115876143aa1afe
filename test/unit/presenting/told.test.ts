/** What stands in the caption of the present view, step by step. */

import { expect, test } from 'vitest';
import { toldAt } from '../../../src/presenting/told';
import { describeStep } from '../../../src/routing/describe';
import { describeWhy } from '../../../src/routing/reasons';
import { initialState, route } from '../../../src/routing/route';
import { chat, reference } from '../routing/reference';

const TOPOLOGY = reference();
const TRACE = route(TOPOLOGY, chat('x1', 'bob'), initialState).trace;
const LAST = TRACE.steps.length - 1;

test('what happens and why, where in the script, and at the end how it ended', () => {
  for (let step = 0; step <= LAST; step += 1)
    expect(toldAt(TOPOLOGY, [TRACE, TRACE], { request: 1, step })).toEqual({
      rule: TRACE.steps[step]?.rule,
      what: describeStep(TOPOLOGY, TRACE, step).what,
      why: describeWhy(TOPOLOGY, TRACE, step),
      place: `Request 2 of 2, step ${step + 1} of ${LAST + 1}`,
      step,
      steps: LAST + 1,
      ended: step === LAST ? 'Delivered' : null,
    });
});

test.each([
  [-1, 0],
  [2, 0],
  [0, LAST + 1],
])('nothing for request %i, step %i', (request, step) => {
  expect(toldAt(TOPOLOGY, [TRACE, TRACE], { request, step })).toBeNull();
});
