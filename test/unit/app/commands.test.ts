import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  ADDING,
  COMMAND_IDS,
  COMMANDS,
  type CommandId,
  commandFor,
  isEnabled,
  nameOfCommand,
} from '../../../src/app/commands';
import { keyText, type Pressed, shortKeyText, tipWith } from '../../../src/signs/keys';
import { add, chat, reference } from '../routing/reference';
import {
  commandDesk,
  type Desk,
  deskFor,
  documentOf,
  documentOn,
  playheadOn,
  selectedOn,
  shownOn,
  topologyOn,
} from './desk';

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

describe('names', () => {
  test('on buttons say what pressing them does now', () => {
    const desk = deskFor(documentOf(reference()));
    const name = (id: CommandId): string => nameOfCommand(id, desk.store.getState());
    expect([name('play'), name('sendAgain'), name('undo'), name('remove')]).toEqual(['Play', 'Send', 'Undo', 'Delete']);
    desk.actions.send(add('x1', 'ann'));
    expect([name('play'), name('sendAgain')]).toEqual(['Pause', 'Send again']);
  });

  test('in a tip stand with the first of the keys', () => {
    expect(tipWith('Redo', COMMANDS.redo.keys[0])).toBe('Redo (Ctrl Shift Z)');
    expect(tipWith('Close', COMMANDS.escape.keys[0])).toBe('Close (Esc)');
    expect(shortKeyText({ key: 'ArrowLeft', alt: true })).toBe('Alt ←');
    expect(COMMANDS.escape.keys.map(keyText)).toEqual(['Escape']);
  });
});

describe('a button', () => {
  const enabledOn = ({ store }: Desk): readonly CommandId[] =>
    COMMAND_IDS.filter((id) => COMMANDS[id].enabled && isEnabled(id, store.getState()));

  test('can be pressed while there is something for it to do', () => {
    const desk = deskFor(documentOf(reference(), [add('x1', 'ann'), chat('x1', 'bob')]));
    expect(enabledOn(desk)).toEqual(['play', 'stepForward', 'toEnd', 'nextRequest', 'askFirst', 'ticketNote']);
    COMMANDS.nextRequest.run(commandDesk(desk));
    COMMANDS.toEnd.run(commandDesk(desk));
    expect(enabledOn(desk)).toEqual(['play', 'stepBack', 'toStart', 'previousRequest', 'askFirst', 'ticketNote']);
    desk.actions.clearRequests();
    expect(enabledOn(desk)).toEqual(['askFirst', 'undo']);
    COMMANDS.undo.run(commandDesk(desk));
    expect(enabledOn(desk)).toContain('redo');
  });
});

/** What is seen of a desk after a command, to begin with the reference, its user Ann selected. */
const DONE: readonly (readonly [CommandId, (desk: Desk) => unknown, unknown])[] = [
  ['play', (desk) => playheadOn(desk).playing, true],
  ['stepForward', (desk) => playheadOn(desk).step, 1],
  ['nextRequest', (desk) => playheadOn(desk).request, 1],
  ['ticketNote', (desk) => shownOn(desk).dialog, 'ticket'],
  ['sendAgain', (desk) => documentOn(desk).requests.length, 3],
  ['addServer', (desk) => topologyOn(desk).servers.length, 4],
  ['addUser', (desk) => topologyOn(desk).users.length, 3],
  ['addExternal', (desk) => topologyOn(desk).externals.length, 2],
  ['remove', (desk) => topologyOn(desk).users.map(({ id }) => id), ['bob']],
  ['duplicate', (desk) => topologyOn(desk).users.length, 3],
  ['rename', (desk) => shownOn(desk).renaming, 'ann'],
  ['escape', selectedOn, []],
  ['selectAll', (desk) => selectedOn(desk).length, 7],
  ['fitView', ({ asked }) => asked.at(-1), 'fit all'],
  ['fitSelection', ({ asked }) => asked.at(-1), 'fit ann'],
  ['actualSize', ({ asked }) => asked.at(-1), 'zoom actual'],
  ['zoomIn', ({ asked }) => asked.at(-1), 'zoom in'],
  ['zoomOut', ({ asked }) => asked.at(-1), 'zoom out'],
  ['present', ({ store }) => store.getState().presenting, 'page'],
  ['save', ({ files }) => files.size, 1],
  ['open', (desk) => shownOn(desk).dialog, 'open'],
  ['keys', (desk) => shownOn(desk).dialog, 'keys'],
];

