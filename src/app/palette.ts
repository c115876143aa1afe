/** All that can be found from anywhere, a row each, with what choosing it does. */

import { PAGE_KEYS, type ReferencePage } from '../catalogue/pages';
import { PAGE_WORDS } from '../catalogue/words';
import type { PaletteRow } from '../finding/Palette';
import { SEND_MENU_WORDS } from '../playback/sendWords';
import { titleOf } from '../playground/notes';
import type { Playground } from '../playground/playground';
import { SAMPLES } from '../playground/samples';
import { CODES, RULE_CODES } from '../routing/codes';
import { shortKeyText } from '../signs/keys';
import { CATALOG } from '../topology/catalog';
import type { PartKind } from '../topology/parts';
import { makeClearing } from './clearingActs';
import type { Desk } from './command';
import { COMMAND_IDS, COMMANDS, type CommandId, isEnabled, nameOfCommand } from './commands';
import { CLEARING_WORDS } from './dialogWords';
import { MORE_WORDS, START_WORDS } from './menuWords';
import { ACT_WORDS, ALSO_WORDS, NEEDS_WORDS, WHY_NOT } from './paletteWords';
import type { DialogName } from './store/state';
import { VIEWS, type View } from './views';
import { HEADER_WORDS } from './words';

export interface Found extends PaletteRow {
  readonly run: () => void;
}

/** What the rows need besides the desk. */
export interface Finder {
  readonly goTo: (id: string) => void;
  /** Whether single letters and signs work as keys. */
  readonly letters: boolean;
  readonly set: (key: 'theme' | 'letters', value: string | null) => void;
}

/** Where one has got to already, and what would find nothing but itself. */
const LEFT_OUT: readonly CommandId[] = ['find', 'escape'];

export const USEFUL = [
  'act:send',
  'act:samples',
  'act:findOnCanvas',
  'act:fitView',
  'act:tidyUp',
  'act:share',
  'act:present',
  'act:keys',
  ...Object.keys(VIEWS).map((view) => `view:${view}`),
  'page:symptoms',
];

export const ruleKey = (code: string): string => `rule:${code}`;

export function rowsOf(desk: Desk, finder: Finder): readonly Found[] {
  const { store } = desk;
  const turnTo = (page: ReferencePage) => (): void => store.turnTo(page);
  return [
    ...COMMAND_IDS.filter((id) => !LEFT_OUT.includes(id)).map((id) => commandRow(id, desk, finder)),
    ...actRows(desk, finder),
    ...(Object.keys(VIEWS) as View[]).map(
      (view): Found => ({
        key: `view:${view}`,
        group: 'view',
        name: VIEWS[view].label,
        run: () => store.showView(view),
      }),
    ),
    ...partRows(store.getState().playground, finder.goTo),
    ...RULE_CODES.map(
      (code): Found => ({
        key: ruleKey(code),
        group: 'rule',
        name: CODES[code].title,
        also: code,
        detail: code,
        run: turnTo({ kind: 'rule', code }),
      }),
    ),
    ...PAGE_KEYS.map(
      (kind): Found => ({
        key: `page:${kind}`,
        group: 'page',
        name: PAGE_WORDS[kind].title,
        said: PAGE_WORDS[kind].about,
        detail: PAGE_WORDS[kind].about,
        run: turnTo(kind === 'rule' ? { kind, code: null } : { kind }),
      }),
    ),
    ...SAMPLES.map(
      ({ id, title, watchFor, playground }): Found => ({
        key: `sample:${id}`,
        group: 'sample',
        name: title,
        said: watchFor,
        detail: watchFor,
        run: () => desk.actions.open(playground),
      }),
    ),
  ];
}

/** What some commands are done to; without it they do nothing. */
const NEEDS: { readonly [Id in CommandId]?: keyof typeof NEEDS_WORDS } = {
  remove: 'parts',
  duplicate: 'parts',
  rename: 'parts',
  fitSelection: 'parts',
  makeCluster: 'servers',
};

function commandRow(id: CommandId, desk: Desk, { letters }: Finder): Found {
  const state = desk.store.getState();
  const { label, keys, letter } = COMMANDS[id];
  const why = isEnabled(id, state) ? whyNot(id, desk) : WHY_NOT[id];
  return {
    key: `act:${id}`,
    group: 'act',
    name: nameOfCommand(id, state),
    said: [label, ALSO_WORDS[id] ?? ''].join(' '),
    ...(letters || !letter ? { keys: shortKeyText(keys[0]) } : {}),
    ...(why === undefined ? {} : { why }),
    run: () => COMMANDS[id].run(desk),
  };
}

