/** What is asked first, what of a request may be seen meanwhile, and what is said of an answer. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import type { Playground } from '../../../src/playground/playground';
import { beliefsIn, correctedIn, forReview, ghostOf } from '../../../src/prediction/correcting';
import {
  type Answer,
  answered,
  askedOf,
  begun,
  type Exercise,
  ended,
  MODES,
  progressOf,
  questionNow,
  seenIn,
} from '../../../src/prediction/exercise';
import { communityFrom, exampleAgainst, twinFor } from '../../../src/prediction/generated';
import { readExercise, readRecord } from '../../../src/prediction/keptExercise';
import { MISCONCEPTION_CODES } from '../../../src/prediction/misconceptions';
import { questionsOf } from '../../../src/prediction/questions';
import {
  chosenBelief,
  fades,
  heldOf,
  type LearnerRecord,
  withAnswer,
  withoutBelief,
} from '../../../src/prediction/record';
import { sightOf } from '../../../src/prediction/surprise';
import type { Request } from '../../../src/routing/route';
import { run } from '../../../src/routing/route';
import { arbitraryPlayground } from '../arbitrary';
import { plainly } from '../plainly';

const chat = (to: string): Request => ({ kind: 'chat', from: 'x1', to });
/** Bob is logged in to st2 and has no home; Ann is at st1, her home is st3. */
const script = (...requests: readonly Request[]): Playground => ({ ...FIRST_SAMPLE.playground, requests });
const tracesOf = ({ topology, requests, state }: Playground) => run(topology, requests, state).traces;

const sure = (chosen: string): Pick<Answer, 'chosen' | 'sureness'> => ({ chosen, sureness: 'sure' });

/** Answers what is open on a request, one after another. */
function answering(exercise: Exercise, playground: Playground, request: number, chosen: readonly string[]): Exercise {
  return chosen.reduce((so, id) => {
    const open = questionNow(so, playground, tracesOf(playground), request);
    if (!open) throw new Error('nothing is asked');
    return answered(so, playground, request, open.ask, sure(id));
  }, exercise);
}

