/** What a menu offers for a part, several parts, a link, the empty canvas, or a request dragged between two people. */

import { ADDABLE, centredAt } from '../canvas/adding';
import { FOLDED_FROM, peopleAt } from '../canvas/folding';
import type { LinkMeaning, PartLink } from '../canvas/links';
import { kindAndName } from '../playground/calling';
import { leaveCluster } from '../playground/clusters';
import { disconnect, logOut } from '../playground/connect';
import { setServerLink } from '../playground/edits';
import { possibleFor, possibleForPair } from '../playground/faults';
import { findNote, titleOf } from '../playground/notes';
import type { Note } from '../playground/playground';
import { called } from '../routing/called';
import { describeRequest } from '../routing/describe';
import { KIND_KEYS } from '../routing/kinds';
import { named } from '../saying/names';
import { CONNECTIONS } from '../topology/connections';
import type { ConnectionKind } from '../topology/switches';
import { findExternal, findPart, findServer, findUser, serverLinkOpen, type Topology } from '../topology/topology';
import type { Actions } from './actions';
import { ADDING, COMMANDS, type CommandId, isEnabled, nameOfCommand } from './commands';
import { type FaultItem, lineToggles, toggles } from './faultItems';
import { PART_MENU_WORDS } from './menuWords';
import type { AppStore } from './store';
import type { OpenMenu } from './store/state';

export interface Item extends FaultItem {
  readonly command?: CommandId;
}

/** Groups of items, a line between each two. */
export type Groups = readonly (readonly Item[])[];

const MOST_PEOPLE = 4;

/** The commands as items that are done to these parts. */
const commandsFor =
  (store: AppStore, actions: Actions, ids: readonly string[]) =>
  (command: CommandId): Item => ({
    label: nameOfCommand(command, store.getState()),
    command,
    run: () =>
      COMMANDS[command].run({
        store,
        actions,
        selected: () => ids,
        chosen: () => ids,
        narrow: () => false,
        leaveField: () => undefined,
      }),
  });

/** What has items: not the list of the people at a server. */
export type ItemMenu = Pick<OpenMenu, 'at'> & {
  readonly target: Exclude<OpenMenu['target'], { readonly kind: 'list' }>;
};

export function menuContents(
  { target, at }: ItemMenu,
  topology: Topology,
  store: AppStore,
  actions: Actions,
): { title: string; groups: Groups } {
  switch (target.kind) {
    case 'request': {
      const { from, to } = target;
      return { title: PART_MENU_WORDS.request, groups: [sending(topology, actions, [[from, to]])] };
    }
    case 'link': {
      const { link } = target;
      const [from, to] = [called(topology, link.from), called(topology, link.to)];
      const groups = [linkItems(topology, store, actions, link), lineToggles(store, actions, topology, link)];
      return { title: `${from} – ${to}`, groups: groups.filter((items) => items.length > 0) };
    }
    case 'people': {
      const { server } = target;
      const selecting = {
        label: PART_MENU_WORDS.selectPeople,
        run: () => store.choose(peopleAt(topology, server).map(({ id }) => id)),
      };
      return {
        title: server === null ? PART_MENU_WORDS.people : called(topology, server),
        groups: [
          [
            ...foldingItems(topology, store, actions, { server, at }),
            commandsFor(store, actions, [])('foldPeople'),
            selecting,
          ],
          server === null ? [] : [peopleHere(store, server)],
          server === null ? [] : [{ label: PART_MENU_WORDS.inspect, run: () => actions.inspect([server]) }],
        ],
      };
    }
    case 'canvas': {
      const { position } = target;
      const command = commandsFor(store, actions, []);
      return {
        title: PART_MENU_WORDS.canvas,
        groups: [
          [
            ...ADDABLE.map((kind) => ({
              label: PART_MENU_WORDS.addHere[kind],
              command: ADDING[kind],
              run: () => actions.add(kind, centredAt(kind, ...position)),
            })),
            command('addPeople'),
            {
              label: PART_MENU_WORDS.noteHere,
              command: 'addNote' as const,
              run: () => actions.startNote(position, null),
            },
          ],
          [
            command('selectAll'),
            ...(isEnabled('foldPeople', store.getState()) ? [command('foldPeople')] : []),
            command('tidyUp'),
            command('fitView'),
          ],
        ],
      };
    }
    case 'group':
      return groupMenu(target.id, target.group, topology, store, actions);
    case 'parts': {
      const [id = '', ...more] = target.ids;
      const note = findNote(store.getState().playground, id);
      if (note && more.length === 0) return noteMenu(note, store, actions);
      return partsMenu({ ids: target.ids, at }, topology, store, actions);
    }
  }
}

