/** Folding: everybody is on the canvas or in one group, those who stand out cover nothing, and what is opened, moved or added keeps its place. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FOLDED_FROM,
  type Folding,
  fold,
  foldAll,
  foldedAtFirst,
  MOST,
  NOBODY_FOLDED,
  nextForAll,
  type People,
  peopleOf,
  type StandingOut,
  takeOut,
  unfold,
  unfoldAll,
  withFolded,
  withFollowers,
} from '../../../src/canvas/folding';
import { type Box, boxOf, labelBoxOf } from '../../../src/canvas/geometry';
import { linksOf } from '../../../src/canvas/links';
import { overlaps } from '../../../src/playground/placement';
import type { LocalUser } from '../../../src/topology/parts';
import type { Topology } from '../../../src/topology/topology';
import { community, server, user } from '../playground/community';

/** So many people at each server in turn; the last number: logged in nowhere. */
function crowd(numbers: readonly number[], given: (index: number) => Partial<LocalUser> = () => ({})): Topology {
  const seats = numbers.slice(0, -1).map((_, index) => `s${index + 1}`);
  let made = 0;
  const users = numbers.flatMap((number, place) =>
    Array.from({ length: number }, () => {
      made += 1;
      return user(`u${made}`, {
        position: [(made % 40) * 176, 900 + Math.floor(made / 40) * 104],
        connectedServer: seats[place] ?? null,
        ...given(made),
      });
    }),
  );
  return {
    ...community.topology,
    clusters: [],
    servers: seats.map((id) => server(id)),
    users,
    blockedServerLinks: [],
  };
}
const idsOf = (parts: readonly { readonly id: string }[]): readonly string[] => parts.map(({ id }) => id);
const AT_REST: StandingOut = { always: [], selection: [] };
const opened = (topology: Topology, standing: Partial<StandingOut> = {}): People =>
  peopleOf(topology, foldedAtFirst(topology), { ...AT_REST, ...standing });
const insideOf = ({ groups }: People): readonly string[] =>
  groups.filter(({ open }) => !open).flatMap(({ inside }) => idsOf(inside));

describe('a document that is opened', () => {
  test('folds the people of a server from five on, and those logged in nowhere likewise', () => {
    const topology = crowd([FOLDED_FROM, FOLDED_FROM - 1, FOLDED_FROM]);
    const { standing, groups } = opened(topology);
    expect(groups.map(({ server, people }) => [server, people.length])).toEqual([
      ['s1', 5],
      [null, 5],
    ]);
    expect(standing).toEqual(topology.users.filter(({ connectedServer }) => connectedServer === 's2'));
  });

  test('with few people at each server is drawn as it stands', () => {
    const topology = crowd([4, 4, 4]);
    expect(opened(topology)).toEqual({ standing: topology.users, outstanding: new Map(), groups: [] });
  });
});

describe('who comes later', () => {
  const topology = crowd([5, 0, 0]);
  const folding = foldedAtFirst(topology);
  const grown = (connectedServer: string): Topology => ({
    ...topology,
    users: [...topology.users, user('new', { connectedServer, position: [80, 2000] })],
  });

  test('stands where they were put, also at a server whose people are folded', () => {
    expect(idsOf(peopleOf(grown('s1'), folding, AT_REST).standing)).toEqual(['new']);
  });

  test('is folded with the others when the people are folded again', () => {
    expect(peopleOf(grown('s1'), fold(folding, grown('s1'), 's1'), AT_REST).groups[0]?.people).toHaveLength(6);
  });

  test('and who was folded and logs in elsewhere is in the group of that server', () => {
    const users = topology.users.map((each) => (each.id === 'u1' ? { ...each, connectedServer: 's2' } : each));
    const { groups } = peopleOf({ ...topology, users }, folding, AT_REST);
    expect(groups.map(({ server, people }) => [server, people.length])).toEqual([
      ['s1', 4],
      ['s2', 1],
    ]);
  });
});

