/** The whole script on one line, from which any moment can be reached and in which requests can be moved. */

import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState, type WheelEvent } from 'react';
import type { OutcomeChange } from '../outcomes/changes';
import type { SeenTrace } from '../routing/trace';
import type { Topology } from '../topology/topology';
import type { Cursor } from './decisions';
import { EARLIER, LATER, REMOVE } from './requestKeys';
import styles from './Strip.module.css';
import { type StripActs, StripRequest } from './StripRequest';
import { isSpot, type Spot, spotAfter } from './spots';
import { type Drag, useHand } from './useHand';
import { remOf, useShown } from './useShown';
import { cursorAt, edgeOf, inView, layoutOf, leftOf, scrolledTo, stretchOf, widthOf } from './window';
import { STRIP_WORDS } from './words';

interface StripProps {
  readonly topology: Topology;
  readonly traces: readonly SeenTrace[];
  /** The request shown; -1 for none. */
  readonly request: number;
  readonly step: number;
  readonly changes: ReadonlyMap<number, OutcomeChange>;
  /** Why nothing can be sent; null when it can. */
  readonly cannotSend: string | null;
  /** Shows exactly this step of this request. */
  readonly onSeek: (request: number, step: number) => void;
  /** Shows a request from its beginning. */
  readonly onSeekRequest: (request: number) => void;
  readonly onRemove: (request: number) => void;
  readonly onMoveRequest: (from: number, to: number) => void;
}

export function Strip(props: StripProps) {
  const { topology, traces, request, step, changes, cannotSend } = props;
  const { onSeek, onSeekRequest, onRemove, onMoveRequest } = props;
  const view = useRef<HTMLDivElement>(null);
  const { shown, measure } = useShown(view);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [roved, setRoved] = useState<Spot | null>(null);
  const refocus = useRef(false);
  /** Where in the view, in pixels, the step shown is to stay when the strip is laid out anew. */
  const anchor = useRef<number | null>(null);

  const count = traces.length;
  const open = drag && drag.open < count ? drag.open : request;
  const extents = useMemo(
    () =>
      traces.map(({ steps }, index) => ({
        steps: steps.length,
        was: changes.get(index)?.earlier.trace.steps.length ?? 0,
      })),
    [traces, changes],
  );
  const layout = useMemo(() => layoutOf(extents, open), [extents, open]);
  const row = { count, open, steps: extents[open]?.steps ?? 0 };
  const stop = roved && isSpot(row, roved) ? roved : { request, step: open === request ? step : null };

  useLayoutEffect(() => {
    const element = view.current;
    if (!element || request < 0 || drag) return;
    const rem = remOf(element);
    const { from, to } = stretchOf(layout, { request, step });
    const left = element.scrollLeft / rem;
    const width = element.clientWidth / rem;
    const held = anchor.current;
    anchor.current = null;
    const start = leftOf(layout, request);
    const end = start + widthOf(layout, request);
    const target =
      held !== null
        ? scrolledTo(Math.max(0, (from + to) / 2 - held / rem), width, from, to)
        : end - start < width
          ? scrolledTo(left, width, start, end)
          : scrolledTo(left, width, from, to);
    const far = held !== null || Math.abs(target - left) > 2 * width;
    if (Math.abs(target - left) * rem < 1) return;
    element.scrollTo({ left: target * rem, behavior: far ? 'instant' : 'auto' });
    if (far) measure();
  }, [request, step, layout, drag, measure]);

  useLayoutEffect(() => {
    if (roved) focusSpot(view.current, roved);
  }, [roved]);

  /** A block that was pressed, moved or removed is drawn anew: the focus that went with it comes back to the strip. */
  useLayoutEffect(() => {
    if (!refocus.current || drag) return;
    refocus.current = false;
    if (document.activeElement === document.body) focusSpot(view.current, { request, step });
  });

  const seek = (cursor: Cursor): void => {
    setRoved(null);
    if (cursor.request !== request || cursor.step !== step) onSeek(cursor.request, cursor.step);
  };
  const press = (spot: Spot): void => {
    refocus.current = true;
    setRoved(null);
    if (spot.step !== null) onSeek(spot.request, spot.step);
    else if (spot.request !== request) onSeekRequest(spot.request);
  };
  const move = (from: number, to: number, at: Spot['step'] = from === open ? step : null): void => {
    if (to < 0 || to >= count || to === from) return;
    onMoveRequest(from, to);
    setRoved({ request: to, step: at });
  };

  const hand = useHand({
    view,
    layout,
    drag,
    onDrag: setDrag,
    onSeek: seek,
    onPressLabel: (index) => press({ request: index, step: null }),
    onMove: move,
    onLetGo: (x) => {
      refocus.current = true;
      anchor.current = x;
    },
  });

  const latest: StripActs = {
    press,
    tap(event) {
      refocus.current = true;
      const cursor = cursorAt(layout, hand.placeOf(event.clientX));
      if (cursor) seek(cursor);
    },
    remove(index) {
      refocus.current = true;
      const next = Math.min(index, count - 2);
      setRoved(next < 0 ? null : { request: next, step: null });
      onRemove(index);
    },
    move,
  };
  const acts = useLasting(latest);

  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    const from = spotOf(event.target);
    if (!from || event.ctrlKey || event.metaKey) return;
    const by = event.key === EARLIER.key ? -1 : event.key === LATER.key ? 1 : 0;
    const to = spotAfter(row, from, event.key);
    const removes = REMOVE.some(({ key }) => key === event.key);
    if (event.altKey ? by === 0 : !to && !removes) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) move(from.request, from.request + by, from.step);
    else if (removes) latest.remove(from.request);
    else setRoved(to);
  };

  return (
    <div className={styles.strip} data-changed={changes.size > 0 || undefined}>
      <div
        ref={view}
        className={styles.view}
        data-dragging={drag?.kind}
        role="toolbar"
        aria-label={STRIP_WORDS.label}
        onPointerDown={hand.onPointerDown}
        onPointerMove={hand.onPointerMove}
        onPointerUp={hand.onPointerUp}
        onPointerCancel={hand.onPointerCancel}
        onScroll={hand.onScroll}
        onKeyDown={keys}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setRoved(null);
        }}
        onWheel={sideways}
      >
        {count === 0 ? (
          <p className={styles.empty}>{cannotSend ?? STRIP_WORDS.empty}</p>
        ) : (
          <ol className={styles.script} style={{ width: `${leftOf(layout, count)}rem` }}>
            {indexesDrawn(inView(layout, shown.left, shown.width), [stop.request, open]).map((index) => {
              const trace = traces[index];
              return (
                trace && (
                  <StripRequest
                    key={index}
                    topology={topology}
                    trace={trace}
                    index={index}
                    count={count}
                    left={leftOf(layout, index)}
                    width={widthOf(layout, index)}
                    open={index === open}
                    step={index === request ? step : null}
                    stop={index === stop.request ? (stop.step ?? 'whole') : null}
                    change={changes.get(index)}
                    carried={drag?.kind === 'move' && drag.from === index ? drag.by : null}
                    acts={acts}
                  />
                )
              );
            })}
            {drag?.kind === 'move' && (
              <li className={styles.slot} style={{ left: `${edgeOf(layout, drag.slot)}rem` }} aria-hidden />
            )}
          </ol>
        )}
      </div>
    </div>
  );
}

