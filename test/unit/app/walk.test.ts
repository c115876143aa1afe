/** A short walk through the real store and its autosave; the long one is `npm run fuzz`. */

import fc from 'fast-check';
import { test } from 'vitest';
import { walks } from '../../fuzz/walk';

test('whatever is done in two tabs, nothing is lost unsaid and nothing is out of step', () => {
  fc.assert(walks(60), { numRuns: 60, seed: 7, includeErrorInReport: true });
});
