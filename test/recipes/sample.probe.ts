/** The new sample is in the gallery, plays, and travels in a link. */

import { expect, test } from 'vitest';
import { SAMPLES } from '../../src/playground/samples';
import { run } from '../../src/routing/route';
import { traceText } from '../../src/routing/trace';
import { decodeLink, encodeLink } from '../../src/sharing/link';

test('the sample plays and travels', () => {
  const sample = SAMPLES.find(({ id }) => id === 'alone');
  if (!sample) throw new Error('the sample is in the gallery');
  const { topology, requests, state } = sample.playground;
  expect(run(topology, requests, state).traces.map(traceText)).toEqual(['x1 > gw > s1? > u1 = delivered']);
  expect(decodeLink(encodeLink(sample.playground) ?? '')).toMatchObject({ ok: true, playground: sample.playground });
});
