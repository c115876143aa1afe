/** A bar for a finger at one part: as large at every zoom, it goes with the part and stays inside the view. */

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
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const bar = useRef<HTMLDivElement>(null);
  // Its own size decides where it stands, and follows from its words.
  useLayoutEffect(() => {
    const { current } = bar;
    if (!current || !part) return;
    const place = barPlace(part, { width: current.offsetWidth, height: current.offsetHeight }, { width, height });
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

const isSameBox = (a: Box | null, b: Box | null): boolean =>
  a === b || (a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height);
