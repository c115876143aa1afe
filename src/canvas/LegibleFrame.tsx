/** The frame of the canvas that tells everything on it at which step of the zoom it is read; what stands in it is not drawn anew for that. */

import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { placesAt } from '../outcomes/places';
import type { Topology } from '../topology/topology';
import { wordsOnTags } from './detail';
import type { PartNode } from './flow';
import type { Box } from './geometry';
import { DetailContext, LegibleContext, partsOfStep, useLegibility } from './useDetail';
import type { Watched } from './useFeeds';
import type { Hand } from './useZoomStep';

interface LegibleFrameProps {
  readonly className: string;
  readonly topology: Topology;
  readonly nodes: readonly PartNode[];
  /** What no name covers besides. */
  readonly kept: readonly Box[];
  readonly selected: ReadonlySet<string>;
  readonly watched: Watched;
  /** No text is smaller on the screen, in pixels. */
  readonly leastText: number;
  readonly hand: Hand;
  readonly children: ReactNode;
}

export function LegibleFrame({
  className,
  topology,
  nodes,
  kept,
  selected,
  watched,
  leastText,
  hand,
  children,
}: LegibleFrameProps) {
  const trace = watched.traces[watched.request] ?? null;
  const { step } = watched;
  const important = useMemo(
    () => ({
      shown: new Set(partsOfStep(trace, step)),
      selected,
      tagged: new Set(trace ? placesAt(topology, trace, step).map(({ at }) => at) : []),
    }),
    [topology, trace, step, selected],
  );
  const legible = useLegibility(nodes, kept, important, leastText, hand);
  return (
    <LegibleContext value={legible}>
      <DetailContext value={legible.detail}>
        <div
          className={className}
          style={{ '--zoom': legible.zoom } as CSSProperties}
          data-detail={legible.detail}
          data-least-text={leastText}
          data-under-way={watched.underWay || undefined}
          data-words={wordsOnTags(legible.zoom)}
        >
          {children}
        </div>
      </DetailContext>
    </LegibleContext>
  );
}