/** The same object for ever, doing what the latest one does: a request that is not concerned need not be drawn again. */
function useLasting(acts: StripActs): StripActs {
  const latest = useRef(acts);
  latest.current = acts;
  return useMemo(
    () => ({
      press: (spot) => latest.current.press(spot),
      tap: (event) => latest.current.tap(event),
      remove: (request) => latest.current.remove(request),
      move: (from, to) => latest.current.move(from, to),
    }),
    [],
  );
}

/** What is in view, and what must be there although it is not: the open request and the one with the focus. */
function indexesDrawn({ first, last }: { first: number; last: number }, also: readonly number[]): readonly number[] {
  const drawn = new Set(also.filter((index) => index >= 0));
  for (let index = first; index <= last; index += 1) drawn.add(index);
  return [...drawn].sort((a, b) => a - b);
}

function spotOf(target: EventTarget | null): Spot | null {
  const block = target instanceof Element ? target.closest<HTMLElement>('[data-request]') : null;
  const { request, step } = block?.dataset ?? {};
  return request === undefined ? null : { request: Number(request), step: step === undefined ? null : Number(step) };
}

/** Focuses a spot; where its request has been opened or closed meanwhile, what stands for it now. */
function focusSpot(view: HTMLElement | null, { request, step }: Spot): void {
  const places = view?.querySelectorAll<HTMLElement>(`[data-request="${request}"]`) ?? [];
  const exact = [...places].find((place) => place.dataset.step === (step === null ? undefined : String(step)));
  (exact ?? places[0])?.focus();
}

/** A plain wheel scrolls the strip, which has no other direction; with Ctrl it zooms the page. */
function sideways(event: WheelEvent<HTMLDivElement>): void {
  if (!event.ctrlKey && Math.abs(event.deltaY) > Math.abs(event.deltaX))
    event.currentTarget.scrollBy({ left: event.deltaY, behavior: 'instant' });
}
