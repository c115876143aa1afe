/** Whatever is written in a ticket, reading comes to an end with marks in order; writing it otherwise, or more of it that says nothing, changes nothing. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../../src/diagnosis/reading';
import { FORMS } from '../../../src/diagnosis/ticketForms';
import { PHRASES } from '../../../src/diagnosis/ticketPhrases';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';

const topologies = arbitraryPlayground({ maxServers: 2, maxUsers: 4, maxExternals: 3, maxRequests: 0 }).map(
  ({ topology }): Topology => ({
    ...topology,
    users: topology.users.map((user, n) => ({ ...user, name: ['Ann', 'Ben', user.name][n] ?? user.name })),
  }),
);

/** What the table has, its slots filled with one of their forms. */
const phrases: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...PHRASES.flatMap(({ said }) => said)), fc.nat())
  .map(([form, n]) =>
    form
      .replace(/\{(\w+)\}/g, (_, name: string) => FORMS[name]?.[n % FORMS[name].length] ?? '')
      .replaceAll('#th', ['3rd', 'fourth', 'other'][n % 3] ?? '')
      .replaceAll('#', () => ['one', '3', '4'][n % 3] ?? ''),
  );
/** Words that are in no table: no word of it begins so. */
const strange = fc.stringMatching(/^zq[a-z]{1,6}$/);
const pieces = fc.oneof(
  { weight: 5, arbitrary: phrases },
  { weight: 2, arbitrary: fc.constantFrom('Ann', 'Ben', 'only Ann', 'but', 'from', 'to', 'Regards') },
  { weight: 2, arbitrary: fc.constantFrom(',', '.', ';', '–') },
  { weight: 3, arbitrary: strange },
);
const texts = fc.array(pieces, { maxLength: 14 }).map((all) => all.join(' '));

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

test('any text is read, and its marks lie in it, in order, none in another', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 200 })), topologies, (text, topology) => {
      const { understood, answers } = read(text, topology);
      let end = 0;
      for (const { from, to } of understood) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
      if (understood.length === 0) expect(answers).toEqual({});
      for (const answer of Object.values(answers)) expect(answer).toBeDefined();
    }),
    RUNS,
  );
});

test('whether words are written large or small, and how far apart, does not matter', () => {
  fc.assert(
    fc.property(texts, topologies, fc.constantFrom('\n', '\t', '  ', ' \r\n '), (text, topology, space) => {
      const { answers, understood } = read(text, topology);
      expect(read(text.toUpperCase(), topology)).toEqual({ answers, understood });
      const wide = read(text.replaceAll(' ', space), topology);
      expect(wide.answers).toEqual(answers);
      expect(wide.understood.map(({ question }) => question)).toEqual(understood.map(({ question }) => question));
    }),
    RUNS,
  );
});

test('words outside the table say nothing, whichever they are', () => {
  fc.assert(
    fc.property(texts, topologies, strange, strange, (text, topology, word, another) => {
      const { answers, understood } = read(text, topology);
      expect(read(text.replaceAll(/\bzq[a-z]+/g, word), topology).answers).toEqual(answers);
      expect(read(`${word} ${another}. ${text}. ${another}, ${word}`, topology)).toEqual({
        answers,
        understood: understood.map(({ from, to, question }) => {
          const more = word.length + another.length + 3;
          return { from: from + more, to: to + more, question };
        }),
      });
      expect(read(`${word} ${another}`, topology)).toEqual({ answers: {}, understood: [] });
    }),
    RUNS,
  );
});

test('a text read twice says the same, and no more of anything', () => {
  fc.assert(
    fc.property(texts, topologies, (text, topology) => {
      const { answers } = read(text, topology);
      expect(read(`${text}. ${text}`, topology).answers).toEqual(answers);
    }),
    RUNS,
  );
});

test('a very long text takes no longer than a long one', () => {
  const { length } = read('one of four of our users '.repeat(100_000), {
    ...fc.sample(topologies, { numRuns: 1, seed: 1 })[0],
  } as Topology).understood;
  expect(length).toBeLessThan(2_000);
});
