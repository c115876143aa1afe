/** A desk to try acts at: the real store and actions over a playground, and round them a browser that only notes what it is asked for. */

import { type Actions, type Browser, makeActions, type View, type WithPlacing } from '../../../src/app/actions';
import type { Desk as CommandDesk } from '../../../src/app/command';
import { type AppStore, makeStore } from '../../../src/app/store';
import { shownTrace } from '../../../src/app/store/state';
import { nextPlace } from '../../../src/canvas/nextPlace';
import { tidyUp } from '../../../src/playground/arrange';
import type { Playground } from '../../../src/playground/playground';
import { withStarter } from '../../../src/playground/starter';
import { initialState, type Request } from '../../../src/routing/route';
import { isWhole, traceText } from '../../../src/routing/trace';
import type { Position } from '../../../src/topology/parts';
import type { Topology } from '../../../src/topology/topology';

/** The middle of what is seen. */
export const CENTRE: Position = [400, 240];

/** What was asked of the canvas and the browser, one line each: 'focus s1'. */
export type Asked = readonly string[];

export interface Desk {
  readonly store: AppStore;
  readonly actions: Actions;
  readonly asked: Asked;
  /** What was handed over as files, by name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Here from the first moment on. */
export const withPlacing: WithPlacing = (then) => then({ nextPlace, tidyUp, withStarter });

export const documentOf = (topology: Topology, requests: readonly Request[] = []): Playground => ({
  title: 'Acme',
  topology,
  requests,
  state: initialState,
  notes: [],
});

export function deskFor(playground: Playground, clipboardWorks = true): Desk {
  const asked: string[] = [];
  const files = new Map<string, string>();
  const note =
    (what: string) =>
    (value: unknown): void => {
      asked.push(`${what} ${Array.isArray(value) ? value.join(' ') : (value ?? 'all')}`);
    };
  const view: View = {
    centre: () => CENTRE,
    proportion: () => 2,
    fit: note('fit'),
    reveal: note('reveal'),
    zoom: note('zoom'),
    focus: note('focus'),
    focused: () => null,
    isBusyElsewhere: () => false,
  };
  const browser: Browser = {
    async copyText(text) {
      asked.push(`copy ${text}`);
      return clipboardWorks;
    },
    download(name, content) {
      if (typeof content !== 'string') throw new Error(`${name} is no text`);
      files.set(name, content);
    },
  };
  const store = makeStore(playground);
  return { store, actions: makeActions(store, view, browser, withPlacing), asked, files };
}

/** The desk as a command finds it, with nothing focused but what is selected; `chosen` is what the keyboard stands on. */
export function commandDesk({ store, actions }: Desk, chosen?: readonly string[]): CommandDesk {
  const selected = (): readonly string[] => store.getState().selection;
  return {
    store,
    actions,
    selected,
    chosen: () => chosen ?? selected(),
    narrow: () => false,
    leaveField: () => undefined,
  };
}

/** How the state of the app is read here, so that a test says what is seen and not where it is kept. */
export const documentOn = ({ store }: Desk): Playground => store.getState().playground;
/** Which document it is: two that hold the same are two. */
export const identityOn = ({ store }: Desk): string => store.getState().document;
export const topologyOn = (desk: Desk): Topology => documentOn(desk).topology;
export const selectedOn = ({ store }: Desk): readonly string[] => store.getState().selection;
export const undoableOn = ({ store }: Desk): number => store.getState().past.length;
export const waitingOn = ({ store }: Desk): Playground | null => store.getState().waiting?.playground ?? null;
export const playheadOn = ({ store }: Desk): { request: number; step: number; playing: boolean } => {
  const { request, step, playing } = store.getState().playhead;
  return { request, step, playing };
};

/** The sentence said last, a refusal with a mark before it; null while nothing was said. */
export const saidOn = ({ store }: Desk): string | null => {
  const { said } = store.getState();
  return said && (said.refused ? `refused: ${said.text}` : said.text);
};

/** What fills the page beside the document. */
export const shownOn = ({ store }: Desk) => {
  const { view, page, panel, drawer, dialog, sending, renaming, connecting } = store.getState();
  return { view, page, panel, drawer, dialog, sending, renaming, connecting };
};

/** The way of the request that is shown; null while there is none. */
export const wayOn = ({ store }: Desk): string | null => {
  const trace = shownTrace(store.getState());
  return trace && isWhole(trace) ? traceText(trace) : null;
};

/** Shows another view, or a page of reference over it, as the tabs do. */
export const showView = ({ store }: Desk, view: ReturnType<typeof shownOn>['view']): void => store.showView(view);
export const showModelPage = ({ store }: Desk): void => store.turnTo({ kind: 'model' });
export const openSendForm = ({ store }: Desk): void => store.offerSending(true);
