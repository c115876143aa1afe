/** Moves the view of the canvas: fits it, lets it follow a request, and does so anew when the pane changes its size, unless a hand has moved it since. */

import { useEffect, useState } from 'react';
import { type ReactFlowState, useStoreApi } from 'reactflow';
import { fitted, followed, marginsFor, type Pane, type View } from './camera';
import { type Box, bounds, labelBoxOf } from './geometry';

/** In milliseconds. */
const EASE = 450;

/** What is to be seen of a request just now. */
export interface Following {
  readonly ids: ReadonlySet<string>;
  /** Whether these are all of the request, with what people say in the end. */
  readonly whole: boolean;
  /** The zoom at which cards are read, and whether the view may come nearer for that. */
  readonly legible: number;
  readonly mayComeNearer: boolean;
  /** Whether it moves there slowly. */
  readonly eases: boolean;
}

export interface Sight {
  fit(ids: readonly string[] | null, duration?: number): void;
  follow(following: Following): void;
  /** Shows an empty canvas as it is. */
  rest(): void;
  /** A hand has moved the view: it stays there. */
  letGo(): void;
}

export function useSight(): Sight {
  const store = useStoreApi();
  const [sight] = useState(() => makeSight(store));
  useEffect(() => store.subscribe(sight.heard), [store, sight]);
  return sight;
}

function makeSight(store: ReturnType<typeof useStoreApi>) {
  /** Does what was asked for last in the pane as it is now; null after a hand. */
  let again: (() => void) | null = null;

  const show = (view: View, duration = 0): void => {
    // A straight way: the shortest one on a sphere goes out and in again.
    void store.getState().panZoom?.setViewport(view, { duration, interpolate: 'linear' });
  };
  const fitTo = (ids: readonly string[] | null, duration?: number): void => {
    again = () => fitTo(ids);
    const state = store.getState();
    const box = bounds(boxesOf(state, ids ?? state.nodeLookup.keys()));
    if (box) show(fitted(box, paneOf(state, ids === null && isSpokenIn(state)), limitsOf(state)), duration);
  };
  const follow = (following: Following): void => {
    const state = store.getState();
    const { ids, whole, legible, mayComeNearer, eases } = following;
    const needed = bounds(boxesOf(state, ids));
    if (!needed) return;
    const [x, y, zoom] = state.transform;
    const view = { x, y, zoom };
    const besides = whole ? [] : boxesOf(state, gatewaysOf(state));
    const next = followed({ needed, besides, legible, mayComeNearer }, view, paneOf(state, whole), limitsOf(state));
    // Where nothing had to move, what stood there goes on holding.
    if (next === view) return;
    again = () => follow({ ...following, mayComeNearer: true, eases: false });
    show(next, eases ? EASE : 0);
  };
  return {
    fit: fitTo,
    follow,
    rest(): void {
      again = null;
      show({ x: 0, y: 0, zoom: 1 });
    },
    letGo(): void {
      again = null;
    },
    heard({ width, height }: ReactFlowState, before: ReactFlowState): void {
      if (width !== before.width || height !== before.height) again?.();
    },
  };
}

/** Where on the screen something floats over the canvas, which must cover nothing that is to be seen: its markup says so. */
export const floatingBoxes = (): readonly DOMRect[] =>
  [...document.querySelectorAll('[data-floats]')].map((float) => float.getBoundingClientRect());

const limitsOf = ({ minZoom, maxZoom }: ReactFlowState) => ({ least: minZoom, most: maxZoom });

function paneOf({ width, height, domNode }: ReactFlowState, saying: boolean): Pane {
  const corner = domNode?.getBoundingClientRect();
  const floats = floatingBoxes().map(
    ({ x, y, width, height }): Box => ({ x: x - (corner?.x ?? 0), y: y - (corner?.y ?? 0), width, height }),
  );
  return { width, height, margins: marginsFor(height, saying), floats };
}

/** Where these parts stand; the gateway's name beside it belongs to it. */
function boxesOf({ nodeLookup }: ReactFlowState, ids: Iterable<string>): readonly Box[] {
  return [...ids].flatMap((id): readonly Box[] => {
    const node = nodeLookup.get(id);
    if (!node) return [];
    const { x, y } = node.internals.positionAbsolute;
    const { width = 0, height = 0 } = node.measured;
    const box = { x, y, width, height };
    return node.type === 'gateway' ? [box, labelBoxOf([x, y])] : [box];
  });
}

const gatewaysOf = ({ nodes }: ReactFlowState): readonly string[] =>
  nodes.filter(({ type }) => type === 'gateway').map(({ id }) => id);

/** Whether there are two people who could say something in the end. */
const isSpokenIn = ({ nodes }: ReactFlowState): boolean =>
  ['external', 'user'].every((kind) => nodes.some(({ type }) => type === kind));