describe('opening and closing', () => {
  test('shows the people of one server where the document has them, and keeps its group to close it by', () => {
    const topology = crowd([6, 6, 0]);
    const open = unfold(foldedAtFirst(topology), topology, 's1');
    const { standing, groups } = peopleOf(topology, open ?? NOBODY_FOLDED, AT_REST);
    expect(standing).toEqual(topology.users.slice(0, 6));
    expect(groups.map(({ server, open, people }) => [server, open, people.length])).toEqual([
      ['s1', true, 6],
      ['s2', false, 6],
    ]);
    expect(fold(open ?? NOBODY_FOLDED, topology, 's1')).toEqual(foldedAtFirst(topology));
  });

  test('is refused where more people would stand than the canvas holds', () => {
    const topology = crowd([200, 150, 0]);
    const first = unfold(foldedAtFirst(topology), topology, 's1');
    expect(first).not.toBeNull();
    expect(first && unfold(first, topology, 's2')).toBeNull();
  });
});

describe('everybody at once', () => {
  const topology = crowd([6, 2, 1, 3]);
  const nobody = NOBODY_FOLDED;

  test('is folded, but for whoever is alone at a server', () => {
    const { standing, groups } = peopleOf(topology, foldAll(nobody, topology), AT_REST);
    expect(idsOf(standing)).toEqual(['u9']);
    expect(groups.map(({ server, people }) => [server, people.length])).toEqual([
      ['s1', 6],
      ['s2', 2],
      [null, 3],
    ]);
  });

  test('is shown, and each group stays to fold it by', () => {
    const { standing, groups } = peopleOf(topology, unfoldAll(foldedAtFirst(topology), topology) ?? nobody, AT_REST);
    expect(standing).toEqual(topology.users);
    expect(groups.map(({ server, open }) => [server, open])).toEqual([['s1', true]]);
  });

  test('is shown first, then folded, as long as the canvas holds all', () => {
    const first = foldedAtFirst(topology);
    expect(nextForAll(first, topology)).toBe('show');
    const shown = unfoldAll(first, topology) ?? nobody;
    expect(nextForAll(shown, topology)).toBe('fold');
    expect(nextForAll(foldAll(shown, topology), topology)).toBe('show');
  });

  test('is not shown where the canvas does not hold all; who stands there is folded', () => {
    const large = crowd([200, 150, 0]);
    const first = foldedAtFirst(large);
    expect(unfoldAll(first, large)).toBeNull();
    expect(nextForAll(first, large)).toBe('show');
    expect(nextForAll(unfold(first, large, 's1') ?? nobody, large)).toBe('fold');
  });

  test('is nothing to do where nobody has company', () => {
    expect(nextForAll(nobody, crowd([1, 1, 0]))).toBeNull();
  });
});

describe('who stands out', () => {
  const topology = crowd([8, 8, 0]);

  test('those of the request shown, those selected', () => {
    const { standing, outstanding } = opened(topology, { always: ['u3', 'x1'], selection: ['s1', 'u9', 'u3'] });
    expect([...outstanding.keys()]).toEqual(['u3', 'u9']);
    expect(idsOf(standing)).toEqual(['u3', 'u9']);
  });

  test('keeps the place when another one is selected', () => {
    const one = opened(topology, { selection: ['u3'] }).outstanding.get('u3');
    expect(opened(topology, { selection: ['u3', 'u4'] }).outstanding.get('u3')).toEqual(one);
  });

  test('a group all of whose people are selected is selected itself', () => {
    const { outstanding, groups } = opened(topology, { selection: idsOf(topology.users.slice(0, 8)) });
    expect(outstanding.size).toBe(0);
    expect(groups.map(({ selected }) => selected)).toEqual([true, false]);
  });
});

describe('moving', () => {
  const topology = crowd([6, 0, 0]);

  test('a server takes its group along, and who stands out of it', () => {
    const people = opened(topology, { selection: ['u1'] });
    const [group] = people.groups;
    const [x, y] = topology.servers[0]?.position ?? [0, 0];
    const all = withFollowers(topology, people, new Map([['s1', [x + 40, y - 16]]]));
    expect(all.get(group?.id ?? '')).toEqual([(group?.box.x ?? 0) + 40, (group?.box.y ?? 0) - 16]);
    const out = people.outstanding.get('u1') ?? [0, 0];
    expect(all.get('u1')).toEqual([out[0] + 40, out[1] - 16]);
  });

  test('a server takes the places of those folded into it along, and nobody else', () => {
    const folding = takeOut(foldedAtFirst(topology), ['u2']);
    const [x, y] = topology.servers[0]?.position ?? [0, 0];
    const places = withFolded(topology, folding, new Map([['s1', [x + 8, y]]]));
    expect([...places.keys()].toSorted()).toEqual(['s1', 'u1', 'u3', 'u4', 'u5', 'u6']);
    const [ux, uy] = topology.users[0]?.position ?? [0, 0];
    expect(places.get('u1')).toEqual([ux + 8, uy]);
  });
});

