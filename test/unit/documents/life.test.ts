/** Every document ever kept is there with its last content, whatever was done in whatever order, in two tabs. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Browser, Tab, titled, unsaved } from './world';

/** One act of a person, or of time, in one of two tabs; `n` chooses where there is something to choose. */
interface Act {
  readonly tab: 0 | 1;
  readonly kind: (typeof KINDS)[number];
  readonly n: number;
}
const KINDS = [
  'edit',
  'edit',
  'undo',
  'undo',
  'redo',
  'new',
  'recent',
  'recent',
  'paste',
  'paste a broken link',
  'back',
  'forward',
  'copy',
  'calm',
  'reload',
  'visit again',
] as const;
const acts = fc.array(fc.record<Act>({ tab: fc.constantFrom(0, 1), kind: fc.constantFrom(...KINDS), n: fc.nat(11) }), {
  maxLength: 60,
});

/** Titles tell which document a state belongs to: "D3 7" is a state of the document D3. */
const documentOf = (title: string): string => title.split(' ')[0] ?? '';

/** What was made of what: an act leads from a state of a document to another state of it. */
class Made {
  private readonly steps = new Map<string, Map<string, Set<number>>>();

  add(from: string, to: string, tab: number): void {
    const targets = this.steps.get(from) ?? new Map<string, Set<number>>();
    targets.set(to, (targets.get(to) ?? new Set()).add(tab));
    this.steps.set(from, targets);
  }

  leads(from: string, to: string): boolean {
    const seen = new Set([from]);
    for (const state of seen) for (const next of this.steps.get(state)?.keys() ?? []) seen.add(next);
    return seen.has(to);
  }

  /** Whether somebody went on with a state in another tab. */
  elsewhere(from: string, tab: number): boolean {
    return [...(this.steps.get(from)?.values() ?? [])].some((tabs) => [...tabs].some((other) => other !== tab));
  }
}

function play(list: readonly Act[]): void {
  const browser = new Browser();
  const made = new Made();
  let count = 0;
  const fresh = (n: number): string => {
    count += 1;
    return `${n % 6 === 5 ? '!' : ''}D${count} 0`;
  };
  const seen: string[] = [];
  const opened = [new Set<string>(), new Set<string>()] as const;
  const visit = (): Tab => new Tab(browser, null, titled(fresh(0)));
  const tabs = [visit(), visit()];
  for (const [index, tab] of tabs.entries()) opened[index as 0 | 1].add(tab.title);
  let checked = 0;

  for (const { tab: index, kind, n } of list) {
    const tab = tabs[index] as Tab;
    const before = tab.title;
    const wasSettled = tab.settled;
    const replace = n % 4 !== 0;
    const from = tab.life.document;
    switch (kind) {
      case 'edit': {
        if (tab.life.broken) break;
        count += 1;
        tab.edit(`${documentOf(before)} ${count}`);
        made.add(before, tab.title, index);
        break;
      }
      case 'undo':
      case 'redo':
        if (tab.life.broken) break;
        tab.happens({ kind: kind === 'undo' ? 'undone' : 'redone' });
        if (documentOf(before) === documentOf(tab.title)) made.add(before, tab.title, index);
        break;
      case 'new':
        tab.open({ playground: titled(fresh(n)) }, replace);
        break;
      case 'recent': {
        const titles = browser.titles;
        const title = titles[n % Math.max(1, titles.length)];
        if (title !== undefined) tab.recent(title, replace);
        break;
      }
      case 'paste': {
        const title = seen[n % Math.max(1, seen.length)] ?? before;
        tab.paste(title.startsWith('!') ? null : titled(title), replace);
        break;
      }
      case 'paste a broken link':
        tab.paste('broken');
        break;
      case 'back':
        tab.go(-1);
        break;
      case 'forward':
        tab.go(1);
        break;
      case 'copy':
        tab.happens({ kind: 'copied' });
        break;
      case 'calm':
        tab.calm();
        break;
      case 'reload':
        tab.reload();
        if (wasSettled && !made.elsewhere(before, index))
          expect(tab.title, 'a reload shows what was there').toBe(before);
        break;
      case 'visit again':
        tab.leave();
        tabs[index] = visit();
        break;
    }
    const now = tabs[index] as Tab;
    seen.push(now.title);
    const fromElsewhere = !['edit', 'undo', 'redo', 'copy', 'calm'].includes(kind);
    if (fromElsewhere) opened[index].add(now.title);

    for (; checked < browser.written.length; checked += 1) {
      const { before: there, after } = browser.written[checked] as (typeof browser.written)[number];
      if (there !== null && !made.leads(there, after)) throw new Error(`${after} took the place of ${there}`);
    }
    const left = now.life.document !== from || now.life.broken !== null || kind === 'calm' || kind === 'reload';
    if (left && !browser.titles.includes(before) && !opened[index].has(before) && !made.elsewhere(before, index))
      throw new Error(`${before} was left and is not kept`);
  }
}

describe('whatever is done in two tabs', () => {
  it('a document takes the place of nothing but what it was made from, and what is left is kept', () => {
    fc.assert(fc.property(acts, play), { numRuns: 1500 });
  });
});

