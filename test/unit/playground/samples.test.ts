/** Every sample shows what its text promises. */

import { describe, expect, test } from 'vitest';
import { tidyUp } from '../../../src/playground/arrange';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import type { Playground } from '../../../src/playground/playground';
import { SAMPLE_GROUPS, SAMPLES } from '../../../src/playground/samples';
import { nextAct } from '../../../src/playground/suggestion';
import type { Request } from '../../../src/routing/route';
import { run } from '../../../src/routing/route';
import { traceText } from '../../../src/routing/trace';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { dangling } from './community';

/** What the button offers one after another. */
function offered(playground: Playground): readonly Request[] {
  const next = nextAct(playground)?.request;
  if (!next) return [];
  return [next, ...offered({ ...playground, requests: [...playground.requests, next] })];
}

/** The script of each; of the first, what the one button sends next and then next. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  first: ['x1 > gw > s1? > s2 > u2 = delivered', 'x1 > gw > s2? > s3 = not delivered (OFF-HOME)'],
  note: [
    'x1 > gw > s1? > s2 > u2 = delivered',
    'x1 > gw > s2? > u2 = delivered',
    'x1 > gw > s3? > s2 > u2 = delivered',
    'x1 > gw > s1? > s2 > u2 = delivered',
    'u2 > s2? > gw > x1 = delivered',
  ],
  'joined-to-st2': [
    'x1 > gw > s2? > s3 > u2 = delivered',
    'x1 > gw > s1? > s3 > u2 = delivered',
    'x1 > gw > s3? > u2 = delivered',
    'x1 > gw > s2? > s3 > u2 = delivered',
    'u1 > s1? > gw > x1 = delivered',
  ],
  'two-subscriptions': [
    'x1 > gw x s1 = not delivered (BLK-1516)',
    'u1 > s2? > gw > x1 = delivered',
    'x1 > gw > s2? > s1 > u2 = delivered',
    'u2 > s1? x gw = not delivered (BLK-1516)',
  ],
  cluster: [
    'x1 > gw > s1? > s2 > u1 = delivered',
    'x1 > gw > s2? > u1 = delivered',
    'x1 > gw > s3? > s2 > u1 = delivered',
    'x1 > gw > s1? > s3 > u2 = delivered',
  ],
  'nine-servers': [
    's1? >',
    's2? > s1 >',
    's3? > s1 >',
    's4? > s1 >',
    's5? > s1 >',
    's6? > s1 >',
    's7? > s1 >',
    's8? > s1 >',
    's9? > s1 >',
  ].map((way) => `x1 > gw > ${way} u1 = delivered`),
  'port-1516': [
    'x1 > gw > s1? > s2 > u1 = delivered',
    'x1 > gw > s2? > u1 = delivered',
    'x1 > gw x s3 = not delivered (BLK-1516)',
    'x1 > gw > s1? > s3 > u2 = delivered',
    'x1 > gw > s2? > s3 > u2 = delivered',
    'x1 > gw x s3 = not delivered (BLK-1516)',
    'u2 > s3? x gw = not delivered (BLK-1516)',
  ],
  trust: [
    'x1 > gw > s1? > s2 > u1 = delivered',
    'x1 > gw > s2? > u1 = delivered',
    'x1 > gw x s3 = not delivered (BLK-TRUST)',
    'x1 > gw > s1? > s3 > u2 = delivered',
    'u1 > s2? > gw > x1 = delivered',
    'u2 > s3? x gw = not delivered (BLK-TRUST)',
  ],
  filter: [
    'x1 > gw > s1? > s2 > u1 = delivered',
    'x1 > gw > s2? > u1 = delivered',
    'x1 > gw > s3 = not delivered (BLK-FILTER)',
    'x1 > gw > s1? > s3 > u2 = delivered',
    'u1 > s2? > gw > x1 = delivered',
    'u2 > s3 = not delivered (BLK-FILTER)',
  ],
  directory: [
    'x1 > gw > s1? > s3 > u1 = delivered',
    'x1 > gw > s2? > s3 > u1 = delivered',
    'x1 > gw > s3 = not delivered (BLK-LDAP)',
    'u1 > s3 = not delivered (BLK-LDAP)',
    'u2 > s1? > gw > x1 = delivered',
  ],
  'four-causes': [
    'x1 > gw > s1? > u1 = delivered',
    'x1 > gw x s2 = not delivered (BLK-1516)',
    'x1 > gw x s3 = not delivered (BLK-TRUST)',
    'x1 > gw > s4 = not delivered (BLK-FILTER)',
    'x1 > gw > s5 = not delivered (BLK-LDAP)',
    'x1 > gw > s1? > s5 > u5 = delivered',
    'u1 > s1? > gw > x1 = delivered',
    'u2 > s2? x gw = not delivered (BLK-1516)',
    'u3 > s3? x gw = not delivered (BLK-TRUST)',
    'u4 > s4 = not delivered (BLK-FILTER)',
    'u5 > s5 = not delivered (BLK-LDAP)',
  ],
  home: [
    'x1 > gw > s1? > s3 = offline (OFF-HOME)',
    'x1 > gw > s2? > s3 = not delivered (OFF-HOME)',
    'x1 > gw > s3? = not delivered (OFF-HOME)',
    'x1 > gw > s1? > s3 > u2 = delivered',
    'x1 > gw > s2? > s1 > u3 = delivered',
    'u1 > s2? > gw > x1 = delivered',
  ],
  logins: [
    'x1 > gw > s1? > s3 > u2 = delivered',
    'x1 > gw > s2? > s3 = not delivered (OFF-HOME)',
    'x1 > gw > s3? = not delivered (OFF-USER)',
    'u1 > s1? > gw > x1 = delivered',
    'u3 = not delivered (OFF-SENDER)',
  ],
  undiscovered: [
    'x1 > gw > s1? > s3 > u2 = delivered',
    'x1 > gw > s2? > s3 > u2 = delivered',
    'x1 > gw > s1? > s3 > u2 = delivered',
    'u2 > s3? x gw = not delivered (BLK-UNDISCOVERED)',
    'u1 > s1? > gw > x1 = delivered',
  ],
  'server-link': [
    'x1 > gw > s1? x s2 = not delivered (BLK-LINK)',
    'x1 > gw > s2? > u1 = delivered',
    'x1 > gw > s3? > s2 > u1 = delivered',
    'x1 > gw > s1? > s3 > u2 = delivered',
    'x1 > gw > s2? > s3 > u2 = delivered',
    'x1 > gw > s3? > u2 = delivered',
  ],
  'cluster-document': [
    'x1 > gw > s1? > s2 > u1 = delivered',
    'x1 > gw > s2? > u1 = delivered',
    'x1 > gw > s3? = not delivered (BLK-CLUSTER)',
    'x1 > gw > s1? > s3 > u2 = delivered',
    'x1 > gw > s2? > s3 > u2 = delivered',
    'x1 > gw > s3? > u2 = delivered',
  ],
  refused: [
    'x2 > gw = refused (REF-DOMAIN)',
    'x1 > gw = refused (REF-ACCESS)',
    'x1 > gw > s1? > s2 > u1 = delivered',
    'x1 > gw = refused (REF-SESSIONS)',
    'x1 > gw > s2? > u1 = delivered',
  ],
};

test('every sample of the gallery is in the table, the first visit at its head, each id and title once', () => {
  expect(SAMPLES.map((sample) => sample.id)).toEqual(Object.keys(SHOWN));
  expect(SAMPLES[0]).toBe(FIRST_SAMPLE);
  expect(new Set(SAMPLES.map((sample) => sample.title)).size).toBe(SAMPLES.length);
});

describe.each(SAMPLES)('$id', ({ id, title, watchFor, aside, learn, playground }) => {
  test('its requests go where its text says', () => {
    const { topology, requests, state } = playground;
    expect(run(topology, requests.length > 0 ? requests : offered(playground), state).traces.map(traceText)).toEqual(
      SHOWN[id],
    );
  });
  test('it is a valid document, tidy, and nothing dangles', () => {
    expect(parseDocument(formatDocument(playground))).toEqual({ ok: true, playground });
    expect(tidyUp(playground)).toBe(playground);
    expect(dangling(playground)).toEqual([]);
  });
  test('it has something to play and says where to look', () => {
    expect(playground.requests.length + offered(playground).length).toBeGreaterThan(0);
    expect(playground.title).toBe(title);
    for (const text of [title, watchFor, learn, aside ?? watchFor]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/\b(he|she|his|hers|her|him)\b/i);
    }
    expect(watchFor.length).toBeLessThanOrEqual(120);
    expect((aside ?? '').length).toBeLessThanOrEqual(120);
  });
  test('it admits what holds only as a switch stands', () => {
    const { topology, requests, state } = playground;
    const { traces } = run(topology, requests.length > 0 ? requests : offered(playground), state);
    if (traces.some(({ assumptions }) => assumptions.length > 0))
      expect(learn).toMatch(/\bassumptions?\b.*, as (the switch stands|their switches at the gateway stand)/);
  });
});

test('the gallery has a head for every group, in the order of the samples', () => {
  const groups = SAMPLES.map(({ group }) => group);
  expect(groups.filter((group, place) => group !== groups[place - 1])).toEqual(Object.keys(SAMPLE_GROUPS));
});

test('nine servers in three clusters, like the largest published deployment', () => {
  const { topology } = SAMPLES.find((sample) => sample.id === 'nine-servers')?.playground ?? FIRST_SAMPLE.playground;
  expect(topology.clusters.map(({ id }) => topology.servers.filter((server) => server.cluster === id).length)).toEqual([
    3, 3, 3,
  ]);
});
