/** A ticket as a form: what is known of it, question by question, and every symptom that what is known leaves possible. */

import { VERDICT_KEYS } from '../routing/endings';
import { DIRECTIONS, KIND_KEYS, REQUEST_KINDS } from '../routing/kinds';
import { domainOf, findExternal, findUser, type Topology } from '../topology/topology';
import type { Symptom } from './symptom';

/** Null for what is not known. */
export type TicketAnswers = { readonly [Question in keyof Symptom]: Symptom[Question] | null };

export const NOTHING_KNOWN: TicketAnswers = {
  external: null,
  direction: null,
  kind: null,
  seen: null,
  users: null,
  share: null,
};

export const isNothingKnown = (answers: TicketAnswers): boolean =>
  Object.values(answers).every((answer) => answer === null);

/** What can be seen of a request that fails, in the order of the form. */
export const SEEN = VERDICT_KEYS.filter((verdict): verdict is Symptom['seen'] => verdict !== 'delivered');
const SHARES: readonly Symptom['share'][] = ['always', 'sometimes'];

/**
 * What is not known is tried in every way: each direction, kind, end and share; of external users one of each mail domain;
 * of local users all, and the first of them for anybody alone. None where nobody could ask for anybody.
 */
export function symptomsOf(topology: Topology, answers: TicketAnswers): readonly Symptom[] {
  const known = <T>(answer: T | null, all: readonly T[]): readonly T[] => (answer === null ? all : [answer]);
  const external = answers.external !== null && findExternal(topology, answers.external) ? answers.external : null;
  const people = usersIn(topology, answers.users);
  if (topology.users.length === 0) return [];
  return known(external, oneOfEachDomain(topology)).flatMap((from) =>
    known(answers.direction, DIRECTIONS).flatMap((direction) =>
      known(answers.kind, KIND_KEYS).flatMap((kind) =>
        known(answers.seen, SEEN).flatMap((seen) =>
          known(people, alone(topology)).flatMap((users) =>
            known(answers.share, SHARES).flatMap((share): readonly Symptom[] => {
              const symptom = { external: from, direction, kind, seen, users, share };
              return canBe(symptom) ? [symptom] : [];
            }),
          ),
        ),
      ),
    ),
  );
}

/** Of those named the ones who are there; null where nobody of them is. */
function usersIn(topology: Topology, users: TicketAnswers['users']): TicketAnswers['users'] {
  if (users === null || users === 'all') return users;
  const there = users.filter((id) => findUser(topology, id));
  return there.length > 0 ? there : null;
}

function oneOfEachDomain({ externals }: Topology): readonly string[] {
  const byDomain = new Map<string | null, string>();
  for (const { id, mail } of externals) if (!byDomain.has(domainOf(mail))) byDomain.set(domainOf(mail), id);
  return [...byDomain.values()];
}

function alone({ users }: Topology): readonly Symptom['users'][] {
  const [first, ...others] = users;
  return first && others.length > 0 ? ['all', [first.id]] : ['all'];
}

/** Only a contact from outside shows offline, and one request out has no beat. */
function canBe({ direction, kind, seen, share }: Symptom): boolean {
  if (seen === 'offline' && (direction === 'outbound' || REQUEST_KINDS[kind].whenAbsent !== seen)) return false;
  return direction === 'inbound' || share === 'always';
}
