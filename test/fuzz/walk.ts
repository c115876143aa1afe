/** A walk through the real store and its autosave in two tabs: whatever is done in whatever order, nothing is lost unsaid and nothing is out of step. */

import fc from 'fast-check';
import { type Actions, makeActions } from '../../src/app/actions';
import { keepDocuments } from '../../src/app/keeping';
import { tracesOf } from '../../src/app/replay';
import { type AppStore, makeStore } from '../../src/app/store';
import { type AppState, restingAt } from '../../src/app/store/state';
import { startOf } from '../../src/documents/carrying';
import { hasEntries, openEntry, recentEntries, removeEntry } from '../../src/documents/entries';
import { isUnkept } from '../../src/documents/life';
import { readList } from '../../src/documents/list';
import { KEEPING_WORDS } from '../../src/documents/words';
import { setTitle } from '../../src/playground/edits';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import { EMPTY_PLAYGROUND, type Playground } from '../../src/playground/playground';
import { formatDocument, parseDocument } from '../../src/sharing/document';
import { encodeLink } from '../../src/sharing/link';
import { linkTo, withoutMoment } from '../../src/sharing/moment';
import { findPart } from '../../src/topology/topology';
import { withPlacing } from '../unit/app/desk';
import { Browser, type Tab } from './browser';

const KINDS = [
  'edit',
  'edit',
  'edit',
  'send',
  'add a part',
  'remove a part',
  'select',
  'undo',
  'undo',
  'redo',
  'undo and redo',
  'open',
  'open nothing drawn',
  'open recent',
  'open recent',
  'remove recent',
  'paste a link',
  'paste a broken link',
  'point to a moment',
  'back',
  'back',
  'forward',
  'reload',
  'crash',
  'visit again',
  'copy',
  'play or pause',
  'step',
  'drag',
  'let go',
  'a moment passes',
  'time passes',
  'time passes',
  'the memory is full',
  'the memory has room',
  'the memory is forbidden',
  'the list is refused',
  'the list is spoilt',
  'a stranger writes',
] as const;
type Kind = (typeof KINDS)[number];

const DOCUMENT = 'sgp.document.';
const LIST = 'sgp.recent';
const SPOILT = ['{"a":', '[]', 'null', '[{"id":"x"}]', '7'];

/** Longer than the page takes to keep what changed and to write the address. */
const SETTLED = 3000;
/** Longer than a request plays. */
const PLAYED = 30_000;

const texts = new WeakMap<Playground, string>();
const textOf = (playground: Playground): string => {
  const known = texts.get(playground) ?? formatDocument(playground);
  texts.set(playground, known);
  return known;
};
/** What was read again once need not be read again. */
const readable = new WeakSet<Playground>();
const ask = (holds: boolean, promise: string): void => {
  if (!holds) throw new Error(promise);
};

/** Titles tell which document a state belongs to: "D3 7" is a state of D3; samples and empty ones belong to none yet. */
const rootOf = (title: string): string | null => /^D\d+/.exec(title)?.[0] ?? null;
const titleIn = (text: string): string => /^ {2}"title": "(.*)",$/m.exec(text)?.[1] ?? '';

/** What was made of what, in any tab: texts of documents. */
class Made {
  private readonly steps = new Map<string, Set<string>>();

  add(from: string, to: string): void {
    if (from !== to) this.steps.set(from, (this.steps.get(from) ?? new Set()).add(to));
  }

  leads(from: string, to: string): boolean {
    const seen = new Set([from]);
    for (const text of seen) for (const next of this.steps.get(text) ?? []) seen.add(next);
    return seen.has(to);
  }
}

interface Page {
  readonly store: AppStore;
  readonly actions: Actions;
  readonly said: string[];
}

class Walk {
  readonly browser = new Browser((key, value, tab) => this.changed(key, value, tab));
  private readonly made = new Made();
  private readonly pages = new Map<Tab, Page>();
  private readonly there = new Map<string, string>();
  /** Which page wrote what is there now: the tab and its page load; none where somebody else had a hand in it. */
  private readonly owners = new Map<string, string>();
  private last: {
    readonly key: string;
    readonly before: string | undefined;
    readonly tab: Tab;
    readonly owner: string | undefined;
    readonly at: number;
  } | null = null;
  private by: 'product' | 'person' | 'stranger' = 'product';
  private listSpoilt = false;
  private count = 0;
  /** How each document is called in its titles, once one was given. */
  private readonly roots = new Map<string, string>();
  /** What went wrong where the product lets no error through: in the middle of a write. */
  private readonly faults: string[] = [];
  private readonly links: string[] = [];