function noteMenu(note: Note, store: AppStore, actions: Actions): { title: string; groups: Groups } {
  const command = commandsFor(store, actions, [note.id]);
  return {
    title: PART_MENU_WORDS.note(named(titleOf(note))),
    groups: [
      [
        { ...command('rename'), label: PART_MENU_WORDS.editNote },
        { label: PART_MENU_WORDS.inspect, run: () => actions.inspect([note.id]) },
      ],
      [command('duplicate'), command('remove')],
    ],
  };
}

function partsMenu(
  { ids, at }: Pick<OpenMenu, 'at'> & { readonly ids: readonly string[] },
  topology: Topology,
  store: AppStore,
  actions: Actions,
): { title: string; groups: Groups } {
  const command = commandsFor(store, actions, ids);
  const [id] = ids;
  const placed = id === undefined ? undefined : findPart(topology, id);
  const one = ids.length === 1 && placed ? placed : null;
  const servers = ids.filter((each) => findServer(topology, each));
  const inCluster = servers.filter((each) => findServer(topology, each)?.cluster);
  const user = one && findUser(topology, one.part.id);
  const people = ids.filter((each) => findUser(topology, each));
  const groups: Groups = [
    one ? sending(topology, actions, pairsOf(topology, one.part.id)) : [],
    one?.kind === 'server' ? foldingItems(topology, store, actions, { server: one.part.id, at }) : [],
    one
      ? [
          command('rename'),
          command('addNote'),
          ...(one.kind === 'server' ? [peopleHere(store, one.part.id)] : []),
          ...(one.kind === 'external'
            ? []
            : [
                {
                  label: user ? PART_MENU_WORDS.logIn : PART_MENU_WORDS.connect,
                  run: () => store.startConnecting({ id: one.part.id, handle: user ? 'connected' : 'any' }),
                },
              ]),
          ...(user
            ? [
                {
                  label: PART_MENU_WORDS.home,
                  run: () => store.startConnecting({ id: user.id, handle: 'home' }),
                },
              ]
            : []),
          ...(one.kind === 'gateway' ? [command('discovery')] : []),
          { label: PART_MENU_WORDS.inspect, run: () => actions.inspect([one.part.id]) },
        ]
      : connectingAll(store, people),
    [
      ...(user?.connectedServer
        ? [
            {
              label: PART_MENU_WORDS.logOut,
              run: () => store.edit((playground) => logOut(playground, user.id)),
            },
          ]
        : []),
      ...(servers.length > 0 ? [command('makeCluster')] : []),
      ...(inCluster.length > 0
        ? [
            {
              label: PART_MENU_WORDS.leaveCluster,
              run: () => void store.attempt((playground) => leaveCluster(playground, inCluster)),
            },
          ]
        : []),
    ],
    [...(one?.kind === 'gateway' || one?.kind === 'cluster' ? [] : [command('duplicate')]), command('remove')],
    one ? toggles(store, actions, possibleFor(one.kind), one.part.id) : [],
    servers.length === 2 && ids.length === 2
      ? toggles(store, actions, possibleForPair, servers[0] ?? '', servers[1])
      : [],
  ];
  return { title: one ? kindAndName(one.kind, one.part.name) : PART_MENU_WORDS.parts(ids.length), groups };
}

const peopleHere = (store: AppStore, server: string): Item => ({
  label: PART_MENU_WORDS.peopleHere,
  run: () => store.openDialog('people', server),
});

/** Several people are connected as one is: with the first of them go all who are selected. */
const connectingAll = (store: AppStore, people: readonly string[]): readonly Item[] => {
  const [first, second] = people;
  if (first === undefined || second === undefined) return [];
  const start = (handle: 'connected' | 'home') => (): void => {
    store.select(people);
    store.startConnecting({ id: first, handle });
  };
  return [
    { label: PART_MENU_WORDS.logIn, run: start('connected') },
    { label: PART_MENU_WORDS.home, run: start('home') },
  ];
};

