/** The new key stands for its command, and the list behind `?` has both. */

import { expect, test } from 'vitest';
import { COMMANDS, commandFor } from '../../src/app/commands';

test('the key stands for the command', () => {
  const held = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  expect(commandFor({ key: 'm', ...held }, true)).toBe('dismissChanges');
  expect(COMMANDS).toHaveProperty('dismissChanges.label');
});
