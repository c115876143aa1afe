/** Edits of one value: an attribute, the title, an assumption, a link between servers, the start state, places and order. */

import { called } from '../routing/called';
import type { Sessions } from '../routing/kinds';
import { initialState } from '../routing/route';
import { named } from '../saying/names';
import type { AssumptionKey, Assumptions } from '../topology/assumptions';
import type { AttributeValue } from '../topology/attribute';
import { attributeOf } from '../topology/catalog';
import { LIMITS, type PartKind, type Position } from '../topology/parts';
import { findPart, findServer, serverLinkOpen, type Topology } from '../topology/topology';
import { fitHeld, fitText, fitValue } from './attributes';
import { UNJOINED } from './connectWords';
import { inServerOrder, kept, mapKeeping, withChanges, withTopology } from './keeping';
import { notesMoved } from './notes';
import { snapped } from './placement';
import { type Edit, edited, type Playground, refused } from './playground';
import { SCRIPT, VALUE } from './words';

/** Sets an attribute of the catalog; `value` may be what a field holds, see `fitValue`. */
export const setAttribute = (playground: Playground, id: string, key: string, value: unknown): Edit =>
  setFitting(playground, id, key, value, fitValue);

/** Sets an attribute of the catalog to a value as a document holds it, letter for letter. */
export const setHeld = (playground: Playground, id: string, key: string, value: AttributeValue): Edit =>
  setFitting(playground, id, key, value, fitHeld);

function setFitting(playground: Playground, id: string, key: string, value: unknown, reading: typeof fitValue): Edit {
  const placed = findPart(playground.topology, id);
  const attribute = placed && attributeOf(placed.kind, key);
  if (!placed || !attribute) return refused(VALUE.unknown(id, key));
  const fitting = reading(playground.topology, named(placed.part.name), attribute, value);
  if (!fitting.ok) return refused(fitting.reason, id);
  return edited(withAttribute(playground, placed.kind, id, key, fitting.value), fitting.said);
}

/** Sets an attribute to a value that is known to fit. */
export const withAttribute = (
  playground: Playground,
  kind: PartKind,
  id: string,
  key: string,
  value: AttributeValue,
): Playground => withAttributes(playground, kind, new Set([id]), key, value);

/** The same for several parts of a kind. */
export const withAttributes = (
  playground: Playground,
  kind: PartKind,
  ids: ReadonlySet<string>,
  key: string,
  value: AttributeValue,
): Playground => withValues(playground, kind, key, (id) => (ids.has(id) ? value : undefined));

/** The same with a value for each; undefined leaves a part as it is. */
export function withValues(
  playground: Playground,
  kind: PartKind,
  key: string,
  valueFor: (id: string) => AttributeValue | undefined,
): Playground {
  const set = <P extends { readonly id: string }>(part: P): P => {
    const value = valueFor(part.id);
    return value === undefined || sameValue(part[key as keyof P], value) ? part : { ...part, [key]: value };
  };
  const { topology } = playground;
  switch (kind) {
    case 'gateway':
      return withTopology(playground, { gateway: topology.gateway && set(topology.gateway) });
    case 'server':
      return withTopology(playground, { servers: mapKeeping(topology.servers, set) });
    case 'cluster':
      return withTopology(playground, { clusters: mapKeeping(topology.clusters, set) });
    case 'user':
      return withTopology(playground, { users: mapKeeping(topology.users, set) });
    case 'external':
      return withTopology(playground, { externals: mapKeeping(topology.externals, set) });
  }
}

const sameValue = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item, place) => item === b[place])
    : Object.is(a, b);

export function setTitle(playground: Playground, title: string): Edit {
  const text = fitText(VALUE.title, title, 0, LIMITS.title);
  return text.ok ? edited(withChanges(playground, { title: text.value }), text.said) : refused(text.reason);
}

export function setAssumption<K extends AssumptionKey>(
  playground: Playground,
  key: K,
  value: Assumptions[K],
): Playground {
  const { assumptions } = playground.topology;
  return withTopology(playground, {
    assumptions: assumptions[key] === value ? assumptions : { ...assumptions, [key]: value },
  });
}

/** Opens or blocks the link between two community servers. */
export function setServerLink(playground: Playground, a: string, b: string, open: boolean): Edit {
  const { topology } = playground;
  if (a === b) return refused(UNJOINED.sameServer, a);
  if (!findServer(topology, a) || !findServer(topology, b)) return refused(UNJOINED.noServers);
  if (serverLinkOpen(topology, a, b) === open) return edited(playground);
  const others = topology.blockedServerLinks.filter((pair) => !(pair.includes(a) && pair.includes(b)));
  const pairs: Topology['blockedServerLinks'] = open ? others : [...others, [a, b]];
  return edited(withTopology(playground, { blockedServerLinks: inServerOrder(topology.servers, pairs) }));
}

/** Whose turn it is before the first request; null: the first of the round-robin list. */
export function setStartTurn(playground: Playground, server: string | null): Edit {
  const { topology, state } = playground;
  if (server !== null && !findServer(topology, server)) return refused(SCRIPT.notAServer(called(topology, server)));
  return edited(withChanges(playground, { state: withChanges(state, { next: server }) }));
}

/** How many sessions are open before the first request; a sort that is not named stays as it is. */
export function setStartState(playground: Playground, sessions: Partial<Sessions>): Edit {
  for (const count of Object.values(sessions)) {
    if (!Number.isInteger(count) || count < 0 || count > LIMITS.count) return refused(VALUE.sessions(LIMITS.count));
  }
  const tidy = Object.fromEntries(Object.entries(sessions).map(([counter, count]) => [counter, count + 0]));
  return edited(withChanges(playground, { state: withChanges(playground.state, tidy) }));
}

/** Turn and sessions as they are in a new document. */
export const resetState = (playground: Playground): Playground =>
  withChanges(playground, { state: withChanges(playground.state, initialState) });

/**
 * Puts parts and notes at places, on the grid and inside the limits; ids that have no place are passed over. A note
 * without a place of its own goes with the part it is about.
 */
export function moveParts(playground: Playground, places: ReadonlyMap<string, Position>): Playground {
  const move = <P extends { readonly id: string; readonly position: Position }>(part: P): P => {
    const place = places.get(part.id);
    if (!place?.every(Number.isFinite)) return part;
    const position = snapped(place);
    return sameValue(part.position, position) ? part : { ...part, position };
  };
  const { topology, notes } = playground;
  const { gateway, servers, users, externals } = topology;
  const moved = withChanges(topology, {
    gateway: gateway && move(gateway),
    servers: mapKeeping(servers, move),
    users: mapKeeping(users, move),
    externals: mapKeeping(externals, move),
  });
  return withChanges(playground, { topology: moved, notes: notesMoved(notes, places, topology, moved) });
}

/** Moves a server to a place in document order, which is the order of turns behind the configured server. */
export function moveServer(playground: Playground, id: string, toIndex: number): Playground {
  const { servers, blockedServerLinks } = playground.topology;
  const server = servers.find((candidate) => candidate.id === id);
  if (!server) return playground;
  const rest = servers.filter((other) => other !== server);
  const place = Math.min(Math.max(Math.trunc(toIndex), 0), rest.length);
  const reordered = kept(servers, rest.toSpliced(place, 0, server));
  return withTopology(playground, {
    servers: reordered,
    blockedServerLinks: inServerOrder(reordered, blockedServerLinks),
  });
}
