/** What stands in place of a page that has not started can be read by every browser, and has a sentence for every reason. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const script = read('public/start.js');
const html = read('index.html');

test('it is written in what browsers without modules understand', () => {
  const code = script.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  expect(code).not.toMatch(/=>|`|\?\.|\?\?|\.\.\.|\b(?:const|let|class|async|await|import|export)\b|,\s*\)/);
});

test('it comes before everything else that may fail', () => {
  expect(html.indexOf('src="/start.js"')).toBeGreaterThan(0);
  expect(html.indexOf('src="/start.js"')).toBe(html.indexOf('src="/'));
});

test('every reason has one sentence', () => {
  const given = [...script.matchAll(/(?:say\(|return |\? |: )'([a-z]+)'/g)].map(([, reason]) => reason);
  const told = [...html.matchAll(/data-why="([a-z]+)"/g)].map(([, reason]) => reason);
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told).size).toBe(told.length);
  expect(new Set(given)).toEqual(new Set(told));
});
