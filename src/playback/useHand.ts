/** What a pointer does on the strip: along the blocks it shows one moment after the other, by its label it moves a request. */

import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Cursor } from './decisions';
import { remOf } from './useShown';
import { cursorAt, type StripLayout, slotAt } from './window';

/** What is under way. While it lasts nothing moves under the pointer: the request open at its start stays the open one. */
export type Drag =
  | { readonly kind: 'scrub'; readonly open: number }
  | {
      readonly kind: 'move';
      readonly open: number;
      readonly from: number;
      /** How many requests stand before the place where it would be let go. */
      readonly slot: number;
      /** How far the pointer has carried it, in rem. */
      readonly by: number;
    };

interface HandProps {
  readonly view: RefObject<HTMLElement | null>;
  readonly layout: StripLayout;
  readonly drag: Drag | null;
  readonly onDrag: (drag: Drag | null) => void;
  readonly onSeek: (cursor: Cursor) => void;
  readonly onPressLabel: (request: number) => void;
  readonly onMove: (from: number, to: number) => void;
  /** A scrub has ended, so far from the left edge of the view in pixels. */
  readonly onLetGo: (x: number) => void;
}

interface Held {
  readonly label: number | null;
  readonly start: { readonly x: number; readonly place: number };
  x: number;
}

/** Pixels a label is pulled before it comes along. */
const SLACK = 4;
/** How near to an edge the strip begins to run, in rem, how fast it runs at the edge, in rem a second, and how many times faster far beyond it. */
const EDGE = 2;
const RUN = 60;
const FASTEST = 6;

export function useHand({ view, layout, drag, onDrag, onSeek, onPressLabel, onMove, onLetGo }: HandProps) {
  const held = useRef<Held | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const moving = drag?.kind === 'move';
  useEffect(() => {
    if (!moving) return;
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      held.current = null;
      onDrag(null);
    };
    addEventListener('keydown', cancel, { capture: true });
    return () => removeEventListener('keydown', cancel, { capture: true });
  }, [moving, onDrag]);

  /** A place of the strip, in rem from its beginning. */
  const placeOf = (x: number): number => {
    const script = view.current?.querySelector('ol');
    return script ? (x - script.getBoundingClientRect().left) / remOf(script) : 0;
  };

  const follow = (): void => {
    const { current } = held;
    if (!current) return;
    const place = placeOf(current.x);
    if (current.label === null) {
      const cursor = cursorAt(layout, place);
      if (cursor) onSeek(cursor);
    } else if (drag || Math.abs(current.x - current.start.x) > SLACK) {
      const by = place - current.start.place;
      onDrag({ kind: 'move', open: layout.open, from: current.label, slot: slotAt(layout, place), by });
    }
  };

  /** Near an edge the strip runs on by itself as long as the pointer stays; what then comes under it follows from the scrolling. */
  const runAtEdge = (): void => {
    cancelAnimationFrame(frame.current);
    let before = performance.now();
    const run = (now: number): void => {
      const element = view.current;
      const { current } = held;
      if (!element || !current) return;
      const rem = remOf(element);
      const { left, right } = element.getBoundingClientRect();
      const beyond = Math.min(0, current.x - left - EDGE * rem) + Math.max(0, current.x - right + EDGE * rem);
      if (beyond === 0) return;
      const speed = Math.min(Math.max(beyond / (EDGE * rem), -FASTEST), FASTEST) * RUN * rem;
      element.scrollLeft += (speed * (now - before)) / 1000;
      before = now;
      frame.current = requestAnimationFrame(run);
    };
    frame.current = requestAnimationFrame(run);
  };

  return {
    placeOf,
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      const { target, button, pointerType, clientX: x, currentTarget, pointerId } = event;
      if (button !== 0 || !(target instanceof Element) || !currentTarget.contains(target)) return;
      const label = target.closest<HTMLElement>('[data-label]');
      const blocks = target.closest<HTMLElement>('[data-blocks]');
      // A finger scrolls the strip everywhere but on the open request, and moves a request by its menu.
      const scrolls = pointerType === 'touch' && blocks?.dataset.blocks !== 'open';
      if (scrolls || target.closest('button:not([data-request])') || !(label ?? blocks)) return;
      currentTarget.setPointerCapture(pointerId);
      held.current = { label: label ? Number(label.dataset.label) : null, start: { x, place: placeOf(x) }, x };
      if (label) return;
      onDrag({ kind: 'scrub', open: layout.open });
      follow();
    },
    onPointerMove({ clientX }: PointerEvent<HTMLElement>): void {
      if (!held.current) return;
      held.current.x = clientX;
      follow();
      if (drag) runAtEdge();
    },
    onPointerUp(): void {
      const { current } = held;
      held.current = null;
      if (!current) return;
      if (drag?.kind === 'move') {
        const to = drag.slot > drag.from ? drag.slot - 1 : drag.slot;
        if (to !== drag.from) onMove(drag.from, to);
      } else if (current.label !== null) onPressLabel(current.label);
      else onLetGo(current.x - (view.current?.getBoundingClientRect().left ?? 0));
      onDrag(null);
    },
    onPointerCancel(): void {
      held.current = null;
      onDrag(null);
    },
    onScroll: follow,
  };
}
