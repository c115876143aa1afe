/** Moving people to another server: all of them log in there at once, and find a place below it. */

import { called } from '../routing/called';
import type { Position } from '../topology/parts';
import { findServer, findUser } from '../topology/topology';
import { connect, type Handle, logOut } from './connect';
import { JOINED, UNJOINED } from './connectWords';
import { moveParts } from './edits';
import { type Area, freePlaceAmong, GAP, PART_SIZES } from './placement';
import { type Edit, edited, type Playground, refused } from './playground';

/** Those who are not there yet log in to the server; null: they log out. What is said is said of all of them. */
export function seatPeople(before: Playground, people: readonly string[], server: string | null): Edit {
  const coming = people.filter((id) => findUser(before.topology, id)?.connectedServer !== server);
  let after = edited(before);
  for (const id of coming) {
    if (server === null) {
      after = edited(logOut(after.playground, id), JOINED.loggedOut(called(before.topology, id)));
      continue;
    }
    const connection = connect(after.playground, id, server, 'connected');
    if (connection.ok) after = connection;
    else if (!connection.request) return refused(connection.reason);
  }
  if (coming.length < 2) return after;
  const number = coming.length;
  const said = server === null ? JOINED.allOut(number) : JOINED.allIn(number, called(before.topology, server));
  return edited(after.playground, said);
}

/** Several people log in to a server, or have a server or cluster as their home: all of them, or nobody where one cannot. */
export function connectPeople(before: Playground, people: readonly string[], to: string, handle: Handle): Edit {
  let after = before;
  for (const id of people) {
    const connection = connect(after, id, to, handle);
    if (!connection.ok) return refused(connection.request ? UNJOINED.none : connection.reason);
    after = connection.playground;
  }
  const isHome = handle === 'home' || findServer(before.topology, to) === undefined;
  return edited(after, (isHome ? JOINED.allHome : JOINED.allIn)(people.length, called(before.topology, to)));
}

/** Each of them on the free place nearest below the server, among the boxes of what else stands there. */
export function placeBelow(
  playground: Playground,
  people: readonly string[],
  server: string,
  others: readonly Area[],
): Playground {
  const at = findServer(playground.topology, server)?.position;
  if (!at) return playground;
  const { user, server: above } = PART_SIZES;
  const near: Position = [at[0] + (above.width - user.width) / 2, at[1] + above.height + 2 * GAP];
  const taken = [...others];
  const places = new Map<string, Position>();
  for (const id of people) {
    const [x, y] = freePlaceAmong(taken, near, user);
    places.set(id, [x, y]);
    taken.push({ x, y, ...user });
  }
  return moveParts(playground, places);
}