  /** So many documents are kept from before: ten are kept at most. */
  begin(kept: number): void {
    for (let n = 1; n <= kept; n += 1)
      this.stranger(`${DOCUMENT}old.${n}`, textOf({ ...EMPTY_PLAYGROUND, title: `Old ${n}` }));
    for (const tab of this.browser.tabs) this.load(tab, 'navigate');
  }

  private state(tab: Tab): AppState {
    return this.page(tab).store.getState();
  }

  private page(tab: Tab): Page {
    const page = this.pages.get(tab);
    if (!page) throw new Error('the tab shows no page');
    return page;
  }

  private ownerOf = (tab: Tab): string => `${tab.name} ${tab.page}`;

  private load(tab: Tab, navigation: Tab['navigation']): void {
    tab.forget();
    tab.navigation = navigation;
    this.browser.within(tab, () => {
      const start = startOf(FIRST_SAMPLE.playground);
      const store = makeStore(start.playground, start);
      const said: string[] = [];
      const stood = new Map([[store.getState().document, textOf(store.getState().playground)]]);
      store.subscribe((state, before) => {
        if (state.said && state.said !== before.said) said.push(state.said.text);
        if (state.playground === before.playground && state.document === before.document) return;
        const text = textOf(state.playground);
        this.made.add(stood.get(state.document) ?? text, text);
        stood.set(state.document, text);
      });
      const none = (): void => undefined;
      const view = {
        centre: () => [400, 240] as const,
        proportion: () => 2,
        fit: none,
        reveal: none,
        zoom: none,
        focus: none,
        focused: () => null,
        isBusyElsewhere: () => false,
      };
      const actions = makeActions(store, view, { copyText: async () => true, download: none }, withPlacing);
      this.pages.set(tab, { store, actions, said });
      keepDocuments(store, start, none);
    });
  }

  /** Every change of the memory: nothing takes the place of what it was not made from, and nothing goes that need not. */
  private changed(key: string, value: string | null, tab: Tab): void {
    const before = this.there.get(key);
    if (value === null) this.there.delete(key);
    else this.there.set(key, value);
    if (key === LIST) this.listSpoilt = this.by === 'stranger';
    if (!key.startsWith(DOCUMENT)) return;
    const { last } = this;
    // At the same moment; later it is an undo that is kept.
    const same = last?.key === key && last.tab === tab && last.at === this.browser.now;
    const takenBack = same && last.before === (value ?? undefined);
    const owner = takenBack ? last.owner : this.ownerOf(tab);
    this.last = { key, before, tab, owner: this.owners.get(key), at: this.browser.now };
    if (this.by === 'stranger' || value === null || owner === undefined) this.owners.delete(key);
    else this.owners.set(key, owner);
    if (this.by !== 'product' || takenBack) return;
    const mind = (holds: boolean, promise: string): void => {
      if (!holds) this.faults.push(promise);
    };
    if (value === null) {
      const left = [...this.there.keys()].filter((other) => other.startsWith(DOCUMENT));
      mind(left.length >= 10 && last?.key !== key, 'a document goes only as the eleventh, after another was written');
    } else if (before !== undefined) {
      const [one, other] = [rootOf(titleIn(before)), rootOf(titleIn(value))];
      const promise = `"${titleIn(value)}" takes the place of "${titleIn(before)}"`;
      mind(this.made.leads(before, value) && (one === null || other === null || one === other), promise);
    }
  }

  does(kind: Kind, tab: Tab, n: number): void {
    this.browser.within(tab, () => this.act(kind, tab, n));
    for (const each of this.browser.tabs) this.sound(each);
    ask(this.faults.length === 0, this.faults.join('; '));
  }

