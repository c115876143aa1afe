/** The keys of the present view, and what each does to what lies over the picture and to the playback. */

import { describe, expect, test } from 'vitest';
import { ACT_KEYS, ACTS, type Act, actFor, done, type Over } from '../../../src/presenting/acts';
import { keyText, type Pressed } from '../../../src/signs/keys';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('a key', () => {
  const ROWS: readonly (readonly [key: string, Act | null])[] = [
    ['PageDown', 'on'],
    ['ArrowRight', 'on'],
    ['PageUp', 'back'],
    ['ArrowLeft', 'back'],
    ['.', 'play'],
    ['n', 'note'],
    ['i', 'inspect'],
    ['l', 'laser'],
    ['b', 'dim'],
    ['Escape', 'leave'],
    ['ArrowDown', null],
    ['q', null],
  ];

  test.each(ROWS)('%s: %s', (key, act) => {
    expect(actFor(press(key), true)).toBe(act);
  });

  test('held with another means something else', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { shiftKey: true }])
      expect(actFor(press('ArrowRight', held), true)).toBeNull();
  });

  test('that is a letter can be switched off, those of a remote stay', () => {
    expect(ACT_KEYS.filter((act) => ACTS[act].keys.some(({ key = '' }) => actFor(press(key), false) === act))).toEqual([
      'back',
      'on',
      'leave',
    ]);
  });

  test('stands for one thing', () => {
    const texts = ACT_KEYS.flatMap((act) => ACTS[act].keys.map(keyText));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('what is done', () => {
  const NOTHING: Over = { dimmed: false, laser: false, inspector: false, note: null };
  const FIRST: Over = { ...NOTHING, note: 0 };
  const DARK: Over = { ...NOTHING, dimmed: true };

  const ROWS: readonly (readonly [title: string, Over, Act, Over, asks: ReturnType<typeof done>['asks']])[] = [
    ['a step is asked for', NOTHING, 'on', NOTHING, 'on'],
    ['a step back, too', NOTHING, 'back', NOTHING, 'back'],
    ['and playing', NOTHING, 'play', NOTHING, 'play'],
    ['a step brings the picture back', DARK, 'on', NOTHING, 'on'],
    ['it darkens', NOTHING, 'dim', DARK, null],
    ['and comes back by the same key', DARK, 'dim', NOTHING, null],
    ['the dark keeps the laser for later', { ...NOTHING, laser: true }, 'dim', { ...DARK, laser: true }, null],
    ['the laser comes', NOTHING, 'laser', { ...NOTHING, laser: true }, null],
    ['and goes', { ...NOTHING, laser: true }, 'laser', NOTHING, null],
    ['in the dark it is there with the picture', { ...DARK, laser: true }, 'laser', { ...NOTHING, laser: true }, null],
    ['the inspector comes', NOTHING, 'inspect', { ...NOTHING, inspector: true }, null],
    ['and goes', { ...NOTHING, inspector: true }, 'inspect', NOTHING, null],
    ['the first note comes', NOTHING, 'note', FIRST, null],
    ['and the next', FIRST, 'note', { ...NOTHING, note: 1 }, null],
    ['and after the last none', { ...NOTHING, note: 1 }, 'note', NOTHING, null],
    ['a step puts the note away', FIRST, 'on', NOTHING, 'on'],
    ['the dark keeps it for later', FIRST, 'dim', { ...DARK, note: 0 }, null],
    ['Escape puts it away before it leaves', FIRST, 'leave', NOTHING, null],
    ['and before that the inspector', { ...FIRST, inspector: true }, 'leave', FIRST, null],
    ['Escape leaves', NOTHING, 'leave', NOTHING, 'leave'],
    ['with the laser, too', { ...NOTHING, laser: true }, 'leave', { ...NOTHING, laser: true }, 'leave'],
    ['but puts the inspector away first', { ...NOTHING, inspector: true }, 'leave', NOTHING, null],
    ['and before that the dark', { ...DARK, inspector: true }, 'leave', { ...NOTHING, inspector: true }, null],
  ];

  test('without notes nothing comes', () => {
    expect(done(NOTHING, 'note')).toEqual({ over: NOTHING, asks: null });
  });

  test.each(ROWS)('%s', (_title, over, act, after, asks) => {
    expect(done(over, act, 2)).toEqual({ over: after, asks });
  });
});
