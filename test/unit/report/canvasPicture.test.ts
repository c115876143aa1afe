/** The picture of the canvas: one inert, well-formed document, the same bytes each time, with the way, the notes and the end in it. */

import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGE, LIGHT } from '../../../src/diagram/palette';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { canvasSvg } from '../../../src/report/canvasPicture';
import { describeRequest, describeStep } from '../../../src/routing/describe';
import { run } from '../../../src/routing/route';
import { plain } from '../../../src/saying/names';
import { arbitraryPlayground } from '../arbitrary';
import { hostileName, renamed } from '../diagram/traces';
import { wellFormed } from '../wellFormed';
import { crowd, first, longNames, noted, shown, still } from './pictured';

const LAST = Number.MAX_SAFE_INTEGER;
const unescaped = (text: string): string => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
/** All that is drawn as text, line after line, tips left out. */
const wordsOf = (svg: string): string =>
  [...svg.replace(/<title[^>]*>[^<]*<\/title>/g, '').matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text]) => unescaped(text ?? ''))
    .join(' ');
const count = (svg: string, part: string): number => svg.split(part).length - 1;

describe('the document', () => {
  test('is the same for the same canvas and moment', () => {
    expect(canvasSvg(structuredClone(first), shown(0, LAST))).toBe(canvasSvg(first, shown(0, LAST)));
    expect(canvasSvg(structuredClone(noted), still)).toBe(canvasSvg(noted, still));
    expect(canvasSvg(first, shown(0, 1))).not.toBe(canvasSvg(first, shown(0, LAST)));
  });

  test('stays well-formed and inert, whatever things are called', () => {
    fc.assert(
      fc.property(
        arbitraryPlayground({ maxServers: 4, maxUsers: 7, maxRequests: 3, maxNotes: 2 }),
        fc.array(hostileName, { minLength: 8, maxLength: 8 }),
        fc.integer({ min: -1, max: 3 }),
        fc.integer({ min: -1, max: 9 }),
        (playground, names, request, step) => {
          const [title = '', text = ''] = names;
          const notes = playground.notes.map((note) => ({ ...note, text }));
          const hostile: Playground = { ...renamed(playground, names), title, notes };
          const svg = canvasSvg(hostile, { ...shown(request, step), address: `https://x.example/?a=1&b=<${text}` });
          wellFormed(svg);
          expect(unescaped(/<title id="title">([^<]*)</.exec(svg)?.[1] ?? '')).toBe(title);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an empty canvas says so', () => {
    const svg = canvasSvg(EMPTY_PLAYGROUND, still);
    wellFormed(svg);
    expect(wordsOf(svg)).toContain('Nothing stands on this canvas yet.');
  });
});

describe('what is in it', () => {
  test('title, date, address and the QR code as one shape, with a rectangle for each run of dark modules', () => {
    const square = [
      [true, true, false, true],
      [false, true, true, true],
    ];
    const with_ = canvasSvg(first, { ...still, address: 'https://a.example/#x', qr: square });
    const without = canvasSvg(first, { ...still, address: 'https://a.example/#x' });
    expect(wordsOf(with_)).toContain(first.title);
    expect(wordsOf(with_)).toContain('27 November 2026');
    expect(wordsOf(with_)).toContain('https://a.example/#x');
    const shapes = [...with_.matchAll(/<path d="([^"]*)" fill="#000000"/g)].map(([, d = '']) => d);
    expect(shapes).toHaveLength(1);
    // Upon whole dots: a reader of codes is given no grey.
    expect(shapes[0]).toMatch(/^M\d+ \d+h8v4h-8zM\d+ \d+h4v4h-4zM\d+ \d+h12v4h-12z$/);
    expect(without).not.toContain('fill="#000000"');
  });

  test('title and date are heard only, where they stand beside it', () => {
    const bare = canvasSvg(first, { ...shown(0, LAST), headless: true });
    expect(wordsOf(bare)).not.toMatch(new RegExp(`${first.title}|27 November 2026`));
    expect(bare).toContain(`<title id="title">${first.title}</title>`);
  });

  test.each([0, 1, 2, 3])('the way of request %i, and the request in words', (request) => {
    const trace = run(first.topology, first.requests, first.state).traces[request];
    if (!trace) throw new RangeError('the script has four requests');
    const svg = canvasSvg(first, shown(request, LAST));
    const hops = trace.steps.filter(({ kind }) => kind === 'hop');
    const bare = canvasSvg(first, { ...shown(0, 0), moment: null });
    const heads = (picture: string): number => count(picture, 'd="M0 0L-13 -6.5V6.5Z"');
    expect(heads(bare)).toBe(0);
    const inLegend = new Set(
      [...svg.matchAll(/rotate\(0\)" d="M0 0L-13 -6.5V6.5Z" fill="(#\w+)"/g)].map(([, one]) => one),
    );
    expect(heads(svg)).toBe(hops.length + inLegend.size);
    expect(wordsOf(svg)).toContain(`${plain(describeRequest(first.topology, trace.request))}.`);
    expect(wordsOf(svg)).toContain(plain(describeStep(first.topology, trace, trace.steps.length - 1).what));
    expect(wordsOf(svg)).toMatch(/Delivered\.|Not delivered\.|Left the gateway\./);
  });

  test('home is an arc of two strokes, logged in to is dashed, each only where it occurs', () => {
    const home = new RegExp(`fill="none" stroke="${LIGHT.home.ink}" stroke-width="1.6"/>`, 'g');
    const dashed = new RegExp(`stroke="${LIGHT.connected.ink}" stroke-width="3" stroke-dasharray="6 3"`, 'g');
    const told = run(first.topology, first.requests, first.state).traces.map(({ steps }) =>
      steps.map(({ rule }) => rule),
    );
    const at = (has: RegExp): number => told.findIndex((rules) => rules.some((rule) => has.test(rule)));
    const [toHome, toLogin] = [at(/HOME/), at(/CONN/)];
    const homePicture = canvasSvg(first, shown(toHome, LAST));
    const loginPicture = canvasSvg(first, shown(toLogin, LAST));
    expect([...homePicture.matchAll(home)]).toHaveLength(4);
    expect([...homePicture.matchAll(dashed)]).toHaveLength(0);
    expect([...loginPicture.matchAll(home)]).toHaveLength(0);
    expect([...loginPicture.matchAll(dashed)]).toHaveLength(2);
    expect(wordsOf(homePicture)).toContain('passed on to the home server');
    expect(wordsOf(loginPicture)).not.toContain('passed on to the home server');
  });

  test('before its last step a picture does not tell how the request ends', () => {
    const svg = canvasSvg(first, shown(0, 1));
    expect(wordsOf(svg)).toMatch(/Step 2 of \d+\./);
    expect(wordsOf(svg)).not.toMatch(/Delivered\.|Not delivered\./);
    expect(wordsOf(canvasSvg(first, shown(0, -1)))).toContain('It has not set out yet.');
  });

  test('a request that is stopped has a cross and the sentence beside it as well as below', () => {
    const { topology } = noted;
    const walled: Playground = {
      ...noted,
      topology: { ...topology, gateway: topology.gateway && { ...topology.gateway, running: false } },
    };
    const trace = run(walled.topology, walled.requests, walled.state).traces[0];
    if (!trace) throw new RangeError('it has a request');
    const what = plain(describeStep(walled.topology, trace, trace.steps.length - 1).what);
    const svg = canvasSvg(walled, shown(0, LAST));
    expect(count(wordsOf(svg), what)).toBe(2);
    expect(count(svg, `stroke="${LIGHT.stop.ink}" stroke-width="2.6" stroke-linecap="round"`)).toBe(1);
    expect(count(wordsOf(canvasSvg(walled, still)), what)).toBe(0);
  });

  test('notes, cut only where they are very long and then whole in their tip', () => {
    const svg = canvasSvg(noted, still);
    for (const words of ['Change of Tuesday:', 'firewall rules', 'Lies on a card & a <name>'])
      expect(wordsOf(svg)).toContain(words);
    expect(unescaped(svg)).toContain(`<title>${noted.notes[1]?.text}</title>`);
  });

  test('five people at a server are one card, four are four', () => {
    expect(wordsOf(canvasSvg(crowd(9 * 5), still))).toContain('5 people');
    const few = wordsOf(canvasSvg(crowd(9 * 4), still));
    expect(few).not.toContain('4 people');
    expect(few).toContain('Person 35');
    expect(wordsOf(canvasSvg(crowd(61), still))).not.toMatch(/Person \d/);
  });

  test('where parts stand far apart the empty room is taken out, and they stay as large and in the same order', () => {
    const servers = first.topology.servers.map((one, index) => ({
      ...one,
      position: [index * 30_000, index * 20_000] as const,
    }));
    const svg = canvasSvg({ ...first, topology: { ...first.topology, servers } }, still);
    const [, across = '', down = ''] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(Number(across)).toBeLessThan(1921);
    expect(Number(down)).toBeLessThan(1921);
    expect(svg).not.toMatch(/scale\(0\.[0-4]/);
    const places = servers.map(({ name }) => new RegExp(`x="([\\d.-]+)" y="([\\d.-]+)"[^>]*>${name}<`).exec(svg) ?? []);
    for (const axis of [1, 2]) {
      const along = places.map((place) => Number(place[axis]));
      expect(along).toEqual(along.toSorted((a, b) => a - b));
      expect(new Set(along).size).toBe(3);
    }
  });

  test('a long name is cut and whole in its tip, one from right to left is isolated', () => {
    const svg = canvasSvg(longNames, still);
    const whole = longNames.topology.gateway?.name ?? '';
    expect(wordsOf(svg)).not.toContain(whole);
    expect(unescaped(svg)).toContain(`<title>${whole}</title>`);
    expect(wordsOf(svg)).toContain('\u2068محمد علي\u2069');
  });

  test('the legend has nothing that does not occur', () => {
    const bare = wordsOf(
      canvasSvg({ ...first, topology: { ...first.topology, users: [], gateway: null }, requests: [] }, still),
    );
    expect(bare).not.toMatch(/logged in|home|landed|turn|link/);
    expect(canvasSvg(first, still)).toContain(EDGE);
  });
});

test('the curves of links are curves, and those of a way have no corners', () => {
  const svg = canvasSvg(crowd(90), shown(1, LAST));
  expect(svg.match(/d="M[-\d. ]+C/g)?.length).toBeGreaterThan(4);
  const arcs = [...svg.matchAll(/d="M((?:[-\d.]+ [-\d.]+L)+[-\d.]+ [-\d.]+)" fill="none"/g)]
    .map(([, d = '']) => d.split('L').map((at) => at.split(' ').map(Number)))
    .filter((points) => points.length > 2);
  expect(arcs.length).toBeGreaterThan(0);
  const turns = arcs.flatMap((points) =>
    points.slice(2).map(([x = 0, y = 0], index) => {
      const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = points.slice(index, index + 2);
      const turn = Math.atan2(y - by, x - bx) - Math.atan2(by - ay, bx - ax);
      return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
    }),
  );
  expect(Math.max(...turns)).toBeLessThan(0.25);
});

/** What some programs leave out, move or draw otherwise; a picture is placed by numbers and painted in full colours. */
const NOT_EVERYWHERE =
  /opacity=|dominant-baseline|alignment-baseline|paint-order|marker-|<marker|clip-path|<mask|<filter|var\(|<use|<tspan|<style| style=|textLength|vector-effect|[\d.](?:em|ex|%)"/;

test.each([
  ['sound', canvasSvg(crowd(90), shown(1, LAST))],
  ['noted', canvasSvg(noted, shown(1, LAST))],
  ['long names', canvasSvg(longNames, shown(0, LAST))],
])('has nothing that only browsers draw: %s', (_, svg) => {
  expect(svg).not.toMatch(NOT_EVERYWHERE);
});

test.each([
  ['the first sample played', first, shown(0, LAST)],
  ['nine servers and a crowd', crowd(5000), shown(1, LAST)],
  ['notes', noted, shown(1, LAST)],
  ['long names, and names from right to left', longNames, shown(0, LAST)],
])('rendered: %s', { timeout: 30_000 }, (_, playground, options) => {
  const svg = canvasSvg(playground, options);
  wellFormed(svg);
  const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  expect([picture.width, picture.height]).toEqual([Number(width), Number(height)]);
  expect(Math.max(picture.width, picture.height)).toBeLessThan(2400);
  expect(svg.length).toBeLessThan(200_000);
  const colours = new Set(new Uint32Array(new Uint8Array(picture.pixels).buffer));
  expect(colours.size).toBeGreaterThan(20);
});
