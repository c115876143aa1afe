/** Every menu offers what can be done with the thing it was asked for, and an item does what it says. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../../src/app/commands';
import { type ItemMenu, menuContents } from '../../../src/app/menuContents';

import { linksOf } from '../../../src/canvas/links';
import { possibleFor, possibleForPair } from '../../../src/playground/faults';
import { PART_SIZES } from '../../../src/playground/placement';
import { KIND_KEYS, REQUEST_KINDS } from '../../../src/routing/kinds';
import { plain } from '../../../src/saying/names';
import { findPart, findServer, findUser, serverLinkOpen } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { plainly } from '../plainly';
import { add, chat, reference } from '../routing/reference';
import {
  type Desk,
  deskFor,
  documentOf,
  documentOn,
  saidOn,
  selectedOn,
  shownOn,
  topologyOn,
  undoableOn,
} from './desk';

type Target = ItemMenu['target'];

const deskOf = (...given: Parameters<typeof documentOf>): Desk => deskFor(documentOf(...given));

function menuOn({ store, actions }: Desk, target: Target) {
  const made = menuContents({ target, at: { x: 0, y: 0 } }, topologyOnStore(store), store, actions);
  const title = plain(made.title);
  const groups = made.groups.map((group) => group.map((item) => ({ ...item, label: plain(item.label) })));
  const items = groups.flat();
  return {
    title,
    items,
    /** The labels of each group that holds any. */
    labels: groups.map((group) => group.map(({ label }) => label)).filter((group) => group.length > 0),
    choose(label: string): void {
      const item = items.find((each) => each.label === label);
      if (!item) throw new Error(`"${label}" is not among: ${items.map((each) => each.label).join(', ')}`);
      item.run();
    },
  };
}
const topologyOnStore = (store: Desk['store']) => store.getState().playground.topology;

const parts = (...ids: string[]): Target => ({ kind: 'parts', ids });
const linkOn = (desk: Desk, id: string, selection: readonly string[] = []): Target => {
  const link = linksOf(topologyOn(desk), selection).find((each) => each.id === id);
  if (!link) throw new Error(`there is no link ${id}`);
  return { kind: 'link', link };
};
const breaks = (labels: readonly (readonly string[])[]): readonly string[] =>
  labels.flat().filter((label) => label.startsWith('Break: '));
