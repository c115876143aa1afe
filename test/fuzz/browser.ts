/** A browser of two tabs in one process: one memory for both, and each its own history, session, timers and listeners, under one clock. */

import { Memory } from '../unit/documents/memory';

interface Task {
  readonly at: number;
  readonly page: number;
  readonly act: () => void;
}

interface Entry {
  readonly state: unknown;
  readonly href: string;
}

type Listener = (event: unknown) => void;
type Navigation = 'navigate' | 'reload' | 'back_forward';

/** As Safari: so many calls within so many milliseconds. */
const MOST_CALLS = 100;
const WITHIN = 30_000;
/** More than any page has to do while a person looks on. */
const MOST_TASKS = 5000;

export const HOME = 'https://example.org/playground/';

export class Tab {
  session = new Memory();
  entries: readonly Entry[] = [{ state: null, href: HOME }];
  place = 0;
  /** Counts page loads, so that nothing of one page lives on in the next. */
  page = 0;
  navigation: Navigation = 'navigate';
  readonly listeners = new Map<string, Set<Listener>>();
  private calls: readonly number[] = [];
  /** Whether the browser let the page write its address the last time. */
  writable = true;

  constructor(
    readonly browser: Browser,
    readonly name: string,
  ) {}

  get entry(): Entry {
    return this.entries[this.place] ?? { state: null, href: HOME };
  }

  get hash(): string {
    return new URL(this.entry.href).hash;
  }

  dispatch(type: string, event: unknown): void {
    this.browser.within(this, () => {
      for (const listener of [...(this.listeners.get(type) ?? [])]) listener(event);
    });
  }

  /** The tab is closed, and a new one opened in its place. */
  empty(): void {
    this.session = new Memory();
    this.entries = [{ state: null, href: HOME }];
    this.place = 0;
  }

  /** What only this page had is gone. */
  forget(): void {
    this.page += 1;
    this.listeners.clear();
  }

  /** Another address is put in by hand: the browser makes an entry without a state. */
  enter(hash: string): void {
    this.entries = [...this.entries.slice(0, this.place + 1), { state: null, href: `${HOME}#${hash}` }];
    this.place += 1;
    this.dispatch('popstate', { state: null });
  }

  go(by: 1 | -1): void {
    if (!this.entries[this.place + by]) return;
    this.place += by;
    this.dispatch('popstate', { state: this.entry.state });
  }

  write(state: unknown, address: string, push: boolean): void {
    const { now } = this.browser;
    this.calls = [...this.calls.filter((at) => at > now - WITHIN), now];
    this.writable = this.calls.length <= MOST_CALLS;
    if (!this.writable) throw new DOMException('too many calls', 'SecurityError');
    const entry = { state, href: new URL(address, this.entry.href).href };
    this.entries = push
      ? [...this.entries.slice(0, this.place + 1), entry]
      : this.entries.map((old, place) => (place === this.place ? entry : old));
    if (push) this.place += 1;
  }
}

export class Browser {
  readonly memory = new Memory();
  readonly tabs: readonly [Tab, Tab] = [new Tab(this, 'one'), new Tab(this, 'two')];
  now = 0;
  /** The very look at the memory throws. */
  forbidden = false;
  private tasks = new Map<number, Task & { readonly tab: Tab }>();
  private ids = 0;
  private shown: Tab = this.tabs[0];

  constructor(onChange: (key: string, value: string | null, tab: Tab) => void = () => undefined) {
    this.memory.onChange = (key, value) => {
      onChange(key, value, this.shown);
      for (const tab of this.tabs) {
        if (tab === this.shown) continue;
        this.later(tab, 0, () =>
          tab.dispatch('storage', { key, newValue: value, storageArea: this.forbidden ? null : this.memory }),
        );
      }
    };
  }

  /** Does something as the page of a tab does it. */
  within<T>(tab: Tab, act: () => T): T {
    const before = this.shown;
    this.shown = tab;
    try {
      return act();
    } finally {
      this.shown = before;
    }
  }

  private later(tab: Tab, delay: number, act: () => void): number {
    this.ids += 1;
    this.tasks.set(this.ids, { at: this.now + Math.max(0, delay), page: tab.page, act, tab });
    return this.ids;
  }

  /** Lets time pass; what was to be done in it is done in its order. */
  pass(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (let done = 0; ; done += 1) {
      if (done > MOST_TASKS) throw new Error('what is to be done in this time never ends');
      const [id, task] =
        [...this.tasks].filter(([, { at }]) => at <= until).toSorted(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (id === undefined || !task) break;
      this.tasks.delete(id);
      this.now = Math.max(this.now, task.at);
      if (task.page === task.tab.page) this.within(task.tab, task.act);
    }
    this.now = until;
  }

  /** Does something with this browser's globals in place of those of the process. */
  asGlobal(act: () => void): void {
    const memory = (of: () => Memory) => () => {
      if (this.forbidden) throw new DOMException('not for you', 'SecurityError');
      return of();
    };
    const listeners = (type: string): Set<Listener> => {
      const { listeners: known } = this.shown;
      const set = known.get(type) ?? new Set();
      known.set(type, set);
      return set;
    };
    const url = (): URL => new URL(this.shown.entry.href);
    const browser = this;
    const location = {
      get href() {
        return url().href;
      },
      get hash() {
        return url().hash;
      },
      get search() {
        return url().search;
      },
      get pathname() {
        return url().pathname;
      },
      get origin() {
        return url().origin;
      },
    };
    const history = {
      get state() {
        return browser.shown.entry.state;
      },
      pushState: (state: unknown, _: string, address: string) => this.shown.write(state, address, true),
      replaceState: (state: unknown, _: string, address: string) => this.shown.write(state, address, false),
    };
    const values: Readonly<Record<string, () => unknown>> = {
      localStorage: memory(() => this.memory),
      sessionStorage: memory(() => this.shown.session),
      location: () => location,
      history: () => history,
      performance: () => ({ now: () => this.now, getEntriesByType: () => [{ type: this.shown.navigation }] }),
      crypto: () => ({
        getRandomValues: (numbers: Uint32Array) => numbers.map(() => (this.ids += 1)),
      }),
      setTimeout:
        () =>
        (act: () => void, delay = 0) =>
          this.later(this.shown, delay, act),
      clearTimeout: () => (id: number) => void this.tasks.delete(id),
      addEventListener: () => (type: string, listener: Listener) => void listeners(type).add(listener),
      removeEventListener: () => (type: string, listener: Listener) => void listeners(type).delete(listener),
    };
    const before = Object.keys(values).map(
      (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
    );
    const { now } = Date;
    for (const [name, get] of Object.entries(values))
      Object.defineProperty(globalThis, name, { configurable: true, get });
    Date.now = () => 1_700_000_000_000 + this.now;
    try {
      act();
    } finally {
      Date.now = now;
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
    }
  }
}
