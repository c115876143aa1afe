/** A browser of two tabs for the life of documents: what it keeps, its history, its reloads; and what a person did in it. */

import type { Effect, LifeEvent } from '../../../src/documents/events';
import { effectsOfBeginning, happened } from '../../../src/documents/happened';
import { begun, isUnsaved, type Life, type Opening } from '../../../src/documents/life';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import type { LinkResult } from '../../../src/sharing/link';

/** A document of this title; no link holds one whose title begins with '!'. */
export const titled = (title: string): Playground => ({ ...EMPTY_PLAYGROUND, title });

type Link = Playground | 'broken' | null;

const linkOf = (playground: Playground): Playground | null => (playground.title.startsWith('!') ? null : playground);

const read = (link: Link): LinkResult | null => {
  if (link === null) return null;
  if (link === 'broken') return { ok: false, error: { kind: 'invalid', message: 'It is broken.', detail: '' } };
  return { ok: true, playground: titled(link.title) };
};

interface Kept {
  readonly playground: Playground;
  readonly savedAt: number;
}

/** What all tabs share. */
export class Browser {
  readonly kept = new Map<string, Kept>();
  readonly written: { readonly before: string | null; readonly after: string }[] = [];
  clock = 0;
  pages = 0;
  full = false;

  /** What is kept, by title. */
  get titles(): readonly string[] {
    return [...this.kept.values()].map(({ playground }) => playground.title);
  }

  opening(entry: string | undefined): Opening | null {
    const kept = entry === undefined ? undefined : this.kept.get(entry);
    if (entry === undefined || !kept) return null;
    return { playground: titled(kept.playground.title), entry };
  }

  /** The entry that was written last. */
  get latest(): string | undefined {
    return [...this.kept].toSorted(([, a], [, b]) => b.savedAt - a.savedAt)[0]?.[0];
  }

  /** The entry of the document of this title. */
  entryOf(title: string): string | undefined {
    return [...this.kept].find(([, { playground }]) => playground.title === title)?.[0];
  }
}

export class Tab {
  life: Life;
  readonly said: string[] = [];
  private history: { readonly at: string | null; readonly link: Link }[];
  private place = 0;
  private session: { entry: string | null; addresses: readonly (string | null)[] } = { entry: null, addresses: [] };

  constructor(
    private readonly browser: Browser,
    link: Link,
    private readonly otherwise: Playground,
  ) {
    this.history = [{ at: null, link }];
    this.life = this.load(false);
  }

  get title(): string {
    return this.life.playground.title;
  }

  /** Whether the address is that of what is shown, or was a moment ago. */
  get settled(): boolean {
    const { broken, waiting, pasted, at } = this.life;
    return !broken && !waiting && !pasted && this.history[this.place]?.at === at;
  }

  happens(event: LifeEvent): void {
    const { life, effects } = happened(this.life, event);
    this.life = life;
    for (const effect of effects) this.carry(effect);
  }

  edit(title: string): void {
    this.happens({ kind: 'edited', playground: titled(title), goesOn: false });
  }

  open(opening: Opening, replace = true): void {
    this.happens({ kind: 'wanted', opening });
    if (this.life.waiting) this.happens({ kind: 'answered', replace });
  }

  recent(title: string, replace = true): void {
    const entry = this.browser.entryOf(title);
    this.happens({ kind: 'calmed' });
    const opening = this.browser.opening(entry);
    if (opening) this.open(opening, replace);
  }

  /** Enough time passes for what changed to be kept, and for the address to follow. */
  calm(): void {
    this.happens({ kind: 'calmed' });
    this.happens({ kind: 'readdressed' });
  }

  go(by: 1 | -1): void {
    if (!this.history[this.place + by]) return;
    this.place += by;
    this.arrive();
  }

  paste(link: Link, replace = true): void {
    this.history = [...this.history.slice(0, this.place + 1), { at: null, link }];
    this.place += 1;
    this.arrive();
    if (this.life.waiting) this.happens({ kind: 'answered', replace });
  }

  reload(): void {
    this.leave();
    this.life = this.load(true);
  }

  leave(): void {
    this.happens({ kind: 'calmed' });
  }

  private arrive(): void {
    const { at = null, link = null } = this.history[this.place] ?? {};
    if (at === null) this.happens({ kind: 'pasted', read: read(link) });
    else this.happens({ kind: 'travelled', to: at, read: read(link), moment: null });
  }

  private load(reloaded: boolean): Life {
    const { browser, session } = this;
    const { at = null, link = null } = this.history[this.place] ?? {};
    const own = reloaded ? session.entry : null;
    const text = link === null || link === 'broken' ? link : link.title;
    const resumed = own !== null && session.addresses.includes(text) ? browser.opening(own) : null;
    const linked = resumed ? null : read(link);
    const opening: Opening = resumed ??
      (linked?.ok ? { playground: linked.playground } : null) ??
      browser.opening(own ?? undefined) ??
      browser.opening(browser.latest) ?? { playground: this.otherwise };
    browser.pages += 1;
    const broken = linked && !linked.ok ? linked.error : null;
    this.life = begun({ ...opening, broken, page: `p${browser.pages}`, at });
    for (const effect of effectsOfBeginning(this.life, resumed !== null)) this.carry(effect);
    return this.life;
  }

  private carry(effect: Effect): void {
    const { browser, session } = this;
    switch (effect.kind) {
      case 'write': {
        const { document, entry, playground } = effect;
        const there = browser.kept.get(entry);
        if (there && there.playground.title !== effect.kept.title) return this.happens({ kind: 'taken', document });
        if (browser.full) return this.happens({ kind: 'refused', document, full: false });
        browser.clock += 1;
        browser.kept.set(entry, { playground, savedAt: browser.clock });
        browser.written.push({ before: there?.playground.title ?? null, after: playground.title });
        return this.happens({ kind: 'saved', document, entry, playground });
      }
      case 'address': {
        const { at, push, another, playground, document } = effect;
        const link = linkOf(playground);
        const before = this.history.slice(0, push ? this.place + 1 : this.place);
        const after = push ? [] : this.history.slice(this.place + 1);
        this.history = [...before, { at, link }, ...after];
        this.place = before.length;
        const text = link?.title ?? null;
        session.addresses = [text, ...(another ? [] : session.addresses.filter((known) => known !== text).slice(0, 1))];
        if (link === null) this.happens({ kind: 'linkless', document });
        return;
      }
      case 'resume':
        session.entry = effect.entry;
        return;
      case 'say':
        this.said.push(effect.text);
        return;
      case 'calm':
      case 'moment':
        return;
    }
  }
}

export const unsaved = (tab: Tab): boolean => isUnsaved(tab.life);
