/** Every act does one thing that undo takes back, says it in one sentence, and shows where it happened. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeClearing } from '../../../src/app/clearingActs';
import { setAttribute } from '../../../src/playground/edits';
import { POSSIBLE_FAULTS } from '../../../src/playground/faults';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { PART_SIZES } from '../../../src/playground/placement';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import type { Request } from '../../../src/routing/route';
import { parseDocument } from '../../../src/sharing/document';
import type { Position } from '../../../src/topology/parts';
import { findPart, findServer, findUser } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { plainly } from '../plainly';
import { add, chat, reference } from '../routing/reference';
import {
  CENTRE,
  type Desk,
  deskFor,
  documentOf,
  documentOn,
  identityOn,
  openSendForm,
  playheadOn,
  saidOn,
  selectedOn,
  showModelPage,
  shownOn,
  showView,
  topologyOn,
  undoableOn,
  waitingOn,
  wayOn,
} from './desk';

const WITH_CLUSTER = reference({
  clusters: [{ id: 'c1', name: 'cluster1' }],
  servers: {
    s1: { cluster: 'c1', position: [0, 200] },
    s2: { cluster: 'c1', position: [200, 200] },
    s3: { position: [400, 200] },
  },
});

const deskOf = (...given: Parameters<typeof documentOf>): Desk => deskFor(documentOf(...given));
const placeOf = (desk: Desk, id: string): Position | undefined => {
  const part = findPart(topologyOn(desk), id)?.part;
  return part && 'position' in part ? part.position : undefined;
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('adding a part', () => {
  test.each([
    ['server', 's4', 'Community server st4 added.'],
    ['user', 'u1', 'Local user Cleo added.'],
    ['external', 'x2', 'External user Yara added.'],
  ] as const)('a %s where it was dropped: it is selected, said, and has the keyboard', (kind, id, sentence) => {
    const desk = deskOf(reference());
    desk.actions.add(kind, [800, 16]);
    expect(placeOf(desk, id)).toEqual([800, 16]);
    expect(selectedOn(desk)).toEqual([id]);
    expect(plainly(saidOn(desk))).toBe(sentence);
    expect(desk.asked).toEqual([`focus ${id}`]);
    expect(undoableOn(desk)).toBe(1);
  });

  test('named after its kind: the word is said once', () => {
    const desk = deskFor(EMPTY_PLAYGROUND);
    desk.actions.add('gateway', null);
    expect(plainly(saidOn(desk))).toBe('Gateway added.');
  });

  test('without a place it goes to the middle of what is seen, and the view moves to show it', () => {
    const desk = deskFor(EMPTY_PLAYGROUND);
    desk.actions.add('server', null);
    const { width, height } = PART_SIZES.server;
    const [x, y] = placeOf(desk, 's1') ?? [Number.NaN, Number.NaN];
    expect(Math.abs(x + width / 2 - CENTRE[0])).toBeLessThanOrEqual(4);
    expect(Math.abs(y + height / 2 - CENTRE[1])).toBeLessThanOrEqual(4);
    expect(desk.asked).toEqual(['reveal s1', 'focus s1']);
  });

  test('a second part without a place does not cover the first', () => {
    const desk = deskFor(EMPTY_PLAYGROUND);
    desk.actions.add('server', null);
    desk.actions.add('server', null);
    expect(placeOf(desk, 's2')).not.toEqual(placeOf(desk, 's1'));
    expect(selectedOn(desk)).toEqual(['s2']);
  });

  test('a second gateway is refused, and the one there is shown instead', () => {
    const desk = deskOf(reference());
    desk.actions.add('gateway', [0, 0]);
    expect(saidOn(desk)).toMatch(/^refused: /);
    expect(selectedOn(desk)).toEqual(['gw']);
    expect(desk.asked).toEqual(['fit gw', 'focus gw']);
    expect(undoableOn(desk)).toBe(0);
  });

  test('beyond the limit it is refused, and nothing else happens', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [`s${place + 1}`, {}]));
    const desk = deskOf(reference({ servers: many }));
    desk.actions.add('server', null);
    expect(saidOn(desk)).toMatch(/^refused: .*50/);
    expect(selectedOn(desk)).toEqual([]);
    expect(desk.asked).toEqual([]);
    expect(undoableOn(desk)).toBe(0);
  });
});

describe('the keyboard', () => {
  test('goes on beside what is deleted, to what undo brings back, and from what redo takes away', () => {
    const desk = deskOf(reference());
    desk.actions.remove(['s2']);
    expect(desk.asked.at(-1)).toBe('focus s3');
    desk.actions.undo();
    expect(desk.asked.at(-1)).toBe('focus s2');
    const asked = desk.asked.length;
    desk.actions.redo();
    expect(desk.asked).toHaveLength(asked);
    desk.actions.duplicate(['ann']);
    expect(desk.asked.at(-1)).toBe('focus u1');
    expect(selectedOn(desk)).toEqual(['u1']);
    desk.actions.makeCluster(['s1', 's3'], 'west');
    expect(desk.asked.at(-1)).toBe('focus c1');
  });
});

describe('deleting parts', () => {
  test.each([
    ['one by its name', ['s1'], 'st1 deleted. Undo brings it back.'],
    ['a few by their names', ['s1', 'ann', 'x1'], 'st1, Ann, Xavier deleted. Undo brings them back.'],
    ['many by their number', ['s1', 's2', 's3', 'ann'], '4 parts deleted. Undo brings them back.'],
  ])('%s', (_title, ids, sentence) => {
    const desk = deskOf(reference());
    const before = documentOn(desk);
    desk.actions.remove(ids);
    expect(ids.filter((id) => findPart(topologyOn(desk), id))).toEqual([]);
    expect(plainly(saidOn(desk))).toBe(sentence);
    desk.store.undo();
    expect(documentOn(desk)).toBe(before);
  });

  test('of nothing says nothing', () => {
    const desk = deskOf(reference());
    desk.actions.remove([]);
    expect(saidOn(desk)).toBeNull();
    expect(undoableOn(desk)).toBe(0);
  });

  test('of the selection leaves nothing selected', () => {
    const desk = deskOf(reference());
    desk.store.select(['s3', 'bob']);
    desk.actions.removeSelected();
    expect(topologyOn(desk).servers.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(selectedOn(desk)).toEqual([]);
  });
});

describe('copies', () => {
  test('of parts are selected, the originals are not', () => {
    const desk = deskOf(reference());
    desk.store.select(['s1', 'ann']);
    expect(desk.actions.duplicate(['s1', 'ann'])).toBeNull();
    expect(topologyOn(desk).servers).toHaveLength(4);
    expect(topologyOn(desk).users).toHaveLength(3);
    const selected = selectedOn(desk);
    expect(selected).toHaveLength(2);
    expect(selected).not.toContain('s1');
    expect(selected).not.toContain('ann');
    expect(undoableOn(desk)).toBe(1);
  });

  test('that do not fit are refused with the reason, and the selection stays', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [`s${place + 1}`, {}]));
    const desk = deskOf(reference({ servers: many }));
    desk.store.select(['s1']);
    const reason = desk.actions.duplicate(['s1']);
    expect(reason).not.toBeNull();
    expect(saidOn(desk)).toBe(`refused: ${reason}`);
    expect(selectedOn(desk)).toEqual(['s1']);
    expect(undoableOn(desk)).toBe(0);
  });

  test('dropped elsewhere stand where the hand let go', () => {
    const desk = deskOf(reference());
    desk.actions.copyTo(
      new Map([
        ['s1', [1000, 800]],
        ['ann', [1240, 960]],
      ]),
    );
    const places = selectedOn(desk).map((id) => placeOf(desk, id) ?? [Number.NaN, Number.NaN]);
    expect(places).toHaveLength(2);
    expect(Math.min(...places.map(([x]) => x))).toBe(1000);
    expect(Math.min(...places.map(([, y]) => y))).toBe(800);
    expect(placeOf(desk, 's1')).toEqual([0, 0]);
  });

  test('travel through the clipboard to another document', () => {
    const from = deskOf(reference());
    from.store.select(['s2', 'ann']);
    const { names, parts } = from.actions.copied() ?? { names: '', parts: '' };
    expect(names).toBe('st2\nAnn');
    const to = deskFor(EMPTY_PLAYGROUND);
    expect(to.actions.paste(parts, null)).toBe(true);
    const { servers, users } = topologyOn(to);
    expect(servers.map(({ name }) => name)).toEqual(['st2']);
    expect(users.map(({ name, connectedServer }) => [name, connectedServer])).toEqual([['Ann', servers[0]?.id]]);
    expect(selectedOn(to)).toEqual([servers[0]?.id, users[0]?.id]);
    expect(undoableOn(to)).toBe(1);
  });

  test('of nothing are no text', () => {
    expect(deskOf(reference()).actions.copied()).toBeNull();
  });

  test.each([
    ['a sentence', 'Hello'],
    ['a document', '{"format":"sametime-topology"}'],
    ['a broken copy', '{"format":"sametime-topology-parts","ids":["s1"],'],
    ['a copy without parts', '{"format":"sametime-topology-parts"}'],
    ['a copy of an odd document', '{"format":"sametime-topology-parts","ids":["s1"],"document":"{}"}'],
  ])('%s is not pasted', (_title, text) => {
    const desk = deskOf(reference());
    expect(desk.actions.paste(text, [0, 0])).toBe(false);
    expect(undoableOn(desk)).toBe(0);
    expect(saidOn(desk)).toBeNull();
  });
});

describe('clusters', () => {
  test('are made of the servers among the parts, and selected', () => {
    const desk = deskOf(reference());
    expect(desk.actions.makeCluster(['s1', 'ann', 's3'])).toBeNull();
    const [cluster] = topologyOn(desk).clusters;
    expect(topologyOn(desk).servers.map((server) => server.cluster)).toEqual([cluster?.id, null, cluster?.id]);
    expect(selectedOn(desk)).toEqual([cluster?.id]);
    expect(plainly(saidOn(desk))).toBe('cluster1 holds st1, st3.');
  });

  test('bear the name that was asked for', () => {
    const desk = deskOf(reference());
    desk.actions.makeCluster(['s1'], 'Munich');
    expect(topologyOn(desk).clusters.map(({ name }) => name)).toEqual(['Munich']);
  });

  test('of no server are refused, and the selection stays', () => {
    const desk = deskOf(reference());
    desk.store.select(['ann']);
    const reason = desk.actions.makeCluster(['ann']);
    expect(saidOn(desk)).toBe(`refused: ${reason}`);
    expect(selectedOn(desk)).toEqual(['ann']);
  });
});

describe('moving parts', () => {
  test('by hand is one entry', () => {
    const desk = deskOf(reference());
    desk.actions.move(
      new Map([
        ['s1', [160, 80]],
        ['x1', [8, 8]],
      ]),
    );
    expect([placeOf(desk, 's1'), placeOf(desk, 'x1')]).toEqual([
      [160, 80],
      [8, 8],
    ]);
    expect(undoableOn(desk)).toBe(1);
  });

  test('by key goes a cell of the grid, and a run of presses is one entry', () => {
    const desk = deskOf(reference());
    desk.actions.nudge(['s1', 'ann'], 1, 0);
    desk.actions.nudge(['s1', 'ann'], 0, 4);
    expect([placeOf(desk, 's1'), placeOf(desk, 'ann'), placeOf(desk, 's2')]).toEqual([
      [8, 32],
      [8, 32],
      [0, 0],
    ]);
    expect(undoableOn(desk)).toBe(1);
    desk.actions.nudge(['s2'], 1, 0);
    expect(undoableOn(desk)).toBe(2);
  });

  test('a cluster by key moves its members', () => {
    const desk = deskOf(WITH_CLUSTER);
    desk.actions.nudge(['c1'], -1, 1);
    expect(['s1', 's2', 's3'].map((id) => placeOf(desk, id))).toEqual([
      [-8, 208],
      [192, 208],
      [400, 200],
    ]);
  });

  test('parts that are gone are passed over', () => {
    const desk = deskOf(reference());
    desk.actions.nudge(['s9'], 1, 1);
    expect(undoableOn(desk)).toBe(0);
  });

  test('tidying up moves parts, the view shows everything, and once is enough', () => {
    const desk = deskOf(reference());
    desk.actions.tidyUp();
    desk.actions.tidyUp();
    expect(undoableOn(desk)).toBe(1);
    expect(new Set(topologyOn(desk).servers.map(({ position }) => position.join())).size).toBe(3);
    expect(desk.asked).toEqual(['fit all', 'fit all']);
  });
});

describe('connecting', () => {
  test.each([
    [
      'a user to a server logs in',
      'ann',
      'any',
      's1',
      (desk: Desk) => findUser(topologyOn(desk), 'ann')?.connectedServer,
      's1',
    ],
    [
      'from the home handle it is the home',
      'ann',
      'home',
      's1',
      (desk: Desk) => findUser(topologyOn(desk), 'ann')?.homeServer,
      's1',
    ],
    [
      'the gateway to a server configures it',
      'gw',
      'any',
      's2',
      (desk: Desk) => topologyOn(desk).gateway?.configuredServer,
      's2',
    ],
  ] as const)('%s', (_title, id, handle, to, read, value) => {
    const desk = deskOf(reference());
    expect(desk.actions.connect({ id, handle }, to)).toBeNull();
    expect(read(desk)).toBe(value);
    expect(saidOn(desk)).toMatch(/^(?!refused).*\.$/);
    expect(undoableOn(desk)).toBe(1);
  });

  test.each([
    ['any', 'x1', 'ann'],
    ['send', 'x1', 'ann'],
    ['send', 'ann', 'x1'],
  ] as const)('two people by the handle %s are a request to be sent: %s to %s', (handle, from, to) => {
    const desk = deskOf(reference());
    expect(desk.actions.connect({ id: from, handle }, to)).toEqual({ from, to });
    expect(undoableOn(desk)).toBe(0);
    expect(saidOn(desk)).toBeNull();
  });

  test('what has no connection is refused with what to do instead', () => {
    const desk = deskOf(reference());
    expect(desk.actions.connect({ id: 'ann', handle: 'any' }, 'gw')).toBeNull();
    expect(saidOn(desk)).toMatch(/^refused: A user does not log in to the gateway\./);
    expect(undoableOn(desk)).toBe(0);
  });
});

describe('names', () => {
  test.each([
    ['a new name is taken', 'Berlin', 'Berlin', 1],
    ['an empty one is not', '  ', 'st1', 0],
    ['nor is a name that was given up', null, 'st1', 0],
  ])('%s, and the card has the keyboard again', (_title, typed, name, undoable) => {
    const desk = deskOf(reference());
    desk.actions.rename('s1', typed);
    expect(findServer(topologyOn(desk), 's1')?.name).toBe(name);
    expect(shownOn(desk).renaming).toBeNull();
    expect(desk.asked).toEqual(['focus s1']);
    expect(undoableOn(desk)).toBe(undoable);
  });

  test('a name that does not fit is refused', () => {
    const desk = deskOf(reference());
    desk.actions.rename('s1', 'x'.repeat(81));
    expect(saidOn(desk)).toMatch(/^refused: /);
    expect(findServer(topologyOn(desk), 's1')?.name).toBe('st1');
  });

  test('a title that does not fit is answered to the field, not said over the page', () => {
    const desk = deskOf(reference());
    expect(desk.actions.setTitle('x'.repeat(121))).not.toBeNull();
    expect(saidOn(desk)).toBeNull();
    expect(desk.actions.setTitle('Acme, Monday')).toBeNull();
    expect(documentOn(desk).title).toBe('Acme, Monday');
  });
});

describe('whose turn it is', () => {
  test('is set and said', () => {
    const desk = deskOf(reference());
    expect(desk.actions.setStartTurn('s3')).toBeNull();
    expect(documentOn(desk).state.next).toBe('s3');
    expect(plainly(saidOn(desk))).toBe('The first request goes to st3.');
  });

  test('is refused for what takes no turn', () => {
    const desk = deskOf(reference());
    expect(desk.actions.setStartTurn('ann')).not.toBeNull();
    expect(plainly(saidOn(desk))).toMatch(/^refused: Ann /);
  });

  test('and sessions go back to the start', () => {
    const desk = deskFor({ ...documentOf(reference()), state: { next: 's2', chats: 3, presences: 1 } });
    desk.actions.reset();
    expect(documentOn(desk).state).toEqual({ next: null, chats: 0, presences: 0 });
    expect(saidOn(desk)).toBe('Turn and sessions are at the start.');
  });
});

test('everything that stands on the canvas is selected at once, frames come with their servers', () => {
  const desk = deskOf(WITH_CLUSTER);
  desk.actions.selectAll();
  expect(selectedOn(desk)).toEqual(['gw', 's1', 's2', 's3', 'ann', 'bob', 'x1']);
});

describe('sending', () => {
  test('adds the request behind the others and plays it from its beginning, on the canvas with the steps beside it', () => {
    const desk = deskOf(reference(), [chat('x1', 'bob')]);
    showView(desk, 'spread');
    showModelPage(desk);
    openSendForm(desk);
    desk.actions.send(add('x1', 'ann'));
    expect(documentOn(desk).requests).toEqual([chat('x1', 'bob'), add('x1', 'ann')]);
    expect(playheadOn(desk)).toEqual({ request: 1, step: 0, playing: true });
    expect(wayOn(desk)).toBe('x1 > gw > s2? > ann = delivered');
    expect(shownOn(desk)).toMatchObject({ view: 'canvas', page: null, panel: 'steps', sending: false });
    expect(undoableOn(desk)).toBe(1);
  });

  test('leaves the sequence diagram in view, which shows the request as well', () => {
    const desk = deskOf(reference());
    showView(desk, 'sequence');
    desk.actions.send(chat('x1', 'ann'));
    expect(shownOn(desk).view).toBe('sequence');
  });

  test('is refused between two of one side, and the page stays as it was', () => {
    const desk = deskOf(reference());
    showView(desk, 'spread');
    openSendForm(desk);
    desk.actions.send(chat('ann', 'bob'));
    expect(saidOn(desk)).toMatch(/^refused: A request goes between/);
    expect(shownOn(desk)).toMatchObject({ view: 'spread', sending: true });
    expect(undoableOn(desk)).toBe(0);
  });

  test('a full turn sends once per server of the list, as one entry, and plays the first of them', () => {
    const desk = deskOf(reference(), [chat('x1', 'bob')]);
    desk.actions.sendTurn(chat('x1', 'ann'));
    expect(documentOn(desk).requests).toHaveLength(4);
    expect(playheadOn(desk)).toEqual({ request: 1, step: 0, playing: true });
    expect(undoableOn(desk)).toBe(1);
  });

  test('what is sent is no change of an outcome, and later edits are compared with it', () => {
    const desk = deskOf(reference());
    desk.actions.send(chat('x1', 'ann'));
    expect(desk.store.hasChanges()).toBe(false);
    desk.store.attempt((playground) => setAttribute(playground, 's2', 'running', false));
    expect(desk.store.hasChanges()).toBe(true);
  });

  test('marks that wait to be looked at are not swept away by another request', () => {
    const desk = deskOf(reference(), [chat('x1', 'ann')]);
    desk.store.attempt((playground) => setAttribute(playground, 's2', 'running', false));
    expect(desk.store.hasChanges()).toBe(true);
    desk.actions.send(chat('x1', 'bob'));
    expect(desk.store.hasChanges()).toBe(true);
  });
});

describe('sending again', () => {
  const requests = [chat('x1', 'ann'), add('bob', 'x1')];

  test.each([
    ['the request that is shown', documentOf(reference(), requests), 1, requests[1]],
    ['without one, what there is to try next', documentOf(reference()), -1, chat('x1', 'ann')],
  ])('sends %s', (_title, playground, shown, request) => {
    const desk = deskFor(playground);
    if (shown >= 0) desk.store.watch(shown, false);
    expect(desk.actions.lastRequest()).toEqual(request);
    desk.actions.sendAgain();
    expect(documentOn(desk).requests.at(-1)).toEqual(request);
    expect(playheadOn(desk)).toMatchObject({ request: documentOn(desk).requests.length - 1, playing: true });
  });

  test('opens the form where nobody is there to send', () => {
    const desk = deskFor(EMPTY_PLAYGROUND);
    desk.actions.sendAgain();
    expect(shownOn(desk).sending).toBe(true);
    expect(undoableOn(desk)).toBe(0);
  });
});

describe('sending so that it lands where asked', () => {
  test('adds to the script where the turn is that server anyway', () => {
    const desk = deskOf(reference(), [chat('x1', 'bob')]);
    showView(desk, 'consequences');
    desk.actions.sendFrom(chat('x1', 'ann'), 's2');
    expect(documentOn(desk).requests).toHaveLength(2);
    expect(wayOn(desk)).toBe('x1 > gw > s2? > ann = delivered');
    expect(shownOn(desk).view).toBe('canvas');
  });

  test('any server will do', () => {
    const desk = deskOf(reference(), [chat('x1', 'bob')]);
    desk.actions.sendFrom(chat('x1', 'ann'), null);
    expect(documentOn(desk).requests).toHaveLength(2);
  });

  test('otherwise stands alone with the turn it needs, says so, and undo brings the others back', () => {
    const desk = deskOf(reference(), [chat('x1', 'bob')]);
    const before = documentOn(desk);
    desk.actions.sendFrom(chat('x1', 'ann'), 's3');
    expect(documentOn(desk).requests).toEqual([chat('x1', 'ann')]);
    expect(wayOn(desk)).toBe('x1 > gw > s3? > s2 > ann = delivered');
    expect(playheadOn(desk)).toEqual({ request: 0, step: 0, playing: true });
    expect(saidOn(desk)).toMatch(/Undo brings the others back\.$/);
    expect(shownOn(desk)).toMatchObject({ view: 'canvas', panel: 'steps' });
    expect(desk.store.hasChanges()).toBe(false);
    desk.store.undo();
    expect(documentOn(desk)).toBe(before);
  });

  test('what stands alone is compared with itself from then on', () => {
    const desk = deskOf(reference(), [chat('x1', 'ann')]);
    desk.store.attempt((playground) => setAttribute(playground, 's2', 'running', false));
    desk.actions.sendFrom(chat('x1', 'ann'), 's3');
    expect(desk.store.hasChanges()).toBe(false);
  });

  test('is refused between two of one side, and the script stays', () => {
    const desk = deskOf(reference(), [chat('x1', 'bob')]);
    const before = documentOn(desk);
    desk.actions.sendFrom(chat('ann', 'bob'), 's3');
    expect(saidOn(desk)).toMatch(/^refused: A request goes between/);
    expect(documentOn(desk)).toBe(before);
  });

  test('with no others there is nothing to say', () => {
    const desk = deskOf(reference());
    desk.actions.sendFrom(chat('x1', 'ann'), 's3');
    expect(wayOn(desk)).toBe('x1 > gw > s3? > s2 > ann = delivered');
    expect(saidOn(desk)).toBeNull();
  });
});

describe('the script', () => {
  const [a, b, c] = [chat('x1', 'ann'), chat('x1', 'bob'), add('ann', 'x1')];

  test.each([
    [0, 0, 2, 2],
    [1, 0, 2, 0],
    [2, 0, 2, 1],
    [0, 2, 0, 1],
    [1, 1, 0, 0],
  ])('with request %i shown, moving %i to %i keeps it shown, now as %i', (shown, from, to, after) => {
    const desk = deskOf(reference(), [a, b, c]);
    desk.store.watch(shown, false);
    desk.store.seek(2);
    const request = documentOn(desk).requests[shown];
    desk.actions.moveRequest(from, to);
    expect(documentOn(desk).requests[after]).toBe(request);
    expect(playheadOn(desk).request).toBe(after);
    expect(undoableOn(desk)).toBe(1);
  });

  test('the same request several times: the one that was shown stays shown', () => {
    const desk = deskOf(reference(), [a, a, a]);
    desk.store.watch(2, false);
    desk.actions.moveRequest(2, 0);
    expect(playheadOn(desk).request).toBe(0);
  });

  test('a request is taken out, and all of them', () => {
    const desk = deskOf(reference(), [a, b, c]);
    desk.actions.removeRequest(1);
    expect(documentOn(desk).requests).toEqual([a, c]);
    desk.actions.clearRequests();
    expect(documentOn(desk).requests).toEqual([]);
    expect(undoableOn(desk)).toBe(2);
  });
});

describe('documents', () => {
  const other = FIRST_SAMPLE.playground;

  test('one opens at once where nothing is unsaved', () => {
    const desk = deskOf(reference());
    desk.actions.open(other);
    expect(documentOn(desk)).toBe(other);
    expect(waitingOn(desk)).toBeNull();
  });

  test('one waits for an answer where something is', () => {
    const desk = deskOf(reference());
    desk.actions.setTitle('Mine');
    const mine = documentOn(desk);
    desk.actions.open(other);
    expect(documentOn(desk)).toBe(mine);
    expect(waitingOn(desk)).toBe(other);
  });

  test('saving makes work safe: a file that reads back as the document', async () => {
    const desk = deskOf(reference(), [chat('x1', 'ann')]);
    desk.actions.setTitle('Mine, Monday');
    desk.actions.save();
    expect([...desk.files.keys()]).toEqual(['mine-monday.topology.json']);
    expect(parseDocument([...desk.files.values()][0] ?? '')).toEqual({ ok: true, playground: documentOn(desk) });
    await vi.waitFor(() =>
      expect(saidOn(desk)).toBe(
        'Saved as a file. It holds its title, 7 names, 3 mail addresses, 3 hosts and 7 places on the picture. Share saves it without what you choose.',
      ),
    );
    desk.actions.open(other);
    expect(documentOn(desk)).toBe(other);
  });

  test('what is said right after saving stays', async () => {
    const desk = deskOf(reference());
    desk.actions.save();
    desk.actions.add('server', null);
    const said = saidOn(desk);
    await vi.dynamicImportSettled();
    expect([said, saidOn(desk)]).toEqual([expect.any(String), said]);
  });

  test('a fresh one is empty, and begun twice it is two', () => {
    const desk = deskOf(reference());
    desk.actions.startFresh();
    expect(documentOn(desk)).toEqual(EMPTY_PLAYGROUND);
    const first = identityOn(desk);
    desk.actions.startFresh();
    expect(identityOn(desk)).not.toBe(first);
  });

  test('a community to begin with is one entry, and all of it in view', () => {
    const desk = deskFor(EMPTY_PLAYGROUND);
    desk.actions.startCommunity();
    const { gateway, servers, users, externals } = topologyOn(desk);
    expect(gateway?.configuredServer).toBe(servers[0]?.id);
    expect([servers.length, users.length, externals.length]).toEqual([3, 2, 1]);
    expect(undoableOn(desk)).toBe(1);
    expect(desk.asked).toEqual(['fit all', 'focus gw']);
  });
});

describe('faults', () => {
  test.each(POSSIBLE_FAULTS.map((fault) => [fault.name, fault] as const))(
    '%s is one entry, and whom it affects is shown at once',
    (_name, fault) => {
      const community = reference({ users: { ann: { homeServer: 's2' } } });
      const desk = deskOf(community);
      const id = { gateway: 'gw', server: 's2', user: 'ann', pair: 's1' }[fault.kind];
      expect(desk.actions.breakPart(fault, id, 's2')).toBeNull();
      expect(undoableOn(desk)).toBe(1);
      expect(shownOn(desk)).toMatchObject({ panel: 'faults', drawer: 'panel' });
      makeClearing(desk.store).clearFaults();
      expect(saidOn(desk)).toBe('1 fault cleared.');
      expect(documentOn(desk)).toEqual(documentOf(community));
      expect(undoableOn(desk)).toBe(2);
    },
  );

  test('one that cannot be set is refused, and the panel stays', () => {
    const desk = deskOf(reference({ gateway: null }));
    const fault = POSSIBLE_FAULTS.find(({ name }) => name === 'Mail address shared with another user');
    if (!fault) throw new Error('mail addresses can be shared');
    desk.actions.remove(['bob']);
    const reason = desk.actions.breakPart(fault, 'ann', '');
    expect(saidOn(desk)).toBe(`refused: ${reason}`);
    expect(shownOn(desk)).toMatchObject({ panel: 'steps', drawer: null });
  });

  test('of a fault that came with the document clearing asks, and the answers are one entry with what is known', () => {
    const home = { ...reference(), users: reference().users.map((user) => ({ ...user, homeServer: 'west' })) };
    const desk = deskOf(home);
    const down = POSSIBLE_FAULTS.find(({ id }) => id === 'server running');
    if (down) desk.actions.breakPart(down, 's2', '');
    makeClearing(desk.store).clearFaults();
    expect(shownOn(desk).dialog).toBe('clearing');
    expect(undoableOn(desk)).toBe(1);
    makeClearing(desk.store).clearAnswered(new Map([['ann homeServer', null]]));
    expect(topologyOn(desk).users.map(({ homeServer }) => homeServer)).toEqual([null, 'west']);
    expect(topologyOn(desk).servers.every(({ running }) => running)).toBe(true);
    expect(saidOn(desk)).toBe('2 faults cleared. 1 fault stays as it is.');
    expect(undoableOn(desk)).toBe(2);
  });

  test('what stood before in another document is not put back in this one', () => {
    const desk = deskOf(reference());
    const { gateway } = reference();
    desk.actions.open(documentOf({ ...reference(), gateway: gateway && { ...gateway, maxChats: 0 } }));
    makeClearing(desk.store).clearFaults();
    expect(shownOn(desk).dialog).toBe('clearing');
    expect(topologyOn(desk).gateway?.maxChats).toBe(0);
  });

  test('one fault is mended by what stood before it', () => {
    const desk = deskOf(reference());
    const misspelt = POSSIBLE_FAULTS.find(({ id }) => id === 'user homeServer');
    if (misspelt) desk.actions.breakPart(misspelt, 'ann', '');
    expect(makeClearing(desk.store).mendFault(['ann'], 'homeServer')).toBeNull();
    expect(documentOn(desk)).toEqual(documentOf(reference()));
    expect(makeClearing(desk.store).mendFault(['ann'], 'homeServer')).toContain('Nobody knows');
  });

  test('where there is none, clearing says so and leaves no entry', () => {
    const desk = deskOf(reference());
    makeClearing(desk.store).clearFaults();
    expect(saidOn(desk)).toBe('There is no fault to clear.');
    expect(undoableOn(desk)).toBe(0);
  });
});

test('inspecting selects parts and opens their form', () => {
  const desk = deskOf(reference());
  desk.actions.inspect(['s2']);
  expect(selectedOn(desk)).toEqual(['s2']);
  expect(shownOn(desk)).toMatchObject({ panel: 'inspector', drawer: 'panel' });
  expect(undoableOn(desk)).toBe(0);
});

describe('a text to be copied', () => {
  test('is handed to the browser as it is', async () => {
    const desk = deskOf(reference(), [chat('x1', 'ann')]);
    expect(await desk.actions.copyText('Xavier writes to Ann')).toBe(true);
    expect(desk.asked).toEqual(['copy Xavier writes to Ann']);
  });

  test('answers whether the browser took it', async () => {
    expect(await deskFor(documentOf(reference(), []), false).actions.copyText('Ann')).toBe(false);
  });
});

describe('for every document and every run of acts', () => {
  /** A run of acts by name, on parts chosen by number. */
  const acts = fc.array(
    fc.record({
      act: fc.constantFrom(
        'add',
        'remove',
        'duplicate',
        'makeCluster',
        'copyTo',
        'nudge',
        'connect',
        'rename',
        'send',
        'sendTurn',
        'sendFrom',
        'moveRequest',
        'removeRequest',
        'break',
        'clearFaults',
        'tidyUp',
        'setStartTurn',
        'reset',
        'startCommunity',
        'paste',
      ),
      one: fc.nat({ max: 99 }),
      two: fc.nat({ max: 99 }),
    }),
    { maxLength: 8 },
  );
  const documents = arbitraryPlayground({ minPeople: 1, maxServers: 4, maxUsers: 3, maxExternals: 2, maxRequests: 3 });

  function perform(desk: Desk, { act, one, two }: { act: string; one: number; two: number }): void {
    const { actions } = desk;
    const { gateway, servers, clusters, users, externals } = topologyOn(desk);
    const ids = [...(gateway ? [gateway] : []), ...servers, ...clusters, ...users, ...externals].map(({ id }) => id);
    const id = ids[one % Math.max(1, ids.length)] ?? 'none';
    const other = ids[two % Math.max(1, ids.length)] ?? 'none';
    const request: Request = {
      kind: one % 2 ? 'chat' : 'subscribe',
      from: externals[0]?.id ?? '',
      to: users[0]?.id ?? '',
    };
    const fault = POSSIBLE_FAULTS[one % POSSIBLE_FAULTS.length];
    const kinds = ['gateway', 'server', 'user', 'external'] as const;
    switch (act) {
      case 'add':
        return actions.add(kinds[one % 4] ?? 'server', two % 2 ? null : [8 * two, 8 * one]);
      case 'remove':
        return actions.remove([id]);
      case 'duplicate':
        return void actions.duplicate([id, other]);
      case 'makeCluster':
        return void actions.makeCluster([id, other]);
      case 'copyTo':
        return actions.copyTo(new Map([[id, [8 * one, 8 * two]]]));
      case 'nudge':
        // A run of presses is one entry on purpose; here each shall be one of its own.
        desk.store.endBurst();
        return actions.nudge([id, other], (one % 3) - 1, 1);
      case 'connect':
        return void actions.connect({ id, handle: 'any' }, other);
      case 'rename':
        return actions.rename(id, one % 3 ? `name ${two}` : null);
      case 'send':
        return actions.send(request);
      case 'sendTurn':
        return actions.sendTurn(request);
      case 'sendFrom':
        return actions.sendFrom(request, servers[two % Math.max(1, servers.length)]?.id ?? null);
      case 'moveRequest':
        return actions.moveRequest(one % 4, two % 4);
      case 'removeRequest':
        return actions.removeRequest(one % 4);
      case 'break':
        return fault && void actions.breakPart(fault, id, other);
      case 'clearFaults':
        return makeClearing(desk.store).clearFaults();
      case 'tidyUp':
        return actions.tidyUp();
      case 'setStartTurn':
        return void actions.setStartTurn(id);
      case 'reset':
        return actions.reset();
      case 'startCommunity':
        return actions.startCommunity();
      case 'paste':
        desk.store.select([id, other]);
        actions.paste(actions.copied()?.parts ?? '', [8 * one, 8 * two]);
    }
  }

  test('an act is one entry or none, and without an entry the document is the very same', () => {
    fc.assert(
      fc.property(documents, acts, (playground, run) => {
        const desk = deskFor(playground);
        const trail: Playground[] = [playground];
        for (const each of run) {
          const before = documentOn(desk);
          const undoable = undoableOn(desk);
          perform(desk, each);
          const entries = undoableOn(desk) - undoable;
          expect([0, 1]).toContain(entries);
          if (entries === 0) expect(documentOn(desk)).toBe(before);
          else trail.push(documentOn(desk));
        }
        for (const step of trail.toReversed()) {
          expect(documentOn(desk)).toBe(step);
          desk.store.undo();
        }
      }),
    );
  });

  test('what is selected is there, and what is shown is a request of the script', () => {
    fc.assert(
      fc.property(documents, acts, (playground, run) => {
        const desk = deskFor(playground);
        for (const each of run) {
          perform(desk, each);
          expect(selectedOn(desk).filter((id) => !findPart(topologyOn(desk), id))).toEqual([]);
          const { request } = playheadOn(desk);
          expect(request).toBeLessThan(documentOn(desk).requests.length);
          expect(request >= 0).toBe(documentOn(desk).requests.length > 0);
        }
      }),
    );
  });
});
