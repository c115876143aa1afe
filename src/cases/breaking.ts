/** What is broken in a case, and how often: faults by the names that staff use, each set as one click would. */

import { PAIR, POSSIBLE_FAULTS, type PossibleFault, stands } from '../playground/faults';
import type { Playground } from '../playground/playground';
import type { Cause, Level } from './case';
import type { Chance } from './chance';

/** One fault at one part, or at a pair of servers. */
export interface Break {
  readonly fault: PossibleFault;
  readonly at: readonly string[];
}

type Weights = Readonly<Record<string, number>>;

const SERVERS: Weights = {
  'server running': 2,
  'server port1516Open': 3,
  'server trustsGateway': 3,
  'server directoryReachable': 3,
  'server filterFindsMail': 3,
};

const PEOPLE: Weights = { 'user mail': 2, 'user mail 2': 2, 'user homeServer': 2, 'user externalAccess': 2 };

const LIMITS: Weights = { 'gateway maxChats': 1, 'gateway maxPresences': 1 };

/** How often a fault comes, by its id. What is not here never comes: a fault that no probe shows could not be found. */
const WEIGHTS: Readonly<Record<Level, Weights>> = {
  1: {
    ...SERVERS,
    ...PEOPLE,
    ...LIMITS,
    'gateway running': 1,
    'gateway configuredServer': 1,
    'gateway blockedDomains': 2,
  },
  2: {
    ...SERVERS,
    ...PEOPLE,
    ...LIMITS,
    'server discovered': 4,
    'server knowsClusters': 6,
    'pair link': 5,
    'user connectedServer': 1,
    'user connectedServer 2': 4,
    'gateway blockedDomains': 1,
  },
  3: {
    ...SERVERS,
    ...PEOPLE,
    'server discovered': 3,
    'server knowsClusters': 4,
    'pair link': 3,
    'user connectedServer 2': 3,
  },
};

/** One fault drawn, and a part drawn for it; null where the community has none for it. */
export function breakFor(playground: Playground, level: Level, chance: Chance): Break | null {
  const fault = chance.weighted(POSSIBLE_FAULTS.map((each) => [each, WEIGHTS[level][each.id] ?? 0] as const));
  const { gateway, servers, users } = playground.topology;
  const ids = (parts: readonly { readonly id: string }[]): readonly string[] => parts.map(({ id }) => id);
  const parts = { gateway: gateway ? [gateway.id] : [], server: ids(servers), user: ids(users), pair: ids(servers) };
  const at = chance.shuffled(parts[fault.kind]).slice(0, fault.kind === 'pair' ? 2 : 1);
  return brokenBy(playground, { fault, at }) ? { fault, at } : null;
}

/** The playground with that broken; null where it cannot be, or changes nothing. */
export function brokenBy(playground: Playground, { fault, at }: Break): Playground | null {
  const [first = '', second = ''] = at;
  const edit = fault.set(playground, first, second);
  return edit.ok && edit.playground !== playground && stands(edit.playground, fault, first, second)
    ? edit.playground
    : null;
}

export const causeOf = ({ fault, at }: Break): Cause => ({
  part: fault.attribute === PAIR ? 'topology' : (at[0] ?? ''),
  attribute: fault.attribute,
});

/** Whether two faults are apart enough for each to be found beside the other: of two kinds, at different parts. */
export const areApart = (one: Break, other: Break): boolean =>
  one.fault.id !== other.fault.id && one.at.every((part) => !other.at.includes(part));
