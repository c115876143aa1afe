/** Moves the view of the canvas: fits it, lets it follow a request, and does so anew when the pane changes its size, unless a hand has moved it since. */

import { useEffect, useState } from 'react';
import { type ReactFlowState, useStoreApi } from 'reactflow';
import { bounds } from '../playground/placement';
import { fitted, followed, marginsFor, marginsToSay, type Pane, seen, type View } from './camera';
import { LEAST_TEXT, zoomStep } from './detail';
import { type Box, labelBoxOf } from './geometry';
import type { Labels } from './labels';
import { noteSizeAt } from './noteNodes';
import { holds } from './rooms';
import { type Glide, useGlide } from './useGlide';

/** A note is of constant size on the screen: the zoom that shows it goes by its size at that zoom. */
const ROUNDS = 12;
/** How much further away the next view is that is tried. */
const CLOSER = 1.1;
/** It may take another place when the zoom has changed: so often the view looks again. */
const LOOKS = 6;

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
  fit(ids: readonly string[] | null): void;
  follow(following: Following): void;
  /** Where names stand beside their signs at a step of the zoom: what the dial says is seen wherever it stands. */
  heed(namesAt: (step: number) => Labels): void;
  /** Shows a note, and what its line leads to. */
  showNote(id: string, how: Pick<Following, 'legible' | 'eases'>): void;
  /** The view has come to rest. */
  settled(): void;
  /** Shows an empty canvas as it is. */
  rest(): void;
  /** Does what was asked for last in the pane as it is now, unless a hand has moved the view since. */
  refit(): void;
  /** A hand has moved the view: it stays there. */
  letGo(): void;
  /** Remembers where the view stands, and what holds it there; answers how to bring both back. */
  hold(): () => void;
}

export function useSight(): Sight {
  const store = useStoreApi();
  const glide = useGlide();
  const [sight] = useState(() => makeSight(store, glide));
  useEffect(() => store.subscribe(sight.heard), [store, sight]);
  return sight;
}

function makeSight(store: ReturnType<typeof useStoreApi>, glide: Glide) {
  /** Does what was asked for last in the pane as it is now; null after a hand. */
  let again: (() => void) | null = null;
  /** The note that is to be seen, until something else is. */
  let noted: { readonly look: () => void; left: number } | null = null;
  let namesAt = (_step: number): Labels => new Map();
  const boxesAt = (state: ReactFlowState, ids: Iterable<string>, zoom: number): readonly Box[] =>
    boxesOf(state, ids, zoom, namesAt(zoomStep(zoom / textIn(state.domNode))));

  const show = (view: View): void => {
    glide.stop();
    void store.getState().panZoom?.setViewport(view);
  };
  const fitTo = (ids: readonly string[] | null): void => {
    noted = null;
    again = () => fitTo(ids);
    const state = store.getState();
    const fitting = [...(ids ?? state.nodeLookup.keys())];
    // Where all is seen there is no overview.
    const area = areaOf(state, ids ? FLOATS : FLOATS_ALWAYS);
    const pane = { ...area, margins: [marginsFor(area.height, ids === null && isSpokenIn(state), area.text)] };
    const limits = limitsOf(state);
    const at = (zoom: number, most: number): View | null => {
      const box = bounds(boxesAt(state, fitting, zoom));
      return box && fitted(box, pane, { ...limits, most });
    };
    // What is of constant size on the screen takes the more room the further away it is seen from, and not always the same place.
    let view: View | null = null;
    for (let most = at(limits.most, limits.most)?.zoom ?? limits.most; most * CLOSER > limits.least; most /= CLOSER) {
      const near = at(most / CLOSER, most);
      view = near && at(near.zoom, near.zoom);
      if (!near || (near.zoom >= most / CLOSER && near.zoom === view?.zoom)) break;
    }
    if (view) show(view);
  };
  const follow = (following: Following): void => {
    const state = store.getState();
    const { ids, whole, legible, mayComeNearer, eases } = following;
    const [x, y, zoom] = state.transform;
    const view = { x, y, zoom };
    const besides = whole ? [] : boxesAt(state, gatewaysOf(state), zoom);
    const shown = (floats: string): View => {
      const area = areaOf(state, floats);
      const pane = { ...area, margins: whole ? marginsToSay(area) : [marginsFor(area.height, false, area.text)] };
      let next: View = view;
      for (let round = 0; round < ROUNDS; round += 1) {
        const needed = bounds(boxesAt(state, ids, next.zoom));
        if (!needed) return view;
        next = followed({ needed, besides, legible, mayComeNearer }, view, pane, limitsOf(state));
      }
      return next;
    };
    const simple = shown(FLOATS_ALWAYS);
    const next = isAllSeen(state, simple) ? simple : shown(FLOATS);
    // Where nothing had to move, what stood there goes on holding.
    if (next === view) return;
    again = () => follow({ ...following, mayComeNearer: true, eases: false });
    if (eases) glide.to(next);
    else show(next);
  };
  return {
    fit: fitTo,
    heed(at: typeof namesAt): void {
      namesAt = at;
    },
    follow(following: Following): void {
      noted = null;
      follow(following);
    },
    showNote(id: string, how: Pick<Following, 'legible' | 'eases'>): void {
      const look = (): void => {
        const subject = store.getState().nodeLookup.get(id)?.data.subject;
        const ids = new Set(typeof subject === 'string' ? [id, subject] : [id]);
        follow({ ids, whole: false, mayComeNearer: true, ...how });
      };
      noted = { look, left: LOOKS };
      look();
    },
    settled(): void {
      if (!noted || noted.left === 0) return;
      noted.left -= 1;
      // Its place at this zoom is drawn by then.
      requestAnimationFrame(() => requestAnimationFrame(() => noted?.look()));
    },
    rest(): void {
      again = null;
      show({ x: 0, y: 0, zoom: 1 });
    },
    refit(): void {
      again?.();
    },
    letGo(): void {
      glide.stop();
      again = null;
      noted = null;
    },
    hold(): () => void {
      const [x, y, zoom] = store.getState().transform;
      const held = again;
      return () => {
        again = null;
        noted = null;
        show({ x, y, zoom });
        // What holds it there begins to when the pane has the size it had.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            again ??= held;
          }),
        );
      };
    },
    heard({ width, height }: ReactFlowState, before: ReactFlowState): void {
      if (width !== before.width || height !== before.height) again?.();
    },
  };
}

