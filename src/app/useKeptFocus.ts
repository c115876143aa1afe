/** The keyboard never falls to the page: when something was opened, and wherever what had it is gone, it goes to what is next. */

import { useEffect } from 'react';
import { focusCanvas } from '../canvas/viewport';
import { PLAY } from '../playback/Transport';
import { useApp, useAppStore } from './useApp';
import { VIEW_PANEL } from './ViewTabs';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Beyond these the next control is none that a person would look for; a bar and a panel are places of their own. */
const PLACES = 'main, body, html';

/** Nothing that is seen: it stands in the page once the first picture is there. */
export function KeptFocus(): null {
  useKeptFocus();
  return null;
}

export function useKeptFocus(): void {
  const store = useAppStore();
  const opened = useApp((state) => state.opened);

  useEffect(() => {
    if (opened === 0) return;
    // A dialog that closes gives the keyboard back to its opener first.
    return afterPainting(() => {
      const { dialog, waiting } = store.getState();
      if (!dialog && !waiting) focusWhatIsNext();
    });
  }, [opened, store]);

  useEffect(() => {
    let held: Element | null = null;
    let round: readonly Element[] = [];
    let byKey = true;
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      held = target;
      round = ancestorsOf(target);
    };
    const onKey = (): void => {
      byKey = true;
    };
    const onPointer = (): void => {
      byKey = false;
    };
    const pass = (lost: Element, records: readonly MutationRecord[]): void => {
      const places = round;
      const gap = gapOf(lost, records);
      held = null;
      afterPainting(() => {
        if (isNowhere()) (byKey ? nextTo(gap, places) : frameOf(places))?.focus({ preventScroll: !byKey });
        if (isNowhere()) focusWhatIsNext();
      });
    };
    let looking = 0;
    // Whether a thing is drawn is asked once a frame and after it is painted: while the canvas moves, asking earlier costs more than the move.
    const look = (): void => {
      looking = 0;
      if (held && !isUsable(held)) pass(held, []);
    };
    const lookOncePainted = (): void => {
      looking = requestAnimationFrame(() => setTimeout(look));
    };
    const observer = new MutationObserver((records) => {
      if (!held) return;
      if (!isAtHand(held)) pass(held, records);
      else if (looking === 0) lookOncePainted();
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'inert', 'hidden'],
    });
    addEventListener('focusin', onFocusIn);
    addEventListener('keydown', onKey, true);
    addEventListener('pointerdown', onPointer, true);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(looking);
      removeEventListener('focusin', onFocusIn);
      removeEventListener('keydown', onKey, true);
      removeEventListener('pointerdown', onPointer, true);
    };
  }, []);
}

/** The button that plays; without a request the canvas, and where another view covers it the tab of that view. */
function focusWhatIsNext(): void {
  const tab = document.querySelector<HTMLElement>(`[aria-controls="${VIEW_PANEL}"][aria-selected="true"]`);
  const play = document.getElementById(PLAY);
  if (play && isUsable(play)) play.focus();
  else if (!focusCanvas()) tab?.focus();
}

/** Two frames later the page is painted, and whoever gives the keyboard somewhere has done so. */
function afterPainting(does: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(does);
  });
  return () => cancelAnimationFrame(frame);
}

const isAtHand = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && !element.closest('[inert]');

const isUsable = (element: Element): boolean =>
  isAtHand(element) && element.checkVisibility({ checkVisibilityCSS: true });

function isNowhere(): boolean {
  const { activeElement, body } = document;
  return !activeElement || activeElement === body || !isUsable(activeElement);
}

function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let each = element.parentElement; each && !each.matches(PLACES); each = each.parentElement) found.push(each);
  return found;
}

/** What stood behind what is gone, and what stood round it. */
interface Gap {
  readonly behind: Node | null;
  readonly round: Node | null;
}

function gapOf(lost: Element, records: readonly MutationRecord[]): Gap {
  if (lost.isConnected) return { behind: lost.nextElementSibling, round: lost };
  let root: Node = lost;
  while (root.parentNode) root = root.parentNode;
  const record = records.findLast(({ removedNodes }) => [...removedNodes].includes(root));
  return { behind: record?.nextSibling ?? null, round: record?.target ?? null };
}

/** The next control in the nearest place that still has one, else the last before; or what opened a place that was closed. */
function nextTo({ behind, round }: Gap, places: readonly Element[]): HTMLElement | null {
  const from = behind?.isConnected ? behind : round?.isConnected ? round : null;
  for (const place of places) {
    if (place.id !== '') {
      const opener = document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(place.id)}"]`);
      if (opener && place.closest('[inert]') && isUsable(opener)) return opener;
    }
    if (!isUsable(place)) continue;
    const controls = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (control) => control.tabIndex >= 0 && isUsable(control),
    );
    const after = controls.find((control) => from && comesAfter(control, from, from === behind));
    const next = after ?? controls.at(-1);
    if (next) return next;
  }
  return null;
}

function comesAfter(control: Node, from: Node, itself: boolean): boolean {
  const position = from.compareDocumentPosition(control);
  if (control === from || position & Node.DOCUMENT_POSITION_CONTAINED_BY) return itself;
  return Boolean(position & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** After a press of the pointer nothing beside it shall be pressed by the next Space: the panel or dialog has the keyboard. */
const frameOf = (places: readonly Element[]): HTMLElement | null =>
  places.find(
    (place): place is HTMLElement =>
      place instanceof HTMLElement && place.tabIndex === -1 && place.hasAttribute('tabindex') && isUsable(place),
  ) ?? null;
