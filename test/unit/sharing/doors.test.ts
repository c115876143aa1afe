/** Whatever is brought to a door, it answers: with a playground in the one form there is, or with a sentence. */

import { describe, expect, test } from 'vitest';
import { DOORS, playgroundFault, sentenceFault } from '../../fuzz/doors';
import { WHOLE } from '../../fuzz/inputs';
import { report, tried } from '../../fuzz/trial';

const SEED = 20_261_126;
const INPUTS = 2000;
/** Each a test of its own, so that none is long on a busy machine. */
const PIECES = 4;

const pieces = DOORS.flatMap((door) =>
  Array.from({ length: PIECES }, (_, piece) => ({ name: door.name, door, piece })),
);

test.each(pieces)(`$name: ${INPUTS} inputs, part $piece`, ({ door, piece }) => {
  const [first, last] = [(piece * INPUTS) / PIECES, ((piece + 1) * INPUTS) / PIECES];
  let opened = 0;
  const faults: string[] = [];
  for (let number = first; number < last && faults.length < 3; number += 1) {
    const { told, fault, answer } = tried(door, SEED, number);
    if (fault !== null) faults.push(report(door, SEED, number, told, fault));
    else if ((answer as { readonly ok: boolean }).ok) opened += 1;
  }
  expect(faults).toEqual([]);
  // Neither side of a door is left out.
  expect(opened).toBeGreaterThan((last - first) / 20);
  expect(opened).toBeLessThan((last - first) * 0.9);
});

describe('what breaks a promise is noticed', () => {
  test.each([
    ['no word', ' '],
    ['half of a character', 'the name \ud83d is too long'],
    ['a hidden character', 'the name \u0000 is too long'],
    ['a sentence nobody reads to its end', 'x'.repeat(601)],
  ])('%s', (_what, sentence) => {
    expect(sentenceFault(sentence)).not.toBeNull();
  });

  test('a playground in another form than a document gives it', () => {
    const [whole] = WHOLE;
    if (!whole) throw new Error('there is a playground');
    expect(playgroundFault(whole)).toBeNull();
    expect(playgroundFault({ ...whole, title: ' untrimmed' })).not.toBeNull();
    expect(playgroundFault({ ...whole, title: 'x'.repeat(121) })).not.toBeNull();
  });
});
