/** The picture of a sequence stands in the frame of the canvas: title, date, legend, the request in words, and the link as QR code. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sequenceOf } from '../../../src/diagram/sequence';
import type { Playground } from '../../../src/playground/playground';
import { canvasSvg } from '../../../src/report/canvasPicture';
import { sequenceSvg } from '../../../src/report/sequencePicture';
import { describeRequest } from '../../../src/routing/describe';
import { run } from '../../../src/routing/route';
import type { Trace } from '../../../src/routing/trace';
import { plain } from '../../../src/saying/names';
import { arbitraryPlayground } from '../arbitrary';
import { hostileName, renamed } from '../diagram/traces';
import { wellFormed } from '../wellFormed';
import { crowd, first, longNames, shown, still } from './pictured';

const unescaped = (text: string): string => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const textsOf = (svg: string): readonly string[] =>
  [...svg.replace(/<title[^>]*>[^<]*<\/title>/g, '').matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    unescaped(text),
  );

function traceOf({ topology, requests, state }: Playground, request: number): Trace {
  const trace = run(topology, requests, state).traces[request];
  if (!trace) throw new RangeError('the script has no such request');
  return trace;
}

const drawn = (playground: Playground, request: number, options = still): string =>
  sequenceSvg(playground, traceOf(playground, request), options);

describe('the frame', () => {
  test('is that of the canvas: title, date, address and QR code are drawn alike', () => {
    const options = shown(1, Number.MAX_SAFE_INTEGER);
    const [sequence, canvas] = [drawn(first, 1, options), canvasSvg(first, options)];
    for (const said of [first.title, '27 November 2026', 'Open it on the canvas', options.address ?? '']) {
      expect(textsOf(sequence)).toContain(said);
      expect(textsOf(canvas)).toContain(said);
    }
    const modulesIn = (svg: string): readonly string[] => svg.match(/h\d+v4h-\d+z/g) ?? [];
    expect(modulesIn(sequence).length).toBeGreaterThan(100);
    expect(modulesIn(sequence)).toEqual(modulesIn(canvas));
    expect(drawn(first, 1)).not.toContain('Open it on the canvas');
  });

  test.each([0, 1, 2, 3])(
    'tells request %i, how it ended and what both notice, and its steps to who hears it',
    (request) => {
      const trace = traceOf(first, request);
      const svg = drawn(first, request);
      const { ending } = sequenceOf(first.topology, trace);
      const texts = textsOf(svg);
      const asks = `${plain(describeRequest(first.topology, trace.request))}.`;
      // Once: it is no title above the sequence as well.
      expect(texts.filter((text) => text.startsWith(asks.slice(0, -1)))).toEqual([asks]);
      for (const notice of ending.notices) expect(texts.join(' ')).toContain(plain(notice));
      expect(svg).toMatch(/<desc id="desc">[^<]*\bIN-|<desc id="desc">[^<]*\bOUT-/);
      for (const { rule } of trace.steps) expect(texts).toContain(rule);
    },
  );

  test('its legend has what occurs, and nothing else', () => {
    const home = textsOf(drawn(first, 1));
    expect(home).toEqual(expect.arrayContaining(['by round robin', 'passed on to the home server', 'the way it went']));
    expect(home).toContain('what the directory answers');
    expect(home).not.toContain('blocked link');
    const servers = first.topology.servers.map((server) => ({ ...server, port1516Open: false }));
    const blocked = textsOf(drawn({ ...first, topology: { ...first.topology, servers } }, 0));
    expect(blocked).toContain('blocked link');
    expect(blocked).not.toContain('what the directory answers');
  });
});

test('is the same for the same request, and stays well-formed, whatever things are called', () => {
  for (const [playground, request] of [
    [first, 0],
    [longNames, 1],
    [crowd(5000), 1],
  ] as const) {
    const svg = drawn(playground, request);
    wellFormed(svg);
    expect(drawn(structuredClone(playground), request)).toBe(svg);
  }
  fc.assert(
    fc.property(
      arbitraryPlayground({ maxServers: 4, maxUsers: 5, maxRequests: 2 }).filter(({ requests }) => requests.length > 0),
      fc.array(hostileName, { minLength: 8, maxLength: 8 }),
      (playground, names) => {
        const hostile = { ...renamed(playground, names), title: names[0] ?? '' };
        const svg = drawn(hostile, 0, { ...still, address: `https://x.example/?a=1&b=<${names[1]}` });
        wellFormed(svg);
        const [, width = '0', height = '0'] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
        for (const [, x, y] of svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)) {
          expect(Number(x)).toBeLessThan(Number(width));
          expect(Number(y)).toBeLessThan(Number(height));
        }
      },
    ),
    { numRuns: 40 },
  );
});