describe('a document', () => {
  const start = (): { browser: Browser; tab: Tab } => {
    const browser = new Browser();
    return { browser, tab: new Tab(browser, null, titled('Sample')) };
  };

  it('that undo returns to across an opening is kept in its own place, and so is the one that is left', () => {
    const { browser, tab } = start();
    tab.edit('B');
    tab.calm();
    tab.open({ playground: titled('') });
    tab.edit('A');
    tab.calm();
    tab.recent('B');
    expect(tab.title).toBe('B');
    tab.happens({ kind: 'undone' });
    expect(tab.title).toBe('A');
    tab.calm();
    expect(browser.titles).toEqual(['B', 'A']);
    tab.edit('A, later');
    tab.calm();
    expect(browser.titles).toEqual(['B', 'A, later']);
    tab.happens({ kind: 'undone' });
    tab.happens({ kind: 'undone' });
    expect(tab.title).toBe('');
    tab.calm();
    expect(browser.titles, 'the state before is kept in the same place').toEqual(['B', '']);
  });

  it('is as saved as it was, when undo or Back returns to it', () => {
    const { tab } = start();
    tab.edit('Copied');
    tab.happens({ kind: 'copied' });
    tab.open({ playground: titled('Other') });
    tab.edit('Other, changed');
    tab.happens({ kind: 'undone' });
    tab.happens({ kind: 'undone' });
    expect([tab.title, unsaved(tab)]).toEqual(['Copied', false]);
    tab.happens({ kind: 'redone' });
    tab.happens({ kind: 'redone' });
    expect([tab.title, unsaved(tab)]).toEqual(['Other, changed', true]);
    tab.go(-1);
    expect([tab.title, unsaved(tab)]).toEqual(['Copied', false]);
  });

  it('is there as it was left last, wherever in the history of the browser it stands', () => {
    const { browser, tab } = start();
    tab.edit('B');
    tab.happens({ kind: 'copied' });
    tab.open({ playground: titled('New') });
    tab.recent('B');
    tab.edit('B, later');
    tab.go(-1);
    expect(tab.title).toBe('New');
    tab.go(-1);
    expect(tab.title).toBe('B, later');
    tab.calm();
    expect(browser.titles).toEqual(['B, later']);
  });

  it('that another tab went on with gets a place of its own', () => {
    const { browser, tab } = start();
    tab.edit('One');
    tab.calm();
    const other = new Tab(browser, null, titled('Sample'));
    expect(other.title).toBe('One');
    other.edit('Two');
    other.calm();
    tab.edit('One, later');
    tab.calm();
    expect(browser.titles).toEqual(['Two', 'One, later']);
  });

  it('that was only looked at is not kept, unless no link holds it', () => {
    const { browser, tab } = start();
    tab.open({ playground: titled('Looked at') });
    tab.calm();
    expect(browser.titles).toEqual([]);
    tab.open({ playground: titled('!Too big') });
    expect(browser.titles).toEqual(['!Too big']);
    tab.reload();
    expect(tab.title).toBe('!Too big');
  });

  it('that the browser refuses to keep is said so once, and a reload goes by the address', () => {
    const { browser, tab } = start();
    tab.edit('Kept');
    tab.calm();
    browser.full = true;
    tab.edit('Not kept');
    tab.calm();
    tab.edit('Not kept either');
    tab.calm();
    expect(tab.said).toHaveLength(1);
    tab.reload();
    expect(tab.title).toBe('Not kept either');
    expect(browser.titles).toEqual(['Kept']);
  });

  it('that was refused is kept in its one place as soon as there is room, and that is said once', () => {
    const { browser, tab } = start();
    tab.edit('Kept');
    tab.calm();
    const entry = browser.entryOf('Kept');
    browser.full = true;
    for (const title of ['One', 'Two', 'Three']) {
      tab.edit(title);
      tab.calm();
    }
    tab.open({ playground: titled('Other') });
    tab.edit('Other, changed');
    tab.calm();
    expect([tab.said.length, browser.titles]).toEqual([1, ['Kept']]);
    browser.full = false;
    tab.happens({ kind: 'calmed' });
    expect(browser.titles).toEqual(['Three', 'Other, changed']);
    expect(browser.entryOf('Three')).toBe(entry);
    expect(tab.said.slice(1)).toEqual(['There is room again: what you draw is kept in this browser.']);
    tab.edit('Other, later');
    tab.calm();
    tab.happens({ kind: 'calmed' });
    expect([tab.said.length, browser.titles]).toEqual([2, ['Three', 'Other, later']]);
    browser.full = true;
    tab.edit('Full again');
    tab.calm();
    expect(tab.said, 'a second time it is said again').toHaveLength(3);
    tab.reload();
    expect(tab.title).toBe('Full again');
  });

  it('that was refused and is undone to what is kept waits for no room', () => {
    const { browser, tab } = start();
    tab.edit('Kept');
    tab.calm();
    browser.full = true;
    tab.edit('Refused');
    tab.calm();
    tab.happens({ kind: 'undone' });
    tab.calm();
    const writes = browser.written.length;
    browser.full = false;
    tab.happens({ kind: 'calmed' });
    expect([browser.written.length, browser.titles]).toEqual([writes, ['Kept']]);
  });

  it('stays behind a broken link, is asked about, and Cancel brings the address back to it', () => {
    const { browser, tab } = start();
    tab.edit('Mine');
    tab.paste('broken');
    expect(tab.life.broken).not.toBeNull();
    expect(browser.titles).toEqual(['Mine']);
    tab.paste(titled('Sent'), false);
    expect([tab.title, tab.life.broken, tab.settled]).toEqual(['Mine', null, true]);
  });
});
