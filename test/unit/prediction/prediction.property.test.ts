/** Questions and beliefs, held against plain loops over `route`, on communities and scripts of every kind. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/playground';
import { believed, MISCONCEPTION_CODES } from '../../../src/prediction/misconceptions';
import { answerOf, QUESTION_KINDS, questionsOf } from '../../../src/prediction/questions';
import { RULE_CODES } from '../../../src/routing/codes';
import { VERDICT_KEYS } from '../../../src/routing/endings';
import { run } from '../../../src/routing/route';
import { roundRobinList } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { believedAsWritten, keysAsWritten } from './oracle';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

/** A playground and one of its requests. */
const asked = arbitraryPlayground({ minServers: 2, maxServers: 5, minPeople: 1, maxRequests: 12 })
  .filter(({ requests }) => requests.length > 0)
  .chain((playground) =>
    fc.record({ playground: fc.constant(playground), request: fc.nat(playground.requests.length - 1) }),
  );

test('every belief is the request asked as the table of SPEC 6 says', () => {
  const told = new Map<string, number>();
  fc.assert(
    fc.property(asked, ({ playground, request }) => {
      const truth = run(playground.topology, playground.requests, playground.state).traces[request];
      for (const code of MISCONCEPTION_CODES) {
        const expected = believedAsWritten(code, playground, request);
        expect(believed(code, playground, request), code).toEqual(expected);
        const differs = expected !== null && JSON.stringify(expected) !== JSON.stringify(truth);
        told.set(code, (told.get(code) ?? 0) + Number(differs));
      }
    }),
    RUNS,
  );
  // Each of them was wrong somewhere.
  expect(MISCONCEPTION_CODES.filter((code) => (told.get(code) ?? 0) === 0)).toEqual([]);
});

test('every kind that a trace answers is asked, and no other, with the right answer', () => {
  fc.assert(
    fc.property(asked, ({ playground, request }) => {
      const questions = questionsOf(playground, request);
      const keys = Object.fromEntries(questions.map(({ kind, key }) => [kind, key]));
      expect(keys).toEqual(keysAsWritten(playground, request));
      expect(questions.map(({ kind }) => kind)).toEqual(QUESTION_KINDS.filter((kind) => kind in keys));
    }),
    RUNS,
  );
});

test('the right answer is among the options, with two wrong ones or more and every believed one, and nothing twice', () => {
  fc.assert(
    fc.property(asked, ({ playground, request }) => {
      const { traces } = run(playground.topology, playground.requests, playground.state);
      const length = traces[request]?.steps.length ?? 0;
      const beliefs = MISCONCEPTION_CODES.map((code) => [code, believed(code, playground, request)] as const);
      for (const { kind, key, options, step, prompt } of questionsOf(playground, request)) {
        const ids = options.map(({ id }) => id);
        expect(ids).toContain(key);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length, kind).toBeGreaterThanOrEqual(3);
        for (const [code, trace] of beliefs) {
          const answer = trace && answerOf(kind, trace);
          for (const { id, misconceptions } of options) expect(misconceptions.includes(code)).toBe(id === answer);
          if (answer !== null) expect(ids).toContain(answer);
        }
        expect(step).toBeGreaterThanOrEqual(0);
        expect(step).toBeLessThan(length);
        expect(prompt).not.toBe('');
      }
    }),
    RUNS,
  );
});

test('every inbound request of a list of two or more has four kinds at least', () => {
  fc.assert(
    fc.property(asked, ({ playground, request }) => {
      fc.pre(roundRobinList(playground.topology).length >= 2);
      fc.pre(playground.topology.users.some(({ id }) => id === playground.requests[request]?.to));
      expect(questionsOf(playground, request).length).toBeGreaterThanOrEqual(4);
    }),
    RUNS,
  );
});

test('options stand in the order of the document, of verdicts, of rules, of numbers', () => {
  fc.assert(
    fc.property(asked, ({ playground, request }) => {
      const { gateway, servers, users, externals } = playground.topology;
      const parts = [...(gateway ? [gateway] : []), ...servers, ...users, ...externals].map(({ id }) => id);
      const orders: Readonly<Record<string, readonly string[]>> = {
        landing: parts,
        onward: ['here', ...parts, 'ends'],
        verdict: VERDICT_KEYS,
        stop: parts,
        rule: RULE_CODES,
        turn: parts,
        failures: Array.from({ length: 13 }, (_, failed) => `${failed}`),
      };
      for (const { kind, options } of questionsOf(playground, request)) {
        const places = options.map(({ id }) => orders[kind]?.indexOf(id) ?? -1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places[0]).toBeGreaterThanOrEqual(0);
      }
    }),
    RUNS,
  );
});

test('the same playground is asked the same', () => {
  fc.assert(
    fc.property(asked, ({ playground, request }) => {
      const copy = JSON.parse(JSON.stringify(playground)) as Playground;
      expect(questionsOf(copy, request)).toEqual(questionsOf(playground, request));
      expect(copy).toEqual(playground);
    }),
    { numRuns: 60 },
  );
});
