/** From what is known of a ticket to its causes, and to what should be asked or tried next; what was found out leaves fewer. */

import type { Playground } from '../playground/playground';
import { type Altered, altered } from './changes';
import { type Candidate, startDiagnosis } from './diagnose';
import { answer, type Probe } from './probes';
import type { Progress, Work } from './progress';
import { namedBy, type Symptom } from './symptom';
import { startTelling } from './tellApart';
import { symptomsOf, type TicketAnswers } from './ticket';

/** One change, or none, by which the ticket would look as it does. */
export interface Cause extends Altered {
  readonly symptom: Symptom;
  /** Whom the ticket does not name and it would hit all the same, by their ids: the first of them, and how many. */
  readonly others: { readonly first: readonly string[]; readonly count: number };
}

/** Something that was asked or tried, and what it said. */
export interface FoundOut {
  readonly probe: Probe;
  readonly text: string;
}

/** What a probe would say, and under which causes, by their places. */
export interface Next {
  readonly probe: Probe;
  readonly answers: readonly { readonly text: string; readonly causes: readonly number[] }[];
}

export interface Findings {
  /** Those that everything found out leaves, the most telling first. */
  readonly causes: readonly Cause[];
  /** How many there are beyond the ones looked at. */
  readonly more: number;
  /** How many what was found out has ruled out. */
  readonly ruledOut: number;
  /** What tells them apart, the best first. */
  readonly next: readonly Next[];
}

/** So many causes are looked at. */
export const MOST_CAUSES = 300;
/** So many of them stand for all when probes are weighed. */
const WEIGHED = 60;
const PROBES_SHOWN = 3;
const OTHERS_NAMED = 12;

/** Of the work, in thousandths. */
const WHOLE = 1000;
const DIAGNOSED = 700;
const TOLD = 950;

/** @throws RangeError where a symptom names who is not there, which `symptomsOf` never does. */
export function* startInvestigation(
  playground: Playground,
  answers: TicketAnswers,
  foundOut: readonly FoundOut[],
): Work<Findings> {
  const symptoms = symptomsOf(playground.topology, answers);
  const found = new Map<string, { readonly candidate: Candidate; readonly symptom: Symptom }>();
  for (const [place, symptom] of symptoms.entries()) {
    const share = DIAGNOSED / symptoms.length;
    const candidates = yield* scaled(startDiagnosis(playground, symptom), place * share, share);
    for (const candidate of candidates) {
      const key = JSON.stringify(candidate.change);
      const before = found.get(key)?.candidate;
      // Without an assumption rather than with one.
      if (!before || (before.needs !== null && candidate.needs === null)) found.set(key, { candidate, symptom });
    }
  }
  const all = [...found.values()].toSorted(
    (a, b) => Number(a.candidate.needs !== null) - Number(b.candidate.needs !== null),
  );
  const looked = all.slice(0, MOST_CAUSES);
  const copies = new Map(looked.map(({ candidate }) => [candidate, altered(playground, candidate)]));
  const saysSo = (candidate: Candidate, { probe, text }: FoundOut): boolean =>
    answer(copies.get(candidate) ?? playground, probe).text === text;
  const left = looked.filter(({ candidate }) => foundOut.every((each) => saysSo(candidate, each)));
  yield { done: DIAGNOSED, of: WHOLE };

  const [first] = left;
  const tellings = first
    ? yield* scaled(
        startTelling(
          playground,
          first.symptom,
          left.slice(0, WEIGHED).map(({ candidate }) => candidate),
        ),
        DIAGNOSED,
        TOLD - DIAGNOSED,
      )
    : [];
  const causes = left.map(
    ({ candidate, symptom }): Cause => ({
      change: candidate.change,
      needs: candidate.needs,
      symptom,
      others: othersIn(playground, symptom, candidate),
    }),
  );
  const next = tellings.slice(0, PROBES_SHOWN).map(({ probe }): Next => {
    const byText = new Map<string, number[]>();
    left.forEach(({ candidate }, place) => {
      const { text } = answer(copies.get(candidate) ?? playground, probe);
      byText.set(text, [...(byText.get(text) ?? []), place]);
    });
    return { probe, answers: [...byText].map(([text, places]) => ({ text, causes: places })) };
  });
  return { causes, more: all.length - looked.length, ruledOut: looked.length - left.length, next };
}

function othersIn(playground: Playground, symptom: Symptom, { failing }: Candidate): Cause['others'] {
  const named = namedBy(playground.topology, symptom);
  const hit = [...failing].flatMap(([id, { fails }]) => (fails > 0 && !named.has(id) ? [id] : []));
  return { first: hit.slice(0, OTHERS_NAMED), count: hit.length };
}

/** A part of the work, told as a stretch of the whole. */
function* scaled<T>(work: Work<T>, from: number, length: number): Work<T> {
  for (;;) {
    const step: IteratorResult<Progress, T> = work.next();
    if (step.done) return step.value;
    const { done, of } = step.value;
    yield { done: Math.round(from + (length * done) / Math.max(1, of)), of: WHOLE };
  }
}
