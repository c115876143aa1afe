/** The frame of the page keeps to one scale of type and three roundings; what is drawn on the canvas has measures of its own. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

const ALL = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.css'))
  .sort();
const SHEETS = ALL.filter((path) => !path.startsWith('canvas/'));

/** What every declaration of a property says, with the sheet it stands in. */
const said = (property: string): readonly string[] =>
  SHEETS.flatMap((path) =>
    [...readFileSync(`${SOURCES}${path}`, 'utf8').matchAll(new RegExp(`[\\s{]${property}:\\s*([^;]+);`, 'g'))].map(
      ([, value]) => `${path}: ${value}`,
    ),
  );

test('letters have the sizes of the scale', () => {
  const sizes = said('font-size').filter((each) => !each.startsWith('app/tokens.css') && !each.includes('--seat'));
  expect(sizes.length).toBeGreaterThan(60);
  expect(sizes.filter((each) => !/: var\(--text-(s|m|l|xl|xxl)\)$/.test(each))).toEqual([]);
});

test('corners are rounded in three ways, and marks smaller than a letter a little', () => {
  const corners = said('border-radius').filter((each) => !each.includes('--seat'));
  expect(corners.length).toBeGreaterThan(60);
  expect(
    corners.filter((each) => !/: (var\(--radius-[sl]\)|50%|((0|[1-3]px|10px|0\.125rem)( |$))+)/.test(each)),
  ).toEqual([]);
});

test('no look hangs on what the whole page holds: each change anywhere would style all of it anew', () => {
  const onScreen = (path: string): string =>
    readFileSync(`${SOURCES}${path}`, 'utf8').replace(/@media print[\s\S]*?\n}/g, '');
  expect(ALL.length).toBeGreaterThan(60);
  expect(ALL.filter((path) => /(^|[\s,}])(:root|html|body|\*)?:has\(/.test(onScreen(path)))).toEqual([]);
});
