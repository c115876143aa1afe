import { describe, expect, test } from 'vitest';
import { COMMAND_IDS, COMMANDS, type CommandId, commandFor, keyText, type Pressed } from '../../../src/app/commands';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

const ROWS: readonly (readonly [string, Pressed, CommandId | null])[] = [
  ['Space plays', press(' '), 'play'],
  ['Ctrl Z undoes', press('z', { ctrlKey: true }), 'undo'],
  ['Cmd Z undoes', press('z', { metaKey: true }), 'undo'],
  ['Ctrl Shift Z redoes', press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
  ['Ctrl Y redoes', press('y', { ctrlKey: true }), 'redo'],
  ['Delete removes', press('Delete'), 'remove'],
  ['Backspace removes', press('Backspace'), 'remove'],
  ['s adds a server', press('s'), 'addServer'],
  ['Ctrl S saves and adds nothing', press('s', { ctrlKey: true }), 'save'],
  ['Shift S is nothing', press('S', { shiftKey: true }), null],
  ['Shift 1 fits, whatever sign the keyboard prints', press('!', { code: 'Digit1', shiftKey: true }), 'fitView'],
  ['1 alone is nothing', press('1', { code: 'Digit1' }), null],
  ['? needs Shift on some keyboards', press('?', { shiftKey: true }), 'keys'],
  ['? needs none on others', press('?'), 'keys'],
  ['< goes to the start', press('<', { shiftKey: true }), 'toStart'],
  ['Alt is left to the browser', press('z', { ctrlKey: true, altKey: true }), null],
  ['an unknown key is nothing', press('q'), null],
];

describe('keys', () => {
  test.each(ROWS)('%s', (_title, pressed, command) => {
    expect(commandFor(pressed, true)).toBe(command);
  });

  test('single letters can be switched off, named keys and combinations stay', () => {
    expect(commandFor(press('s'), false)).toBeNull();
    expect(commandFor(press(','), false)).toBeNull();
    expect(commandFor(press('Delete'), false)).toBe('remove');
    expect(commandFor(press('z', { ctrlKey: true }), false)).toBe('undo');
    expect(commandFor(press(' '), false)).toBe('play');
  });

  test('no combination stands for two commands', () => {
    const texts = COMMAND_IDS.flatMap((id) => COMMANDS[id].keys.map(keyText));
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('are shown as a person reads them', () => {
    expect(COMMANDS.redo.keys.map(keyText)).toEqual(['Ctrl Shift Z', 'Ctrl Y']);
    expect(COMMANDS.fitView.keys.map(keyText)).toEqual(['Shift 1']);
    expect(COMMANDS.play.keys.map(keyText)).toEqual(['Space']);
  });
});
