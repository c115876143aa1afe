/** The new key stands for its command, does it, and the list behind `?` has it. */

import { expect, test } from 'vitest';
import { COMMANDS, commandFor } from '../../src/app/commands';
import { commandDesk, deskFor, documentOf } from '../unit/app/desk';
import { add, reference } from '../unit/routing/reference';

test('the key stands for the command, which does what it says', () => {
  const held = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  const id = commandFor({ key: 'm', ...held }, true);
  expect(id).toBe('dismissChanges');
  expect(COMMANDS).toHaveProperty('dismissChanges.label');
  const desk = deskFor(documentOf(reference(), [add('x1', 'ann')]));
  desk.actions.remove(['ann']);
  desk.store.undo();
  expect(desk.store.getState().compared).toBe(desk.store.getState().playground);
  desk.store.edit((playground) => ({ ...playground, title: 'Other' }));
  if (id) COMMANDS[id].run(commandDesk(desk));
  expect(desk.store.getState().compared.title).toBe('Other');
});
