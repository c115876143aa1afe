/** What is kept in the browser: nothing is lost for lack of room or by a list that cannot be read, and nothing there makes the page stop. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  hasEntries,
  lastSaved,
  openEntry,
  recentEntries,
  removeEntry,
  resumedEntry,
  type Saved,
  writeEntry,
} from '../../../src/documents/entries';
import { rememberAddress, rememberTabEntry } from '../../../src/documents/tab';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { ago } from '../../../src/saying/saying';
import { formatDocument } from '../../../src/sharing/document';
import { expectEven } from '../growth';
import { forbidden, Memory } from './memory';

const titled = (title: string): Playground => ({ ...FIRST_SAMPLE.playground, title });
const DOCUMENT = 'sgp.document.';
const LIST = 'sgp.recent';

let memory: Memory;
let session: Memory;
beforeEach(() => {
  memory = new Memory();
  session = new Memory();
  vi.stubGlobal('localStorage', memory);
  vi.stubGlobal('sessionStorage', session);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'reload' } as unknown as PerformanceEntry]);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const save = (id: string, title = id, before = title): Saved =>
  writeEntry({ document: id, entry: id, playground: titled(title), kept: titled(before) });
const saveMany = (many: number): void => {
  for (let n = 1; n <= many; n += 1) expect(save(`d${n}`)).toBe('saved');
};
const titles = (): readonly string[] => recentEntries().map(({ title }) => title);
const line = (id: string, more: object = {}): object => ({
  id,
  title: `listed as ${id}`,
  savedAt: 1_700_000_000_000,
  servers: 3,
  users: 4,
  requests: 0,
  ...more,
});

describe('a save that fails changes nothing', () => {
  test.each([
    { name: 'there is no room for the document', more: () => 200 },
    {
      name: 'there is room for the document and not for the list',
      more: () => DOCUMENT.length + 'd11'.length + formatDocument(titled('d11')).length,
    },
  ])('$name', ({ more }) => {
    saveMany(10);
    memory.room = memory.used + more();
    const before = memory.snapshot();
    expect(save('d11')).toBe('full');
    expect(memory.snapshot()).toEqual(before);
    expect(openEntry('d1')?.playground.title).toBe('d1');
    // The same where the entry is there already.
    memory.refuses = (key) => key === LIST;
    expect(save('d5', 'd5, later', 'd5')).toBe('full');
    expect(memory.snapshot()).toEqual(before);

    memory.room = Number.POSITIVE_INFINITY;
    memory.refuses = () => false;
    expect(save('d11')).toBe('saved');
    expect(titles()).toEqual(['d11', 'd10', 'd9', 'd8', 'd7', 'd6', 'd5', 'd4', 'd3', 'd2']);
  });

  test('where nothing else is kept no room can be made', () => {
    memory.room = 200;
    expect(save('d1')).toBe('refused');
    expect(memory.snapshot()).toEqual({});
  });
});

test('of eleven the oldest goes, after the newest was written, and never the one that was written', () => {
  saveMany(10);
  memory.changes.length = 0;
  expect(save('d11')).toBe('saved');
  expect(memory.changes).toEqual([`set ${DOCUMENT}d11`, `set ${LIST}`, `remove ${DOCUMENT}d1`]);
  expect(save('d2', 'd2, later', 'd2')).toBe('saved');
  expect(titles()).toEqual(['d2, later', 'd11', 'd10', 'd9', 'd8', 'd7', 'd6', 'd5', 'd4', 'd3']);
});

describe('what nobody lists is found again', () => {
  test.each([['{"a":'], ['{"a":1}'], ['null'], ['7'], ['[null, 7, "d3", []]'], [null]])('the list is %s', (list) => {
    saveMany(9);
    if (list === null) memory.removeItem(LIST);
    else memory.setItem(LIST, list);
    expect(titles().toSorted()).toEqual(['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9']);
    expect(recentEntries()[0]).toMatchObject({ savedAt: null, servers: 3, users: 4, requests: 0, unreadable: false });
    expect(lastSaved()).not.toBeNull();
    expect(save('new')).toBe('saved');
    expect(titles()).toHaveLength(10);
    expect(titles()[0]).toBe('new');
    expect(JSON.parse(memory.getItem(LIST) ?? '')).toHaveLength(10);
  });

  test('it counts as new: what is known to be old goes first', () => {
    saveMany(10);
    memory.setItem(`${DOCUMENT}lost`, formatDocument(titled('lost')));
    expect(save('d11')).toBe('saved');
    expect(titles()).toEqual(['d11', 'lost', 'd10', 'd9', 'd8', 'd7', 'd6', 'd5', 'd4', 'd3']);
  });

  test('a list without its documents lists none, and they leave it with the next save', () => {
    memory.setItem(LIST, JSON.stringify([line('gone'), line('gone2')]));
    expect([titles(), hasEntries(), lastSaved()]).toEqual([[], false, null]);
    expect(save('d1')).toBe('saved');
    expect(JSON.parse(memory.getItem(LIST) ?? '')).toMatchObject([{ id: 'd1' }]);
  });

  test('what cannot be read is listed as that, is not opened nor written over, and can be removed', () => {
    saveMany(2);
    memory.setItem(`${DOCUMENT}d2`, '{"format":"sametime-topology","version":99}');
    expect(recentEntries()).toMatchObject([
      { id: 'd2', title: 'd2', unreadable: true },
      { id: 'd1', unreadable: false },
    ]);
    expect(openEntry('d2')).toBeNull();
    expect(lastSaved()?.entry).toBe('d1');
    expect(save('d2', 'd2, later', 'd2')).toBe('taken');
    removeEntry('d2');
    expect([titles(), memory.keys(DOCUMENT)]).toEqual([['d1'], [`${DOCUMENT}d1`]]);
  });
});

describe('another tab', () => {
  test('went on in the entry where other content is there, whatever the clock says', () => {
    vi.spyOn(Date, 'now').mockReturnValue(5);
    saveMany(1);
    expect(save('d1', 'mine', 'd1')).toBe('saved');
    expect(save('d1', 'theirs', 'd1')).toBe('taken');
    expect(titles()).toEqual(['mine']);
  });

  test('did not, where the same content is written in another way, or nothing is there any more', () => {
    saveMany(1);
    memory.setItem(`${DOCUMENT}d1`, JSON.stringify(JSON.parse(formatDocument(titled('d1')))));
    expect(save('d1', 'later', 'd1')).toBe('saved');
    removeEntry('d1');
    expect(save('d1', 'later still', 'later')).toBe('saved');
    expect(titles()).toEqual(['later still']);
  });
});

const ODD = [
  { savedAt: Number.NEGATIVE_INFINITY },
  { savedAt: -5 },
  { savedAt: 1.5 },
  { savedAt: 9e15 },
  { savedAt: 1e300 },
  { savedAt: '5' },
  { savedAt: {} },
  { title: 'x'.repeat(121) },
  { title: 'half \ud83d' },
  { title: 'turned \u202e round' },
  { title: 7 },
  { servers: -1 },
  { servers: 51 },
  { users: 1e9 },
  { requests: 0.5 },
  { requests: null },
  { other: 1 },
  { id: '__proto__' },
  { id: '' },
  { id: 'a b' },
  { id: 'x'.repeat(101) },
  { id: 5 },
];

test.each(ODD.map((odd) => [JSON.stringify(odd), odd] as const))(
  'a line with %s is as if it were not there',
  (_, odd) => {
    saveMany(2);
    // JSON has no infinite number, and reads one from what is too large.
    const text = JSON.stringify([line('d1', odd), line('d2')]).replace('"savedAt":null', '"savedAt":-1e999');
    memory.setItem(LIST, text);
    const shown = recentEntries();
    expect(shown.map(({ id }) => id)).toEqual(['d2', 'd1']);
    expect(shown[1]).toMatchObject({ title: 'd1', savedAt: null, servers: 3, users: 4 });
  },
);

test('ten thousand lines, most of them twice, are read in proportion to their number and list what there is', () => {
  saveMany(3);
  const listed = (size: number): string =>
    JSON.stringify(Array.from({ length: size }, (_, n) => line(`d${n % (size / 2)}`)));
  const read = (list: string): readonly string[] => {
    memory.setItem(LIST, list);
    return recentEntries().map(({ id }) => id);
  };
  expect(read(listed(10_000))).toEqual(['d1', 'd2', 'd3']);
  expectEven(listed, 300, read);
});

test('whatever stands in the memory, every document is listed once and none is written over', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.json(),
    fc
      .array(
        fc.oneof(fc.constantFrom(...ODD), fc.object()).map((odd) => line('d2', odd)),
        { maxLength: 4 },
      )
      .map((lines) => JSON.stringify(lines)),
    fc.constant(formatDocument({ ...EMPTY_PLAYGROUND, title: 'found' })),
  );
  const keys = fc.constantFrom(LIST, `${DOCUMENT}d1`, `${DOCUMENT}d2`, `${DOCUMENT}odd key`, DOCUMENT, 'other');
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, text), { maxLength: 4 }), text, text, (items, tab, address) => {
      memory = new Memory();
      vi.stubGlobal('localStorage', memory);
      for (const [key, value] of items) memory.setItem(key, value);
      session.setItem('sgp.tab', tab);
      session.setItem('sgp.address', address);
      const before = memory.snapshot();
      const documents = memory.keys(`${DOCUMENT}d`);
      const listed = recentEntries();
      for (const { savedAt, title } of listed) {
        expect(title).not.toMatch(/\p{Cs}/u);
        ago(savedAt ?? 0, Date.now());
      }
      expect(listed.map(({ id }) => DOCUMENT + id).toSorted()).toEqual(documents.toSorted());
      resumedEntry('link');
      lastSaved();
      expect(['saved', 'taken']).toContain(save('d1', 'mine', 'before'));
      expect(save('fresh')).toBe('saved');
      for (const key of documents) expect(memory.getItem(key)).toBe(before[key]);
    }),
    { numRuns: 2000, seed: 17 },
  );
});

describe('the memory of a tab', () => {
  test('is gone on with after a reload, as long as the address is one of the last two', () => {
    saveMany(1);
    rememberTabEntry('d1');
    rememberAddress('one', true);
    rememberAddress('two', false);
    rememberAddress('three', false);
    expect(['one', 'two', 'three', ''].map((link) => resumedEntry(link)?.entry)).toEqual([
      undefined,
      'd1',
      'd1',
      undefined,
    ]);
  });

  test.each([['{"a":'], ['7'], ['{}'], ['[1, null, "two"]']])('that cannot be read is begun anew: %s', (text) => {
    saveMany(1);
    rememberTabEntry('d1');
    session.setItem('sgp.address', text);
    rememberAddress('two', false);
    expect(resumedEntry('two')?.entry).toBe('d1');
    session.setItem('sgp.tab', '../d1');
    expect(resumedEntry('two')).toBeNull();
  });
});

test('where the very look at the memory throws, it is as if there were none', () => {
  for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, forbidden(name));
  expect(recentEntries()).toEqual([]);
  expect(hasEntries()).toBe(false);
  expect(openEntry('d1')).toBeNull();
  expect(lastSaved()).toBeNull();
  expect(save('d1')).toBe('refused');
  removeEntry('d1');
  rememberTabEntry('d1');
  rememberAddress('one', true);
  expect(resumedEntry('one')).toBeNull();
});
