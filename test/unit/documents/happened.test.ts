/** What was brought is shown as its link asks, and what has to be known of it is said: when it is opened, not before. */

import { expect, test } from 'vitest';
import type { Effect } from '../../../src/documents/events';
import { happened } from '../../../src/documents/happened';
import { begun } from '../../../src/documents/life';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { titled } from './world';

const opening = { playground: titled('Sent'), moment: { request: 1, step: 2 }, said: 'Look through the names.' };
const ASKED = [
  { kind: 'moment', moment: opening.moment },
  { kind: 'say', text: opening.said, refused: false },
];

/** What of the effects is about how it was brought. */
const about = (effects: readonly Effect[]): readonly Effect[] =>
  effects.filter(({ kind }) => kind === 'moment' || kind === 'say');

test('at once', () => {
  const { life, effects } = happened(begun({ playground: titled('Mine') }), { kind: 'wanted', opening });
  expect(life.playground).toBe(opening.playground);
  expect(about(effects)).toEqual(ASKED);
});

test('over unsaved work after the answer', () => {
  const mine = begun({ playground: titled('Mine') });
  const edited = happened(mine, { kind: 'edited', playground: titled('More'), goesOn: false });
  const asked = happened(edited.life, { kind: 'wanted', opening });
  expect(asked.effects).toEqual([]);
  expect(about(happened(asked.life, { kind: 'answered', replace: true }).effects)).toEqual(ASKED);
  expect(happened(asked.life, { kind: 'answered', replace: false }).effects).toEqual([]);
});

test('what was just kept and is opened again is the same document, though it was read from text', () => {
  const mine = begun({ playground: FIRST_SAMPLE.playground, page: 'p' });
  const edited = happened(mine, {
    kind: 'edited',
    playground: { ...mine.playground, title: 'Mine' },
    goesOn: false,
  }).life;
  const { document, playground } = edited;
  const kept = happened(edited, { kind: 'saved', document, entry: 'e', playground }).life;
  const read = parseDocument(formatDocument(playground));
  if (!read.ok) throw new Error('it was written here');
  const again = happened(kept, { kind: 'opened', opening: { playground: read.playground, entry: 'e' } }).life;
  expect(again.document).toBe(document);
});
