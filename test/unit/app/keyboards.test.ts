/** Every command on the keyboards of the world: what is typed counts, and the place of the key where no Latin letter is typed. */

import { describe, expect, test } from 'vitest';
import { COMMANDS, type CommandId, commandFor } from '../../../src/app/commands';
import { isMac, type Pressed } from '../../../src/signs/keys';

/** What the keys of a keyboard type, by their places: plain, and with Shift where that is asked for. */
type Layout = Readonly<Record<string, string>>;

/** Rows of keys from left to right, as they lie; the fourth row begins behind the key that some keyboards have beside Shift. */
const PLACES = [
  ['KeyQ', 'KeyW', 'KeyE', 'KeyR', 'KeyT', 'KeyY', 'KeyU', 'KeyI', 'KeyO', 'KeyP', 'BracketLeft', 'BracketRight'],
  ['KeyA', 'KeyS', 'KeyD', 'KeyF', 'KeyG', 'KeyH', 'KeyJ', 'KeyK', 'KeyL', 'Semicolon', 'Quote'],
  ['KeyZ', 'KeyX', 'KeyC', 'KeyV', 'KeyB', 'KeyN', 'KeyM', 'Comma', 'Period', 'Slash'],
] as const;

const layout = (rows: readonly [string, string, string]): Layout =>
  Object.fromEntries(
    rows.flatMap((row, at) => row.split(' ').map((typed, index) => [PLACES[at]?.[index] ?? '', typed] as const)),
  );

const LAYOUTS = {
  american: layout(['q w e r t y u i o p [ ]', "a s d f g h j k l ; '", 'z x c v b n m , . /']),
  russian: layout(['й ц у к е н г ш щ з х ъ', 'ф ы в а п р о л д ж э', 'я ч с м и т ь б ю .']),
  ukrainian: layout(['й ц у к е н г ш щ з х ї', 'ф і в а п р о л д ж є', 'я ч с м и т ь б ю .']),
  greek: layout(['; ς ε ρ τ υ θ ι ο π [ ]', "α σ δ φ γ η ξ κ λ Dead '", 'ζ χ ψ ω β ν μ , . /']),
  hebrew: layout(["/ ' ק ר א ט ו ן ם פ ] [", 'ש ד ג כ ע י ח ל ך ף ,', 'ז ס ב ה נ מ צ ת ץ .']),
  arabic: layout(['ض ص ث ق ف غ ع ه خ ح ج د', 'ش س ي ب ل ا ت ن م ك ط', 'ئ ء ؤ ر لا ى ة و ز ظ']),
  thai: layout(['ๆ ไ ำ พ ะ ั ี ร น ย บ ล', 'ฟ ห ก ด เ ้ ่ า ส ว ง', 'ผ ป แ อ ิ ื ท ม ใ ฝ']),
  korean: layout(['ㅂ ㅈ ㄷ ㄱ ㅅ ㅛ ㅕ ㅑ ㅐ ㅔ [ ]', "ㅁ ㄴ ㅇ ㄹ ㅎ ㅗ ㅓ ㅏ ㅣ ; '", 'ㅋ ㅌ ㅊ ㅍ ㅠ ㅜ ㅡ , . /']),
  kana: layout([
    'た て い す か ん な に ら せ ゛ ゜',
    'ち と し は き く ま の り れ け',
    'つ さ そ ひ こ み も ね る め',
  ]),
  japanese: layout(['q w e r t y u i o p @ [', 'a s d f g h j k l ; :', 'z x c v b n m , . /']),
  german: layout(['q w e r t z u i o p ü +', 'a s d f g h j k l ö ä', 'y x c v b n m , . -']),
  french: layout(['a z e r t y u i o p Dead $', 'q s d f g h j k l m ù', 'w x c v b n , ; : !']),
  dvorak: layout(["' , . p y f g c r l / =", 'a o e u i d h t n s -', '; q j k x b m w v z']),
  colemak: layout(['q w f p g j l u y ; [ ]', "a r s t d h n e i o '", 'z x c v b k m , . /']),
} as const satisfies Readonly<Record<string, Layout>>;

/** Where no Latin letters are typed, the places are those of an American keyboard. */
const OTHER_SCRIPTS = ['russian', 'ukrainian', 'greek', 'hebrew', 'arabic', 'thai', 'korean', 'kana'] as const;
const LATIN = ['american', 'japanese', 'german', 'french', 'dvorak', 'colemak'] as const;

const press = (key: string, code: string, held: Partial<Pressed> & { readonly altGr?: boolean } = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  getModifierState: (modifier) => modifier === 'AltGraph' && held.altGr === true,
  ...held,
});

