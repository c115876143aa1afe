/** What can be done with a part, a link, the empty canvas, or a request dragged between two people; fetched for the first menu. */

import { Fragment } from 'react';
import { ADDABLE, centredAt } from '../canvas/adding';
import { leaveCluster } from '../playground/clusters';
import { disconnect } from '../playground/connect';
import { setServerLink } from '../playground/edits';
import { describeRequest } from '../routing/describe';
import { REQUEST_KINDS, type RequestKind } from '../routing/rules';
import { MenuEntry, MenuLine, PopupMenu } from '../signs/PopupMenu';
import { CATALOG } from '../topology/catalog';
import { findExternal, findPart, findServer, findUser, nameOf, type Topology } from '../topology/topology';
import type { Actions } from './actions';
import { COMMANDS, type CommandId, keyText } from './commands';
import { useActions, useApp, useAppStore } from './context';
import type { AppStore, OpenMenu } from './store';

interface Item {
  readonly label: string;
  readonly command?: CommandId;
  readonly run: () => void;
}

/** Groups of items, a line between each two. */
type Groups = readonly (readonly Item[])[];

const KINDS = Object.keys(REQUEST_KINDS) as RequestKind[];
const MOST_PEOPLE = 4;

export function PartMenu() {
  const store = useAppStore();
  const actions = useActions();
  const menu = useApp((state) => state.menu);
  const topology = useApp((state) => state.playground.topology);
  if (!menu) return null;
  const { title, groups } = contents(menu, topology, store, actions);
  const close = (): void => store.setState({ menu: null });
  const rect = new DOMRect(menu.at.x, menu.at.y, 0, 0);
  return (
    <PopupMenu
      label={title}
      titled
      anchor={{ getBoundingClientRect: () => rect }}
      side="bottom"
      align="start"
      onClose={close}
    >
      {groups
        .filter((items) => items.length > 0)
        .map((items, index) => (
          <Fragment key={items[0]?.label}>
            {index > 0 && <MenuLine />}
            {items.map((item) => (
              <MenuEntry
                key={item.label}
                keys={keysOf(item.command)}
                onPress={() => {
                  close();
                  item.run();
                }}
              >
                {item.label}
              </MenuEntry>
            ))}
          </Fragment>
        ))}
    </PopupMenu>
  );
}

function keysOf(command: CommandId | undefined): string | undefined {
  const first = command && COMMANDS[command].keys[0];
  return first && keyText(first);
}

function contents(
  { target, at }: OpenMenu,
  topology: Topology,
  store: AppStore,
  actions: Actions,
): { title: string; groups: Groups } {
  switch (target.kind) {
    case 'request': {
      const { from, to } = target;
      return { title: 'Send a request', groups: [sending(topology, actions, [[from, to]])] };
    }
    case 'link': {
      const { link } = target;
      const [from, to] = [nameOf(topology, link.from), nameOf(topology, link.to)];
      return { title: `${from} – ${to}`, groups: [linkItems(topology, store, link)] };
    }
    case 'canvas': {
      const { position } = target;
      return {
        title: 'Canvas',
        groups: [
          ADDABLE.map(({ kind, command }) => ({
            label: `Add ${CATALOG[kind].label.toLowerCase()} here`,
            command,
            run: () => actions.add(kind, centredAt(kind, ...position)),
          })),
          [
            { label: 'Select everything', command: 'selectAll', run: actions.selectAll },
            { label: 'Tidy up', command: 'tidyUp', run: actions.tidyUp },
            { label: 'Fit everything into view', command: 'fitView', run: () => actions.fit(null) },
          ],
        ],
      };
    }
    case 'parts':
      return partsMenu(target.ids, at, topology, store, actions);
  }
}

