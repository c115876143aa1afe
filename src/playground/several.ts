/** One value for several parts at once, and people dealt evenly over the servers: each is one edit. */

import { CATALOG } from '../topology/catalog';
import type { PartKind, Server } from '../topology/parts';
import { findPart, type Topology } from '../topology/topology';
import { fitValue } from './attributes';
import { withAttributes } from './edits';
import { mapKeeping, withChanges, withTopology } from './keeping';
import { type Edit, edited, type Playground, refused } from './playground';
import { SEVERAL_REFUSED } from './severalWords';

/** Sets an attribute of every part of this kind among `ids`; nothing is changed where one of them cannot take it. */
export function setSeveral(
  playground: Playground,
  kind: PartKind,
  ids: Iterable<string>,
  key: string,
  value: unknown,
): Edit {
  const { topology } = playground;
  const attribute = CATALOG[kind].attributes.find((each) => each.key === key);
  const parts = [...ids].filter((id) => findPart(topology, id)?.kind === kind);
  if (!attribute || parts.length === 0) return refused(SEVERAL_REFUSED.gone);
  const fitting = fitValue(topology, SEVERAL_REFUSED.owner(parts.length), attribute, value);
  if (!fitting.ok) return refused(fitting.reason);
  return edited(withAttributes(playground, kind, new Set(parts), key, fitting.value), fitting.said);
}

/** What is dealt: where people are logged in, what their directory records name as home, or both alike. */
export type Dealt = 'logIns' | 'homes' | 'both';

/** The servers people log in to: for meetings alone nobody does. */
const forPeople = ({ servers }: Topology): readonly Server[] => servers.filter(({ role }) => role === 'community');

/** Where people can log in now. */
export const takingLogIns = (topology: Topology): readonly Server[] =>
  forPeople(topology).filter(({ running }) => running);

/** Where data of people can be kept: a server that is down keeps them, too. */
export const takingHomes = forPeople;

/** What a directory record names whose home is at this server: its cluster, if it is in one. */
export const homeAt = ({ cluster, id }: Server): string => cluster ?? id;

/** The item of a list whose turn it is when one after the other gets one. */
export const dealt = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];

/** Deals people over the servers, both in the order of the document: no server gets two more than another. */
export function spreadPeople(playground: Playground, ids: Iterable<string>, what: Dealt): Edit {
  const { topology } = playground;
  const chosen = new Set(ids);
  const places = new Map(topology.users.filter(({ id }) => chosen.has(id)).map(({ id }, place) => [id, place]));
  if (places.size === 0) return refused(SEVERAL_REFUSED.nobody);
  const servers = what === 'homes' ? takingHomes(topology) : takingLogIns(topology);
  if (servers.length === 0) return refused(what === 'homes' ? SEVERAL_REFUSED.noServer : SEVERAL_REFUSED.noneRunning);
  const users = mapKeeping(topology.users, (user) => {
    const place = places.get(user.id);
    const server = place === undefined ? undefined : dealt(servers, place);
    if (!server) return user;
    return withChanges(user, {
      ...(what === 'homes' ? {} : { connectedServer: server.id }),
      ...(what === 'logIns' ? {} : { homeServer: homeAt(server) }),
    });
  });
  return edited(withTopology(playground, { users }));
}
