/** What every text on the canvas goes by: the step of the zoom, what parts show at it, and where names stand beside their signs. */

import { createContext, useContext, useEffect, useMemo } from 'react';
import type { SeenTrace } from '../routing/trace';
import { type Detail, detailAt, LEAST_TEXT } from './detail';
import type { PartNode } from './flow';
import type { Box } from './geometry';
import type { Labels } from './labels';
import { type Important, namesBeside } from './namesBeside';
import { type Hand, useZoomStep } from './useZoomStep';
import { useViewport } from './viewport';

export interface Legible {
  readonly zoom: number;
  readonly detail: Detail;
  /** All text is larger than it has to be in front of one's own screen. */
  readonly large: boolean;
  /** In canvas units. */
  readonly names: Labels;
}

export const LegibleContext = createContext<Legible>({
  zoom: 1,
  detail: 'card',
  large: false,
  names: new Map(),
});

export const useLegible = (): Legible => useContext(LegibleContext);

/** By itself: a card need not be drawn anew with every step of the zoom and every move of a name. */
export const DetailContext = createContext<Detail>('card');

export const useDetail = (): Detail => useContext(DetailContext);

/** The parts of the step shown: where it is, where it comes from and what it was on the way to. */
export function partsOfStep(trace: SeenTrace | null, step: number): readonly string[] {
  if (!trace) return [];
  const shown = trace.steps[step];
  if (!shown) return [trace.request.from];
  return [shown.at, shown.from, shown.towards].filter((id) => id !== undefined);
}

/** `least`: no text is smaller on the screen, in pixels; larger text is as if all were seen from further away. */
export function useLegibility(
  nodes: readonly PartNode[],
  kept: readonly Box[],
  important: Important,
  least: number,
  hand: Hand,
): Legible {
  const zoom = useZoomStep(least / LEAST_TEXT, hand);
  const detail = detailAt(zoom);
  const { heed } = useViewport();
  const namesAt = useMemo(() => {
    const known = new Map<number, Labels>();
    return (step: number): Labels => {
      const names = known.get(step) ?? namesBeside(nodes, step, important, kept);
      known.set(step, names);
      return names;
    };
  }, [nodes, important, kept]);
  useEffect(() => heed(namesAt), [heed, namesAt]);
  const names = namesAt(zoom);
  const large = least > LEAST_TEXT;
  return useMemo(() => ({ zoom, detail, large, names }), [zoom, detail, large, names]);
}