const besidesBreaking = (labels: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  labels.map((group) => group.filter((label) => !/^(Break|Mend): /.test(label))).filter((group) => group.length > 0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** One entry for each kind of request; 'Xavier starts a chat with Ann' is one. */
const asked = (from: string, to: string): readonly string[] =>
  KIND_KEYS.map((kind) => REQUEST_KINDS[kind].asks(from, to));

describe('a request dragged between two people', () => {
  test('offers every kind and sends the one chosen', () => {
    const desk = deskOf(reference());
    const menu = menuOn(desk, { kind: 'request', from: 'x1', to: 'ann' });
    expect(menu.title).toBe('Send a request');
    expect(menu.labels).toEqual([asked('Xavier', 'Ann')]);
    menu.choose('Xavier starts a chat with Ann');
    expect(documentOn(desk).requests).toEqual([chat('x1', 'ann')]);
  });

  test('goes the other way where it was dragged the other way', () => {
    const desk = deskOf(reference());
    menuOn(desk, { kind: 'request', from: 'ann', to: 'x1' }).choose('Ann adds Xavier as contact');
    expect(documentOn(desk).requests).toEqual([add('ann', 'x1')]);
  });
});

describe('the empty canvas', () => {
  const here: Target = { kind: 'canvas', position: [400, 320] };

  test('offers every part and what concerns all of them, each with its command', () => {
    const menu = menuOn(deskOf(reference()), here);
    expect(menu.title).toBe('Canvas');
    expect(menu.labels).toEqual([
      [
        'Add a gateway here',
        'Add a community server here',
        'Add a local user here',
        'Add an external user here',
        'Add people…',
        'Write a note here',
      ],
      ['Select everything', 'Tidy up', 'Fit everything into view'],
    ]);
    expect(menu.items.map(({ command }) => command)).toEqual([
      'addGateway',
      'addServer',
      'addUser',
      'addExternal',
      'addPeople',
      'addNote',
      'selectAll',
      'tidyUp',
      'fitView',
    ]);
  });

  test.each([
    ['Add a community server here', 'server', 's4'],
    ['Add a local user here', 'user', 'u1'],
    ['Add an external user here', 'external', 'x2'],
  ] as const)('%s: the middle of the card is where the menu was asked for', (label, kind, id) => {
    const desk = deskOf(reference());
    menuOn(desk, here).choose(label);
    const part = findPart(topologyOn(desk), id)?.part;
    const { width, height } = PART_SIZES[kind];
    expect(part).toMatchObject({
      position: [8 * Math.round((400 - width / 2) / 8), 8 * Math.round((320 - height / 2) / 8)],
    });
    expect(selectedOn(desk)).toEqual([id]);
  });

  test('selects, tidies and fits', () => {
    const desk = deskOf(reference());
    const menu = menuOn(desk, here);
    menu.choose('Select everything');
    expect(selectedOn(desk)).toHaveLength(7);
    menu.choose('Tidy up');
    expect(undoableOn(desk)).toBe(1);
    menu.choose('Fit everything into view');
    expect(desk.asked.at(-1)).toBe('fit all');
    expect(undoableOn(desk)).toBe(1);
  });
});

describe('one part', () => {
  test.each([
    [
      'gw',
      'Gateway',
      [['Rename', 'Write a note', 'Connect to…', 'Play discovery', 'Show in the inspector'], ['Delete']],
    ],
    [
      's1',
      'Community server st1',
      [
        ['Rename', 'Write a note', 'Add people here…', 'Connect to…', 'Show in the inspector'],
        ['Make a cluster'],
        ['Duplicate', 'Delete'],
      ],
    ],
    [
      's3',
      'Community server st3',
      [
        ['Rename', 'Write a note', 'Add people here…', 'Connect to…', 'Show in the inspector'],
        ['Make a cluster', 'Leave the cluster'],
        ['Duplicate', 'Delete'],
      ],
    ],
    ['c1', 'cluster1', [['Rename', 'Write a note', 'Connect to…', 'Show in the inspector'], ['Delete']]],
    [
      'ann',
      'Local user Ann',
      [
        [...asked('Xavier', 'Ann'), ...asked('Ann', 'Xavier')],
        ['Rename', 'Write a note', 'Log in to…', 'Choose the home server…', 'Show in the inspector'],
        ['Log out'],
        ['Duplicate', 'Delete'],
      ],
    ],
    [
      'cleo',
      'Local user Cleo',
      [
        [...asked('Xavier', 'Cleo'), ...asked('Cleo', 'Xavier')],
        ['Rename', 'Write a note', 'Log in to…', 'Choose the home server…', 'Show in the inspector'],
        ['Duplicate', 'Delete'],
      ],
    ],
    [
      'x1',
      'External user Xavier',
      [
        [...asked('Xavier', 'Ann'), ...asked('Xavier', 'Bob'), ...asked('Xavier', 'Cleo')],
        ['Rename', 'Write a note', 'Show in the inspector'],
        ['Duplicate', 'Delete'],
      ],
    ],
  ])('%s is %s', (id, title, labels) => {
    const topology = reference({
      clusters: [{ id: 'c1', name: 'cluster1' }],
      servers: { s3: { cluster: 'c1' } },
      users: { cleo: {} },
    });
    const menu = menuOn(deskOf(topology), parts(id));
    expect(menu.title).toBe(title);
    expect(besidesBreaking(menu.labels)).toEqual(labels);
  });

  test('offers requests to the first four people and no more', () => {
    const users = Object.fromEntries(['cleo', 'dan', 'eve', 'fay'].map((id) => [id, {}]));
    const menu = menuOn(deskOf(reference({ users })), parts('x1'));
    expect(menu.labels[0]).toHaveLength(4 * KIND_KEYS.length);
    expect(menu.labels[0]?.slice(-KIND_KEYS.length)).toEqual(asked('Xavier', 'Dan'));
  });

  test('of a server proposes it for many people', () => {
    const desk = deskOf(reference());
    menuOn(desk, parts('s2')).choose('Add people here…');
    expect(desk.store.getState()).toMatchObject({ dialog: 'people', proposed: 's2' });
  });

  test('keeps the commands of its items', () => {
    const menu = menuOn(deskOf(reference()), parts('s1'));
    const commands = menu.items.flatMap(({ label, command }) => (command ? [[label, command]] : []));
    expect(commands).toEqual([
      ['Rename', 'rename'],
      ['Write a note', 'addNote'],
      ['Make a cluster', 'makeCluster'],
      ['Duplicate', 'duplicate'],
      ['Delete', 'remove'],
    ]);
  });

  test.each([
    ['Rename', 's1', { renaming: 's1' }],
    ['Connect to…', 's1', { connecting: { id: 's1', handle: 'any' } }],
    ['Log in to…', 'ann', { connecting: { id: 'ann', handle: 'connected' } }],
    ['Choose the home server…', 'ann', { connecting: { id: 'ann', handle: 'home' } }],
    ['Show in the inspector', 'ann', { panel: 'inspector', drawer: 'panel' }],
  ])('%s of %s begins there and edits nothing', (label, id, shown) => {
    const desk = deskOf(reference());
    menuOn(desk, parts(id)).choose(label);
    expect(shownOn(desk)).toMatchObject(shown);
    expect(undoableOn(desk)).toBe(0);
  });

  test.each([
    ['Log out', 'ann', (desk: Desk) => findUser(topologyOn(desk), 'ann')?.connectedServer, null],
    ['Make a cluster', 's1', (desk: Desk) => findServer(topologyOn(desk), 's1')?.cluster, 'c2'],
    ['Leave the cluster', 's3', (desk: Desk) => findServer(topologyOn(desk), 's3')?.cluster, null],
    ['Duplicate', 's1', (desk: Desk) => topologyOn(desk).servers.length, 4],
    ['Delete', 's1', (desk: Desk) => topologyOn(desk).servers.length, 2],
    ['Ann adds Xavier as contact', 'ann', (desk: Desk) => documentOn(desk).requests[0], add('ann', 'x1')],
  ] as const)('%s of %s does it, as one entry', (label, id, read, value) => {
    const desk = deskOf(reference({ clusters: [{ id: 'c1', name: 'cluster1' }], servers: { s3: { cluster: 'c1' } } }));
    menuOn(desk, parts(id)).choose(label);
    expect(read(desk)).toEqual(value);
    expect(undoableOn(desk)).toBe(1);
  });
});

describe('several parts', () => {
  test('are counted, and offered what goes with several', () => {
    const menu = menuOn(deskOf(reference()), parts('s1', 'ann', 'x1'));
    expect(menu.title).toBe('3 parts');
    expect(menu.labels).toEqual([['Make a cluster'], ['Duplicate', 'Delete']]);
  });

  test('without a server make no cluster', () => {
    expect(menuOn(deskOf(reference()), parts('ann', 'bob')).labels.at(-1)).toEqual(['Duplicate', 'Delete']);
  });

  test('of people are connected as one is, all of them', () => {
    const desk = deskOf(reference());
    menuOn(desk, parts('ann', 'bob', 's1')).choose('Log in to…');
    expect(selectedOn(desk)).toEqual(['ann', 'bob']);
    desk.actions.connect({ id: 'ann', handle: 'connected' }, 's3');
    expect(
      documentOn(desk)
        .topology.users.slice(0, 2)
        .map((each) => each.connectedServer),
    ).toEqual(['s3', 's3']);
    expect(undoableOn(desk)).toBe(1);
  });

  test.each([
    ['Make a cluster', (desk: Desk) => topologyOn(desk).servers.map(({ cluster }) => cluster), ['c1', 'c1', null]],
    ['Duplicate', (desk: Desk) => topologyOn(desk).servers.length, 5],
    ['Delete', (desk: Desk) => topologyOn(desk).servers.map(({ id }) => id), ['s3']],
  ])('%s is for all of them', (label, read, value) => {
    const desk = deskOf(reference());
    menuOn(desk, parts('s1', 's2')).choose(label);
    expect(read(desk)).toEqual(value);
    expect(undoableOn(desk)).toBe(1);
  });

  test('leave their clusters together', () => {
    const clusters = [{ id: 'c1', name: 'cluster1' }];
    const desk = deskOf(reference({ clusters, servers: { s1: { cluster: 'c1' }, s2: { cluster: 'c1' } } }));
    menuOn(desk, parts('s1', 's2', 's3')).choose('Leave the cluster');
    expect(topologyOn(desk).servers.map(({ cluster }) => cluster)).toEqual([null, null, null]);
    expect(plainly(saidOn(desk))).toBe('st1, st2 are in no cluster now. cluster1 has no members left.');
  });
});

describe('breaking', () => {
  test.each([
    ['gateway', 'gw'],
    ['server', 's2'],
    ['user', 'ann'],
    ['cluster', 'c1'],
    ['external', 'x1'],
  ] as const)('a %s offers each of its faults by the name staff use', (kind, id) => {
    const desk = deskOf(reference({ clusters: [{ id: 'c1', name: 'cluster1' }] }));
    expect(breaks(menuOn(desk, parts(id)).labels)).toEqual(possibleFor(kind).map(({ name }) => `Break: ${name}`));
  });

  test('two servers offer what is between them, and with a third nothing is', () => {
    const desk = deskOf(reference());
    const between = possibleForPair.map(({ name }) => `Break: ${name}`);
    expect(between).not.toEqual([]);
    expect(breaks(menuOn(desk, parts('s1', 's2')).labels)).toEqual(between);
    expect(breaks(menuOn(desk, parts('s1', 's2', 's3')).labels)).toEqual([]);
    expect(breaks(menuOn(desk, parts('s1', 's2', 'ann')).labels)).toEqual([]);
    expect(breaks(menuOn(desk, parts('s1', 'ann')).labels)).toEqual([]);
    for (const label of between) menuOn(desk, parts('s1', 's2')).choose(label);
    expect(serverLinkOpen(topologyOn(desk), 's1', 's2')).toBe(false);
    expect(breaks(menuOn(desk, parts('s1', 's2')).labels)).toEqual([]);
  });

  test.each(['gw', 's2', 'ann'])('a fault of %s that stands is not offered again', (id) => {
    const community = reference({ users: { ann: { homeServer: 's2' } } });
    const offered = breaks(menuOn(deskOf(community), parts(id)).labels);
    expect(offered).not.toEqual([]);
    for (const label of offered) {
      const desk = deskOf(community);
      menuOn(desk, parts(id)).choose(label);
      expect(undoableOn(desk)).toBe(1);
      expect(shownOn(desk)).toMatchObject({ panel: 'faults', drawer: 'panel' });
      expect(breaks(menuOn(desk, parts(id)).labels)).not.toContain(label);
    }
  });

  test.each(['gw', 's2', 'ann'])('a fault of %s is mended where it was broken, and the document is as it was', (id) => {
    const community = reference({ users: { ann: { homeServer: 's2' } } });
    for (const label of breaks(menuOn(deskOf(community), parts(id)).labels)) {
      const desk = deskOf(community);
      menuOn(desk, parts(id)).choose(label);
      menuOn(desk, parts(id)).choose(label.replace('Break', 'Mend'));
      expect(documentOn(desk), label).toEqual(documentOf(community));
      expect(undoableOn(desk)).toBe(2);
    }
  });

  test('a fault that nobody knows the right value of leads to its part', () => {
    const desk = deskOf(reference({ users: { ann: { homeServer: 'west' } } }));
    menuOn(desk, parts('ann')).choose('Mend: Home server value names nothing…');
    expect(selectedOn(desk)).toEqual(['ann']);
    expect(shownOn(desk).panel).toBe('inspector');
    expect(undoableOn(desk)).toBe(0);
  });
});

/** What breaks a line to the gateway. */
const GATEWAY_LINE = [
  'Break: Server down',
  'Break: Port 1516 blocked from the gateway',
  'Break: Gateway address not trusted',
];

describe('a link', () => {
  const topology = reference({
    clusters: [{ id: 'c1', name: 'cluster1' }],
    users: { ann: { homeServer: 's1' }, bob: { homeServer: 'c1' } },
    blocked: [['s1', 's3']],
  });
  const desk = (): Desk => deskOf(topology);

  test.each([
    [
      'gw s1',
      [],
      'Gateway – st1',
      ['st1 is no longer the configured server', 'Show st1 in the inspector'],
      GATEWAY_LINE,
    ],
    ['gw s2', [], 'Gateway – st2', ['Show st2 in the inspector'], GATEWAY_LINE],
    ['ann s2', [], 'st2 – Ann', ['Log Ann out'], ['Mend: Logged in away from home']],
    ['ann home s1', [], 'st1 – Ann', ['Remove the home server of Ann'], ['Mend: Logged in away from home']],
    ['bob home c1', [], 'cluster1 – Bob', ['Remove the home server of Bob']],
    ['s1 s3', [], 'st1 – st3', ['Open the link between st1 and st3']],
    ['s1 s2', ['s1', 's2'], 'st1 – st2', ['Block the link between st1 and st2']],
  ])('%s', (id, selection, title, ...labels) => {
    const on = desk();
    const menu = menuOn(on, linkOn(on, id, selection));
    expect(menu.title).toBe(title);
    expect(menu.labels).toEqual(labels);
  });

  test('what breaks the line to the gateway is broken and mended on it, each as one entry', () => {
    const on = desk();
    const before = documentOn(on);
    menuOn(on, linkOn(on, 'gw s2')).choose('Break: Port 1516 blocked from the gateway');
    expect(topologyOn(on).servers.map(({ port1516Open }) => port1516Open)).toEqual([true, false, true]);
    expect(menuOn(on, linkOn(on, 'gw s2')).labels.at(-1)).toEqual([
      'Break: Server down',
      'Mend: Port 1516 blocked from the gateway',
      'Break: Gateway address not trusted',
    ]);
    menuOn(on, linkOn(on, 'gw s2')).choose('Mend: Port 1516 blocked from the gateway');
    expect(documentOn(on)).toEqual(before);
    expect(undoableOn(on)).toBe(2);
  });

  test('who is away from home is sent home from either line', () => {
    for (const line of ['ann s2', 'ann home s1']) {
      const on = desk();
      menuOn(on, linkOn(on, line)).choose('Mend: Logged in away from home');
      expect(findUser(topologyOn(on), 'ann')?.connectedServer).toBe('s1');
    }
  });

  test.each([
    ['gw s1', [], (on: Desk) => topologyOn(on).gateway?.configuredServer, null],
    ['ann s2', [], (on: Desk) => findUser(topologyOn(on), 'ann')?.connectedServer, null],
    ['ann home s1', [], (on: Desk) => findUser(topologyOn(on), 'ann')?.homeServer, null],
    ['bob home c1', [], (on: Desk) => findUser(topologyOn(on), 'bob')?.homeServer, null],
    ['s1 s3', [], (on: Desk) => topologyOn(on).blockedServerLinks, []],
    ['s1 s2', ['s1', 's2'], (on: Desk) => serverLinkOpen(topologyOn(on), 's1', 's2'), false],
  ])('the first item of %s does it, as one entry', (id, selection, read, value) => {
    const on = desk();
    menuOn(on, linkOn(on, id, selection)).items[0]?.run();
    expect(read(on)).toEqual(value);
    expect(undoableOn(on)).toBe(1);
  });

  test('shows the server of a discovered one', () => {
    const on = desk();
    menuOn(on, linkOn(on, 'gw s2')).choose('Show st2 in the inspector');
    expect(selectedOn(on)).toEqual(['s2']);
    expect(shownOn(on).panel).toBe('inspector');
  });
});

describe('for every document', () => {
  const documents = arbitraryPlayground({ minServers: 1, minPeople: 1, maxServers: 4, maxUsers: 3, maxExternals: 2 });
  /** Parts, the whole selection of servers and links that are there, by number. */
  const targetsOn = (desk: Desk): Target[] => {
    const { gateway, servers, clusters, users, externals } = topologyOn(desk);
    const all = [...(gateway ? [gateway] : []), ...servers, ...clusters, ...users, ...externals].map(({ id }) => id);
    const two = servers.slice(0, 2).map(({ id }) => id);
    return [
      ...all.map((id) => parts(id)),
      parts(...all),
      parts(...two),
      { kind: 'canvas', position: [0, 0] },
      ...linksOf(topologyOn(desk), two).map((link): Target => ({ kind: 'link', link })),
    ];
  };

  test('a menu has a title and items, each with a label, and its commands are in the table', () => {
    fc.assert(
      fc.property(documents, (playground) => {
        const desk = deskFor(playground);
        for (const target of targetsOn(desk)) {
          const { title, items } = menuOn(desk, target);
          expect(title.trim()).not.toBe('');
          expect(items.length).toBeGreaterThan(0);
          for (const { label, command } of items) {
            expect(label.trim()).not.toBe('');
            if (command !== undefined) expect(COMMANDS).toHaveProperty(command);
          }
        }
      }),
    );
  });

  test('an item is one entry or none, or is refused with a sentence; offering edits nothing', () => {
    fc.assert(
      fc.property(documents, fc.nat({ max: 99 }), fc.nat({ max: 99 }), (playground, which, item) => {
        const desk = deskFor(playground);
        const targets = targetsOn(desk);
        const target = targets[which % targets.length];
        if (!target) return;
        const { items } = menuOn(desk, target);
        expect(documentOn(desk)).toBe(playground);
        items[item % items.length]?.run();
        expect([0, 1]).toContain(undoableOn(desk));
        if (undoableOn(desk) === 0) expect(documentOn(desk)).toBe(playground);
        desk.store.undo();
        expect(documentOn(desk)).toBe(playground);
      }),
    );
  });
});
