/** What a person does, in the words of the product: each becomes an edit, a seek, or a sentence why not. */

import type { AddableKind } from '../canvas/adding';
import { hiddenIn } from '../canvas/folding';
import type { ConnectionEnd } from '../canvas/gestures';
import { nodeFor } from '../canvas/neighbour';
import type { nextPlace } from '../canvas/nextPlace';
import type { Viewport } from '../canvas/viewport';
import type { Cursor } from '../playback/decisions';
import type { tidyUp } from '../playground/arrange';
import { addByHand, addClusterByHand } from '../playground/byHand';
import { kindAndName } from '../playground/calling';
import { makeCluster } from '../playground/clusters';
import { connect } from '../playground/connect';
import { copyParts, duplicateParts, type Pasted, pasteParts } from '../playground/copies';
import { resetState, setStartTurn, setTitle } from '../playground/edits';
import type { PossibleFault } from '../playground/faults';
import { type Added, removeParts } from '../playground/parts';
import { freePlace, PART_SIZES } from '../playground/placement';
import { type Edit, EMPTY_PLAYGROUND, type Playground, type Refused, reasonOf } from '../playground/playground';
import { rename } from '../playground/renaming';
import { addRequests, clearRequests, fullTurn, moveRequest, placeAfterMove, removeRequest } from '../playground/script';
import { connectPeople } from '../playground/seating';
import type { withStarter } from '../playground/starter';
import { anyRequest, nextAct } from '../playground/suggestion';
import { called } from '../routing/called';
import { initialState, type Request, run } from '../routing/route';
import { type CopiedTexts, copiedTexts, readCopied } from '../sharing/copied';
import { formatDocument } from '../sharing/document';
import { fileName } from '../sharing/fileName';
import type { Position } from '../topology/parts';
import { findCluster, findServer, findUser, nameOf, turn } from '../topology/topology';
import { makeMovingActs, seatedIn, withCompanions } from './movingActs';
import { calledIn, makeNoteActs, nextTo } from './noteActs';
import type { AppStore } from './store';
import { peopleShown } from './store/state';
import { SAID_WORDS } from './words';

/** What the actions ask of the view of the canvas. */
export type View = Pick<
  Viewport,
  'centre' | 'proportion' | 'fit' | 'reveal' | 'zoom' | 'focus' | 'focused' | 'isBusyElsewhere'
>;

/** What the actions ask of the browser. */
export interface Browser {
  /** Whether the browser took the text. */
  copyText(text: string): Promise<boolean>;
  download(name: string, content: string | Blob, type: string): void;
}

/** What gives parts their places, which may come late. */
export interface Placing {
  readonly nextPlace: typeof nextPlace;
  readonly tidyUp: typeof tidyUp;
  readonly withStarter: typeof withStarter;
}
export type WithPlacing = (then: (placing: Placing) => void) => void;

export type Actions = ReturnType<typeof makeActions>;