  private act(kind: Kind, tab: Tab, n: number): void {
    const { browser } = this;
    const { store, actions } = this.page(tab);
    const state = store.getState();
    const { topology } = state.playground;
    const parts = [...topology.servers, ...topology.users, ...topology.externals].map(({ id }) => id);
    const drawn = !state.broken;
    switch (kind) {
      case 'edit': {
        this.count += 1;
        const root = rootOf(state.playground.title) ?? this.roots.get(state.document) ?? `D${this.count}`;
        this.roots.set(state.document, root);
        if (drawn) store.attempt((playground) => setTitle(playground, `${root} ${this.count}`));
        return;
      }
      case 'send': {
        const [from] = topology.externals;
        const to = topology.users[n % Math.max(1, topology.users.length)];
        if (drawn && from && to) actions.send({ kind: n % 2 ? 'chat' : 'subscribe', from: from.id, to: to.id });
        return;
      }
      case 'add a part':
        return drawn
          ? actions.add((['gateway', 'server', 'user', 'external'] as const)[n % 4] ?? 'server', null)
          : undefined;
      case 'remove a part':
        return drawn ? actions.remove(parts.slice(n % Math.max(1, parts.length)).slice(0, 1)) : undefined;
      case 'select':
        return store.select(parts.slice(n % 3, (n % 3) + 2));
      case 'undo':
        return drawn ? store.undo() : undefined;
      case 'redo':
        return drawn ? store.redo() : undefined;
      case 'undo and redo': {
        if (!drawn || state.past.length === 0) return;
        store.undo();
        store.redo();
        const { document, playground } = store.getState();
        return ask(document === state.document && playground === state.playground, 'redo is the inverse of undo');
      }
      case 'open':
        this.count += 1;
        return this.open(tab, { ...FIRST_SAMPLE.playground, title: `D${this.count} 0` }, n);
      case 'open nothing drawn':
        return this.open(tab, EMPTY_PLAYGROUND, n);
      case 'open recent': {
        store.happens({ kind: 'calmed' });
        const entries = recentEntries();
        const opening = entries.length === 0 ? null : openEntry(entries[n % entries.length]?.id ?? '');
        if (opening) store.open(opening);
        if (store.getState().waiting) store.answer(n % 4 !== 0);
        return;
      }
      case 'remove recent': {
        const entries = recentEntries();
        const id = entries[n % Math.max(1, entries.length)]?.id ?? '';
        this.by = 'person';
        removeEntry(id);
        this.by = 'product';
        // A list that could not be written names what is gone, until the next save.
        this.listSpoilt ||= readList(browser.memory.getItem(LIST)).some((line) => line.id === id);
        return store.happens({ kind: 'calmed' });
      }
      case 'paste a link': {
        const link = encodeLink(state.playground);
        if (link !== null) this.links.push(link);
        const known = this.links[n % Math.max(1, this.links.length)];
        if (known === undefined) return;
        tab.enter(linkTo(known, n % 2 ? { request: n % 3, step: n } : null));
        if (store.getState().waiting) store.answer(n % 4 !== 0);
        return;
      }
      case 'paste a broken link':
        return tab.enter('v1.5.broken');
      case 'point to a moment': {
        const hash = tab.hash.slice(1);
        const stands = drawn && !state.pasted && !state.waiting && history.state?.entry === state.at;
        if (hash === '' || !stands) return;
        tab.enter(`${withoutMoment(hash)}.m${n % 3}-${n}`);
        const after = store.getState();
        const same = after.document === state.document && after.playground === state.playground;
        return ask(same && after.past === state.past && !after.waiting, 'a moment alone opens and replaces nothing');
      }
      case 'back':
        return tab.go(-1);
      case 'forward':
        return tab.go(1);
      case 'reload':
        return this.reload(tab, n);
      case 'crash':
        return this.load(tab, 'reload');
      case 'visit again':
        tab.dispatch('pagehide', {});
        tab.empty();
        return this.load(tab, 'navigate');
      case 'copy':
        return store.markClean();
      case 'play or pause':
        return store.playPause();
      case 'step':
        return store.step(n % 2 ? 1 : -1);
      case 'drag':
        return store.drag(true);
      case 'let go':
        return store.drag(false);
      case 'a moment passes':
        return browser.pass(50 * n);
      case 'time passes':
        browser.pass(n % 3 === 0 ? PLAYED : SETTLED);
        for (const each of browser.tabs) browser.within(each, () => this.settled(each));
        return;
      case 'the memory is full':
        browser.memory.room = browser.memory.used + 40 * n;
        return;
      case 'the memory has room':
        browser.memory.room = Number.POSITIVE_INFINITY;
        browser.memory.refuses = () => false;
        browser.forbidden = false;
        return;
      case 'the list is refused':
        browser.memory.refuses = (key) => key === LIST;
        return;
      case 'the memory is forbidden':
        browser.forbidden = true;
        return;
      case 'the list is spoilt':
        return this.stranger(LIST, SPOILT[n % SPOILT.length] ?? '');
      case 'a stranger writes': {
        const keys = browser.memory.keys(DOCUMENT);
        const key = keys[n % Math.max(1, keys.length)] ?? `${DOCUMENT}odd`;
        return this.stranger(n % 3 ? 'sgp.other' : key, n % 2 ? '{"format":' : '[]');
      }
    }
  }

  private stranger(key: string, value: string): void {
    this.by = 'stranger';
    try {
      this.browser.memory.setItem(key, value);
    } catch {
      // There is no room for a stranger either.
    }
    this.by = 'product';
  }

  private open(tab: Tab, playground: Playground, n: number): void {
    const { store } = this.page(tab);
    store.open({ playground });
    if (store.getState().waiting) store.answer(n % 4 !== 0);
  }