/** What floats over the canvas and must cover nothing that is to be seen says so in its markup, the corner of the overview also while there is none. */
const FLOATS = '[data-floats]';
const FLOATS_ALWAYS = '[data-floats]:not([data-floats="corner"])';
const FLOATS_NOW = '[data-floats]:not([data-floats="corner"]:empty)';

/** Where on the screen something floats over the canvas. */
export const floatingBoxes = (floating = FLOATS_NOW): readonly DOMRect[] =>
  [...document.querySelectorAll(floating)].map((float) => float.getBoundingClientRect());

/** Whether nothing would be out of sight. */
function isAllSeen(state: ReactFlowState, view: View): boolean {
  const whole = bounds(boxesOf(state, state.nodeLookup.keys()));
  return whole !== null && holds({ x: 0, y: 0, width: state.width, height: state.height }, seen(whole, view));
}

const limitsOf = ({ minZoom, maxZoom }: ReactFlowState) => ({ least: minZoom, most: maxZoom });

function areaOf({ width, height, domNode }: ReactFlowState, floating: string): Omit<Pane, 'margins'> {
  const corner = domNode?.getBoundingClientRect();
  const floats = floatingBoxes(floating).map(
    ({ x, y, width, height }): Box => ({ x: x - (corner?.x ?? 0), y: y - (corner?.y ?? 0), width, height }),
  );
  return { width, height, floats, text: textIn(domNode) };
}

/** How many times as large as usual the text of the canvas is. */
const textIn = (view: HTMLElement | null): number =>
  Number(view?.closest<HTMLElement>('[data-least-text]')?.dataset.leastText ?? LEAST_TEXT) / LEAST_TEXT;

/** Where these parts stand, notes as large as they are at that zoom; the gateway's name beside it belongs to it. */
function boxesOf(
  { nodeLookup, transform }: ReactFlowState,
  ids: Iterable<string>,
  zoom = transform[2],
  names: Labels = new Map(),
): readonly Box[] {
  return [...ids].flatMap((id): readonly Box[] => {
    const node = nodeLookup.get(id);
    if (!node) return [];
    const { x, y } = node.internals.positionAbsolute;
    const { width = 0, height = 0 } = node.measured;
    if (node.type === 'note')
      return [{ x, y, ...noteSizeAt({ width, height }, node.data.open === true, transform[2], zoom) }];
    const box = { x, y, width, height };
    return node.type === 'gateway' ? [box, names.get(id)?.box ?? labelBoxOf([x, y])] : [box];
  });
}

const gatewaysOf = ({ nodes }: ReactFlowState): readonly string[] =>
  nodes.filter(({ type }) => type === 'gateway').map(({ id }) => id);

/** Whether there are two people who could say something in the end. */
const isSpokenIn = ({ nodes }: ReactFlowState): boolean =>
  [['external'], ['user', 'people']].every((kinds) => nodes.some(({ type = '' }) => kinds.includes(type)));
