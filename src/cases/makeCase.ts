/** Makes a case of a level from a seed, the same one every time: a healthy community, what is broken in it, and a ticket that tells of it. */

import type { Symptom } from '../diagnosis/symptom';
import type { Playground } from '../playground/playground';
import { areApart, type Break, breakFor, brokenBy, causeOf } from './breaking';
import { type Case, type Level, PROBES } from './case';
import { type Chance, chanceOf } from './chance';
import { communityFor } from './community';
import { complaintsOf, isShown, scriptOf } from './complaints';
import { isTold, ticketOf } from './ticketText';

/** So many people are told of by name at most. */
const MOST_NAMED = 2;

export function makeCase(seed: number, level: Level): Case {
  const chance = chanceOf(seed, level);
  for (;;) {
    const made = tried(seed, level, chance);
    if (made) return made;
  }
}

/** Null where what was drawn would be told by no ticket, or not all of it. */
function tried(seed: number, level: Level, chance: Chance): Case | null {
  const whole = communityFor(level, chance);
  const breaks = breaksFor(whole, level, chance);
  const broken = breaks && brokenByAll(whole, breaks);
  if (!broken) return null;
  const symptoms = symptomsFor(whole, broken, breaks, level, chance);
  if (!symptoms) return null;
  const requests = scriptOf(broken, symptoms);
  return {
    seed,
    level,
    ticket: ticketOf(whole.topology, symptoms, chance),
    symptoms,
    healthy: { ...whole, requests },
    broken: { ...broken, requests },
    causes: breaks.map(causeOf),
    probes: PROBES[level],
  };
}

function breaksFor(whole: Playground, level: Level, chance: Chance): readonly Break[] | null {
  const first = breakFor(whole, level, chance);
  if (!first || level < 3) return first && [first];
  const second = breakFor(whole, level, chance);
  return second && areApart(first, second) ? [first, second] : null;
}

const brokenByAll = (whole: Playground, breaks: readonly Break[]): Playground | null =>
  breaks.reduce<Playground | null>((broken, each) => broken && brokenBy(broken, each), whole);

/** Complaints that together need every cause: without any one of them, one of the complaints does not show. */
function symptomsFor(
  whole: Playground,
  broken: Playground,
  breaks: readonly Break[],
  level: Level,
  chance: Chance,
): readonly Symptom[] | null {
  const [external] = whole.topology.externals;
  if (!external) return null;
  const complaints = chance
    .shuffled(complaintsOf(broken.topology, external.id))
    .filter((symptom) => isTold(symptom) && (level > 1 || symptom.direction === 'inbound'))
    .map((symptom) => told(symptom, level, chance));
  const chosen: Symptom[] = [];
  for (const left of breaks) {
    const without = brokenByAll(
      whole,
      breaks.filter((each) => each !== left),
    );
    const needsIt = (symptom: Symptom): boolean => without !== null && !isShown(without.topology, symptom);
    if (chosen.some(needsIt)) continue;
    const drawn = complaints.find(needsIt);
    if (!drawn) return null;
    chosen.push(drawn);
  }
  return chosen;
}

/** As it is told: of a few by name, and on the second level at times without a count. */
function told(symptom: Symptom, level: Level, chance: Chance): Symptom {
  const { users, share } = symptom;
  const isLoose = level === 2 && typeof share === 'object' && chance.below(3) === 0;
  return {
    ...symptom,
    users: users === 'all' ? users : chance.shuffled(users).slice(0, 1 + chance.below(MOST_NAMED)),
    share: isLoose ? 'sometimes' : share,
  };
}
