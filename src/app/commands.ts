/** What a person can do by key: one table that the keyboard, the menus, the buttons and the list behind `?` are drawn from. */

import type { AddableKind } from '../canvas/adding';
import { nextForAll } from '../canvas/folding';
import { isWhole } from '../routing/trace';
import { ESCAPE, isPressed, type Pressed } from '../signs/keys';
import type { Command, Desk } from './command';
import {
  type AppState,
  canStep,
  type Drawer,
  isFolded,
  isPlaying,
  shownTrace,
  stepShown,
  stepsShown,
} from './store/state';

/** All of a request may be seen. */
const isRequestShown = (state: AppState): boolean => {
  const trace = shownTrace(state);
  return trace !== null && isWhole(trace);
};

const ROWS = {
  play: {
    label: 'Play or pause',
    short: (state) => (isPlaying(state) ? 'Pause' : 'Play'),
    group: 'Watching',
    keys: [{ key: ' ' }],
    once: true,
    // Space held with a drag moves the view.
    onRelease: true,
    enabled: (state) => stepsShown(state) > 0,
    run: ({ store }) => store.playPause(),
  },
  stepBack: {
    label: 'One step back',
    short: 'Step back',
    group: 'Watching',
    keys: [{ key: ',' }],
    letter: true,
    enabled: (state) => canStep(state, -1),
    run: ({ store }) => store.step(-1),
  },
  stepForward: {
    label: 'One step forward',
    short: 'Step forward',
    group: 'Watching',
    keys: [{ key: '.' }],
    letter: true,
    enabled: (state) => canStep(state, 1),
    run: ({ store }) => store.step(1),
  },
  toStart: {
    label: 'To the start of what is shown',
    short: 'To the first step',
    group: 'Watching',
    keys: [{ key: '<' }],
    letter: true,
    enabled: (state) => stepShown(state) > 0,
    run: ({ store }) => store.seek(0),
  },
  toEnd: {
    label: 'To the end of what is shown',
    short: 'To the last step',
    group: 'Watching',
    keys: [{ key: '>' }],
    letter: true,
    enabled: (state) => stepShown(state) < stepsShown(state) - 1,
    run: ({ store }) => store.seek(Math.max(stepsShown(store.getState()) - 1, 0)),
  },
  previousRequest: {
    label: 'Previous request',
    group: 'Watching',
    keys: [{ key: '[' }, { key: 'PageUp' }],
    letter: true,
    enabled: (state) => stepsShown(state) > 0 && state.playhead.request > 0,
    run: (desk) => watchBeside(desk, -1),
  },
  nextRequest: {
    label: 'Next request',
    group: 'Watching',
    keys: [{ key: ']' }, { key: 'PageDown' }],
    letter: true,
    enabled: (state) => stepsShown(state) > 0 && state.playhead.request < state.playground.requests.length - 1,
    run: (desk) => watchBeside(desk, 1),
  },
  discovery: {
    label: 'Play how the gateway learns its servers',
    short: 'Play discovery',
    group: 'Watching',
    keys: [{ key: 'd' }],
    letter: true,
    run: ({ store }) => store.playDiscovery(),
  },
  sendAgain: {
    label: 'Send again (with no part focused)',
    short: ({ playground }) => (playground.requests.length > 0 ? 'Send again' : 'Send'),
    group: 'Watching',
    keys: [{ key: 'Enter' }],
    once: true,
    run: ({ actions }) => actions.sendAgain(),
  },
  askFirst: {
    label: 'Ask me before each step is shown',
    short: ({ exercise }) => (exercise ? 'Ask no longer' : 'Ask me first'),
    group: 'Watching',
    keys: [{ key: 'a' }],
    letter: true,
    once: true,
    // A lesson asks by itself.
    enabled: ({ lesson }) => lesson === null,
    run({ store }) {
      if (store.getState().lesson) return;
      void import('./exerciseActs').then(({ makeExerciseActs }) => makeExerciseActs(store).toggle());
    },
  },
  lessons: {
    label: 'Choose a lesson',
    short: 'Lessons…',
    group: 'Watching',
    keys: [{ key: 'y' }],
    letter: true,
    once: true,
    run: ({ store }) => store.openDialog('lessons'),
  },
  lessonNext: {
    label: 'On in the lesson',
    group: 'Watching',
    keys: [{ key: ';' }],
    letter: true,
    enabled: ({ lesson }) => lesson !== null,
    run: (desk) => stepLesson(desk, 1),
  },
  lessonBack: {
    label: 'Back in the lesson',
    group: 'Watching',
    keys: [{ key: ':' }],
    letter: true,
    enabled: ({ lesson }) => lesson !== null && lesson.work.step > 0,
    run: (desk) => stepLesson(desk, -1),
  },
  practise: {
    label: 'Practise on communities without end',
    short: 'Practise…',
    group: 'Watching',
    keys: [{ key: 'j' }],
    letter: true,
    once: true,
    run: ({ store }) => store.openDialog('practise'),
  },
  ticketNote: {
    label: 'Write a ticket note about the request shown',
    short: 'Ticket note',
    group: 'Watching',
    keys: [{ key: 'r' }],
    letter: true,
    once: true,
    enabled: isRequestShown,
    run({ store }) {
      if (isRequestShown(store.getState())) store.openDialog('ticket');
    },
  },
  addGateway: {
    label: 'Add a gateway',
    group: 'Adding',
    keys: [{ key: 'g' }],
    letter: true,
    run: ({ actions }) => actions.add('gateway', null),
  },
  addServer: {
    label: 'Add a community server',
    group: 'Adding',
    keys: [{ key: 's' }],
    letter: true,
    run: ({ actions }) => actions.add('server', null),
  },
  addUser: {
    label: 'Add a local user',
    group: 'Adding',
    keys: [{ key: 'u' }],
    letter: true,
    run: ({ actions }) => actions.add('user', null),
  },
  addPeople: {
    label: 'Add many local users at once',
    short: 'Add people…',
    group: 'Adding',
    keys: [{ key: 'u', shift: true }],
    letter: true,
    run: ({ store }) => store.openDialog('people'),
  },
  addExternal: {
    label: 'Add an external user',
    group: 'Adding',
    keys: [{ key: 'x' }],
    letter: true,
    run: ({ actions }) => actions.add('external', null),
  },
  makeCluster: {
    label: 'Make a cluster of the selected servers, or of a new one',
    short: 'Make a cluster',
    group: 'Adding',
    keys: [{ key: 'c' }],
    letter: true,
    run: ({ actions, chosen }) => actions.addCluster(null, null, chosen()),
  },
  addNote: {
    label: 'Write a note, about the selected part if there is one',
    short: 'Write a note',
    group: 'Adding',
    keys: [{ key: 'n' }],
    letter: true,
    run({ actions, chosen }) {
      const [id, ...more] = chosen();
      actions.startNote(null, more.length === 0 ? (id ?? null) : null);
    },
  },
  undo: {
    label: 'Undo',
    group: 'Editing',
    keys: [{ key: 'z', mod: true }],
    enabled: ({ past }) => past.length > 0,
    run: ({ actions }) => actions.undo(),
  },
  redo: {
    label: 'Redo',
    group: 'Editing',
    keys: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
    ],
    enabled: ({ future }) => future.length > 0,
    run: ({ actions }) => actions.redo(),
  },
  remove: {
    label: 'Delete the selected parts',
    short: 'Delete',
    group: 'Editing',
    keys: [{ key: 'Delete' }, { key: 'Backspace' }],
    run: ({ actions, chosen }) => actions.remove(chosen()),
  },
  duplicate: {
    label: 'Duplicate the selected parts',
    short: 'Duplicate',
    group: 'Editing',
    keys: [{ key: 'd', mod: true }],
    run: ({ actions, chosen }) => void actions.duplicate(chosen()),
  },
  rename: {
    label: 'Rename in place',
    short: 'Rename',
    group: 'Editing',
    keys: [{ key: 'F2' }],
    run({ store, chosen }) {
      const [id] = chosen();
      if (id !== undefined) store.startRenaming(id);
    },
  },
  selectAll: {
    label: 'Select everything',
    group: 'Editing',
    keys: [{ key: 'a', mod: true }],
    run: ({ actions }) => actions.selectAll(),
  },
  escape: {
    label: 'Leave, cancel, select nothing',
    short: 'Cancel',
    group: 'Editing',
    keys: [ESCAPE],
    run({ store }) {
      const { connecting, drawer, discovery } = store.getState();
      if (connecting) store.stopConnecting();
      else if (drawer) store.closeDrawer();
      else if (discovery) store.leaveDiscovery();
      else store.select([]);
    },
  },
  find: {
    label: 'Find an action, a part, a rule, a sample or a view',
    short: 'Find anything…',
    group: 'Looking',
    keys: [{ key: 'k', mod: true }],
    whileTyping: true,
    once: true,
    // Nobody watching shall see what else there is.
    wanted: ({ presenting }) => presenting === null,
    run({ store, leaveField }) {
      leaveField();
      store.openDialog('find');
    },
  },
  findOnCanvas: {
    label: 'Find parts and notes on the canvas',
    short: 'Find on the canvas',
    group: 'Looking',
    keys: [{ key: 'f', mod: true }],
    wanted: ({ view, page, presenting }) => view === 'canvas' && page === null && presenting === null,
    run({ store }) {
      store.showView('canvas');
      store.find(true);
    },
  },
  fitView: {
    label: 'Fit everything into view',
    group: 'Looking',
    keys: [{ code: 'Digit1', shift: true }],
    run: ({ actions }) => actions.fit(null),
  },
  fitSelection: {
    label: 'Fit the selection into view',
    group: 'Looking',
    keys: [{ code: 'Digit2', shift: true }],
    run: ({ actions, selected }) => actions.fit(selected()),
  },
  actualSize: {
    label: 'Actual size',
    group: 'Looking',
    keys: [{ code: 'Digit0', shift: true }],
    run: ({ actions }) => actions.zoom('actual'),
  },
  zoomIn: {
    label: 'Zoom in',
    group: 'Looking',
    keys: [{ key: '+' }, { key: '=' }],
    letter: true,
    run: ({ actions }) => actions.zoom('in'),
  },
  zoomOut: {
    label: 'Zoom out',
    group: 'Looking',
    keys: [{ key: '-' }],
    letter: true,
    run: ({ actions }) => actions.zoom('out'),
  },
  follow: {
    label: 'Follow the request with the view',
    short: 'Follow the request',
    group: 'Looking',
    keys: [{ key: 'f' }],
    letter: true,
    run: ({ store }) => store.toggleFollow(),
  },
  tidyUp: {
    label: 'Tidy up',
    group: 'Looking',
    keys: [{ key: 't' }],
    letter: true,
    run: ({ actions }) => actions.tidyUp(),
  },
  foldPeople: {
    label: 'Show all people, or fold them into their servers',
    short: ({ folding, playground }) =>
      nextForAll(folding, playground.topology) === 'show' ? 'Show all people' : 'Fold all people',
    group: 'Looking',
    keys: [{ key: 'e' }],
    letter: true,
    enabled: ({ folding, playground }) => nextForAll(folding, playground.topology) !== null,
    run: ({ actions }) => actions.foldOrShowAll(),
  },
  foldPalette: {
    label: 'Fold the parts to add away, or show them',
    short: (state) => (isFolded(state, 'palette') ? 'Show the names of the parts' : 'Fold the parts away'),
    group: 'Looking',
    keys: [{ key: '(' }],
    letter: true,
    run: (desk) => foldSide(desk, 'palette'),
  },
  foldPanel: {
    label: 'Fold the side panel away, or show it',
    short: (state) => (isFolded(state, 'panel') ? 'Show the side panel' : 'Fold the side panel away'),
    group: 'Looking',
    keys: [{ key: ')' }],
    letter: true,
    run: (desk) => foldSide(desk, 'panel'),
  },
  legend: {
    label: 'Show the legend, or fold it away',
    short: 'Legend',
    group: 'Looking',
    keys: [{ key: 'k' }],
    letter: true,
    run({ store, narrow }) {
      const folded = isFolded(store.getState(), 'legend');
      store.fold('legend', !folded);
      // In a drawer it is seen only where the drawer is.
      if (folded && narrow() && store.getState().drawer !== 'palette') store.toggleDrawer('palette');
    },
  },
  present: {
    label: 'Open the present view',
    short: 'Present',
    group: 'Presenting',
    keys: [{ key: 'p' }],
    letter: true,
    once: true,
    run: ({ store }) => store.present(store.getState().presenting ?? 'page'),
  },
  save: {
    label: 'Save as a file',
    group: 'Keeping',
    keys: [{ key: 's', mod: true }],
    whileTyping: true,
    run({ actions, leaveField }) {
      leaveField();
      actions.save();
    },
  },
  open: {
    label: 'Open a file or a share link',
    short: 'Open…',
    group: 'Keeping',
    keys: [{ key: 'o', mod: true }],
    whileTyping: true,
    run: ({ store }) => store.openDialog('open'),
  },
  keys: {
    label: 'This list',
    short: 'Keys',
    group: 'Keeping',
    keys: [{ key: '?' }],
    run: ({ store }) => store.openDialog('keys'),
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof ROWS;

export const COMMANDS: { readonly [Id in CommandId]: Command } = ROWS;

export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

/** The command that adds a part of each kind. */
export const ADDING = {
  gateway: 'addGateway',
  server: 'addServer',
  user: 'addUser',
  external: 'addExternal',
} as const satisfies Record<AddableKind, CommandId>;

function watchBeside({ store }: Desk, by: 1 | -1): void {
  const { request, playing } = store.getState().playhead;
  store.watch(request + by, playing);
}

function stepLesson({ store }: Desk, by: 1 | -1): void {
  const { lesson } = store.getState();
  if (lesson) void import('./lessonActs').then(({ makeLessonActs }) => makeLessonActs(store).go(lesson.work.step + by));
}

/** Where the sides are drawers they are closed and opened, elsewhere folded away for good. */
function foldSide({ store, narrow }: Desk, side: Drawer): void {
  if (narrow()) store.toggleDrawer(side);
  else store.fold(side, !isFolded(store.getState(), side));
}

/** What a command is called on a button or in a menu. */
export function nameOfCommand(id: CommandId, state: AppState): string {
  const { label, short = label } = COMMANDS[id];
  return typeof short === 'string' ? short : short(state);
}

/** Whether its button can be pressed. */
export const isEnabled = (id: CommandId, state: AppState): boolean => COMMANDS[id].enabled?.(state) ?? true;

/** The command for a pressed key; null for none. `letters` false switches the single-letter ones off. */
export const commandFor = (pressed: Pressed, letters: boolean, mac = false): CommandId | null =>
  COMMAND_IDS.find((id) => {
    const { keys, letter } = COMMANDS[id];
    return (letters || !letter) && keys.some((combination) => isPressed(combination, pressed, mac));
  }) ?? null;
