/** What to look up or try next: of all single changes that would look just so, the probes that tell most of them apart, and what they show now. */

import { altered, changesTried } from '../diagnosis/changes';
import { type Candidate, diagnose } from '../diagnosis/diagnose';
import { answer, type Probe } from '../diagnosis/probes';
import { probesFor } from '../diagnosis/probesFor';
import { namedBy, type Symptom } from '../diagnosis/symptom';
import { type Telling, tellApart } from '../diagnosis/tellApart';
import { routed, WHOLE_ROUND, walk } from '../diagnosis/walking';
import { probeWords } from '../diagnosis/words';
import { applyChange } from '../mending/change';
import type { Mending } from '../mending/fixes';
import { localUserOf } from '../outcomes/places';
import type { Playground } from '../playground/playground';
import { initialState, run } from '../routing/route';
import { roundRobinList, type Topology } from '../topology/topology';
import { asLines, asList, type Block } from './note';
import type { Told } from './told';
import { COLLECT_WORDS as WORDS } from './words';

/** So many probes are named, and so many lines of what each shows. */
const MOST_PROBES = 3;
const MOST_LINES = 3;
/** Beyond so many changes to be tried, and so many answers to be compared, a note would keep its reader waiting. */
const MOST_CHANGES = 800;
const MOST_ANSWERS = 12_000;

/** Nothing where no single change puts the community right: what looks alike is looked for in a healthy one. */
export function collectingSaid(told: Told, { fixes: [smallest] }: Mending): readonly Block[] {
  const { playground } = told;
  const edit = smallest && applyChange(playground, smallest.change);
  const symptom = symptomOf(told);
  if (!edit?.ok || symptom === null) return [];
  const mended = edit.playground;
  const { topology } = mended;
  if (changesTried(topology, symptom.external, namedBy(topology, symptom)).length > MOST_CHANGES)
    return asLines([WORDS.tooMany]);
  const seen = turnOf(playground.topology, told);
  const alike = diagnose(mended, symptom).filter(
    (candidate) => turnOf(altered(mended, candidate).topology, told) === seen,
  );
  if (alike.length === 0) return [];
  if (alike.length === 1) return asLines([WORDS.onlyOne]);
  if (probesFor(topology, symptom, alike).length * alike.length > MOST_ANSWERS) return asLines([WORDS.tooMany]);
  const tellings = withoutRepeats(alike, tellApart(mended, symptom, alike)).slice(0, MOST_PROBES);
  if (tellings.length === 0) return asLines([WORDS.cannotTell(alike.length)]);
  return [
    ...asLines([WORDS.alike(alike.length)]),
    ...asList(
      tellings.map(({ probe }) =>
        WORDS.probe(probeWords(playground.topology, probe), shownBy(playground, mended, probe).slice(0, MOST_LINES)),
      ),
    ),
  ];
}

/** Of probes that part the causes in the same way the first. */
function withoutRepeats(alike: readonly Candidate[], tellings: readonly Telling[]): readonly Telling[] {
  const parted = new Map<string, Telling>();
  for (const telling of tellings) {
    const way = alike.map((candidate) => telling.groups.findIndex((group) => group.includes(candidate))).join();
    if (!parted.has(way)) parted.set(way, telling);
  }
  return [...parted.values()];
}

/** How a full turn of the request ends, one after the other: which of them fail is part of what was seen. */
function turnOf(topology: Topology, { trace: { request, direction } }: Told): string {
  const turns = direction === 'inbound' ? Math.max(roundRobinList(topology).length, 1) : 1;
  const sent = Array.from({ length: turns }, () => request);
  return run(topology, sent, initialState)
    .traces.map(({ verdict }) => verdict)
    .join();
}

/** The ticket of the one whom the request is of; null where it fails in fresh sessions no more. */
function symptomOf({ playground: { topology }, trace }: Told): Symptom | null {
  const { direction, request, verdict } = trace;
  if (verdict === 'delivered') return null;
  const user = localUserOf(trace);
  const symptom: Symptom = {
    external: direction === 'inbound' ? request.from : request.to,
    direction,
    kind: request.kind,
    seen: verdict,
    users: [user],
    share: 'always',
  };
  const { tally } = walk(topology, symptom, routed(topology, symptom, user), WHOLE_ROUND);
  if (tally.fails === 0) return null;
  return tally.fails === tally.of ? symptom : { ...symptom, share: { fails: tally.fails, of: tally.of } };
}

/** What a probe shows as it is, and would not if all was well. */
function shownBy(playground: Playground, mended: Playground, probe: Probe): readonly string[] {
  const healthy = new Set(answer(mended, probe).text.split('\n'));
  return answer(playground, probe)
    .text.split('\n')
    .filter((line) => !healthy.has(line));
}
