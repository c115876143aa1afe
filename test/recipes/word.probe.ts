/** The new word is found in a sentence and has its own. */

import { expect, test } from 'vitest';
import { GLOSSARY, tradeWordsIn } from '../../src/signs/glossary';

test('the word is found where it stands, and explained', () => {
  const pieces = tradeWordsIn('The person document names the home server.');
  expect(pieces.map(({ word }) => word)).toContain('person document');
  expect(GLOSSARY).toHaveProperty(['person document']);
});
