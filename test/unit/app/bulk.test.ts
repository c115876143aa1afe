/** Much done at once is one entry: people added and logged in together, servers carried in and out of clusters, turns moved. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makePeopleActs } from '../../../src/app/peopleActs';
import { peopleShown } from '../../../src/app/store/state';
import type { PeopleWanted } from '../../../src/playground/people';
import { boxesOf, overlaps } from '../../../src/playground/placement';
import { plainly } from '../plainly';
import { reference } from '../routing/reference';
import { type Desk, deskFor, documentOf, documentOn, saidOn, selectedOn, topologyOn, undoableOn } from './desk';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const deskOf = (): Desk => deskFor(documentOf(reference()));
const logIns = (desk: Desk) =>
  Object.fromEntries(topologyOn(desk).users.map((each) => [each.id, each.connectedServer]));
const order = (desk: Desk) => topologyOn(desk).servers.map(({ id }) => id);

const addPeople = (desk: Desk, given: Partial<PeopleWanted> = {}): string | null =>
  makePeopleActs(desk.store, { fit: () => undefined }).addPeople({
    count: 3,
    pattern: 'User {n}',
    loggedIn: { to: 'server', id: 's1' },
    home: 'none',
    ...given,
  });

describe('many people', () => {
  test('are selected and said, the dialog closes, and few of them stand on the canvas', () => {
    const desk = deskOf();
    desk.store.openDialog('people', 's1');
    expect(addPeople(desk)).toBeNull();
    expect(desk.store.getState()).toMatchObject({ dialog: null });
    expect(selectedOn(desk)).toHaveLength(3);
    expect(plainly(saidOn(desk))).toBe('3 local users added: User 1 to User 3.');
    expect(desk.store.getState().folding.folded.size).toBe(0);
    expect(undoableOn(desk)).toBe(1);
  });

  test('where they are many, go into the group at their server, and who stood there stays', () => {
    const desk = deskOf();
    addPeople(desk, { count: 9, loggedIn: { to: 'spread' } });
    expect(desk.store.getState().folding.folded.size).toBe(0);
    addPeople(desk, { count: 5 });
    const { standing, groups } = peopleShown({ ...desk.store.getState(), selection: [] });
    expect(groups.map(({ server, people }) => [server, people.length])).toEqual([['s1', 5]]);
    expect(standing).toHaveLength(topologyOn(desk).users.length - 5);
  });

  test('that cannot be added leave the dialog open and say why there', () => {
    const desk = deskOf();
    desk.store.openDialog('people');
    expect(addPeople(desk, { count: 0 })).toContain('How many');
    expect(desk.store.getState()).toMatchObject({ dialog: 'people', said: null });
    expect(undoableOn(desk)).toBe(0);
  });
});

describe('a new person let go', () => {
  test('upon a server is logged in there and stands below it, as one entry', () => {
    const desk = deskOf();
    desk.actions.add('user', [0, 0], 's2');
    const added = topologyOn(desk).users.at(-1);
    expect(added?.connectedServer).toBe('s2');
    expect(added?.position).not.toEqual([0, 0]);
    expect(plainly(saidOn(desk))).toMatch(/^Local user .* added\. .* is logged in to st2\.$/);
    expect(undoableOn(desk)).toBe(1);
  });

  test('upon the group of a server joins it', () => {
    const desk = deskOf();
    addPeople(desk, { count: 6, loggedIn: { to: 'server', id: 's3' } });
    desk.store.select([]);
    desk.actions.add('user', [0, 0], 's3 +');
    const { folding } = desk.store.getState();
    const added = topologyOn(desk).users.at(-1);
    expect(added?.connectedServer).toBe('s3');
    expect(folding.folded.has(added?.id ?? '')).toBe(true);
  });

  test('upon another person, or anything else upon a server, is only put there', () => {
    const desk = deskOf();
    desk.actions.add('user', [800, 16], 'ann');
    desk.actions.add('external', [800, 160], 's1');
    expect(topologyOn(desk).users.at(-1)).toMatchObject({ connectedServer: null, position: [800, 16] });
    expect(topologyOn(desk).externals.at(-1)?.position).toEqual([800, 160]);
  });
});

test('with one of several selected people all of them log in, folded or not', () => {
  const desk = deskOf();
  addPeople(desk, { count: 6, loggedIn: { to: 'server', id: 's3' } });
  const folded = selectedOn(desk);
  desk.store.select(['ann', ...folded]);
  desk.actions.logIn(['ann'], 's1');
  for (const id of ['ann', ...folded]) expect(logIns(desk)[id]).toBe('s1');
  expect(undoableOn(desk)).toBe(2);
  desk.store.select(['ann', ...folded]);
  desk.actions.logIn(['bob'], 's2');
  expect(logIns(desk)).toMatchObject({ ann: 's1', bob: 's2' });
});

test('many out of a group are a group at the server they go to', () => {
  const desk = deskOf();
  addPeople(desk, { count: 6, loggedIn: { to: 'server', id: 's3' } });
  const folded = selectedOn(desk);
  desk.store.select(['ann', ...folded]);
  desk.actions.logIn(['ann'], 's2');
  const kept = desk.store.getState().folding.folded;
  expect(folded.every((id) => kept.has(id))).toBe(true);
  expect(kept.has('ann')).toBe(false);
});

test('a server from the palette that is let go in a frame is a member, and covers nobody', () => {
  const desk = deskOf();
  desk.actions.makeCluster(['s1']);
  desk.actions.add('server', topologyOn(desk).servers[0]?.position ?? [0, 0], 'c1');
  const { servers } = topologyOn(desk);
  expect(servers.at(-1)).toMatchObject({ id: 's4', cluster: 'c1' });
  const boxes = boxesOf(topologyOn(desk)).filter(({ id }) => id === 's1' || id === 's4');
  expect(boxes[0] && boxes[1] && overlaps(boxes[0], boxes[1])).toBe(false);
});

test('a server that is carried joins or leaves in one entry with its place', () => {
  const desk = deskOf();
  desk.actions.makeCluster(['s1']);
  const [cluster] = topologyOn(desk).clusters;
  desk.actions.joinAt(['s2'], cluster?.id ?? '', new Map([['s2', [160, 160]]]));
  expect(topologyOn(desk).servers[1]).toMatchObject({ cluster: cluster?.id, position: [160, 160] });
  desk.actions.joinAt(['s2'], null, new Map([['s2', [960, 160]]]));
  expect(topologyOn(desk).servers[1]).toMatchObject({ cluster: null, position: [960, 160] });
  expect(undoableOn(desk)).toBe(3);
});

test('a server that joins upon another stands beside it', () => {
  const desk = deskOf();
  desk.actions.makeCluster(['s1']);
  const [first] = topologyOn(desk).servers;
  const there = first?.position ?? [0, 0];
  desk.actions.joinAt(['s2'], 'c1', new Map([['s2', there]]));
  const boxes = boxesOf(topologyOn(desk)).filter(({ id }) => id === 's1' || id === 's2');
  expect(boxes[0] && boxes[1] && overlaps(boxes[0], boxes[1])).toBe(false);
});

describe('a cluster from the palette', () => {
  test.each([
    ['dropped on a server is made of it', [0, 0], 's3', ['s1'], [null, null, 'c1']],
    ['dropped beside is made of a new one', [0, 0], null, ['s1'], [null, null, null, 'c1']],
    ['pressed is made of the selected servers', null, null, ['s1', 's2', 'ann'], ['c1', 'c1', null]],
    ['pressed without any is made of a new one', null, null, ['ann'], [null, null, null, 'c1']],
  ] as const)('%s', (_, position, over, selection, clusters) => {
    const desk = deskOf();
    desk.store.select(selection);
    desk.actions.addCluster(position, over);
    expect(topologyOn(desk).servers.map(({ cluster }) => cluster)).toEqual(clusters);
    expect(selectedOn(desk)).toEqual(['c1']);
    expect(undoableOn(desk)).toBe(1);
  });
});

test('a seat is moved in the order of turns; the first keeps its place', () => {
  const desk = deskOf();
  desk.actions.moveSeat('s3', 1);
  expect(order(desk)).toEqual(['s1', 's3', 's2']);
  expect(plainly(saidOn(desk))).toBe('st3 has seat 2 of 3 now.');
  desk.actions.moveSeat('s1', 2);
  desk.actions.moveSeat('s2', 0);
  desk.actions.moveSeat('s2', 9);
  expect(order(desk)).toEqual(['s1', 's3', 's2']);
  expect(undoableOn(desk)).toBe(1);
  expect(documentOn(desk).state.next).toBeNull();
});