describe('a command', () => {
  const begun = (): Desk => {
    const desk = deskFor(documentOf(reference(), [add('x1', 'ann'), chat('x1', 'bob')]));
    desk.store.select(['ann']);
    return desk;
  };

  test.each(DONE)('%s does what it says', (id, read, value) => {
    const desk = begun();
    expect(read(desk)).not.toEqual(value);
    COMMANDS[id].run(commandDesk(desk));
    expect(read(desk)).toEqual(value);
    desk.store.endBurst();
    if (playheadOn(desk).playing) desk.store.playPause();
  });

  test('for parts takes the one with the keyboard where none is selected', () => {
    const desk = begun();
    desk.store.select([]);
    COMMANDS.remove.run(commandDesk(desk, ['bob']));
    expect(topologyOn(desk).users.map(({ id }) => id)).toEqual(['ann']);
  });

  test('for a cluster takes the selected servers, the one that has the keyboard, or else a new one', () => {
    const desk = begun();
    COMMANDS.makeCluster.run(commandDesk(desk, ['s1']));
    expect(topologyOn(desk).servers.map(({ cluster }) => cluster !== null)).toEqual([true, false, false]);
    desk.actions.undo();
    COMMANDS.makeCluster.run(commandDesk(desk, []));
    expect(topologyOn(desk).servers.map(({ cluster }) => cluster !== null)).toEqual([false, false, false, true]);
    desk.actions.undo();
    desk.store.select(['s1', 's2']);
    COMMANDS.makeCluster.run(commandDesk(desk));
    expect(topologyOn(desk).clusters).toHaveLength(1);
  });

  test('leaves the field that is typed in before it saves', () => {
    const desk = begun();
    COMMANDS.save.run({ ...commandDesk(desk), leaveField: () => desk.actions.setTitle('Typed') });
    expect([...desk.files.values()].join()).toContain('Typed');
  });

  test('that adds a part is there for every kind, once', () => {
    expect(new Set(Object.values(ADDING)).size).toBe(Object.keys(ADDING).length);
  });
});

/** Where the name of a key is typed in a text of the page. */
const TYPED: readonly RegExp[] = [
  /\b(Ctrl|Alt|Shift|Cmd) [A-Z0-9←→]/,
  /<kbd>\s*[^\s{<]/,
  /(?<![\w-])(keys|hint|aria-keyshortcuts)="/,
  /\((Esc|Escape|Enter|Space|Delete|Backspace|Tab|F\d+|[,.<>?[\]])\)['"`]/,
];
const typedIn = (text: string): boolean => {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  return TYPED.some((pattern) => pattern.test(code));
};

describe('the name of a key', () => {
  const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));

  test('is typed nowhere but in the tables and where keys get their names', () => {
    const typing = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/.test(path) && typedIn(readFileSync(SRC + path, 'utf8')));
    expect(
      typing.filter((path) => !['app/commands.ts', 'app/canvasGestures.ts', 'signs/keys.ts'].includes(path)),
    ).toEqual([]);
  });

  test.each([
    ['<MenuEntry keys="T" onPress={tidyUp}>', true],
    ['title="Undo (Ctrl Z)"', true],
    ['Cancel <kbd>Esc</kbd>', true],
    ["title={playing ? 'Pause (Space)' : 'Play (Space)'}", true],
    ["title={label + ' (Enter)'}", true],
    ['<Key hint="," />', true],
    ['{letters && <kbd>{keys[kind]}</kbd>}', false],
    ['<MenuEntry keys={keyText(EARLIER)}>', false],
    ["if (event.key === 'Escape') close();", false],
    ['// as the keyboard does for Ctrl Z', false],
  ])('in %s: %s', (code, typed) => {
    expect(typedIn(code)).toBe(typed);
  });
});
