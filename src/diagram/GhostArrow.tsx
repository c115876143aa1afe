/** A hop that was expected in place of a step and never came: dashed, over the arrow of what came. */

import { Shaft, share } from './Arrow';
import { type Places, placeOf } from './columns';
import styles from './GhostArrow.module.css';
import type { Expected } from './sequence';
import { DIAGRAM_WORDS } from './words';

export function GhostArrow({ ghost: { from, to }, places }: { readonly ghost: Expected; readonly places: Places }) {
  if (!places.has(from) || !places.has(to)) return null;
  const [start, end] = [placeOf(places, from), placeOf(places, to)];
  const left = Math.min(start, end);
  return (
    <div className={styles.ghost}>
      <p style={{ marginInlineStart: share(left, places), width: share(Math.abs(end - start), places) }}>
        {DIAGRAM_WORDS.expected}
      </p>
      <span className={styles.strip} aria-hidden="true">
        <Shaft from={left} to={Math.max(start, end)} places={places} way={end < start ? 'left' : 'right'} end="tip" />
      </span>
    </div>
  );
}
