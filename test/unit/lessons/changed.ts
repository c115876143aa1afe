/** The example of a lesson with something else in it, as text. */

import { expect } from 'vitest';
import { EXAMPLE, type Loose } from './example';

/** The example with one thing changed: a function of its value, or a replacement in its text. */
export type Change = ((lesson: Loose) => void) | readonly [from: string, to: string];

export const changedBy = (change: Change): string => {
  if (typeof change === 'function') {
    const lesson = JSON.parse(EXAMPLE) as Loose;
    change(lesson);
    return JSON.stringify(lesson);
  }
  const [from, to] = change;
  expect(EXAMPLE).toContain(from);
  return EXAMPLE.replace(from, () => to);
};

export const put =
  (path: string, value: unknown): Change =>
  (lesson) => {
    const keys = path.split('.');
    const owner = keys.slice(0, -1).reduce<Loose>((at, key) => at[key] as Loose, lesson);
    const last = keys.at(-1) ?? '';
    if (value === undefined) delete owner[last];
    else owner[last] = value as Loose;
  };

/** One step in place of all. */
export const step = (value: unknown): Change => put('steps', [value]);
export const change = (part: unknown, attribute: unknown, value: unknown): Change =>
  step({ change: [{ part, attribute, value }] });
