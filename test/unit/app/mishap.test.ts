/** What throws behind an act stops nothing else: neither the act, nor what else hears of it, nor what else is to be done. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeStore } from '../../../src/app/store';
import type { Effect } from '../../../src/documents/events';
import { setTitle } from '../../../src/playground/edits';
import { EMPTY_PLAYGROUND } from '../../../src/playground/playground';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('one that listens to the store and throws keeps nothing from the others', () => {
  const store = makeStore(EMPTY_PLAYGROUND);
  const heard: string[] = [];
  store.subscribe(() => {
    throw new Error('the first breaks');
  });
  store.subscribe(({ playground }) => heard.push(playground.title));
  expect(store.attempt((playground) => setTitle(playground, 'Mine')).ok).toBe(true);
  expect(heard).toEqual(['Mine']);
  expect(store.getState().playground.title).toBe('Mine');
  // It is told all the same, where the browser hears of it.
  expect(() => vi.runAllTimers()).toThrow('the first breaks');
});

test('what is kept is kept although the address cannot be written', () => {
  const store = makeStore(EMPTY_PLAYGROUND);
  const done: Effect['kind'][] = [];
  store.attempt((playground) => setTitle(playground, 'Mine'));
  store.carriedOutBy(({ kind }) => {
    if (kind === 'address') throw new Error('no link today');
    done.push(kind);
  });
  store.visit(EMPTY_PLAYGROUND);
  expect(done).toEqual(['write', 'resume']);
  expect(store.getState().playground).toBe(EMPTY_PLAYGROUND);
  // The address of what is left, and of what is shown.
  expect(() => vi.runAllTimers()).toThrow('no link today');
  expect(() => vi.runAllTimers()).toThrow('no link today');
  expect(() => vi.runAllTimers()).not.toThrow();
});

test('an act that throws itself changes nothing, and says so to whoever asked for it', () => {
  const store = makeStore(EMPTY_PLAYGROUND);
  const before = store.getState();
  const broken = (): never => {
    throw new Error('no edit today');
  };
  expect(() => store.attempt(broken)).toThrow('no edit today');
  expect(store.getState()).toBe(before);
  store.attempt((playground) => setTitle(playground, 'Mine'));
  expect(store.getState().playground.title).toBe('Mine');
});