describe('what may be seen', () => {
  const playground = script(chat('u2'));
  const [whole] = tracesOf(playground);

  test.each([
    ['nothing yet: before the gateway picks', [], ['landing'], 'IN-PICK'],
    ['the landing: before it is sent on', ['s1'], ['onward'], 'IN-CONNECTED'],
    ['the way: before it arrives', ['s1', 's2'], ['verdict'], 'IN-DELIVER'],
  ])('after %s', (_, chosen, asks, hidden) => {
    const exercise = answering(begun('self', playground, 0), playground, 0, chosen);
    const [seen] = seenIn(exercise, playground, tracesOf(playground));
    const open = questionNow(exercise, playground, tracesOf(playground), 0);
    expect(open && [open.ask.kind]).toEqual(asks);
    expect(seen?.verdict).toBeNull();
    expect(whole?.steps[seen?.steps.length ?? 0]?.rule).toBe(hidden);
    expect(open?.question.step).toBe(seen?.steps.length);
  });

  test('all of it once everything was answered, as the very trace', () => {
    const exercise = answering(begun('self', playground, 0), playground, 0, ['s1', 's2', 'delivered']);
    const traces = tracesOf(playground);
    expect(seenIn(exercise, playground, traces)[0]).toBe(traces[0]);
    expect(progressOf(exercise, playground, traces)).toEqual({ done: 3, of: 3 });
  });

  test('requests that were seen before are not asked, and those sent later are', () => {
    const exercise = begun('self', script(chat('u2')), 1);
    const both = script(chat('u2'), chat('u1'));
    const seen = seenIn(exercise, both, tracesOf(both));
    expect(seen.map(({ verdict }) => verdict === null)).toEqual([false, true]);
  });

  test('in a test nothing of it is seen until the end, whatever was answered, and no question gives away another', () => {
    const exercise = answering(begun('test', playground, 0), playground, 0, ['s2', 'delivered']);
    const traces = tracesOf(playground);
    expect(questionNow(exercise, playground, traces, 0)).toBeNull();
    const pick = whole?.steps.findIndex(({ rule }) => rule === 'IN-PICK');
    expect(seenIn(exercise, playground, traces)[0]?.steps).toHaveLength(pick ?? -1);
    expect(seenIn(ended(exercise), playground, traces)[0]).toBe(traces[0]);
  });

  test('an answer goes with its request when requests are moved, removed or sent again', () => {
    const before = script(chat('u2'), chat('u1'));
    const exercise = answering(begun('self', before, 0), before, 1, ['s2']);
    const answersIn = (requests: readonly Request[]): readonly number[] =>
      askedOf(exercise, requests).map(({ answers }) => answers.length);
    expect(answersIn([chat('u1'), chat('u2')])).toEqual([1, 0]);
    expect(answersIn([chat('u1')])).toEqual([1]);
    expect(answersIn([chat('u2'), chat('u1'), chat('u1')])).toEqual([0, 1, 0]);
  });

  test('what is hidden is never more than is asked: of any script, in any mode, answering always leads to its end', () => {
    fc.assert(
      fc.property(
        arbitraryPlayground({ minServers: 1, maxServers: 4, minPeople: 1, maxRequests: 6 }),
        fc.constantFrom(...MODES),
        (given, mode) => {
          const traces = tracesOf(given);
          let exercise = begun(mode, given, 0);
          for (const request of given.requests.keys()) {
            for (let open = questionNow(exercise, given, traces, request); open; ) {
              const [seen] = [seenIn(exercise, given, traces)[request]];
              expect(seen?.verdict).toBeNull();
              expect(seen?.steps.length).toBeLessThanOrEqual(open.question.step);
              exercise = answered(exercise, given, request, open.ask, { chosen: null, sureness: null });
              open = questionNow(exercise, given, traces, request);
            }
          }
          const { done, of } = progressOf(exercise, given, traces);
          expect(done).toBe(of);
          expect(seenIn(mode === 'test' ? ended(exercise) : exercise, given, traces)).toEqual(traces);
          expect(readExercise(JSON.parse(JSON.stringify(exercise)))).toEqual(exercise);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is said of an answer', () => {
  const corrected = (to: string, ...chosen: readonly string[]) => {
    const playground = script(chat(to));
    const exercise = answering(begun('self', playground, 0), playground, 0, chosen);
    return correctedIn(exercise, playground, tracesOf(playground));
  };

  test('a right one needs no words', () => {
    expect(corrected('u2', 's1')).toMatchObject([{ right: true, belief: null, said: null }]);
  });

  test('a wrong one is put down to its belief, with what is so by name', () => {
    const [wrong] = corrected('u2', 's2');
    expect(wrong).toMatchObject({ right: false, belief: 'DIRECT', rules: ['IN-PICK', 'IN-CONNECTED'] });
    expect(plainly(wrong?.said)).toBe(
      'Gateway hands a request to the server whose turn it is, here st1. Where Bob is logged in is found out only there.',
    );
  });

  test('one that no belief explains says what happens and why', () => {
    const [wrong] = corrected('u2', 's3');
    expect(wrong).toMatchObject({ right: false, belief: null });
    expect(plainly(wrong?.said)).toMatch(/^What happens: st1\. /);
  });

  test('a belief that an earlier answer excludes is not named', () => {
    // Ann is at st1, her home is st3; who said st1 first does not send everything home.
    const [first, second] = corrected('u1', 's1', 's1');
    expect(first?.right).toBe(true);
    expect(second?.right === false ? second.belief : null).not.toBe('GATEWAY-KNOWS-HOME');
  });

  test('the way that was expected is drawn beside the one that was taken', () => {
    const playground = script(chat('u2'));
    const exercise = answering(begun('self', playground, 0), playground, 0, ['s3', 's3']);
    const traces = tracesOf(playground);
    const ghosts = correctedIn(exercise, playground, traces).map(
      (one) => traces[0] && ghostOf(one, playground, traces[0]),
    );
    expect(ghosts).toMatchObject([
      { request: 0, from: 'gw', to: 's3' },
      { request: 0, from: 's1', to: 's3' },
    ]);
  });

  test('in a review sure and wrong comes first, right and sure before right and guessed', () => {
    const playground = script(chat('u2'));
    const traces = tracesOf(playground);
    const give = (so: Exercise, chosen: string | null, sureness: Answer['sureness']): Exercise => {
      const open = questionNow(so, playground, traces, 0);
      return open ? answered(so, playground, 0, open.ask, { chosen, sureness }) : so;
    };
    const exercise = give(give(give(begun('self', playground, 0), 's1', 'sure'), 's3', 'guess'), 'refused', 'sure');
    const order = forReview(correctedIn(exercise, playground, traces)).map(({ question: { kind } }) => kind);
    expect(order).toEqual(['verdict', 'onward', 'landing']);
  });

  test('twins are asked about what came back, and where all was right about what was resisted', () => {
    const all = corrected('u2', 's2', 's2', 'delivered');
    expect(beliefsIn(all)).toEqual(['DIRECT']);
    const right = corrected('u2', 's1', 's2', 'delivered');
    expect(right.every(({ belief }) => belief === null)).toBe(true);
    expect(beliefsIn(right)).toContain('DIRECT');
    expect(beliefsIn([])).toEqual([]);
  });
});

describe('what there was to see', () => {
  test('is asked where the request landed elsewhere than its user is, with the right one among the options', () => {
    const playground = script(chat('u2'), chat('u1'), chat('u3'));
    const sights = tracesOf(playground).map((trace) => sightOf(playground.topology, trace));
    expect(sights.map((sight) => sight?.key ?? null)).toEqual(['s1 s2', 's2 s1 s3', null]);
    for (const sight of sights) {
      if (!sight) continue;
      const ids = sight.options.map(({ id }) => id);
      expect(ids).toContain(sight.key);
      expect(new Set(sight.options.map(({ label }) => label)).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('practise', () => {
  test('the same seed gives the same community', () => {
    expect(communityFrom(7)).toEqual(communityFrom(7));
    expect(communityFrom(7)).not.toEqual(communityFrom(8));
  });

  test.each(MISCONCEPTION_CODES)('there is a community on which %s fails, from any seed on', (belief) => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const twin = twinFor(belief, seed);
        if (!twin) throw new Error('none was found');
        const questions = questionsOf(twin.playground, twin.playground.requests.length - 1);
        const wrong = questions.flatMap(({ key, options }) =>
          options.filter(({ id, misconceptions }) => id !== key && misconceptions.includes(belief)),
        );
        expect(wrong.length).toBeGreaterThan(0);
      }),
      { numRuns: 8 },
    );
  });

  test('a belief that came back is asked about more often, one that was resisted less', () => {
    const playground = script(chat('u2'));
    const traces = tracesOf(playground);
    const recordOf = (...chosen: readonly string[]): LearnerRecord =>
      correctedIn(answering(begun('self', playground, 0), playground, 0, chosen), playground, traces).reduce(
        withAnswer,
        {},
      );
    expect(heldOf(recordOf('s2'), 'DIRECT')).toEqual({ back: 1, resisted: 0, lately: [true] });
    expect(heldOf(recordOf('s1'), 'DIRECT')).toEqual({ back: 0, resisted: 1, lately: [false] });
    const both = recordOf('s2', 's1');
    expect(heldOf(withoutBelief(both, 'DIRECT'), 'DIRECT')).toEqual({ back: 0, resisted: 0, lately: [] });
    const times = (record: LearnerRecord): number =>
      Array.from({ length: 100 }, (_, place) => chosenBelief(record, place / 100)).filter((code) => code === 'DIRECT')
        .length;
    expect(times(recordOf('s2'))).toBeGreaterThan(times({}));
    expect(times({})).toBeGreaterThan(times(recordOf('s1')));
  });
});

describe('whether a belief fades', () => {
  test.each([
    ['too little to tell', [true, false, true], null],
    ['never came back', [false, false, false, false], null],
    ['less often of late', [true, true, false, true, false, false], true],
    ['as often', [true, false, true, false], false],
    ['more often', [true, false, true, true], false],
  ] as const)('%s', (_, lately, expected) => {
    expect(fades({ back: 1, resisted: 1, lately })).toBe(expected);
  });

  test('each belief has a community that speaks against it', () => {
    for (const code of MISCONCEPTION_CODES) expect(exampleAgainst(code)).toMatch(/\S/);
  });
});

describe('what is kept', () => {
  test('cannot be read: as if it had never been kept', () => {
    for (const odd of [null, 3, 'x', [], {}, { mode: 'self' }, { mode: 'odd', asked: [], asks: null }])
      expect(readExercise(odd)).toBeNull();
    fc.assert(fc.property(fc.jsonValue(), (value) => void readExercise(value)));
    expect(readRecord({ DIRECT: { back: 2, resisted: 1 }, ODD: 1, 'LOGIN-WINS': { back: -1, resisted: 0 } })).toEqual({
      DIRECT: { back: 2, resisted: 1, lately: [] },
    });
  });
});