export function makeActions(store: AppStore, view: View, browser: Browser, withPlacing: WithPlacing) {
  const { getState: get, edit, attempt, say } = store;
  const whenPlacing: WithPlacing = (then) => withPlacing((placing) => store.act(() => then(placing)));

  /** `over`: what it was let go upon, such as the server a person logs in to. */
  const add = (kind: AddableKind, position: Position | null, over: string | null = null): void => {
    if (position) addAt(kind, position, over);
    else whenPlacing((placing) => addAt(kind, placeFor(placing, kind), null, true));
  };
  const addAt = (kind: AddableKind, position: Position, over: string | null, reveal = false): void => {
    const before = get();
    const { topology } = before.playground;
    const group = peopleShown(before).groups.find(({ id }) => id === over);
    const seat = kind === 'user' && over !== null ? (group?.server ?? findServer(topology, over)?.id) : undefined;
    const cluster = kind === 'server' && over !== null && findCluster(topology, over) ? over : null;
    const place = cluster === null ? position : freePlace(topology, position, PART_SIZES.server);
    const one = addByHand(before.playground, kind, place, cluster);
    const seated = one.ok && seat != null ? seatedIn(before, one.playground, [one.id], seat) : null;
    const added = attempt(() => (one.ok && seated?.edit.ok ? { ...one, ...seated.edit } : one));
    if (added.ok && seated) store.foldAs(seated.folding);
    const { gateway } = get().playground.topology;
    if (added.ok) {
      store.select([added.id]);
      if (reveal || seat != null) view.reveal(added.id);
      const name = kindAndName(kind, nameOf(added.playground.topology, added.id));
      say([SAID_WORDS.added(name), ...(added.said === undefined ? [] : [added.said])].join(' '));
      view.focus(added.id);
    } else if (kind === 'gateway' && gateway) {
      store.select([gateway.id]);
      view.fit([gateway.id]);
      view.focus(gateway.id);
    }
  };
  const placeFor = (placing: Placing, kind: AddableKind): Position => {
    const { selection, playground } = get();
    const { topology, notes } = playground;
    const people = peopleShown(get());
    return placing.nextPlace(topology, kind, { selection, middle: view.centre(), people, notes });
  };

  const remove = (ids: readonly string[]): void => {
    if (ids.length === 0) return;
    const before = get();
    const names = ids.map((id) => calledIn(before.playground, id));
    const next = nextTo(before, ids);
    if (!edit((playground) => removeParts(playground, ids))) return;
    say(SAID_WORDS.deleted(names));
    view.focus(next);
  };

  const send = (request: Request): void => sent((playground) => addRequests(playground, [request]));
  const sendTurn = (request: Request): void => sent((playground) => fullTurn(playground, request));
  const sent = (change: (playground: Playground) => Edit): void => {
    const first = get().playground.requests.length;
    const marked = store.hasChanges();
    if (!attempt(change).ok) return;
    // What is sent now is what a later edit is compared with, unless earlier marks still wait to be looked at.
    if (!marked) store.dismissChanges();
    store.showWatching();
    store.watch(first, true);
  };
  const lastRequest = (): Request | null => {
    const { playground, playhead } = get();
    return (
      playground.requests[playhead.request] ??
      playground.requests.at(-1) ??
      nextAct(playground)?.request ??
      anyRequest(playground)
    );
  };

  /** A cluster that was made is selected. */
  const clusterOf = (make: (playground: Playground) => Added | Refused): Added | Refused => {
    const made = attempt(make);
    if (made.ok) {
      store.select([made.id]);
      view.focus(made.id);
    }
    return made;
  };

  /** Undo or redo: the keyboard goes to a part that undo brought back, and away from one that is gone. */
  const travel = (go: () => void, toWhatComesBack: boolean): void => {
    const before = get();
    go();
    const after = get();
    if (after.document !== before.document || view.isBusyElsewhere()) return;
    const [were, are] = [idsOf(before.playground), idsOf(after.playground)];
    const back = are.filter((id) => !were.includes(id));
    const gone = were.filter((id) => !are.includes(id));
    const at = view.focused();
    const [first, ...more] = back;
    if (toWhatComesBack && first !== undefined) {
      const node = nodeFor(peopleShown(after), first);
      // Whoever comes back into a group shall be seen to do so.
      if (node !== first && more.length === 0) store.select([first]);
      view.focus(more.length === 0 ? first : node);
    } else if (at !== null && gone.includes(at)) view.focus(nextTo(before, [at, ...gone]));
  };

  const open = (playground: Playground): void => store.open({ playground });

  /** Adds copies and selects them. */
  const pasted = (change: (playground: Playground) => Pasted | Refused): string | null => {
    const copies = attempt(change);
    if (copies.ok) {
      store.select(copies.ids);
      view.focus(copies.ids[0] ?? null);
    }
    return reasonOf(copies);
  };

  return inOneWrite(store, {
    add,
    remove,
    undo: (): void => travel(store.undo, true),
    redo: (): void => travel(store.redo, false),
    ...makeNoteActs(store, view),
    ...makeMovingActs(store, view),
    removeSelected: (): void => remove(get().selection),
    duplicate: (ids: readonly string[]): string | null => pasted((playground) => duplicateParts(playground, ids)),
    /** Of the server it was let go upon, or of the selected ones; else of a new one, there or at the next free place. */
    addCluster(position: Position | null, over: string | null, selected = get().selection): void {
      const { topology } = get().playground;
      const servers = (position === null ? selected : over === null ? [] : [over]).filter((id) =>
        findServer(topology, id),
      );
      if (servers.length > 0) {
        clusterOf((playground) => makeCluster(playground, servers));
        return;
      }
      const addThere = (place: Position): void => {
        const made = clusterOf((playground) => addClusterByHand(playground, place));
        if (made.ok) view.reveal(made.id);
      };
      if (position) addThere(position);
      else whenPlacing((placing) => addThere(placeFor(placing, 'server')));
    },
    makeCluster(ids: readonly string[], name?: string): string | null {
      const servers = ids.filter((id) => findServer(get().playground.topology, id));
      return reasonOf(clusterOf((playground) => makeCluster(playground, servers, name)));
    },
    /** Copies of the parts, the uppermost leftmost corner of them where it was dropped. */
    copyTo(positions: ReadonlyMap<string, Position>): void {
      const corner: Position = [
        Math.min(...[...positions.values()].map(([x]) => x)),
        Math.min(...[...positions.values()].map(([, y]) => y)),
      ];
      pasted((playground) => pasteParts(playground, copyParts(playground, positions.keys()), corner));
    },
    /** Answers the two people when the connection is a request to be sent. */
    connect(from: ConnectionEnd, to: string): { readonly from: string; readonly to: string } | null {
      const handle = from.handle === 'send' ? 'any' : from.handle;
      const { topology } = get().playground;
      const people = findUser(topology, from.id) ? withCompanions(get(), [from.id]) : [];
      if (people.length > 1 && (findServer(topology, to) || findCluster(topology, to))) {
        attempt((playground) => connectPeople(playground, people, to, handle));
        return null;
      }
      const connection = connect(get().playground, from.id, to, handle);
      if (connection.ok) attempt(() => connection);
      else if (connection.request) return connection.request;
      else say(connection.reason, true);
      return null;
    },
    rename(id: string, name: string | null): void {
      store.stopRenaming();
      if (name !== null && name.trim() !== '') attempt((playground) => rename(playground, id, name));
      view.focus(id);
    },
    setTitle: (title: string): string | null =>
      reasonOf(attempt((playground) => setTitle(playground, title), { quiet: true })),
    setStartTurn(server: string): string | null {
      const answer = attempt((playground): Edit => {
        const result = setStartTurn(playground, server);
        if (!result.ok) return result;
        return { ...result, said: SAID_WORDS.firstTurn(called(playground.topology, server)) };
      });
      return reasonOf(answer);
    },
    tidyUp(): void {
      const { playground, folding } = get();
      const folded = hiddenIn(playground.topology, folding);
      whenPlacing((placing) => {
        edit((before) => placing.tidyUp(before, { proportion: view.proportion(), folded }));
        view.fit(null);
      });
    },
    selectAll(): void {
      store.select(idsOf(get().playground, false));
    },
    send,
    sendTurn,
    lastRequest,
    sendAgain(): void {
      const request = lastRequest();
      if (request) send(request);
      else store.offerSending(true);
    },
    /** Sends a request so that it lands where asked; the script gives way where its turn is another. */
    sendFrom(request: Request, next: string | null): void {
      const { playground } = get();
      const after = run(playground.topology, playground.requests, playground.state).state;
      if (next === null || turn(playground.topology, after.next) === next) {
        store.showView('canvas');
        send(request);
        return;
      }
      const state = { ...initialState, next };
      if (!attempt((before) => addRequests({ ...before, requests: [], state }, [request])).ok) return;
      store.showView('canvas');
      if (playground.requests.length > 0) say(SAID_WORDS.alone);
      store.showWatching();
      store.dismissChanges();
      store.watch(0, true);
    },
    /** Shows a step of the script on the canvas. */
    goTo(cursor: Cursor): void {
      store.showView('canvas');
      store.showPanel('steps');
      store.show(cursor);
    },
    moveRequest(from: number, to: number): void {
      const { request, step } = get().playhead;
      edit((playground) => moveRequest(playground, from, to));
      // The same request may stand in the script several times: the one that was shown is found by its place.
      const target = placeAfterMove(request, from, to);
      if (get().playhead.request !== target) store.show({ request: target, step });
    },
    removeRequest: (index: number): void => void edit((playground) => removeRequest(playground, index)),
    clearRequests: (): void => void edit(clearRequests),
    reset(): void {
      if (edit(resetState)) say(SAID_WORDS.reset);
    },
    open,
    startFresh: (): void => open(EMPTY_PLAYGROUND),
    startCommunity(): void {
      whenPlacing((placing) => {
        edit((playground) => placing.withStarter(playground, { proportion: view.proportion() }));
        view.fit(null);
        view.focus(get().playground.topology.gateway?.id ?? null);
      });
    },
    /** `quiet`: whoever asked says so itself. */
    save({ quiet = false } = {}): void {
      const { playground } = get();
      browser.download(fileName(playground.title), formatDocument(playground), 'application/json');
      store.markClean();
      if (quiet) return;
      // A dialog that saves lists what leaves.
      if (get().dialog !== null) return say(SAID_WORDS.saved);
      const { said } = get();
      // What was said since is newer.
      const sayUnlessMore = (text: string): void => {
        if (get().said === said) say(text);
      };
      void import('./savedSaid').then(
        ({ savedSaid }) => sayUnlessMore(savedSaid(playground)),
        () => sayUnlessMore(SAID_WORDS.saved),
      );
    },
    copyText: browser.copyText,
    /** Hands a text or a picture over as a file under its title. */
    saveText(
      title: string,
      { ending, type }: { readonly ending: string; readonly type: string },
      content: string | Blob,
    ): void {
      browser.download(fileName(title, ending), content, type);
    },
    /** Selects parts and shows them in the inspector. */
    inspect(ids: readonly string[]): void {
      store.select(ids);
      store.openPanel('inspector');
    },
    /** Sets a fault and shows at once whom it affects. */
    breakPart(fault: PossibleFault, id: string, other: string): string | null {
      const broken = attempt((playground) => fault.set(playground, id, other));
      if (broken.ok) store.openPanel('faults');
      return reasonOf(broken);
    },
    /** The selected parts for the clipboard; null while nothing is selected. */
    copied(): CopiedTexts | null {
      const { playground, selection } = get();
      return selection.length === 0 ? null : copiedTexts(playground, selection);
    },
    /** Puts copied parts where asked, or at the middle of the view; false where the text holds none. */
    paste(text: string, at: Position | null): boolean {
      const copied = readCopied(text);
      if (!copied) return false;
      pasted((playground) => pasteParts(playground, copied, at ?? view.centre()));
      return true;
    },
    fit: view.fit,
    zoom(how: Parameters<View['zoom']>[0]): void {
      view.zoom(how);
      store.giveWay();
    },
  });
}

/** The parts as they are drawn and the notes, frames of clusters behind them. */
function idsOf({ topology, notes }: Playground, frames = true): readonly string[] {
  const { gateway, servers, users, externals, clusters } = topology;
  const all = [
    ...(gateway ? [gateway] : []),
    ...servers,
    ...users,
    ...externals,
    ...notes,
    ...(frames ? clusters : []),
  ];
  return all.map(({ id }) => id);
}

/** The same acts, each one write of the store, whatever it does. */
function inOneWrite<Acts extends object>({ act }: Pick<AppStore, 'act'>, acts: Acts): Acts {
  const written = Object.entries(acts).map(([name, does]: [string, (...given: unknown[]) => unknown]) => [
    name,
    (...given: unknown[]): unknown => act(() => does.apply(acts, given)),
  ]);
  return Object.fromEntries(written);
}
