/** Every lesson survives its text and its link, and is played as it is written (SPEC 7). */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenSteps } from '../../../src/lessons/holding';
import { formatLesson, parseLesson, playLesson } from '../../../src/lessons/lesson';
import { decodeLessonLink, encodeLessonLink } from '../../../src/lessons/lessonLink';
import { traceText } from '../../../src/routing/trace';
import { arbitraryLesson } from './arbitraryLesson';
import { expectedOf } from './oracle';

test('a lesson written and read again is deep-equal, key by key', () => {
  fc.assert(
    fc.property(arbitraryLesson, (lesson) => {
      expect(parseLesson(formatLesson(lesson))).toStrictEqual({ ok: true, lesson });
    }),
    { numRuns: 150 },
  );
});

test('deep-equal lessons give the same bytes, also where their text had its keys in another order', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, entry]) => [key, turned(entry)]),
    );
  };
  fc.assert(
    fc.property(arbitraryLesson, (lesson) => {
      const text = formatLesson(lesson);
      expect(formatLesson(structuredClone(lesson))).toBe(text);
      const read = parseLesson(JSON.stringify(turned(JSON.parse(text))));
      expect(read.ok && formatLesson(read.lesson)).toBe(text);
      expect(text.endsWith('}\n')).toBe(true);
    }),
    { numRuns: 80 },
  );
});

test('a link gives back the very lesson, and holds the text without white space', () => {
  fc.assert(
    fc.property(arbitraryLesson, (lesson) => {
      const link = encodeLessonLink(lesson);
      if (link === null) return;
      expect(link).toMatch(/^l1\.[0-9a-z]+\.[A-Za-z0-9_-]+\.[0-9a-z]{7}$/);
      expect(decodeLessonLink(`#${link}`)).toStrictEqual({ ok: true, lesson });
    }),
    { numRuns: 80 },
  );
});

test('what route says is what the text leads to, step by step', () => {
  let sent = 0;
  fc.assert(
    fc.property(arbitraryLesson, (lesson) => {
      const played = playLesson(lesson);
      const expected = expectedOf(formatLesson(lesson));
      expect(
        played.map(({ topology, state, trace }) => ({ topology, state, trace: trace && traceText(trace) })),
      ).toEqual(expected.map(({ topology, state, trace }) => ({ topology, state, trace })));
      sent += played.filter(({ trace }) => trace !== null).length;
      // What is said is drawn at random: put right, all of it holds, and one letter more breaks that step alone.
      const steps = lesson.steps.map((step, place) => {
        const truth = expected[place];
        if (!('send' in step) || !truth || truth.trace === null) return step;
        return { ...step, is: truth.trace, ...(truth.there === null ? {} : { there: truth.there }) };
      });
      expect(playLesson({ ...lesson, steps }).map(({ holds }) => holds)).toEqual(steps.map(() => true));
      expect(brokenSteps({ ...lesson, steps })).toEqual([]);
      for (const [place, step] of steps.entries()) {
        if (!('send' in step)) continue;
        const wrong = 'compare' in step ? { ...step, there: `${step.there}.` } : { ...step, is: `${step.is}.` };
        const broken = brokenSteps({ ...lesson, steps: steps.with(place, wrong) });
        const now = 'compare' in step ? { is: step.is, there: step.there } : { is: step.is };
        expect(broken).toEqual([{ step: place, now }]);
      }
    }),
    { numRuns: 100 },
  );
  expect(sent).toBeGreaterThan(50);
});

test('any text at all is read or refused, never thrown on', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((json) => `{"format":"sametime-lesson","version":1,"steps":${json},"start":${json}}`),
        fc
          .json()
          .map((json) => `{"format":"sametime-lesson","version":1,"steps":[{"change":[${json}],"send":${json}}]}`),
        fc
          .json()
          .map((json) => `{"format":"sametime-lesson","version":1,"steps":[{"compare":${json},"send":${json}}]}`),
      ),
      (text) => {
        const result = parseLesson(text);
        if (!result.ok) expect(result.error.message.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});
