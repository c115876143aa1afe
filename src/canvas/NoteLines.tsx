/** The thin lines from notes to what they are about. */

import canvas from './Canvas.module.css';
import styles from './NoteLines.module.css';
import type { NoteNode, PictureNode } from './noteNodes';

export function NoteLines({ nodes }: { readonly nodes: readonly PictureNode[] }) {
  const notes = nodes.filter((node): node is NoteNode => node.type === 'note');
  return (
    <svg className={`${canvas.below} ${styles.lines}`} aria-hidden="true">
      {notes.map((note) => {
        const part = nodes.find(({ id }) => id === note.data.subject);
        if (!part) return null;
        const [a, b] = between(boundsOf(note), boundsOf(part));
        return <line key={note.id} x1={a[0]} y1={a[1]} x2={b[0]} y2={b[1]} data-note={note.id} />;
      })}
    </svg>
  );
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boundsOf = ({ position: { x, y }, width = 0, height = 0 }: PictureNode): Bounds => ({
  left: x,
  right: x + width,
  top: y,
  bottom: y + height,
});

/** The shortest line between two boxes, in the middle of what they have in common. */
function between(a: Bounds, b: Bounds): readonly [readonly [number, number], readonly [number, number]] {
  const [x1, x2] = nearest(a.left, a.right, b.left, b.right);
  const [y1, y2] = nearest(a.top, a.bottom, b.top, b.bottom);
  return [
    [x1, y1],
    [x2, y2],
  ];
}

function nearest(from: number, to: number, other: number, otherEnd: number): readonly [number, number] {
  if (to < other) return [to, other];
  if (otherEnd < from) return [from, otherEnd];
  const middle = (Math.max(from, other) + Math.min(to, otherEnd)) / 2;
  return [middle, middle];
}
