/** The whole community as a small picture while some of it is out of sight: its faults, the way of the request, and what is seen, which a drag or a key moves. */

import { X } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { type ReactFlowState, useStore, useStoreApi } from 'reactflow';
import { bounds } from '../playground/placement';
import { seen } from './camera';
import type { PartNode } from './flow';
import { type Box, centreOf, grown, type Point } from './geometry';
import type { Hop } from './looks';
import styles from './Overview.module.css';
import { holds } from './rooms';
import { OVERVIEW } from './toolsWords';

export interface OverviewProps {
  /** The way of the request so far. */
  readonly hops: readonly Hop[];
  /** A hand moves the view. */
  readonly onHand: () => void;
  readonly onClose: () => void;
}

/** How far a key moves the view: a share of what is seen. */
const STRIDE = 0.25;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const nodesOf = ({ nodes }: ReactFlowState): readonly PartNode[] => nodes as PartNode[];

const boxOf = ({ position: { x, y }, width = 0, height = 0 }: PartNode): Box => ({ x, y, width, height });

/** A group is none: among a hundred people somebody always is. */
const isFaulty = ({ data }: PartNode): boolean => 'faults' in data && data.faults.length > 0;

/** What is seen of the canvas, in its own coordinates. */
const viewOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState): Box => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
});

export function Overview({ hops, onHand, onClose }: OverviewProps) {
  const store = useStoreApi();
  const nodes = useStore(nodesOf);
  const whole = useMemo(() => bounds(nodes.map(boxOf)), [nodes]);
  const needed = useStore(({ transform: [x, y, zoom], width, height }) => {
    const pane = { x: 0, y: 0, width, height };
    return whole !== null && width > 0 && !holds(pane, seen(whole, { x, y, zoom }), 1);
  });
  if (!whole || !needed) return null;

  const shown = grown(whole, 0.04 * Math.max(whole.width, whole.height));
  const lookAt = ({ x, y }: Point): void => {
    const { panZoom, transform, width, height } = store.getState();
    const zoom = transform[2];
    onHand();
    void panZoom?.setViewport({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom });
  };
  const point = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const scale = Math.min(width / shown.width, height / shown.height);
    const middle = centreOf(shown);
    lookAt({
      x: middle.x + (clientX - left - width / 2) / scale,
      y: middle.y + (clientY - top - height / 2) / scale,
    });
  };
  const press = (event: KeyboardEvent): void => {
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const view = viewOf(store.getState());
    const { x, y } = centreOf(view);
    lookAt({ x: x + way[0] * STRIDE * view.width, y: y + way[1] * STRIDE * view.height });
  };
  return (
    <>
      <button
        type="button"
        className={styles.map}
        aria-label={OVERVIEW.label}
        title={OVERVIEW.tip}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          point(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && point(event)}
        onKeyDown={press}
      >
        <Picture nodes={nodes} hops={hops} shown={shown} />
      </button>
      <button
        type="button"
        className={styles.close}
        aria-label={OVERVIEW.close}
        title={OVERVIEW.close}
        onClick={onClose}
      >
        <X aria-hidden />
      </button>
    </>
  );
}

interface PictureProps {
  readonly nodes: readonly PartNode[];
  readonly hops: readonly Hop[];
  readonly shown: Box;
}

function Picture({ nodes, hops, shown }: PictureProps) {
  /** One pixel of the little picture, about. */
  const unit = shown.width / 170;
  const boxes = useMemo(() => new Map(nodes.map((node) => [node.id, boxOf(node)])), [nodes]);
  const middleOf = (id: string): Point | null => {
    const box = boxes.get(id);
    return box ? centreOf(box) : null;
  };
  return (
    <svg viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`} aria-hidden="true">
      {nodes.map((node) => (
        <rect key={node.id} {...boxOf(node)} rx={3 * unit} className={styles.part} data-kind={node.type} />
      ))}
      {hops.map(({ index, from, to }) => {
        const [start, end] = [middleOf(from), middleOf(to)];
        if (!start || !end) return null;
        return (
          <line
            key={index}
            className={styles.way}
            x1={start.x}
            y1={start.y}
            x2={end.x}
            y2={end.y}
            strokeWidth={2 * unit}
          />
        );
      })}
      {nodes.filter(isFaulty).map((node) => {
        const { x, y } = centreOf(boxOf(node));
        const half = 4 * unit;
        return (
          <path
            key={node.id}
            className={styles.fault}
            d={`M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`}
          />
        );
      })}
      <Seen unit={unit} />
    </svg>
  );
}

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Alone, because it changes with every move of the view. */
function Seen({ unit }: { readonly unit: number }) {
  const view = useStore(viewOf, sameBox);
  return <rect {...view} className={styles.seen} strokeWidth={2 * unit} />;
}
