/** The new word is found in a sentence and has its own. */

import { expect, test } from 'vitest';
import { GLOSSARY, tradeWordsIn } from '../../src/signs/glossary';

test('the word is found where it stands, and explained', () => {
  const pieces = tradeWordsIn('The firewall stands before the home server.');
  expect(pieces.map(({ word }) => word)).toContain('firewall');
  expect(GLOSSARY).toHaveProperty(['firewall']);
});
