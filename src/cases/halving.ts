/** How well probes tell suspicions apart, which one does it best, and the search that proves a case solvable: it follows the best. */

import { answer, type Probe } from '../diagnosis/probes';
import { atOnce, type Work } from '../diagnosis/progress';
import { requestOf, type Symptom } from '../diagnosis/symptom';
import { roundOf } from '../diagnosis/walking';
import { DIRECTIONS, KIND_KEYS } from '../routing/kinds';
import type { Case } from './case';
import { type Hypothesis, hypothesesOf } from './hypotheses';

/** What a probe would leave of suspicions. */
export interface Halving {
  readonly probe: Probe;
  /** Of how many causes at worst, and how many answers there may be. */
  readonly largest: number;
  readonly answers: number;
}

/** What a suspicion answers to a probe, worked out once. */
export type Asked = (hypothesis: Hypothesis, probe: Probe) => string;

export function askedOnce(): Asked {
  const known = new Map<Probe, Map<Hypothesis, string>>();
  return (hypothesis, probe) => {
    const texts = known.get(probe) ?? new Map<Hypothesis, string>();
    known.set(probe, texts);
    const text = texts.get(hypothesis) ?? answer(hypothesis.playground, probe).text;
    texts.set(hypothesis, text);
    return text;
  };
}

/** How many causes there are among suspicions, whatever values they have. */
export const causesIn = (hypotheses: readonly Hypothesis[]): number => new Set(hypotheses.map(({ key }) => key)).size;

/** Those that would have answered so. */
export const leftBy = (
  hypotheses: readonly Hypothesis[],
  probe: Probe,
  text: string,
  asked: Asked,
): readonly Hypothesis[] => hypotheses.filter((each) => asked(each, probe) === text);

/** What a probe would make of suspicions; null as soon as it would leave more causes than that. */
export function halvingOf(
  hypotheses: readonly Hypothesis[],
  probe: Probe,
  asked: Asked,
  most = Number.POSITIVE_INFINITY,
): Halving | null {
  const groups = new Map<string, Set<string>>();
  let largest = 0;
  for (const each of hypotheses) {
    const text = asked(each, probe);
    const group = groups.get(text) ?? new Set();
    groups.set(text, group.add(each.key));
    largest = Math.max(largest, group.size);
    if (largest > most) return null;
  }
  return { probe, largest, answers: groups.size };
}

/** Of all probes the first that leaves the fewest causes at worst; null where none tells any of them apart. */
export const bestOf = (hypotheses: readonly Hypothesis[], probes: readonly Probe[], asked: Asked): Halving | null =>
  atOnce(startBest(hypotheses, probes, asked));

/** The same on its way. */
export function* startBest(
  hypotheses: readonly Hypothesis[],
  probes: readonly Probe[],
  asked: Asked,
): Work<Halving | null> {
  let best: Halving | null = null;
  for (const [done, probe] of probes.entries()) {
    yield { done, of: probes.length };
    const halving = halvingOf(hypotheses, probe, asked, best ? best.largest - 1 : undefined);
    if (halving && halving.answers > 1) best = halving;
  }
  return best;
}

/** All that can be looked up or tried and may say something: what is sent is sent a round. */
export function probesOf({ healthy, symptoms }: Case): readonly Probe[] {
  const { servers, users, externals } = healthy.topology;
  const [symptom] = symptoms;
  return [
    { kind: 'console' },
    ...servers.map(({ id }): Probe => ({ kind: 'telnet', from: 'gateway', to: id })),
    ...servers.map(({ id }): Probe => ({ kind: 'log', server: id })),
    ...servers.map(({ id }): Probe => ({ kind: 'stconfig', server: id })),
    ...servers.flatMap(({ id }): readonly Probe[] =>
      users.map(({ mail }) => ({ kind: 'ldapsearch', server: id, mail })),
    ),
    ...users.map(({ id }): Probe => ({ kind: 'person', user: id })),
    ...servers.flatMap(({ id: from }): readonly Probe[] =>
      servers.flatMap(({ id: to }): readonly Probe[] => (from === to ? [] : [{ kind: 'telnet', from, to }])),
    ),
    ...(symptom
      ? externals.flatMap(({ id: external }) =>
          users.flatMap(({ id }) => sendings(healthy.topology, { ...symptom, external }, id)),
        )
      : []),
  ];
}

const sendings = (topology: Case['healthy']['topology'], symptom: Symptom, user: string): readonly Probe[] =>
  DIRECTIONS.flatMap((direction) =>
    KIND_KEYS.map((kind): Probe => {
      const so = { ...symptom, direction, kind };
      return { kind: 'send', request: requestOf(so, user), times: roundOf(topology, so) };
    }),
  );

export interface Solution {
  /** The probes that were asked, each the best at its point. */
  readonly probes: readonly Probe[];
  /** How many causes are left besides the truth. */
  readonly others: number;
}

/** Asks the best probe, over and over, until one cause is left or nothing tells those left apart. */
export function solve(of: Case): Solution {
  const hypotheses = hypothesesOf(of);
  const [truth] = hypotheses;
  const probes = probesOf(of);
  const asked = askedOnce();
  const spent: Probe[] = [];
  let left = hypotheses;
  while (truth && causesIn(left) > 1) {
    const best = bestOf(left, probes, asked);
    if (!best) break;
    spent.push(best.probe);
    left = leftBy(left, best.probe, asked(truth, best.probe), asked);
  }
  return { probes: spent, others: causesIn(left) - 1 };
}

/** Whether the causes of a case can be told from all others that look the same, within its probes. */
export function isSolvable(of: Case): boolean {
  const { probes, others } = solve(of);
  return others === 0 && probes.length <= of.probes;
}
