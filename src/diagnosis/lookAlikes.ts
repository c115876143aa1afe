/** Which causes would bring the very same ticket as a fault that stands, one of each sort, and the probes that tell them apart. */

import { arrived } from '../outcomes/ending';
import { tried } from '../outcomes/trials';
import type { Playground } from '../playground/playground';
import type { RuleCode } from '../routing/codes';
import { lastStep } from '../routing/trace';
import { allWrong, type NamedFault } from '../topology/faults';
import { roundRobinList, type Topology } from '../topology/topology';
import { altered, type Change } from './changes';
import { type Candidate, startDiagnosis } from './diagnose';
import { answer, type Probe } from './probes';
import type { Work } from './progress';
import { namedBy, requestOf, type Symptom } from './symptom';
import { startTelling, type Telling } from './tellApart';

export interface LookAlike {
  readonly fault: NamedFault;
  /** How a request of the ticket ends by it. */
  readonly rule: RuleCode;
  readonly topology: Topology;
}

export interface Test {
  readonly probe: Probe;
  /** Of each cause the lines that not every other one answers too. */
  readonly answers: readonly (readonly string[])[];
}

export interface Apart {
  /** The fault that stands, then up to three others. */
  readonly causes: readonly LookAlike[];
  /** For each cause but the first the test that tells it from the first, where there is one. */
  readonly tests: readonly (Test | null)[];
}

const MOST_CAUSES = 4;

/** `mended`: the playground without the fault; `own`: what breaks it so. */
export function* startTellingAlike(mended: Playground, symptom: Symptom, own: Change): Work<Apart | null> {
  const first: Candidate = { change: own, needs: null, failing: new Map() };
  const found = yield* startDiagnosis(mended, symptom);
  const near = found.toSorted((a, b) => Number(b.change?.part === own.part) - Number(a.change?.part === own.part));
  const chosen = new Map<RuleCode, { readonly candidate: Candidate; readonly cause: LookAlike }>();
  for (const candidate of [first, ...near]) {
    if (chosen.size === MOST_CAUSES) break;
    if (candidate.needs !== null) continue;
    const cause = causeOf(mended, symptom, candidate);
    if (cause && !chosen.has(cause.rule)) chosen.set(cause.rule, { candidate, cause });
    else if (candidate === first) return null;
  }
  const candidates = [...chosen.values()].map(({ candidate }) => candidate);
  const tellings = yield* startTelling(mended, symptom, candidates);
  return {
    causes: [...chosen.values()].map(({ cause }) => cause),
    tests: candidates.slice(1).map((other) => {
      const telling = tellings.find(({ groups }) =>
        groups.every((group) => !group.includes(first) || !group.includes(other)),
      );
      return telling ? testOf(mended, candidates, telling) : null;
    }),
  };
}

/** Null where nothing of the ticket ends by it, or it is no fault that has a name. */
function causeOf(mended: Playground, symptom: Symptom, candidate: Candidate): LookAlike | null {
  const { topology } = altered(mended, candidate);
  const before = new Set(allWrong(mended.topology).map(keyOf));
  const fault = allWrong(topology).find((each) => !before.has(keyOf(each)));
  const [user] = namedBy(topology, symptom);
  if (!fault || user === undefined) return null;
  const list = symptom.direction === 'inbound' ? roundRobinList(topology) : [];
  for (const landing of list.length > 0 ? list : [null]) {
    const trace = tried(topology, requestOf(symptom, user), landing);
    if (!arrived(trace.verdict) && trace.verdict === symptom.seen)
      return { fault, rule: lastStep(trace).rule, topology };
  }
  return null;
}

const keyOf = ({ parts, attribute, name }: NamedFault): string => [...parts, attribute, name].join(' ');

function testOf(mended: Playground, candidates: readonly Candidate[], { probe }: Telling): Test {
  const answers = candidates.map((candidate) => answer(altered(mended, candidate), probe).text.split('\n'));
  const isCommon = (line: string): boolean => answers.every((lines) => lines.includes(line));
  return { probe, answers: answers.map((lines) => lines.filter((line) => !isCommon(line))) };
}
