/** What stands between the path and the link of an address: the page of reference, and whether the document is presented. */

import { expect, test } from 'vitest';
import { lessonIn, pageIn, presentsIn, queryOf } from '../../../src/app/reference';
import type { ReferencePage } from '../../../src/catalogue/pages';

const PAGES: readonly (readonly [ReferencePage | null, string])[] = [
  [null, ''],
  [{ kind: 'rule', code: 'BLK-1516' }, 'rule=BLK-1516'],
  [{ kind: 'rule', code: null }, 'rule'],
  [{ kind: 'symptoms' }, 'symptoms'],
  [{ kind: 'ports', row: '1516' }, 'ports=1516'],
];

test.each(PAGES)('%o is %o, presented or not, and is read back', (page, asked) => {
  const alone = queryOf({ page });
  expect(alone).toBe(asked === '' ? '' : `?${asked}`);
  const presented = queryOf({ page, presents: true });
  expect(presented).toBe(asked === '' ? '?present' : `?present&${asked}`);
  for (const [query, presents] of [
    [alone, false],
    [presented, true],
  ] as const) {
    expect(pageIn(new URLSearchParams(query))).toEqual(page);
    expect(presentsIn(new URLSearchParams(query))).toBe(presents);
  }
});

test('the lesson that is played stands first, and is read back beside a page', () => {
  const query = queryOf({ page: { kind: 'symptoms' }, presents: true, lesson: 'round-robin' });
  expect(query).toBe('?lesson=round-robin&present&symptoms');
  expect(lessonIn(new URLSearchParams(query))).toBe('round-robin');
  expect(lessonIn(new URLSearchParams(''))).toBeNull();
});
