/** A document is taken away even where what writes it is what broke. */

import { afterEach, expect, test, vi } from 'vitest';
import { rescueFrom } from '../../../src/app/rescue';
import { makeStore } from '../../../src/app/store';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { formatDocument } from '../../../src/sharing/document';
import { encodeLink } from '../../../src/sharing/link';

const { playground } = FIRST_SAMPLE;

function wreck(clipboardWorks = true) {
  const files: [name: string, text: string, type: string][] = [];
  const copied: string[] = [];
  const store = makeStore(playground, { entry: 'e1' });
  const rescue = rescueFrom({
    shown: store.getState,
    markClean: store.markClean,
    pageAddress: () => 'https://teach.example/playground/',
    textInAddress: () => 'v1.written-before',
    keptText: (entry) => (entry === 'e1' ? 'kept before' : null),
    async copyText(text) {
      if (clipboardWorks) copied.push(text);
      return clipboardWorks;
    },
    download: (...file) => files.push(file),
    reload: () => undefined,
  });
  return { store, rescue, files, copied };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('as it is, as a link and as a file', () => {
  const { rescue, files } = wreck();
  expect(rescue.address()).toBe(`https://teach.example/playground/#${encodeLink(playground)}`);
  expect(rescue.save()).toBe(true);
  expect(files).toEqual([['three-servers-one-gateway.topology.json', formatDocument(playground), 'application/json']]);
});

test('as it was written last, where nothing can be written any more', () => {
  const { store, rescue, files } = wreck();
  const stringify = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
    throw new Error('no text today');
  });
  const normalize = vi.spyOn(String.prototype, 'normalize').mockImplementation(() => {
    throw new Error('no name today');
  });
  expect(rescue.address()).toBe('https://teach.example/playground/#v1.written-before');
  expect(rescue.save()).toBe(true);
  normalize.mockRestore();
  expect(files).toEqual([['playground.topology.json', 'kept before', 'application/json']]);
  stringify.mockRestore();
  store.visit({ ...playground, title: 'Kept nowhere yet' });
  vi.spyOn(JSON, 'stringify').mockImplementation(() => {
    throw new Error('no text today');
  });
  expect(rescue.save()).toBe(false);
  expect(files).toHaveLength(1);
});

test('only what the browser took counts as safe', async () => {
  const changed = { ...playground, title: 'Changed' };
  const { store, rescue, copied } = wreck();
  store.edit(() => changed);
  expect(await rescue.copy('text')).toBe(true);
  expect(copied).toEqual(['text']);
  expect(store.getState().clean).toBe(changed);
  const refused = wreck(false);
  refused.store.edit(() => changed);
  expect(await refused.rescue.copy('text')).toBe(false);
  expect(refused.store.getState().clean).toBe(playground);
});
