/** A note on the canvas: its text in lines, a mark while there is no room for it, and a field in place while it is written. */

import { StickyNote } from 'lucide-react';
import { memo } from 'react';
import { type NodeProps, useStore } from 'reactflow';
import type { Note } from '../playground/playground';
import { LIMITS } from '../topology/parts';
import styles from './NoteCard.module.css';
import { isSameDrawn, notesBeside } from './noteMarks';
import type { NoteNode, PictureNode } from './noteNodes';
import { NOTES } from './noteWords';
import { useLegible } from './useDetail';
import { useFieldInPlace } from './useFieldInPlace';
import { usePartActions } from './usePart';

export const NoteCard = memo(function NoteCard(props: NodeProps<NoteNode>) {
  const { id, data, selected, positionAbsoluteX: x, positionAbsoluteY: y, width = 0, height = 0 } = props;
  const { renaming } = usePartActions();
  const { names } = useLegible();
  const { note, open, columns, zoom } = data;
  const writing = renaming === id;
  const beside = useStore(({ nodes }) => notesBeside(nodes as PictureNode[], names).get(id), isSameDrawn);
  const { folded, at: mark } = (!writing && beside) || { folded: !writing && data.folded, at: { x, y } };
  return (
    <div
      className={styles.note}
      style={{ left: mark.x - x, top: mark.y - y, transform: `scale(${1 / zoom})` }}
      data-folded={folded || undefined}
      data-open={open || undefined}
      data-selected={selected || undefined}
    >
      {writing ? (
        <NoteField note={note} />
      ) : (
        <>
          <StickyNote className={styles.mark} aria-hidden />
          <p
            className={styles.text}
            style={
              open ? { width: width * zoom, maxHeight: Math.ceil(height * zoom) + 1, columnCount: columns } : undefined
            }
            dir="auto"
            translate="no"
          >
            {note.text}
          </p>
        </>
      )}
    </div>
  );
});

function NoteField({ note: { id, text } }: { readonly note: Note }) {
  const { onNoteWritten } = usePartActions();
  const { field, leave } = useFieldInPlace<HTMLTextAreaElement>((value) => onNoteWritten(id, value));
  return (
    <textarea
      ref={field}
      className={`nodrag nopan nowheel ${styles.field}`}
      aria-label={NOTES.text}
      placeholder={NOTES.hint}
      dir="auto"
      rows={5}
      defaultValue={text}
      maxLength={LIMITS.note}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) leave(event.currentTarget.value);
        if (event.key === 'Escape') leave(null);
      }}
    />
  );
}