const placeOf = (layouts: Layout, typed: string): string => {
  const found = Object.entries(layouts).find(([, key]) => key === typed);
  if (!found) throw new Error(`no key types ${typed}`);
  return found[0];
};

const LETTERS: readonly (readonly [letter: string, held: Partial<Pressed>, CommandId])[] = [
  ['z', { ctrlKey: true }, 'undo'],
  ['z', { metaKey: true }, 'undo'],
  ['z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['s', { ctrlKey: true }, 'save'],
  ['a', { ctrlKey: true }, 'selectAll'],
  ['a', {}, 'askFirst'],
  ['j', {}, 'practise'],
  ['d', { ctrlKey: true }, 'duplicate'],
  ['o', { ctrlKey: true }, 'open'],
  ['g', {}, 'addGateway'],
  ['s', {}, 'addServer'],
  ['u', {}, 'addUser'],
  ['x', {}, 'addExternal'],
  ['c', {}, 'makeCluster'],
  ['t', {}, 'tidyUp'],
  ['e', {}, 'foldPeople'],
  ['f', {}, 'follow'],
  ['k', {}, 'legend'],
  ['p', {}, 'present'],
  ['r', {}, 'ticketNote'],
  ['n', {}, 'addNote'],
];

describe('a letter', () => {
  test('is tried for every command that has one', () => {
    const tried = new Set(LETTERS.map(([letter]) => letter));
    const letters = Object.values(COMMANDS).flatMap(({ keys }) => keys.flatMap(({ key = '' }) => key));
    expect(letters.filter((key) => /^[a-z]$/.test(key) && !tried.has(key))).toEqual([]);
  });

  for (const [letter, held, command] of LETTERS) {
    const name = [...Object.keys(held), letter].join(' ');
    test.each(OTHER_SCRIPTS)(`${name} on a keyboard that is %s: the key at its place`, (other) => {
      const code = `Key${letter.toUpperCase()}`;
      const typed: string = LAYOUTS[other][code] ?? '';
      expect(typed).not.toMatch(/^[a-z]?$/);
      const key = held.shiftKey ? typed.toUpperCase() : typed;
      expect(commandFor(press(key, code, held), true)).toBe(command);
    });
    test.each(LATIN)(`${name} on a keyboard that is %s: the key that types it`, (latin) => {
      const key = held.shiftKey ? letter.toUpperCase() : letter;
      expect(commandFor(press(key, placeOf(LAYOUTS[latin], letter), held), true)).toBe(command);
    });
  }

  test('is itself wherever it lies: Ctrl and the key that types Y, at the place of Z', () => {
    expect(commandFor(press('y', 'KeyZ', { ctrlKey: true }), true)).toBe('redo');
    expect(commandFor(press('w', 'KeyZ', { ctrlKey: true }), true)).toBeNull();
  });

  test.each(['ö', 'é', 'ß', 'ł', 'ñ', 'ş', 'ı', 'µ', 'º'])('with marks is a Latin one and no command: %s', (key) => {
    expect(commandFor(press(key, 'KeyS'), true)).toBeNull();
    expect(commandFor(press(key, 'KeyZ', { ctrlKey: true }), true)).toBeNull();
  });

  test('is none for a dead key, nor for one with a longer name', () => {
    for (const key of ['Dead', 'Process', 'Unidentified', 'Shift', 'AltGraph', 'HangulMode'])
      expect(commandFor(press(key, 'KeyS'), true)).toBeNull();
  });

  test('of another script can be switched off as well', () => {
    expect(commandFor(press('ы', 'KeyS'), false)).toBeNull();
    expect(commandFor(press('ю', 'Period'), false)).toBeNull();
  });
});

const SHIFT = { shiftKey: true } as const;
const WINDOWS_ALTGR = { ctrlKey: true, altKey: true, altGr: true } as const;
const LINUX_ALTGR = { altGr: true } as const;

const SIGNS: readonly (readonly [string, Pressed, CommandId | null])[] = [
  ['American , steps back', press(',', 'Comma'), 'stepBack'],
  ['American < goes to the start', press('<', 'Comma', SHIFT), 'toStart'],
  ['French , lies on M', press(',', 'KeyM'), 'stepBack'],
  ['French . wants Shift', press('.', 'Comma', SHIFT), 'stepForward'],
  ['French ? wants Shift', press('?', 'KeyM', SHIFT), 'keys'],
  ['German - lies where / does', press('-', 'Slash'), 'zoomOut'],
  ['German < has a key of its own', press('<', 'IntlBackslash'), 'toStart'],
  ['German ? lies on the digits', press('?', 'Minus', SHIFT), 'keys'],
  ['Dvorak , lies on W', press(',', 'KeyW'), 'stepBack'],
  ['Turkish . lies where / does', press('.', 'Slash'), 'stepForward'],

  ['Russian: at the place of ,', press('б', 'Comma'), 'stepBack'],
  ['Russian: at the place of .', press('ю', 'Period'), 'stepForward'],
  ['Russian: at the place of <', press('Б', 'Comma', SHIFT), 'toStart'],
  ['Russian: at the place of >', press('Ю', 'Period', SHIFT), 'toEnd'],
  ['Russian: at the place of [', press('х', 'BracketLeft'), 'previousRequest'],
  ['Russian: at the place of ]', press('ъ', 'BracketRight'), 'nextRequest'],
  ['Russian: the key that is ? elsewhere types a comma', press(',', 'Slash', SHIFT), 'keys'],
  ['Russian: ? as it is typed there', press('?', 'Digit7', SHIFT), 'keys'],
  ['Russian: . as it is typed there', press('.', 'Slash'), 'stepForward'],
  ['Hebrew: at the place of ,', press('ת', 'Comma'), 'stepBack'],
  ['Hebrew: , as it is typed there', press(',', 'Quote'), 'stepBack'],
  ['Arabic: at the place of .', press('ز', 'Period'), 'stepForward'],
  ['Arabic: , as it is typed there', press(',', 'Comma', SHIFT), 'stepBack'],
  ['Arabic: the question mark', press('؟', 'Slash', SHIFT), 'keys'],
  ['Arabic: [ as it is typed there', press('[', 'KeyD', SHIFT), 'previousRequest'],
  ['Korean: , is a comma', press(',', 'Comma'), 'stepBack'],
  ['Chinese: a wide comma', press('，', 'Comma'), 'stepBack'],
  ['Chinese: a wide full stop', press('。', 'Period'), 'stepForward'],
  ['Chinese: a wide question mark', press('？', 'Slash', SHIFT), 'keys'],
  ['Chinese: wide brackets', press('【', 'BracketLeft'), 'previousRequest'],

  ['German [ with AltGr on Windows', press('[', 'Digit8', WINDOWS_ALTGR), 'previousRequest'],
  ['German ] with AltGr on Windows', press(']', 'Digit9', WINDOWS_ALTGR), 'nextRequest'],
  ['German [ with AltGr on Linux', press('[', 'Digit8', LINUX_ALTGR), 'previousRequest'],
  ['German [ with Ctrl and Alt', press('[', 'Digit8', { ctrlKey: true, altKey: true }), 'previousRequest'],
  ['French ] with AltGr on Windows', press(']', 'Minus', WINDOWS_ALTGR), 'nextRequest'],
  ['Ctrl and Alt with a letter is left alone', press('z', 'KeyZ', { ctrlKey: true, altKey: true }), null],
  ['AltGr with a letter is left alone', press('s', 'KeyS', LINUX_ALTGR), null],
  ['AltGr with a Polish letter is left alone', press('ś', 'KeyS', WINDOWS_ALTGR), null],
  ['Alt with a sign is left to the browser', press(',', 'Comma', { altKey: true }), null],
  ['Ctrl with a sign is left to the browser', press('-', 'Minus', { ctrlKey: true }), null],
  ['any keyboard has Page Up', press('PageUp', 'PageUp'), 'previousRequest'],
  ['any keyboard has Page Down', press('PageDown', 'PageDown'), 'nextRequest'],
  ['Ctrl and Page Down is the browser’s', press('PageDown', 'PageDown', { ctrlKey: true }), null],
];

describe('a sign', () => {
  test.each(SIGNS)('%s', (_title, pressed, command) => {
    expect(commandFor(pressed, true)).toBe(command);
  });

  test('made with Option is itself on a Mac', () => {
    const option = press('[', 'Digit5', { altKey: true });
    expect(commandFor(option, true, true)).toBe('previousRequest');
    expect(commandFor(option, true, false)).toBeNull();
    expect(commandFor(press('[', 'Digit5', { altKey: true, metaKey: true }), true, true)).toBeNull();
    expect(commandFor(press('ß', 'KeyS', { altKey: true }), true, true)).toBeNull();
  });
});

test('a Mac is known by what its browsers say of themselves', () => {
  expect(isMac('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/140.0 Safari/537.36')).toBe(
    true,
  );
  expect(isMac('Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1')).toBe(true);
  expect(isMac('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36')).toBe(false);
  expect(isMac('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(false);
});