function whyNot(id: CommandId, desk: Desk): string | undefined {
  const needs = NEEDS[id];
  if (needs === undefined) return undefined;
  const { servers } = desk.store.getState().playground.topology;
  const chosen = desk.chosen();
  const there = needs === 'servers' ? servers.some((server) => chosen.includes(server.id)) : chosen.length > 0;
  return there ? undefined : NEEDS_WORDS[needs];
}

/** What menus and buttons do that no key does. */
function actRows({ store, actions }: Desk, { set, letters }: Finder): readonly Found[] {
  const { said } = ACT_WORDS;
  const { topology, requests } = store.getState().playground;
  const opens = (dialog: DialogName) => (): void => store.openDialog(dialog);
  const act = (key: string, name: string, run: () => void, also?: string, why?: string): Found => ({
    key: `act:${key}`,
    group: 'act',
    name,
    ...(also === undefined ? {} : { said: also }),
    ...(why === undefined ? {} : { why }),
    run,
  });
  const needsRequest = requests.length > 0 ? undefined : NEEDS_WORDS.requests;
  const needsPeople = topology.users.length > 0 && topology.externals.length > 0 ? undefined : NEEDS_WORDS.people;
  return [
    act('send', HEADER_WORDS.send, () => store.offerSending(true), said.send, needsPeople),
    act('samples', START_WORDS.samples, opens('samples'), said.samples),
    act('cases', START_WORDS.cases, () => store.workOn(''), said.cases),
    act('fresh', START_WORDS.fresh, actions.startFresh, said.fresh),
    act('recent', START_WORDS.recent, opens('recent'), said.recent),
    act('directory', START_WORDS.directory, opens('directory'), said.directory),
    act('pictures', MORE_WORDS.pictures, opens('pictures'), said.pictures),
    act('checks', MORE_WORDS.checks, opens('checks'), said.checks),
    act('snapshots', MORE_WORDS.snapshots, opens('snapshots'), said.snapshots),
    act('share', HEADER_WORDS.share, opens('share'), said.share),
    act('clear', SEND_MENU_WORDS.clear, actions.clearRequests, said.clear, needsRequest),
    act('reset', SEND_MENU_WORDS.reset, actions.reset, said.reset),
    act('faults', CLEARING_WORDS.title, () => makeClearing(store).clearFaults(), said.faults),
    ...(['system', 'light', 'dark'] as const).map((theme) =>
      act(
        theme,
        ACT_WORDS.theme(MORE_WORDS.colours, MORE_WORDS.themes[theme]),
        () => set('theme', theme === 'system' ? null : theme),
        said.theme,
      ),
    ),
    act('letters', MORE_WORDS.letters, () => set('letters', letters ? 'off' : null), said.letters),
    act('about', MORE_WORDS.about, opens('about'), said.about),
  ];
}

function partRows({ topology, notes }: Playground, goTo: (id: string) => void): readonly Found[] {
  const { gateway, servers, clusters, users, externals } = topology;
  const part = (kind: PartKind, id: string, name: string, also?: string): Found => ({
    key: `part:${id}`,
    group: 'part',
    name,
    given: true,
    detail: also ? ACT_WORDS.known(CATALOG[kind].label, also) : CATALOG[kind].label,
    ...(also === undefined ? {} : { also }),
    said: CATALOG[kind].label,
    run: () => goTo(id),
  });
  return [
    ...(gateway ? [part('gateway', gateway.id, gateway.name)] : []),
    ...servers.map(({ id, name, host }) => part('server', id, name, host)),
    ...clusters.map(({ id, name }) => part('cluster', id, name)),
    ...externals.map(({ id, name, mail }) => part('external', id, name, mail)),
    ...users.map(({ id, name, mail }) => part('user', id, name, mail)),
    ...notes.map(
      (note): Found => ({
        key: `part:${note.id}`,
        group: 'part',
        name: titleOf(note),
        given: true,
        said: note.text,
        run: () => goTo(note.id),
      }),
    ),
  ];
}
