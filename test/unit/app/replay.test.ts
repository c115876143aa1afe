/** What follows from a playground: when two topologies route alike. */

import { describe, expect, test } from 'vitest';
import { routesDiffer } from '../../../src/app/replay';
import { moveParts, setAttribute, setServerLink } from '../../../src/playground/edits';
import { removeParts } from '../../../src/playground/parts';
import { community, made } from '../playground/community';

const { topology } = community;

describe('two topologies route alike', () => {
  test('when they hold the same, in other objects too', () => {
    expect(routesDiffer(topology, topology)).toBe(false);
    expect(routesDiffer(topology, structuredClone(topology))).toBe(false);
  });

  test('when parts stand elsewhere', () => {
    const places = new Map(['gw', 's1', 'ann', 'x1'].map((id) => [id, [8, 16] as const]));
    expect(routesDiffer(topology, moveParts(community, places).topology)).toBe(false);
  });
});

describe('they do not', () => {
  test.each([
    ['when a port is blocked', made(setAttribute(community, 's1', 'port1516Open', false))],
    ['when somebody logs in elsewhere', made(setAttribute(community, 'ann', 'connectedServer', 's1'))],
    ['when a link between servers is opened', made(setServerLink(community, 's1', 's2', true))],
    ['when the gateway is gone', removeParts(community, ['gw'])],
    ['when a user is gone', removeParts(community, ['cleo'])],
  ])('%s', (_, { topology: after }) => {
    expect(routesDiffer(topology, after)).toBe(true);
    expect(routesDiffer(after, topology)).toBe(true);
  });
});
