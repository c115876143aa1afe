/** What a learner believes still: how often each belief came back, and how often it was resisted where it would have been wrong. */

import type { Corrected } from './correcting';
import { MISCONCEPTION_CODES, type MisconceptionCode } from './misconceptions';

export interface Held {
  /** How often a wrong answer was put down to it. */
  readonly back: number;
  /** How often the answer was right where it would have been wrong. */
  readonly resisted: number;
  /** The last of both in the order of time; true: it came back. */
  readonly lately: readonly boolean[];
}

/** So many of the last are remembered one by one. */
const LATELY = 20;

export type LearnerRecord = { readonly [C in MisconceptionCode]?: Held };

const NEVER: Held = { back: 0, resisted: 0, lately: [] };

export const heldOf = (record: LearnerRecord, code: MisconceptionCode): Held => record[code] ?? NEVER;

/** With one answer more; one that was shown without an answer tells nothing. */
export function withAnswer(record: LearnerRecord, { question, right, belief }: Corrected): LearnerRecord {
  if (right === null) return record;
  if (belief) return add(record, belief, true);
  if (!right) return record;
  return question.options
    .filter(({ id }) => id !== question.key)
    .flatMap(({ misconceptions }) => misconceptions)
    .reduce((so, code) => add(so, code, false), record);
}

function add(record: LearnerRecord, code: MisconceptionCode, cameBack: boolean): LearnerRecord {
  const { back, resisted, lately } = heldOf(record, code);
  return {
    ...record,
    [code]: {
      back: back + (cameBack ? 1 : 0),
      resisted: resisted + (cameBack ? 0 : 1),
      lately: [...lately, cameBack].slice(-LATELY),
    },
  };
}

/** Whether the newer half of what is remembered one by one came back less often than the older; null where that is too little to tell. */
export function fades({ lately }: Held): boolean | null {
  if (lately.length < 4) return null;
  const half = Math.floor(lately.length / 2);
  const times = (some: readonly boolean[]): number => some.filter(Boolean).length / some.length;
  const older = times(lately.slice(0, half));
  return older === 0 ? null : times(lately.slice(half)) < older;
}

/** As if one belief had never been met. */
export const withoutBelief = (record: LearnerRecord, code: MisconceptionCode): LearnerRecord =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== code));

/** How much a belief is to be asked about: one that came back more often than it was resisted, most. */
export const weightOf = (record: LearnerRecord, code: MisconceptionCode): number => {
  const { back, resisted } = heldOf(record, code);
  return (1 + 3 * back) / (1 + resisted);
};

/** The belief to ask about next; `chance` from 0 up to 1 chooses, by weight. */
export function chosenBelief(record: LearnerRecord, chance: number): MisconceptionCode {
  const weights = MISCONCEPTION_CODES.map((code) => weightOf(record, code));
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return MISCONCEPTION_CODES[at] ?? 'DIRECT';
}
