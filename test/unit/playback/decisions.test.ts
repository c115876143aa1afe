/** Walking the script: as many steps back as forward lead to precisely where it began, and decisions are never passed over. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cursor, decides, nextDecision, stepFrom } from '../../../src/playback/decisions';
import type { Playground } from '../../../src/playground/playground';
import { run } from '../../../src/routing/route';
import { lastStep, type Trace } from '../../../src/routing/trace';
import { arbitraryPlayground } from '../arbitrary';
import { community } from '../playground/community';

const playgrounds = arbitraryPlayground({ minServers: 1, minPeople: 1, maxRequests: 8 });
const replay = ({ topology, requests, state }: Playground): readonly Trace[] => run(topology, requests, state).traces;

/** Every step of the script in order. */
const cursors = (traces: readonly Trace[]): readonly Cursor[] =>
  traces.flatMap(({ steps }, request) => steps.map((_, step) => ({ request, step })));

/** What the page shows at a cursor: the trace and its step are all that a picture is drawn from. */
const shown = (traces: readonly Trace[], { request, step }: Cursor): unknown => ({
  request,
  step,
  trace: traces[request],
  here: traces[request]?.steps[step],
});

describe('n forward, then n back', () => {
  test('shows the same in 1,000 random playgrounds, replayed anew on the way', () => {
    let walked = 0;
    fc.assert(
      fc.property(playgrounds, fc.nat(), fc.nat(), fc.boolean(), (playground, drawnStart, drawnLength, only) => {
        const traces = replay(playground);
        const stops = cursors(traces).filter(({ request, step }) => {
          const trace = traces[request];
          return trace !== undefined && (!only || decides(trace, step));
        });
        const index = drawnStart % Math.max(1, stops.length);
        const start = stops[index];
        if (!start) return;
        const n = drawnLength % (stops.length - index);
        const there = stepFrom(traces, start, n, only);
        expect(there).toEqual(stops[index + n]);
        const again = replay(playground);
        const back = stepFrom(again, there, -n, only);
        expect(shown(again, back)).toEqual(shown(traces, start));
        walked += n;
      }),
      { numRuns: 1000 },
    );
    expect(walked).toBeGreaterThan(1000);
  });

  test('n at once is n times one, also over the ends of the script', () => {
    fc.assert(
      fc.property(
        playgrounds,
        fc.nat(),
        fc.integer({ min: -60, max: 60 }),
        fc.boolean(),
        (playground, drawn, by, only) => {
          const traces = replay(playground);
          const all = cursors(traces);
          const start = all[drawn % Math.max(1, all.length)];
          if (!start) return;
          let here = start;
          for (let left = Math.abs(by); left > 0; left -= 1) here = stepFrom(traces, here, Math.sign(by), only);
          expect(stepFrom(traces, start, by, only)).toEqual(here);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('decisions only', () => {
  test('between two stops there are only hops that carry the request on', () => {
    fc.assert(
      fc.property(playgrounds, fc.nat(), (playground, drawn) => {
        const traces = replay(playground);
        const all = cursors(traces);
        const index = drawn % Math.max(1, all.length);
        const start = all[index];
        if (!start) return;
        const next = nextDecision(traces, start, 1);
        const passed = all.slice(
          index + 1,
          next ? all.findIndex((each) => each.request === next.request && each.step === next.step) : undefined,
        );
        for (const { request, step } of passed) {
          expect(['IN-ENTRY', 'IN-FORWARD', 'OUT-SEND', 'OUT-FORWARD']).toContain(traces[request]?.steps[step]?.rule);
        }
      }),
    );
  });

  const only = (request: Playground['requests'][number]): readonly string[] => {
    const [trace] = replay({ ...community, requests: [request] });
    return trace ? trace.steps.filter((_, step) => decides(trace, step)).map(({ rule }) => rule) : [];
  };
  test('GW-ADMIT, IN-PICK, IN-LOOKUP, the redirect IN-HOME and the end OFF-HOME; IN-ENTRY and IN-FORWARD are passed', () => {
    expect(only({ kind: 'chat', from: 'x1', to: 'ann' }).slice(0, 2)).toEqual(['GW-ADMIT', 'IN-PICK']);
    const open = { ...community.topology, blockedServerLinks: [] };
    const [trace] = run(open, [{ kind: 'chat', from: 'x1', to: 'ann' }], { next: 's1', chats: 0, presences: 0 }).traces;
    expect(trace?.steps.filter((_, step) => decides(trace, step)).map(({ rule }) => rule)).toEqual([
      'GW-ADMIT',
      'IN-PICK',
      'IN-LOOKUP',
      'IN-HOME',
      'OFF-HOME',
    ]);
  });
  test('OUT-LOOKUP, GW-ADMIT and the end OUT-DELIVER; OUT-SEND and OUT-FORWARD are passed', () => {
    expect(only({ kind: 'chat', from: 'ann', to: 'x1' })).toEqual(['OUT-LOOKUP', 'GW-ADMIT', 'OUT-DELIVER']);
  });
});

test('a step beyond the end of a request is the first of the next one, and back the last of the one before', () => {
  const traces = replay(community);
  const [first] = traces;
  if (!first) throw new Error('the community has requests');
  const end = { request: 0, step: first.steps.length - 1 };
  expect(first.steps[end.step]).toBe(lastStep(first));
  expect(stepFrom(traces, end, 1, false)).toEqual({ request: 1, step: 0 });
  expect(stepFrom(traces, { request: 1, step: 0 }, -1, false)).toEqual(end);
});

test('at both ends, and without requests, the cursor itself comes back', () => {
  const traces = replay(community);
  const first = { request: 0, step: 0 };
  const last = { request: 1, step: (traces[1]?.steps.length ?? 0) - 1 };
  const none = { request: -1, step: 0 };
  expect(stepFrom(traces, first, -1, false)).toBe(first);
  expect(stepFrom(traces, last, 1, false)).toBe(last);
  expect(stepFrom(traces, last, 1, true)).toBe(last);
  expect(stepFrom([], none, 1, true)).toBe(none);
  expect(stepFrom(traces, first, 0, true)).toBe(first);
});