  private reload(tab: Tab, n: number): void {
    if (n % 3 > 0) this.browser.pass(SETTLED);
    const before = this.state(tab);
    const { entry, broken, pasted, waiting, playground, at } = before;
    const link = encodeLink(playground);
    const inAddress =
      link !== null && tab.hash === `#${linkTo(link, restingAt(before))}` && history.state?.entry === at;
    const own = entry === null || this.owners.get(DOCUMENT + entry) === this.ownerOf(tab);
    tab.dispatch('pagehide', {});
    this.load(tab, 'reload');
    if (broken || pasted || waiting || !inAddress || !own) return;
    const after = this.state(tab);
    ask(encodeLink(after.playground) === link, 'a reload shows what was there');
    const [one, other] = [restingAt(before), restingAt(after)];
    ask(one?.request === other?.request && one?.step === other?.step, 'a reload shows the moment that was there');
  }

  /** What holds at any time. */
  private sound(tab: Tab): void {
    const { playground, playhead, selection } = this.state(tab);
    const traces = tracesOf(playground);
    const shown = traces[playhead.request];
    ask(traces.length === playground.requests.length, 'every request is routed');
    ask(shown !== undefined || (playhead.request === -1 && traces.length === 0), 'a request that there is is shown');
    ask(playhead.step >= 0 && playhead.step < Math.max(1, shown?.steps.length ?? 0), 'a step that there is is shown');
    ask(Number.isFinite(playhead.t0), 'the playhead stands somewhere');
    ask(
      selection.every((id) => findPart(playground.topology, id) !== undefined),
      'what is selected is there',
    );
    if (readable.has(playground)) return;
    const read = parseDocument(textOf(playground));
    ask(read.ok && textOf(read.playground) === textOf(playground), 'what is drawn can be read again');
    readable.add(playground);
  }

  /** What holds when nothing was done for a while. */
  private settled(tab: Tab): void {
    const { said } = this.page(tab);
    const state = this.state(tab);
    const refusals = [KEEPING_WORDS.full, KEEPING_WORDS.refused] as readonly string[];
    const left = [...state.left.values()].filter(({ document }) => document !== state.document);
    for (const held of [state, ...left]) {
      const told = state.refused.has(held.document) && said.some((text) => refusals.includes(text));
      ask(!isUnkept(held) || told, `"${held.playground.title}" is kept, or the person knows that it is not`);
    }
    const { entry, kept, broken, pasted, dragging, playground, at } = state;
    const memory = this.browser.memory;
    if (entry !== null && this.owners.get(DOCUMENT + entry) === this.ownerOf(tab) && !isUnkept(state))
      ask(memory.getItem(DOCUMENT + entry) === textOf(kept), `"${kept.title}" is kept in its entry`);
    if (!broken && !pasted && !dragging && tab.writable) {
      const link = encodeLink(playground);
      const address = link === null ? '' : `#${linkTo(link, restingAt(state))}`;
      ask(tab.hash === address && history.state?.entry === at, 'the address is at what is shown');
    }
    if (this.browser.forbidden) return ask(!hasEntries() && recentEntries().length === 0, 'nothing is listed');
    const documents = memory.keys(DOCUMENT).map((key) => key.slice(DOCUMENT.length));
    ask(
      recentEntries()
        .map(({ id }) => id)
        .toSorted()
        .join() === documents.toSorted().join(),
      'Recent lists each one',
    );
    if (this.listSpoilt) return;
    const listed = readList(memory.getItem(LIST)).map(({ id }) => id);
    const own = documents.filter((id) => this.owners.has(DOCUMENT + id));
    const agree = listed.every((id) => documents.includes(id)) && own.every((id) => listed.includes(id));
    ask(agree && listed.length <= 10, 'the list and the documents agree');
  }
}

class Act implements fc.Command<object, Walk> {
  constructor(
    private readonly kind: Kind,
    private readonly tab: 0 | 1,
    private readonly n: number,
  ) {}

  check = (): boolean => true;

  run(_: object, walk: Walk): void {
    walk.does(this.kind, walk.browser.tabs[this.tab], this.n);
  }

  toString = (): string => `${this.kind} (tab ${this.tab + 1}, ${this.n})`;
}

const act = fc
  .record({ kind: fc.constantFrom(...KINDS), tab: fc.constantFrom<0 | 1>(0, 0, 1), n: fc.nat(11) })
  .map(({ kind, tab, n }) => new Act(kind, tab, n));

/** Any walk of so many acts; at its end everything comes to rest. */
export const walks = (most: number) =>
  fc.property(fc.constantFrom(0, 9), fc.commands([act], { maxCommands: most, size: 'max' }), (kept, acts) => {
    const walk = new Walk();
    walk.browser.asGlobal(() => {
      walk.begin(kept);
      fc.modelRun(() => ({ model: {}, real: walk }), acts);
      walk.does('time passes', walk.browser.tabs[0], 0);
    });
  });
