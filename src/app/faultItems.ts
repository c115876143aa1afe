/** Faults as items of a menu: each is broken by one press where it does not stand, and mended by one where it does. */

import type { PartLink } from '../canvas/links';
import { earlierOf } from '../documents/earlier';
import { mendOf } from '../playground/clearing';
import { type PossibleFault, possibleFor, stands } from '../playground/faults';
import { attributeOf } from '../topology/catalog';
import { CONNECTIONS } from '../topology/connections';
import type { ConnectionKind } from '../topology/switches';
import { findServer, type Topology } from '../topology/topology';
import type { Actions } from './actions';
import { makeClearing } from './clearingActs';
import { PART_MENU_WORDS } from './menuWords';
import type { AppStore } from './store';

export interface FaultItem {
  readonly label: string;
  readonly run: () => void;
}

/** Every fault of a part or a pair, set by one press where it does not stand, and mended by one where it does. */
export const toggles = (
  store: AppStore,
  actions: Actions,
  faults: readonly PossibleFault[],
  id: string,
  other = '',
): readonly FaultItem[] =>
  faults.map((fault) =>
    stands(store.getState().playground, fault, id, other)
      ? mending(store, fault, id, other)
      : { label: PART_MENU_WORDS.break(fault.name), run: () => void actions.breakPart(fault, id, other) },
  );

/** Where nobody knows what is right, the part is shown, with its field. */
function mending(store: AppStore, { name, attribute }: PossibleFault, id: string, other: string): FaultItem {
  const parts = other === '' ? [id] : [id, other];
  const state = store.getState();
  const known = mendOf(state.playground, earlierOf(state), parts, attribute) !== undefined;
  return {
    label: PART_MENU_WORDS[known ? 'mend' : 'mendByHand'](name),
    run: () => makeClearing(store).mendPart(parts, attribute),
  };
}

/** The faults of a server that break what joins it to others. */
const breakers = (connection: ConnectionKind): readonly PossibleFault[] =>
  possibleFor('server').filter(({ attribute }) => attributeOf('server', attribute)?.breaks?.includes(connection));

/** What can be wrong with a line: all that breaks one to the gateway; of others what stands. */
export function lineToggles(
  store: AppStore,
  actions: Actions,
  topology: Topology,
  { meaning, from, to }: PartLink,
): readonly FaultItem[] {
  if (meaning === 'servers') return [];
  if (meaning === 'configured' || meaning === 'discovered') return toggles(store, actions, breakers('gateway'), to);
  const [server, user] = findServer(topology, from) ? [from, to] : [to, from];
  const { playground } = store.getState();
  const standingOn = (id: string) => (fault: PossibleFault) => stands(playground, fault, id);
  return [
    ...toggles(store, actions, breakers(meaning).filter(standingOn(server)), server),
    ...toggles(
      store,
      actions,
      possibleFor('user').filter((fault) => standsWhere(fault) && standingOn(user)(fault)),
      user,
    ),
  ];
}

/** Faults of where a user is. */
const standsWhere = ({ attribute }: PossibleFault): boolean =>
  attribute === CONNECTIONS.connected.held.attribute || attribute === CONNECTIONS.home.held.attribute;
