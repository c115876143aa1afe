/** Moving people to another server: all of them log in there at once, and find a place below it. */

import { called } from '../routing/called';
import type { Position } from '../topology/parts';
import { findServer, findUser } from '../topology/topology';
import { connect, logOut } from './connect';
import { JOINED } from './connectWords';
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
