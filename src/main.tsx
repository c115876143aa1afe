/** Reads the address, makes the store, mounts the App, and mirrors the store into the address; alone touches window.location. */

import 'reactflow/dist/style.css';
import './app/tokens.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { lastSaved, openEntry } from './app/Autosave';
import { tracesOf } from './app/replay';
import { newEntryId, rememberAddress, resumedEntry } from './app/storage';
import { type AppState, type AppStore, isUnsaved, makeStore, type ReferencePage } from './app/store';
import { codeFromText } from './catalogue/families';
import type { Playground } from './playground/playground';
import { FIRST_SAMPLE } from './playground/samples';
import { findLink } from './sharing/findLink';
import { decodeLink, encodeLink, type LinkResult, type Moment } from './sharing/link';

/** At most one write a second, half a second after the last change: browsers refuse more, and log each one. */
const SETTLE = 500;
const APART = 1000;

/** The link in an address. Some mail programs turn its '#' into '%23', so it is looked for further left as well. */
function linkInAddress({ hash, search, pathname }: Location): LinkResult | null {
  if (hash.length > 1) return decodeLink(hash);
  const strayed = findLink(`${pathname}${search}`);
  return strayed === null ? null : decodeLink(strayed);
}

/** The page's own path: a link that strayed into it, or into the query, is left out. */
function pagePath(): string {
  const { pathname, search } = location;
  return findLink(`${pathname}${search}`) === null ? pathname : pathname.replace(/(?:%23)?v\d+\..*$/is, '');
}

/** The page of reference that stands over the document: `?rule=BLK-1516`, `?rule` for the list, `?model`. */
function queryOf(page: ReferencePage | null): string {
  if (!page) return '';
  if (page.kind === 'model') return '?model';
  return page.code === null ? '?rule' : `?rule=${page.code}`;
}

function pageInAddress(): ReferencePage | null {
  const query = new URLSearchParams(location.search);
  if (query.has('model')) return { kind: 'model' };
  const code = query.get('rule');
  return code === null ? null : { kind: 'rule', code: codeFromText(code) };
}

function firstPlayground(): Playground {
  return lastSaved() ?? { ...FIRST_SAMPLE.playground };
}

/** A moment that the document does not have is ignored. */
function showMoment(store: AppStore, moment: Moment | undefined): void {
  const trace = moment && tracesOf(store.getState().playground)[moment.request];
  if (moment && trace?.steps[moment.step]) store.show(moment);
}

/** Keeps the address at what is shown, one history entry for each document that was opened. */
function mirrorAddress(store: AppStore, resumed: boolean): void {
  /** What stood in each entry of this page load, and what of it was saved. */
  const entries = new Map<string, Pick<AppState, 'playground' | 'clean'>>();
  let entry: string = history.state?.entry ?? newEntryId();
  let travelling = false;
  let pasted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wroteAt = Number.NEGATIVE_INFINITY;

  const write = (playground: Playground, { push = false, another = false } = {}): void => {
    clearTimeout(timer);
    timer = undefined;
    wroteAt = performance.now();
    if (push) entry = newEntryId();
    entries.set(entry, { playground, clean: store.getState().clean });
    const link = encodeLink(playground);
    const address = pagePath() + queryOf(store.getState().page) + (link === null ? '' : `#${link}`);
    try {
      if (push) history.pushState({ entry }, '', address);
      else if (history.state?.entry !== entry || !location.href.endsWith(address))
        history.replaceState({ entry }, '', address);
      rememberAddress(link ?? '', another);
    } catch {
      // A browser that counts such calls refuses for a while: the next change tries again.
    }
  };
  /** Writes once it is calm. Asked again when the time has come: a drag may have begun, or a broken link been pasted. */
  const settle = (): void => {
    clearTimeout(timer);
    const wait = Math.max(SETTLE, wroteAt + APART - performance.now());
    timer = setTimeout(() => {
      timer = undefined;
      const { broken, dragging, playground } = store.getState();
      if (!broken && !dragging) write(playground);
    }, wait);
  };

  store.subscribe((state: AppState, before: AppState) => {
    if (state.opened !== before.opened) {
      if (travelling) write(state.playground, { another: true });
      else {
        if (!before.broken && !pasted) {
          write(before.playground);
          entries.set(entry, { playground: before.playground, clean: before.clean });
        }
        write(state.playground, { push: !pasted, another: true });
      }
      travelling = false;
      pasted = false;
    } else if (state.page !== before.page && !state.broken) write(state.playground);
    else if (state.playground !== before.playground || (before.dragging && !state.dragging)) settle();
    else if (before.waiting && !state.waiting && pasted) {
      pasted = false;
      write(state.playground);
    }
  });

  addEventListener('popstate', ({ state }: PopStateEvent) => {
    // What is left is remembered as it stands, the last edit included, and nothing is written over what comes.
    clearTimeout(timer);
    timer = undefined;
    const left = store.getState();
    if (!left.broken) entries.set(entry, { playground: left.playground, clean: left.clean });
    const known = entries.get(state?.entry);
    const read = known ? null : linkInAddress(location);
    if (state?.entry !== undefined && (known || read?.ok)) {
      entry = state.entry;
      travelling = true;
      if (known) store.visit(known.playground, known.clean);
      else if (read?.ok) store.visit(read.playground);
      return;
    }
    if (!read) return;
    if (!read.ok) {
      store.setState({ broken: read.error });
      return;
    }
    entry = newEntryId();
    pasted = true;
    if (isUnsaved(store.getState())) store.setState({ waiting: read.playground, broken: null });
    else {
      store.visit(read.playground);
      showMoment(store, read.moment);
    }
  });

  const { broken, playground } = store.getState();
  if (!broken) write(playground, { another: !resumed });
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element with the id "root"');

/** A reload finds what was drawn last, also where the address had not caught up with it. */
const resumed = resumedEntry(location.hash.replace(/^#/, ''));
const kept = resumed === null ? null : openEntry(resumed);
const read = kept ? null : linkInAddress(location);
const store = makeStore(kept ?? (read?.ok ? read.playground : firstPlayground()), read && !read.ok ? read.error : null);
store.setState({ page: pageInAddress() });
showMoment(store, read?.ok ? read.moment : undefined);
mirrorAddress(store, kept !== null);

const pageAddress = (): string => location.origin + pagePath();

createRoot(root).render(
  <StrictMode>
    <App store={store} pageAddress={pageAddress} reload={() => location.reload()} />
  </StrictMode>,
);
