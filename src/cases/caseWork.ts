/** What somebody has done on a case: the probes spent, thoughts, and the verdict, which is final once it was given. */

import type { Probe } from '../diagnosis/probes';
import { POSSIBLE_FAULTS } from '../playground/faults';
import { findPart } from '../topology/topology';
import { canAsk, isSameProbe } from './asking';
import type { Case } from './case';
import type { Finding, Verdict } from './grading';
import { TELLS } from './tellWords';

/** A finding that is not said whole yet: '' for what is not. */
export type FindingDraft = Finding;

export interface CaseWork {
  /** In the order in which they were asked, none twice. */
  readonly probes: readonly Probe[];
  readonly thoughts: string;
  /** One for each cause. */
  readonly findings: readonly FindingDraft[];
  readonly given: boolean;
  /** Which time the case is worked on, from 1. */
  readonly tries: number;
}

export type WorkAct =
  | { readonly kind: 'asked'; readonly probe: Probe }
  | { readonly kind: 'thought'; readonly thoughts: string }
  /** Of the finding at a place. */
  | { readonly kind: 'found'; readonly place: number; readonly finding: Partial<FindingDraft> }
  | { readonly kind: 'gave' }
  | { readonly kind: 'anew' };

const NOTHING_FOUND: FindingDraft = { fault: '', place: [], tell: '' };
export const LONGEST_THOUGHTS = 2000;

export const newWork = ({ causes }: Case, tries = 1): CaseWork => ({
  probes: [],
  thoughts: '',
  findings: causes.map(() => NOTHING_FOUND),
  given: false,
  tries,
});

/** The very same work where nothing can come of it: too many probes, one that was asked, a verdict that is not whole or was given. */
export function afterAct(of: Case, work: CaseWork, act: WorkAct): CaseWork {
  if (act.kind === 'anew') return newWork(of, work.tries + 1);
  if (act.kind === 'thought') return { ...work, thoughts: act.thoughts.slice(0, LONGEST_THOUGHTS) };
  if (work.given) return work;
  switch (act.kind) {
    case 'asked':
      return work.probes.length < of.probes && !wasAsked(work, act.probe) && canAsk(of, act.probe)
        ? { ...work, probes: [...work.probes, act.probe] }
        : work;
    case 'found':
      return {
        ...work,
        findings: work.findings.map((finding, place) =>
          place === act.place ? settled(of, finding, act.finding) : finding,
        ),
      };
    case 'gave':
      return isWhole(of, work) ? { ...work, given: true } : work;
  }
}

export const wasAsked = ({ probes }: CaseWork, probe: Probe): boolean =>
  probes.some((each) => isSameProbe(each, probe));

/** Another fault has places of its own; where there is one only, that is the place. */
function settled(of: Case, before: FindingDraft, said: Partial<FindingDraft>): FindingDraft {
  const next = { ...before, ...said };
  const kind = kindOf(next.fault);
  if (kind === kindOf(before.fault)) return next;
  const { gateway } = of.healthy.topology;
  return { ...next, place: kind === 'gateway' && gateway ? [gateway.id] : [] };
}

const kindOf = (fault: string): string | undefined => POSSIBLE_FAULTS.find(({ id }) => id === fault)?.kind;

/** Whether a finding says what, where, and what is to be told. */
export function isSaid({ healthy }: Case, { fault, place, tell }: FindingDraft): boolean {
  const kind = kindOf(fault);
  if (kind === undefined || !TELLS.some(({ id }) => id === tell)) return false;
  const kinds = place.map((id) => findPart(healthy.topology, id)?.kind);
  return kind === 'pair'
    ? kinds.length === 2 && place[0] !== place[1] && kinds.every((each) => each === 'server')
    : kinds.length === 1 && kinds[0] === kind;
}

export const isWhole = (of: Case, { findings }: CaseWork): boolean => findings.every((each) => isSaid(of, each));

/** What was given; nothing before that. */
export const verdictOf = ({ given, findings }: CaseWork): Verdict => (given ? findings : []);