function partsMenu(
  ids: readonly string[],
  _at: OpenMenu['at'],
  topology: Topology,
  store: AppStore,
  actions: Actions,
): { title: string; groups: Groups } {
  const [id] = ids;
  const placed = id === undefined ? undefined : findPart(topology, id);
  const one = ids.length === 1 && placed ? placed : null;
  const servers = ids.filter((each) => findServer(topology, each));
  const inCluster = servers.filter((each) => findServer(topology, each)?.cluster);
  const user = one && findUser(topology, one.part.id);
  const external = one && findExternal(topology, one.part.id);
  const pairs: (readonly [string, string])[] = user
    ? topology.externals
        .slice(0, MOST_PEOPLE)
        .flatMap((other) => [[other.id, user.id] as const, [user.id, other.id] as const])
    : external
      ? topology.users.slice(0, MOST_PEOPLE).map((other) => [external.id, other.id] as const)
      : [];
  const groups: Groups = [
    sending(topology, actions, pairs),
    one
      ? [
          { label: 'Rename', command: 'rename', run: () => store.setState({ renaming: one.part.id }) },
          ...(one.kind === 'external'
            ? []
            : [
                {
                  label: 'Connect to…',
                  run: () => store.setState({ connecting: { id: one.part.id, handle: user ? 'connected' : 'any' } }),
                },
              ]),
          ...(user
            ? [
                {
                  label: 'Choose the home server…',
                  run: () => store.setState({ connecting: { id: user.id, handle: 'home' } }),
                },
              ]
            : []),
          {
            label: 'Show in the inspector',
            run: () => {
              store.select([one.part.id]);
              store.setState({ panel: 'inspector', drawer: 'panel' });
            },
          },
        ]
      : [],
    [
      ...(user?.connectedServer
        ? [
            {
              label: 'Log out',
              run: () =>
                store.edit((playground) => disconnect(playground, user.id, user.connectedServer ?? '', 'connected')),
            },
          ]
        : []),
      ...(servers.length > 0
        ? [{ label: 'Make a cluster', command: 'makeCluster' as const, run: () => void actions.makeCluster(servers) }]
        : []),
      ...(inCluster.length > 0
        ? [
            {
              label: 'Leave the cluster',
              run: () => void store.attempt((playground) => leaveCluster(playground, inCluster)),
            },
          ]
        : []),
    ],
    [
      ...(one?.kind === 'gateway' || one?.kind === 'cluster'
        ? []
        : [{ label: 'Duplicate', command: 'duplicate' as const, run: () => void actions.duplicate(ids) }]),
      { label: 'Delete', command: 'remove', run: () => actions.remove(ids) },
    ],
  ];
  return { title: one ? `${CATALOG[one.kind].label} ${one.part.name}` : `${ids.length} parts`, groups };
}

const sending = (
  topology: Topology,
  actions: Actions,
  pairs: readonly (readonly [string, string])[],
): readonly Item[] =>
  pairs.flatMap(([from, to]) =>
    KINDS.map((kind) => {
      const request = { kind, from, to };
      return { label: describeRequest(topology, request), run: () => actions.send(request) };
    }),
  );

function linkItems(
  topology: Topology,
  store: AppStore,
  link: { readonly meaning: string; readonly from: string; readonly to: string },
): readonly Item[] {
  const { meaning, from, to } = link;
  const names = { from: nameOf(topology, from), to: nameOf(topology, to) };
  switch (meaning) {
    case 'servers': {
      const blocked = topology.blockedServerLinks.some((pair) => pair.includes(from) && pair.includes(to));
      const label = blocked
        ? `Open the link between ${names.from} and ${names.to}`
        : `Block the link between ${names.from} and ${names.to}`;
      return [{ label, run: () => void store.attempt((playground) => setServerLink(playground, from, to, blocked)) }];
    }
    case 'connected':
      return [
        {
          label: `Log ${names.to} out`,
          run: () => store.edit((playground) => disconnect(playground, to, from, 'connected')),
        },
      ];
    case 'home':
      return [
        {
          label: `Remove the home server of ${names.to}`,
          run: () => store.edit((playground) => disconnect(playground, to, from, 'home')),
        },
      ];
    case 'configured':
      return [
        {
          label: `${names.to} is no longer the configured server`,
          run: () => store.edit((playground) => disconnect(playground, from, to, 'configured')),
        },
        { label: `Show ${names.to} in the inspector`, run: () => showPart(store, to) },
      ];
    default:
      return [{ label: `Show ${names.to} in the inspector`, run: () => showPart(store, to) }];
  }
}

function showPart(store: AppStore, id: string): void {
  store.select([id]);
  store.setState({ panel: 'inspector', drawer: 'panel' });
}