test('the homes of folded people are one line for each pair of servers, with their number', () => {
  const topology = crowd([6, 6, 0], (made) => ({ homeServer: made <= 3 ? 's2' : made <= 6 ? null : 's2' }));
  const people = opened(topology);
  expect(people.groups.map(({ elsewhere, noHome }) => [elsewhere, noHome])).toEqual([
    [3, 3],
    [0, 0],
  ]);
  expect(linksOf(topology, [], people).filter(({ meaning }) => meaning === 'home')).toEqual([
    { id: 's1 + home s2', meaning: 'home', from: 's2', to: 's1 +', fault: null, people: 3 },
  ]);
});

const scene = fc.record({
  numbers: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 6 }),
  folds: fc.array(fc.nat({ max: 60 }), { maxLength: 20 }),
  selection: fc.array(fc.nat({ max: 60 }), { maxLength: 20 }),
  servers: fc.array(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 })), {
    minLength: 6,
    maxLength: 6,
  }),
});

describe('whoever is folded, opened, taken out or selected', () => {
  test('everybody is on the canvas or in exactly one group, and who stands out covers nothing', () => {
    fc.assert(
      fc.property(scene, ({ numbers, folds, selection, servers }) => {
        fc.pre(numbers.length <= servers.length);
        const plain = crowd(numbers);
        const topology = {
          ...plain,
          servers: plain.servers.map((each, index) => {
            const [x, y] = servers[index] ?? [0, 0];
            return { ...each, position: [x * 8, y * 8] as const };
          }),
        };
        const first = foldedAtFirst(topology);
        const folding: Folding = { ...first, folded: new Set([...first.folded, ...folds.map((n) => `u${n}`)]) };
        const chosen = selection.map((n) => `u${n}`);
        const people = peopleOf(topology, folding, { always: chosen.slice(0, 2), selection: chosen });
        const everybody = [...idsOf(people.standing), ...insideOf(people)];
        expect(everybody.toSorted()).toEqual(idsOf(topology.users).toSorted());
        expect(people.outstanding.size).toBeLessThanOrEqual(MOST.outstanding);

        const resting: Box[] = [
          ...(topology.gateway
            ? [boxOf('gateway', topology.gateway.position), labelBoxOf(topology.gateway.position)]
            : []),
          ...topology.servers.map(({ position }) => boxOf('server', position)),
          ...topology.externals.map(({ position }) => boxOf('external', position)),
          ...people.standing
            .filter(({ id }) => !people.outstanding.has(id))
            .map((each) => boxOf('user', each.position)),
        ];
        const groups = people.groups.map(({ box }) => box);
        const out = [...people.outstanding.values()].map((position) => boxOf('user', position));
        groups.forEach((box, index) => {
          for (const other of [...resting, ...groups.slice(index + 1), ...out])
            expect(overlaps(box, other)).toBe(false);
        });
        out.forEach((box, index) => {
          for (const other of [...resting, ...out.slice(index + 1)]) expect(overlaps(box, other)).toBe(false);
        });
      }),
    );
  });

  test('at most so many stand out, and at most so many stand unfolded', () => {
    const topology = crowd([400, 400, 0]);
    const ids = idsOf(topology.users);
    const selected = opened(topology, { selection: ids.slice(0, 300) });
    expect(selected.outstanding.size).toBe(MOST.outstanding);
    const built = peopleOf(topology, NOBODY_FOLDED, AT_REST);
    expect(built.standing).toHaveLength(MOST.unfolded);
    expect([...idsOf(built.standing), ...insideOf(built)].toSorted()).toEqual([...ids].toSorted());
  });
});
