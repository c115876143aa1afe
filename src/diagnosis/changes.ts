/** The changes that are tried, in the order of the document and of the catalog: one value each, and only where it is another. */

import { setAssumption, withAttribute } from '../playground/edits';
import { PAIR } from '../playground/faults';
import { inServerOrder, withTopology } from '../playground/keeping';
import type { Playground } from '../playground/playground';
import type { AssumptionKey, Assumptions } from '../topology/assumptions';
import type { AttributeValue } from '../topology/attribute';
import { CATALOG } from '../topology/catalog';
import type { LocalUser, Part } from '../topology/parts';
import { SERVER_SWITCH_KEYS } from '../topology/switches';
import { domainOf, findExternal, findPart, seat, serverLinkOpen, type Topology } from '../topology/topology';

/** What stands for the whole of the topology where a change is of no part. */
const WHOLE = 'topology';

/** The attribute of a part at another value; of no part, the list of blocked pairs with one more. */
export interface Change {
  readonly part: string;
  readonly attribute: string;
  readonly value: unknown;
}

export type Needs = { readonly [K in AssumptionKey]?: Assumptions[K] };

/** What may have become of a community: one change, or none, under an assumption that it needs. */
export interface Altered {
  readonly change: Change | null;
  readonly needs: Needs | null;
}

/** A text that names neither a server nor a cluster, whatever they are called. */
const NOWHERE = '?';

type Tried<P> = Readonly<Record<string, (part: P) => readonly unknown[]>>;

/**
 * Every change to be tried where a ticket tells of an external user and names these local ones; null first, for nothing
 * being changed. Pairs of servers stand behind the servers.
 */
export function changesTried(
  topology: Topology,
  external: string,
  named: ReadonlySet<string>,
): readonly (Change | null)[] {
  const { gateway, servers, users } = topology;
  const found: (Change | null)[] = [null];
  const tryAll = <P extends Part>(kind: 'gateway' | 'server' | 'user', part: P, tried: Tried<P>): void => {
    for (const { key } of CATALOG[kind].attributes)
      for (const value of tried[key]?.(part) ?? [])
        if (value !== part[key as keyof P]) found.push({ part: part.id, attribute: key, value });
  };

  if (gateway) tryAll('gateway', gateway, ofGateway(topology, external));
  for (const server of servers) tryAll('server', server, OF_SERVERS);
  servers.forEach(({ id: first }, place) => {
    for (const { id: second } of servers.slice(place + 1)) {
      if (!serverLinkOpen(topology, first, second)) continue;
      const value = inServerOrder(servers, [...topology.blockedServerLinks, [first, second]]);
      found.push({ part: WHOLE, attribute: PAIR, value });
    }
  });
  const tried = ofUsers(topology);
  for (const user of users) if (named.has(user.id)) tryAll('user', user, tried);
  return found;
}

function ofGateway(topology: Topology, external: string): Tried<NonNullable<Topology['gateway']>> {
  const domain = domainOf(findExternal(topology, external)?.mail ?? '');
  return {
    running: () => [false],
    configuredServer: () => [null],
    blockedDomains: ({ blockedDomains }) =>
      domain === null || blockedDomains.some((blocked) => blocked.toLowerCase() === domain)
        ? []
        : [[...blockedDomains, domain]],
    maxChats: () => [0],
    maxPresences: () => [0],
  };
}

const OF_SERVERS: Tried<Part> = Object.fromEntries(SERVER_SWITCH_KEYS.map((key) => [key, () => [false]]));

function ofUsers(topology: Topology): Tried<LocalUser> {
  const { servers, users } = topology;
  const places = new Map(users.map(({ id }, place) => [id, place]));
  const alone = servers.filter(({ cluster }) => cluster === null).map(({ id }) => id);
  /** The mail address of the user who follows in the document, if there is one. */
  const nextMail = ({ id }: LocalUser): readonly string[] => {
    const next = users[((places.get(id) ?? 0) + 1) % users.length];
    return next && next.id !== id && next.mail !== '' ? [next.mail] : [];
  };
  return {
    mail: (user) => ['', ...nextMail(user)],
    connectedServer: () => [null],
    homeServer: (user) => {
      const connected = seat(topology, user)?.id;
      return [NOWHERE, ...alone.filter((id) => id !== connected)];
    },
    externalAccess: () => [false],
  };
}

/** A fault that stands as the change that brought it: one attribute of a part, or of a pair the list of blocked ones. */
export function changeTo({ topology }: Playground, parts: readonly string[], attribute: string): Change {
  const [part = ''] = parts;
  if (attribute === PAIR) return { part: WHOLE, attribute, value: topology.blockedServerLinks };
  return { part, attribute, value: findPart(topology, part)?.part[attribute as keyof Part] };
}

/** The pair that a change adds to the blocked ones. */
export function pairAdded(topology: Topology, { value }: Change): readonly [string, string] {
  const pair = (value as Topology['blockedServerLinks']).find(([a, b]) => serverLinkOpen(topology, a, b));
  if (!pair) throw new RangeError('the pair is blocked already');
  return pair;
}

/** The playground as it would be if that had become of it. */
export function altered(playground: Playground, { change, needs }: Altered): Playground {
  let now = playground;
  for (const [key, value] of Object.entries(needs ?? {}) as [AssumptionKey, Assumptions[AssumptionKey]][])
    now = setAssumption(now, key, value);
  if (change === null) return now;
  const { part, attribute, value } = change;
  if (attribute === PAIR) return withTopology(now, { blockedServerLinks: value as Topology['blockedServerLinks'] });
  const placed = findPart(playground.topology, part);
  return placed ? withAttribute(now, placed.kind, part, attribute, value as AttributeValue) : now;
}
