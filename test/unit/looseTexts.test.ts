/** On a translated page every sentence goes on: no text stands loose where React would have to renew it or to put something before it. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { looseTexts } from '../tools/looseTexts';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

const loose = (markup: string): number =>
  looseTexts('a.tsx', `export const A = ({ b, c, children }: { children: ReactNode }) => ${markup};`).length;

test.each([
  ['a text alone', '<p>{b}</p>', 0],
  ['a whole sentence alone', "<p>{'one ' + b}</p>", 0],
  ['either of two texts alone', "<p>{b ? 'one' : 'two'}</p>", 0],
  ['a fixed text beside a picture', '<button><Picture /> Send</button>', 0],
  ['a fixed text before what comes and goes', '<p>one {b && <i />}</p>', 0],
  ['texts in elements of their own', '<p><span>{b}</span> <i>{c}</i></p>', 0],
  ['elements for each of a list', '<p>{b.map((each) => <i key={each}>{each}</i>)}{children}</p>', 0],
  ['a text that changes beside a fixed one', '<p>one {b}</p>', 1],
  ['a text that changes beside an element', '<p><i />{b}</p>', 1],
  ['a text that comes and goes beside an element', "<p><i />{b && 'one'}</p>", 1],
  ['a fixed text behind what comes and goes', '<p>{b && <i />} one</p>', 1],
  ['a text in a fragment', '<>one<i /></>', 1],
])('%s: %s', (_, markup, count) => {
  expect(loose(markup)).toBe(count);
});

test('no text of the product stands loose', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
  expect(files.flatMap((path) => looseTexts(path, readFileSync(`${SOURCES}${path}`, 'utf8')))).toEqual([]);
});
