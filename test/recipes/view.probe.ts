/** The view has its tab; sending a request from there leads back to where it can be watched. */

import { expect, test } from 'vitest';
import { makeStore } from '../../src/app/store';
import { VIEWS, type View } from '../../src/app/views';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';

test('the view is one everywhere', () => {
  const view = (Object.keys(VIEWS) as View[]).find((key) => key === ('limits' as string));
  if (!view) throw new Error('there is such a view');
  expect(VIEWS[view].label).toBe('Limits');
  const store = makeStore(FIRST_SAMPLE.playground);
  store.showView(view);
  expect(store.getState().view).toBe(view);
  store.showWatching();
  expect(store.getState().view).toBe('canvas');
});
