/** A file is sent, counted, told, tried with every user, and travels. */

import { expect, test } from 'vitest';
import { GROUP_KEYS } from '../../src/outcomes/trials';
import { changeSummary } from '../../src/playback/summary';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import type { Playground } from '../../src/playground/playground';
import { describeRequest, notices } from '../../src/routing/describe';
import { KIND_KEYS } from '../../src/routing/kinds';
import { initialState, type Request, run } from '../../src/routing/route';
import { formatDocument, parseDocument } from '../../src/sharing/document';
import { decodeLink, encodeLink } from '../../src/sharing/link';

test('the kind is one everywhere', () => {
  const kind = KIND_KEYS.find((key) => key === ('file' as string));
  if (!kind) throw new Error('there is such a kind');
  const requests: readonly Request[] = [
    { kind, from: 'x1', to: 'u1' },
    { kind, from: 'u1', to: 'x1' },
  ];
  const playground: Playground = { ...FIRST_SAMPLE.playground, requests };
  const { traces, state } = run(playground.topology, requests, initialState);
  expect(state.chats).toBe(traces.filter(({ verdict }) => verdict === 'delivered').length);
  expect(traces.map(({ request }) => describeRequest(playground.topology, request))).toEqual([
    expect.stringContaining('a file'),
    expect.stringContaining('a file'),
  ]);
  for (const trace of traces) expect(notices(playground.topology, trace).external).not.toMatch(/undefined|chat|adds/);
  expect(changeSummary(playground.topology, traces, new Map()).details).toEqual([]);
  expect(GROUP_KEYS).toContain('file');
  expect(parseDocument(formatDocument(playground))).toMatchObject({ ok: true, playground });
  expect(decodeLink(encodeLink(playground) ?? '')).toMatchObject({ ok: true, playground });
});
