/** A bar for a finger at one part: as large at every zoom, it goes with the part, stays inside the view and leaves the other cards free where it can. */

import { Ellipsis } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { type ReactFlowState, useStore } from 'reactflow';
import { barPlace } from './barPlace';
import type { Box } from './geometry';
import type { ScreenPoint } from './gestures';
import styles from './PartBar.module.css';

export interface BarItem {
  readonly label: string;
  /** A picture says it, the label is heard. */
  readonly more?: true;
  /** `at` is where a menu would open. */
  readonly run: (at: ScreenPoint) => void;
}

interface PartBarProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly BarItem[];
}

export function PartBar({ id, label, items }: PartBarProps) {
  const part = useStore((state) => boxOnScreen(state, id), isSameBox);
  const others = useStore((state) => boxesBeside(state, id), areSameBoxes);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const bar = useRef<HTMLDivElement>(null);
  // Its own size decides where it stands, and follows from its words.
  useLayoutEffect(() => {
    const { current } = bar;
    if (!current || !part) return;
    const size = { width: current.offsetWidth, height: current.offsetHeight };
    const place = barPlace(part, size, { width, height }, others);
    current.style.visibility = place ? 'visible' : 'hidden';
    if (!place) return;
    current.style.left = `${place.x}px`;
    current.style.top = `${place.y}px`;
  });
  if (!part) return null;
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label={label}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          data-look="bare"
          aria-label={item.more && item.label}
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            item.run({ x: left, y: bottom });
          }}
        >
          {item.more ? <Ellipsis aria-hidden /> : item.label}
        </button>
      ))}
    </div>
  );
}

function boxOnScreen({ nodeLookup, transform: [left, top, zoom] }: ReactFlowState, id: string): Box | null {
  const node = nodeLookup.get(id);
  if (!node) return null;
  const { x, y } = node.internals.positionAbsolute;
  const { width = 0, height = 0 } = node.measured;
  return { x: x * zoom + left, y: y * zoom + top, width: width * zoom, height: height * zoom };
}

/** The frame of a cluster lies behind its members and hides nothing. */
const boxesBeside = (state: ReactFlowState, id: string): readonly Box[] =>
  [...state.nodeLookup.values()].flatMap((node) => {
    const box = node.id === id || node.type === 'cluster' ? null : boxOnScreen(state, node.id);
    return box ? [box] : [];
  });

const isSameBox = (a: Box | null, b: Box | null): boolean =>
  a === b || (a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height);

const areSameBoxes = (a: readonly Box[], b: readonly Box[]): boolean =>
  a.length === b.length && a.every((box, index) => isSameBox(box, b[index] ?? null));
