/** The printed report says of a playground what its parts say: servers, requests with codes, who is reached, what is broken. */

import { describe, expect, test } from 'vitest';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import type { Playground } from '../../../src/playground/playground';
import { EMPTY_PLAYGROUND } from '../../../src/playground/playground';
import { printedReport } from '../../../src/report/printed';
import { run } from '../../../src/routing/route';
import { traceText } from '../../../src/routing/trace';

const sample: Playground = {
  ...FIRST_SAMPLE.playground,
  requests: [
    { kind: 'chat', from: 'x1', to: 'u1' },
    { kind: 'chat', from: 'x1', to: 'u2' },
  ],
};
const broken: Playground = {
  ...sample,
  topology: {
    ...sample.topology,
    servers: sample.topology.servers.map((server) =>
      server.id === 's2' ? { ...server, port1516Open: false } : server,
    ),
  },
};

describe('a printed report', () => {
  test('has a row for each server, with its turn, its people and what is broken there', () => {
    expect(printedReport(broken).servers).toMatchObject([
      { name: 'st1', turn: 1, people: 1, faults: '' },
      { name: 'st2', turn: 2, people: 1, faults: 'Port 1516 blocked from the gateway' },
      { name: 'st3', turn: 3, people: 1, faults: '' },
    ]);
    expect(printedReport(broken).standing).toContain('Port 1516 blocked from the gateway: st2');
  });

  test('has each request with the text of its trace, and the rule that ended it', () => {
    const { traces } = run(broken.topology, broken.requests, broken.state);
    const { requests } = printedReport(broken);
    expect(requests.map(({ codes }) => codes)).toEqual(traces.map(traceText));
    expect(requests[1]?.ended).toContain('BLK-1516');
  });

  test('has who is reached by landing server, those first who are not reached from everywhere', () => {
    const { reached } = printedReport(broken);
    expect(reached?.landings).toEqual(['st1', 'st2', 'st3']);
    expect(reached?.rows).toHaveLength(3);
    for (const { ends } of reached?.rows ?? []) expect(ends[1]).toContain('BLK-1516');
    expect(reached?.more).toBe(0);
  });

  test('of an empty playground says so, and nothing more', () => {
    expect(printedReport(EMPTY_PLAYGROUND)).toEqual({ servers: [], requests: [], reached: null, standing: [] });
  });
});
