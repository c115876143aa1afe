/** A sample is known by what it holds, until something is changed that a request may meet. */

import { describe, expect, test } from 'vitest';
import { lessonOf } from '../../../src/app/lessons';
import type { Playground } from '../../../src/playground/playground';
import { SAMPLES } from '../../../src/playground/samples';
import { nextAct } from '../../../src/playground/suggestion';
import { decodeLink, encodeLink } from '../../../src/sharing/link';

const sent = (playground: Playground): Playground => {
  const next = nextAct(playground);
  return next ? { ...playground, requests: [...playground.requests, next.request] } : playground;
};

describe.each(SAMPLES)('$id', (sample) => {
  const { playground } = sample;
  const { topology, requests } = playground;
  const told = requests.length > 0 ? requests.length : 2;

  test('is known as it is opened, and after a link or a reload', () => {
    expect(lessonOf(playground)).toEqual({ sample, requests: told });
    const read = decodeLink(encodeLink(playground) ?? '');
    expect(read.ok && lessonOf(read.playground)).toEqual({ sample, requests: told });
  });

  test('is known under another title, and with its parts moved', () => {
    const users = topology.users.map((user) => ({ ...user, position: [user.position[0] + 40, 7] as const }));
    expect(lessonOf({ ...playground, title: 'Monday', topology: { ...topology, users } })?.sample).toBe(sample);
  });

  test('keeps its words while requests are sent behind its own, and loses them without its own', () => {
    const more = [...(requests.length > 0 ? requests : sent(sent(playground)).requests), ...requests];
    expect(lessonOf({ ...playground, requests: more })).toEqual({ sample, requests: told });
    if (requests.length > 0) expect(lessonOf({ ...playground, requests: requests.slice(1) })).toBeNull();
  });

  test('is a sample no more once something is changed that a request may meet', () => {
    const [server, ...others] = topology.servers;
    if (!server) throw new Error('every sample has a server');
    const changed: readonly Playground[] = [
      { ...playground, topology: { ...topology, servers: [{ ...server, running: false }, ...others] } },
      { ...playground, topology: { ...topology, servers: others } },
      { ...playground, topology: { ...topology, assumptions: { ...topology.assumptions, homeElsewhere: 'forward' } } },
      { ...playground, topology: { ...topology, users: topology.users.toReversed() } },
      { ...playground, state: { ...playground.state, next: 's2' } },
    ];
    for (const other of changed) expect(lessonOf(other)).toBeNull();
  });
});

test('the first sample goes by what its button offers', () => {
  const [first] = SAMPLES;
  if (!first) throw new Error('there is a first sample');
  const one = sent(first.playground);
  const two = sent(one);
  expect([one, two].map((playground) => lessonOf(playground)?.requests)).toEqual([2, 2]);
  const other: Playground = { ...first.playground, requests: [{ kind: 'subscribe', from: 'x1', to: 'u3' }] };
  expect(lessonOf(other)).toBeNull();
});

test('a playground of one own is no sample', () => {
  const [first] = SAMPLES;
  if (!first) throw new Error('there is a first sample');
  expect(lessonOf({ ...first.playground, topology: { ...first.playground.topology, gateway: null } })).toBeNull();
});
