/** The script on one line: the request shown in full, the others as one block with their outcome; click, drag or walk to seek. */

import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type WheelEvent,
} from 'react';
import type { Trace } from '../routing/trace';
import type { Topology } from '../topology/topology';
import type { OutcomeChange } from './changes';
import styles from './Strip.module.css';
import { StripRequest } from './StripRequest';
import { isSameSpot, isSpot, type Spot, spotAfter } from './spots';
import { BLOCK, inView, leftOf, scrolledTo, widthOf } from './window';

export interface StripProps {
  readonly topology: Topology;
  readonly traces: readonly Trace[];
  /** The request shown; -1 for none. */
  readonly request: number;
  readonly step: number;
  readonly changes: ReadonlyMap<number, OutcomeChange>;
  readonly onSeekStep: (step: number) => void;
  readonly onSeekRequest: (request: number) => void;
  readonly onRemove: (request: number) => void;
}

export function Strip({ topology, traces, request, step, changes, onSeekStep, onSeekRequest, onRemove }: StripProps) {
  const view = useRef<HTMLDivElement>(null);
  const shown = useShown(view);
  /** While a drag lasts nothing moves under the pointer: the request open at its start stays the open one. */
  const [dragged, setDragged] = useState<number | null>(null);
  const [roved, setRoved] = useState<Spot | null>(null);
  const refocus = useRef(false);

  const count = traces.length;
  const open = dragged !== null && dragged < count ? dragged : request;
  const steps = traces[open]?.steps.length ?? 0;
  const row = { count, open, steps };
  const current: Spot = { request, step: open === request ? step : null };
  const stop = roved && isSpot(row, roved) ? roved : current;

  useLayoutEffect(() => {
    const element = view.current;
    if (!element || request < 0) return;
    const rem = remOf(element);
    const layout = { count, open, steps };
    const from = leftOf(layout, request) + (open === request ? step * BLOCK : 0);
    const to = from + (open === request ? BLOCK : widthOf(layout, request));
    const left = element.scrollLeft / rem;
    const target = scrolledTo(left, shown.width, from, to);
    if (target !== left) element.scrollTo({ left: target * rem });
  }, [request, step, open, steps, count, shown.width]);

  useLayoutEffect(() => {
    if (roved) view.current?.querySelector<HTMLElement>(selectorOf(roved))?.focus();
  }, [roved]);

  /** A block that was pressed or removed is drawn anew: the focus that went with it comes back to the strip. */
  useLayoutEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    if (document.activeElement === document.body)
      view.current?.querySelector<HTMLElement>(selectorOf({ request, step }))?.focus();
  });

  const press = (spot: Spot): void => {
    setRoved(null);
    if (spot.request !== request) onSeekRequest(spot.request);
    else if (spot.step !== null) onSeekStep(spot.step);
  };
  const remove = (index: number): void => {
    setRoved(null);
    refocus.current = true;
    onRemove(index);
  };

  const grab = (event: PointerEvent<HTMLDivElement>): void => {
    const spot = event.button === 0 ? spotOf(event.target) : null;
    const scrolls = event.pointerType === 'touch' && spot?.step === null;
    if (!spot || scrolls) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(open);
    press(spot);
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (dragged === null) return;
    const spot = spotOf(document.elementFromPoint(event.clientX, event.clientY));
    if (spot && !isSameSpot(spot, current)) press(spot);
  };
  const letGo = (): void => setDragged(null);

  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    const from = spotOf(event.target);
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = spotAfter(row, from, event.key);
    const removes = event.key === 'Delete' || event.key === 'Backspace';
    if (!to && !removes) return;
    event.preventDefault();
    event.stopPropagation();
    if (removes) remove(from.request);
    else setRoved(to);
  };

  return (
    <div
      ref={view}
      className={styles.view}
      data-dragging={dragged === null ? undefined : true}
      role="toolbar"
      aria-label="Requests and steps"
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={keys}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setRoved(null);
      }}
      onWheel={sideways}
    >
      {count === 0 ? (
        <p className={styles.empty}>Requests you send line up here, each with its outcome.</p>
      ) : (
        <ol className={styles.script} style={{ width: `${leftOf(row, count)}rem` }}>
          {indexesDrawn(inView(row, shown.left, shown.width + 2), [stop.request, open]).map((index) => {
            const trace = traces[index];
            return (
              trace && (
                <StripRequest
                  key={index}
                  topology={topology}
                  trace={trace}
                  index={index}
                  count={count}
                  left={leftOf(row, index)}
                  width={widthOf(row, index)}
                  open={index === open}
                  step={index === request ? step : null}
                  current={index === request}
                  stop={stop}
                  change={changes.get(index)}
                  onPress={(spot) => {
                    refocus.current = true;
                    press(spot);
                  }}
                  onRemove={remove}
                />
              )
            );
          })}
        </ol>
      )}
    </div>
  );
}

/** The stretch of the strip in view, in whole rem, so that scrolling draws anew only now and then. */
function useShown(view: RefObject<HTMLDivElement | null>): { readonly left: number; readonly width: number } {
  const [shown, setShown] = useState({ left: 0, width: 60 });
  useEffect(() => {
    const element = view.current;
    if (!element) return;
    const measure = (): void => {
      const rem = remOf(element);
      const left = Math.floor(element.scrollLeft / rem);
      const width = Math.floor(element.clientWidth / rem);
      setShown((before) => (before.left === left && before.width === width ? before : { left, width }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [view]);
  return shown;
}

const remOf = (element: Element): number =>
  Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize);

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

const selectorOf = ({ request, step }: Spot): string =>
  `[data-request="${request}"]${step === null ? '' : `[data-step="${step}"]`}`;

/** A plain wheel scrolls the strip, which has no other direction. */
function sideways(event: WheelEvent<HTMLDivElement>): void {
  if (Math.abs(event.deltaY) > Math.abs(event.deltaX))
    event.currentTarget.scrollBy({ left: event.deltaY, behavior: 'instant' });
}
