/** People who are moved to another server: logged in there all at once, and placed where nothing else stands. */

import { expect, test } from 'vitest';
import { boxesOf, PART_SIZES } from '../../../src/playground/placement';
import { connectPeople, placeBelow, seatPeople } from '../../../src/playground/seating';
import { plain } from '../../../src/saying/names';
import { community, made, reasonOf } from './community';

const { topology } = community;
const [first, second] = topology.users.map(({ id }) => id);
const people = [first ?? '', second ?? ''];
const server = 's1';
const seats = (edited: ReturnType<typeof seatPeople>): unknown =>
  edited.ok && edited.playground.topology.users.slice(0, 2).map(({ connectedServer }) => connectedServer);

test('all of them log in, and one sentence says so', () => {
  const edited = seatPeople(community, people, server);
  expect(seats(edited)).toEqual([server, server]);
  expect(edited.ok && plain(edited.said ?? '')).toMatch(/^2 people are logged in to .* now\.$/);
});

test('to nowhere they log out', () => {
  const edited = seatPeople(community, people, null);
  expect(seats(edited)).toEqual([null, null]);
  expect(edited.ok && edited.said).toBe('2 people are logged in nowhere now.');
});

test('whoever is there already changes nothing, and nothing is said of it', () => {
  const there = seatPeople(community, people, server);
  const again = there.ok ? seatPeople(there.playground, people, server) : there;
  expect(again).toEqual({ ok: true, playground: there.ok && there.playground });
});

test('each has a place of the own below the server', () => {
  const others = boxesOf(topology).filter(({ id }) => !people.includes(id));
  const placed = placeBelow(community, people, server, others).topology;
  const boxes = boxesOf(placed).filter(({ id }) => people.includes(id));
  const at = topology.servers.find(({ id }) => id === server)?.position[1] ?? 0;
  for (const { y } of boxes) expect(y).toBeGreaterThanOrEqual(at + PART_SIZES.server.height);
  for (const box of boxes)
    for (const other of boxesOf(placed).filter(({ id }) => id !== box.id))
      expect(
        box.x < other.x + other.width &&
          other.x < box.x + box.width &&
          box.y < other.y + other.height &&
          other.y < box.y + box.height,
      ).toBe(false);
});

test.each([
  ['any', 's1', 'connectedServer', 's1', '2 people are logged in to st1 now.'],
  ['connected', 's3', 'connectedServer', 's3', '2 people are logged in to st3 now.'],
  ['home', 's1', 'homeServer', 's1', 'The home server of 2 people is st1 now.'],
  ['any', 'c1', 'homeServer', 'c1', 'The home server of 2 people is north now.'],
] as const)('several connected by %s to %s: %s is %s', (handle, to, key, value, said) => {
  const edit = connectPeople(community, people, to, handle);
  expect(made(edit).topology.users.map((each) => each[key])).toEqual([value, value, topology.users[2]?.[key]]);
  expect(edit.ok && plain(edit.said ?? '')).toBe(said);
});

test('several who cannot log in to a cluster are refused as one is', () => {
  expect(reasonOf(connectPeople(community, people, 'c1', 'connected'))).toContain(
    'logs in to one server, not to a cluster',
  );
});
