/** The sentences of a rule, each with what it rests on, and which of them speak of a request. */

import type { Assumptions } from '../topology/assumptions';
import type { Direction } from './code';
import type { Basis, Evidence, Ground } from './evidence';
import type { RequestKind } from './kinds';

/** What decides which sentences speak of a request: what it is, and how the open questions are answered. */
export interface Told {
  readonly kind: RequestKind;
  readonly direction: Direction;
  readonly assumptions: Assumptions;
}

/** Every sentence, the leading one first. */
export const groundsOf = ({ rule, basis, source, of, grounds = [] }: Evidence): readonly Ground[] => [
  { text: rule, basis, source, ...(of && { of }) },
  ...grounds,
];

/** Whether a sentence holds as the open questions are answered. */
export const holds = ({ under }: Ground, assumptions: Assumptions): boolean =>
  under === undefined || assumptions[under.assumption] === under.answer;

const speaksOf = (ground: Ground, { kind, direction, assumptions }: Told): boolean =>
  (ground.of?.kind ?? kind) === kind && (ground.of?.direction ?? direction) === direction && holds(ground, assumptions);

/** What a rule rests on for one request, each once: first what its first sentence does. */
export const basesOf = (evidence: Evidence, told: Told): readonly Basis[] => [
  ...new Set(
    groundsOf(evidence)
      .filter((ground) => speaksOf(ground, told))
      .map(({ basis }) => basis),
  ),
];