/** Folding the people of a server, or of nowhere, and showing them again, as far as there is anybody to do it to. */
function foldingItems(
  topology: Topology,
  store: AppStore,
  actions: Actions,
  { server, at }: Pick<OpenMenu, 'at'> & { readonly server: string | null },
): readonly Item[] {
  const here = peopleAt(topology, server);
  const { folded } = store.getState().folding;
  const inside = here.filter(({ id }) => folded.has(id)).length;
  const words = PART_MENU_WORDS;
  const show = server === null ? words.showLoggedOut : words.showPeople;
  const foldAway = server === null ? words.foldLoggedOut : words.foldPeople;
  return [
    ...(inside > 0 || here.length >= FOLDED_FROM
      ? [
          {
            label: server === null ? words.listLoggedOut : words.listPeople,
            run: () => store.openMenu({ kind: 'list', server }, store.getState().menu?.at ?? at),
          },
        ]
      : []),
    ...(inside > 0 ? [{ label: show(inside), run: () => actions.showPeople([server]) }] : []),
    ...(here.length - inside > 1 ? [{ label: foldAway(here.length), run: () => actions.foldPeople([server]) }] : []),
  ];
}

/** Who can send to whom, one of the two being this person. */
export function pairsOf(topology: Topology, id: string): readonly (readonly [string, string])[] {
  if (findUser(topology, id))
    return topology.externals
      .slice(0, MOST_PEOPLE)
      .flatMap((other) => [[other.id, id] as const, [id, other.id] as const]);
  if (findExternal(topology, id)) return topology.users.slice(0, MOST_PEOPLE).map((other) => [id, other.id] as const);
  return [];
}

function groupMenu(
  id: string,
  group: 'sending' | 'breaking',
  topology: Topology,
  store: AppStore,
  actions: Actions,
): { title: string; groups: Groups } {
  const placed = findPart(topology, id);
  if (!placed) return { title: '', groups: [] };
  const items =
    group === 'sending'
      ? sending(topology, actions, pairsOf(topology, id))
      : toggles(store, actions, possibleFor(placed.kind), id);
  return { title: kindAndName(placed.kind, placed.part.name), groups: [items] };
}

const sending = (
  topology: Topology,
  actions: Actions,
  pairs: readonly (readonly [string, string])[],
): readonly Item[] =>
  pairs.flatMap(([from, to]) =>
    KIND_KEYS.map((kind) => {
      const request = { kind, from, to };
      return { label: describeRequest(topology, request), run: () => actions.send(request) };
    }),
  );

/** What joins the ends of a drawn link; null where it is only learnt of and nothing can be cut. */
const JOINED_BY = {
  configured: 'gateway',
  discovered: null,
  connected: 'connected',
  home: 'home',
  servers: 'servers',
} as const satisfies Record<LinkMeaning, ConnectionKind | null>;

function linkItems(
  topology: Topology,
  store: AppStore,
  actions: Actions,
  { meaning, from, to }: PartLink,
): readonly Item[] {
  const names = [called(topology, from), called(topology, to)] as const;
  const connection = JOINED_BY[meaning];
  const cutting: readonly Item[] =
    connection === null
      ? []
      : connection === 'servers'
        ? [serverLinkItem(topology, store, from, to)]
        : [
            {
              label: CONNECTIONS[connection].cut(...names),
              run: () => store.edit((playground) => disconnect(playground, from, to, connection)),
            },
          ];
  const inspecting = { label: PART_MENU_WORDS.inspectOf(names[1]), run: () => actions.inspect([to]) };
  return connection === null || connection === 'gateway' ? [...cutting, inspecting] : cutting;
}

function serverLinkItem(topology: Topology, store: AppStore, a: string, b: string): Item {
  const { cut, fault } = CONNECTIONS.servers;
  const open = serverLinkOpen(topology, a, b);
  const label = (open ? cut : fault.mended)(called(topology, a), called(topology, b));
  return { label, run: () => void store.attempt((playground) => setServerLink(playground, a, b, !open)) };
}
