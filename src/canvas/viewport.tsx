/** The one place that knows where React Flow keeps the cards on the page: what is asked of the view is asked here. */

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import {
  type ReactFlowInstance,
  ReactFlowProvider,
  type ReactFlowState,
  useOnViewportChange,
  useReactFlow,
  useStore,
} from 'reactflow';
import type { Position } from '../topology/parts';
import type { Point } from './geometry';
import type { ScreenPoint } from './gestures';
import { type Following, type Sight, useSight } from './useSight';

/** Room left between a revealed card and the edge of the view, in client pixels. */
const MARGIN = 24;

/** So many frames a card has time to be drawn. */
const FRAMES = 20;

const VIEW = '.react-flow';
const PANE = '.react-flow__renderer';
const CARD = 'react-flow__node';
const NOTE = 'react-flow__node-note';

/** What can be asked of the view of the canvas, at any time. */
export interface Viewport {
  /** Tells each time the view has come to rest; answers how to be told no more. */
  whenAtRest(listener: () => void): () => void;
  /** The middle of what is seen, in canvas coordinates. */
  centre(): Position;
  /** Width by height of what is seen. */
  proportion(): number;
  /** Shows these parts whole; null: all of them. */
  fit(ids: readonly string[] | null): void;
  /** Shows what is wanted of a request, and moves as little as that takes. */
  follow(following: Following): void;
  /** Leaves room for names where they stand at a zoom. */
  heed: Sight['heed'];
  /** Shows a note, and what its line leads to. */
  showNote: Sight['showNote'];
  /** Shows a part or a note by the least move that lets it be read, as soon as it is drawn. */
  seek(id: string, how: Pick<Following, 'legible' | 'eases'>): void;
  /** Does anew what was asked for last, beside what floats on the canvas now, unless a hand has moved the view since. */
  refit(): void;
  /** A hand has moved the view: from now on it stays where it is when the pane changes its size. */
  letGo(): void;
  /** Moves the view as little as needed for a part to be seen whole. */
  reveal(id: string): void;
  zoom(how: 'in' | 'out' | 'actual'): void;
  /** Remembers where the view stands; answers how to bring it back there. */
  hold(): () => void;
  /** Moves the keyboard to a part's card or to a group, as soon as it is drawn; null: to the canvas. Then goes on. */
  focus(id: string | null, then?: () => void): void;
  /** The part whose card has the keyboard; null where it stands elsewhere. */
  focused(): string | null;
  /** Whether the keyboard stands on something beside the canvas, which shall not lose it. */
  isBusyElsewhere(): boolean;
  /** Shows a document that was just opened. */
  begin(opened: { readonly empty: boolean }): void;
}

const ViewportContext = createContext<Viewport | null>(null);

/** Everything that shows a canvas, or asks something of its view, stands inside. */
export function ViewportProvider({ children }: { readonly children: ReactNode }) {
  return (
    <ReactFlowProvider>
      <Provided>{children}</Provided>
    </ReactFlowProvider>
  );
}

export function useViewport(): Viewport {
  const viewport = useContext(ViewportContext);
  if (!viewport) throw new Error('the view of a canvas is asked inside ViewportProvider');
  return viewport;
}

function Provided({ children }: { readonly children: ReactNode }) {
  const sight = useSight();
  const flow = useReactFlow();
  const latest = useRef(flow);
  latest.current = flow;
  const [atRest] = useState(() => new Set<() => void>());
  // React Flow tells one listener only, the last that asked.
  const onEnd = useCallback(() => {
    sight.settled();
    for (const listener of atRest) listener();
  }, [sight, atRest]);
  useOnViewportChange({ onEnd });
  const viewport = useMemo(() => makeViewport(() => latest.current, sight, atRest), [sight, atRest]);
  return <ViewportContext value={viewport}>{children}</ViewportContext>;
}

const makeViewport = (flow: () => ReactFlowInstance, sight: Sight, atRest: Set<() => void>): Viewport => ({
  whenAtRest(listener) {
    atRest.add(listener);
    return () => {
      atRest.delete(listener);
    };
  },
  centre() {
    const box = viewBox();
    const { x, y } = flow().screenToFlowPosition(box ? middleOf(box) : { x: 0, y: 0 });
    return [x, y];
  },
  proportion() {
    const box = viewBox();
    return box && box.height > 0 ? box.width / box.height : 1;
  },
  fit(ids) {
    // The cards must stand where the edit put them before they can be fitted.
    requestAnimationFrame(() => sight.fit(ids));
  },
  follow: sight.follow,
  heed: sight.heed,
  showNote: sight.showNote,
  seek(id, how) {
    drawn(id, (card) => {
      if (card?.classList.contains(NOTE)) sight.showNote(id, how);
      else if (card) sight.follow({ ids: new Set([id]), whole: false, mayComeNearer: true, ...how });
    });
  },
  refit: sight.refit,
  letGo: sight.letGo,
  hold: sight.hold,
  reveal(id) {
    requestAnimationFrame(() => {
      const shown = viewBox();
      const card = cardOf(id)?.getBoundingClientRect();
      if (!shown || !card) return;
      const dx = shortfall(card.left, card.right, shown.left, shown.right);
      const dy = shortfall(card.top, card.bottom, shown.top, shown.bottom);
      if (dx === 0 && dy === 0) return;
      const { x, y, zoom } = flow().getViewport();
      void flow().setViewport({ x: x + dx, y: y + dy, zoom });
    });
  },
  zoom(how) {
    sight.letGo();
    if (how === 'in') void flow().zoomIn();
    else if (how === 'out') void flow().zoomOut();
    else void flow().zoomTo(1);
  },
  focus(id, then) {
    drawn(id, (card) => {
      if (card) focusableOf(card)?.focus({ preventScroll: true });
      else if (id === null) focusCanvas();
      then?.();
    });
  },
  focused: focusedPart,
  isBusyElsewhere() {
    const { activeElement, body } = document;
    return activeElement !== null && activeElement !== body && activeElement.closest(VIEW) === null;
  },
  begin({ empty }) {
    // An empty canvas must not be fitted: the fit would take the first part from under the hand.
    if (empty) sight.rest();
    else sight.fit(null);
  },
});

