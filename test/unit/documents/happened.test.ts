/** What was brought is shown as its link asks, and what has to be known of it is said: when it is opened, not before. */

import { expect, test } from 'vitest';
import { type Effect, happened } from '../../../src/documents/happened';
import { begun } from '../../../src/documents/life';
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
