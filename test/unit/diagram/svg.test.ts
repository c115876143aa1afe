/** The picture: one well-formed document in the light colours of the product, with everything in it said in words too. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EDGE, INK, LIGHT, MUTED, PAPER } from '../../../src/diagram/palette';
import { asText, isMessage, sequenceOf } from '../../../src/diagram/sequence';
import { svgOf } from '../../../src/diagram/svg';
import { initialState, route } from '../../../src/routing/route';
import { chat, reference } from '../routing/reference';
import { wellFormed } from '../wellFormed';
import { type Drawn, hostile, ROWS } from './traces';

const unescaped = (text: string): string => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

function drawsAll({ topology, trace }: Drawn): void {
  const sequence = asText(sequenceOf(topology, trace));
  const svg = svgOf(sequence);
  wellFormed(svg);
  expect(svgOf(sequenceOf(topology, structuredClone(trace)))).toBe(svg);
  const [, title] = /<title id="title">(.*)<\/title>/su.exec(svg) ?? [];
  expect(unescaped(title ?? '')).toBe(sequence.title);
  const [, desc] = /<desc id="desc">(.*)<\/desc>/su.exec(svg) ?? [];
  const said = sequence.pieces.filter(isMessage).map(({ step, text, rule }) => `${step + 1}. ${text} (${rule}).`);
  expect(unescaped(desc ?? '').startsWith(said.join(' '))).toBe(true);
  const codes = [...svg.matchAll(/>([A-Z]+-[A-Z0-9]+)<\/text>/g)].map(([, code]) => code);
  // In the order of the steps; between them a wrapped note may have a line that is nothing but the code it cites.
  let from = 0;
  for (const { rule } of trace.steps) {
    const at = codes.indexOf(rule, from);
    expect(at, `${rule} among ${codes.slice(from).join(' ')}`).toBeGreaterThanOrEqual(from);
    from = at + 1;
  }
  const [, width = '0', height = '0'] = /width="(\d+)" height="([\d.]+)"/.exec(svg) ?? [];
  const placed = [...svg.matchAll(/ x="([\d.-]+)" y="([\d.-]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(placed.length).toBeGreaterThan(trace.steps.length);
  expect(placed.filter(([x = -1, y = -1]) => x < 0 || y < 0 || x > Number(width) || y > Number(height))).toEqual([]);
}

test.each(ROWS)('$title', drawsAll);

test('hostile names stay text', { timeout: 0 }, () => {
  fc.assert(fc.property(hostile, drawsAll));
});

test('what no XML may hold is put out of the way', () => {
  const topology = reference({ x1: { name: 'a\u0007b\ud800c\uffffd' } });
  const svg = svgOf(sequenceOf(topology, route(topology, chat('x1', 'ann'), initialState).trace));
  expect(svg).toContain('<title id="title">a\ufffdb\ufffdc\ufffdd starts a chat with Ann</title>');
});

test('it loads nothing and runs nothing', () => {
  for (const { topology, trace } of ROWS) {
    expect(svgOf(sequenceOf(topology, trace))).not.toMatch(/<script|<style|<image|href|url\(|on[a-z]+=/);
  }
});

test('its colours are the light ones of the product', () => {
  const css =
    readFileSync(new URL('../../../src/app/tokens.css', import.meta.url), 'utf8').split('[data-theme')[0] ?? '';
  const token = (name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  expect([PAPER, INK, MUTED, EDGE]).toEqual(['panel', 'ink', 'muted', 'edge'].map(token));
  for (const tone of ['landed', 'connected', 'home', 'stop', 'refused', 'good'] as const)
    expect(LIGHT[tone]).toEqual({ ink: token(tone), soft: token(`${tone}-soft`) });
  expect([LIGHT.plain, LIGHT.absent]).toEqual(Array(2).fill({ ink: token('muted'), soft: token('fill') }));
  expect(LIGHT.next).toEqual({ ink: token('panel'), soft: token('ink') });
});