/** Goes on with a part's card as soon as there is one; with none where there is no part, or none comes. */
function drawn(id: string | null, then: (card: HTMLElement | null) => void): void {
  let frames = FRAMES;
  const tryIt = (): void => {
    const card = id === null ? null : cardOf(id);
    frames -= 1;
    if (!card && id !== null && frames > 0) return void requestAnimationFrame(tryIt);
    then(card);
  };
  requestAnimationFrame(tryIt);
}

/** Whether an overview would lie over what it shows: there it waits until it is asked for. */
export const useSmallPane = (): boolean => useStore(isSmall);
const isSmall = ({ width, height }: ReactFlowState): boolean => width > 0 && (width < 560 || height < 400);

/** Where a point of the screen lies on the canvas. */
export function useToCanvas(): (at: ScreenPoint) => Point {
  return useReactFlow().screenToFlowPosition;
}

/** The same for what is placed by the view: another function each time the view has come to rest. */
export function useRestingToCanvas(): (at: ScreenPoint) => Point {
  const toCanvas = useToCanvas();
  const { whenAtRest } = useViewport();
  const [resting, setResting] = useState(() => toCanvas);
  useEffect(() => whenAtRest(() => setResting(() => (at: ScreenPoint) => toCanvas(at))), [whenAtRest, toCanvas]);
  return resting;
}

/** The part whose card has the keyboard, or holds what has it. */
export const focusedPart = (): string | null => partOf(document.activeElement);

/** Moves the keyboard to the canvas; false where it is covered. */
export function focusCanvas(): boolean {
  const view = document.querySelector<HTMLElement>(VIEW);
  view?.focus({ preventScroll: true });
  return view !== null && document.activeElement === view;
}

/** The part whose card lies under a point of the screen, but for these. */
export const partUnder = ({ x, y }: ScreenPoint, but: readonly string[] = []): string | null => {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = partOf(element);
    if (id && !but.includes(id)) return id;
  }
  return null;
};

/** Whether the canvas lies under a point of the screen. */
export const canvasUnder = ({ x, y }: ScreenPoint): boolean =>
  document.elementsFromPoint(x, y).some((element) => element.matches(VIEW));

/** Whether something is on the canvas. */
export const onCanvas = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(VIEW) !== null;

/** Lets the canvas zoom by a turn of the wheel that may have come over something that floats on it, or that scrolls. */
export function zoomsBy(event: WheelEvent): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const scrolls = target.closest('.nowheel') !== null;
  // Over the canvas itself, and over its overview, React Flow has zoomed by now.
  if (!scrolls && (event.defaultPrevented || target.closest(PANE))) return;
  event.preventDefault();
  document.querySelector(PANE)?.dispatchEvent(new WheelEvent('wheel', event));
}

/** The link whose line this is, or lies close to. */
export function linkOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const line = target.closest<SVGElement>('[data-link], [data-near-link]');
  return line?.dataset.link ?? line?.dataset.nearLink ?? null;
}

/** The part whose card this is, and not something on the card. */
export const partOfCard = (target: EventTarget): string | null =>
  target instanceof HTMLElement && target.classList.contains(CARD) ? partOf(target) : null;

/** The middle of a part's card on the screen; the corner of the page where it has none. */
export function middleOfCard(id: string): ScreenPoint {
  const box = cardOf(id)?.getBoundingClientRect();
  return box ? middleOf(box) : { x: 0, y: 0 };
}

/** The part of the screen in which the canvas is seen; undefined while there is none. */
export const viewBox = (): DOMRect | undefined => document.querySelector(VIEW)?.getBoundingClientRect();

/** The canvas that something stands on. */
export const viewOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>(VIEW);

/** Whether the name on a card is seen, and nothing of it is cut off. */
export const isNameWhole = (id: string): boolean => {
  const name = cardOf(id)?.querySelector('[data-name]');
  if (!name?.checkVisibility()) return false;
  return [name, ...name.querySelectorAll('*')].every((piece) => piece.scrollWidth <= piece.clientWidth + 1);
};

/** The part whose card this is, or lies about this. */
export const partOf = (element: Element | null): string | null =>
  element?.closest<HTMLElement>(`.${CARD}`)?.dataset.id ?? null;

const cardOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.${CARD}[data-id="${CSS.escape(id)}"]`);

/** A group has the keyboard by its button. */
const focusableOf = (card: HTMLElement): HTMLElement | null =>
  card.tabIndex >= 0 ? card : card.querySelector<HTMLElement>('button');

const middleOf = ({ x, y, width, height }: DOMRect): ScreenPoint => ({ x: x + width / 2, y: y + height / 2 });

/** By how much something has to move to lie between two edges; its beginning wins where it does not fit. */
function shortfall(from: number, to: number, edge: number, farEdge: number): number {
  const over = Math.min(0, farEdge - MARGIN - to);
  return Math.max(edge + MARGIN - from, over);
}
