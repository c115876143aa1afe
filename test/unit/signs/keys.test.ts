/** Which keys are an input method's own, and that one place asks that for the whole page, before anything else hears of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isComposing } from '../../../src/signs/keys';

describe('a key at work in an input method', () => {
  test.each([
    ['while something is composed', { isComposing: true, keyCode: 13 }, true],
    ['as most browsers number it', { isComposing: true, keyCode: 229 }, true],
    ['as Safari tells of the one that ended it', { isComposing: false, keyCode: 229 }, true],
    ['is not the same key outside', { isComposing: false, keyCode: 13 }, false],
  ])('%s', (_title, event, composing) => {
    expect(isComposing(event)).toBe(composing);
  });

  const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));
  const filesWith = (what: RegExp): readonly string[] =>
    readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/.test(path) && what.test(readFileSync(SRC + path, 'utf8')))
      .sort();

  test('is asked about in one place', () => {
    expect(filesWith(/isComposing/)).toEqual(['app/useInputMethods.ts', 'signs/keys.ts']);
  });

  // What keeps the focus begins to listen behind it, the strip only while it is dragged, the present view only while it is open: all come later.
  test('is heard by nothing else before', () => {
    expect(filesWith(/addEventListener\('key(down|press)'[^)]*(capture: true|, true)/)).toEqual([
      'app/useInputMethods.ts',
      'app/useKeptFocus.ts',
      'playback/useHand.ts',
      'presenting/usePresentKeys.ts',
    ]);
  });
});
