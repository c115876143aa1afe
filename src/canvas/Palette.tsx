/** The parts one can add: dragged to a place, clicked to take the next free one of its tier, or called by key. */

import { Cloud, Group, Server, StickyNote, User, Users } from 'lucide-react';
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { SignIcon } from '../signs/Glyphs';
import { CATALOG } from '../topology/catalog';
import type { Position } from '../topology/parts';
import { centredAt, OFFERED, type Offered } from './adding';
import styles from './Palette.module.css';
import { canvasUnder, partUnder, useToCanvas } from './viewport';
import { PICTURE } from './words';

const ICONS: { readonly [K in Offered]: ReactNode } = {
  gateway: <SignIcon icon="hand" />,
  server: <Server aria-hidden />,
  cluster: <Group aria-hidden />,
  user: <User aria-hidden />,
  external: <Cloud aria-hidden />,
  note: <StickyNote aria-hidden />,
};

const labelOf = (kind: Offered): string => (kind === 'note' ? PICTURE.note : CATALOG[kind].label);

const MOVED = 6;

interface Drag {
  readonly kind: Offered;
  readonly x: number;
  readonly y: number;
}

export interface PaletteProps {
  /** A part or a note for this top-left corner, dropped over that part; null: the next free place. */
  readonly onAdd: (kind: Offered, position: Position | null, over: string | null) => void;
  readonly onDragging: (dragging: boolean) => void;
  /** The key of each kind, and whether single letters are switched on. */
  readonly keys: { readonly [K in Offered]: string };
  readonly letters: boolean;
  /** Asks for many people at once. */
  readonly people: {
    readonly label: string;
    readonly tip: string;
    readonly keys: string;
    readonly onPress: () => void;
  };
  /** Glyphs only; the names stay for screen readers and as tips. */
  readonly rail: boolean;
}

export function Palette({ onAdd, onDragging, keys, letters, people, rail }: PaletteProps) {
  const toCanvas = useToCanvas();
  const [drag, setDrag] = useState<Drag | null>(null);
  const start = useRef<Drag | null>(null);

  const down = (kind: Offered, event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return;
    start.current = { kind, x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const from = start.current;
    if (!from) return;
    if (!drag && Math.hypot(event.clientX - from.x, event.clientY - from.y) < MOVED) return;
    if (!drag) onDragging(true);
    setDrag({ kind: from.kind, x: event.clientX, y: event.clientY });
  };
  const end = (event: PointerEvent, dropped: boolean): void => {
    const { current } = start;
    start.current = null;
    if (!drag || !current) return;
    setDrag(null);
    onDragging(false);
    ignoreClick.current = true;
    const at = { x: event.clientX, y: event.clientY };
    if (!dropped || !canvasUnder(at)) return;
    const { x, y } = toCanvas(at);
    onAdd(current.kind, centredAt(current.kind, x, y), partUnder(at));
  };
  // The browser sends a click after a drag that ended on the same button; it is not meant.
  const ignoreClick = useRef(false);
  const click = (kind: Offered): void => {
    if (ignoreClick.current) ignoreClick.current = false;
    else onAdd(kind, null, null);
  };

  return (
    <fieldset className={styles.palette} data-rail={rail || undefined}>
      <legend>{PICTURE.add}</legend>
      {OFFERED.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.item}
          title={PICTURE.dragOrPress(labelOf(kind), keys[kind])}
          aria-label={labelOf(kind)}
          aria-keyshortcuts={letters ? keys[kind] : undefined}
          onPointerDown={(event) => {
            ignoreClick.current = false;
            down(kind, event);
          }}
          onPointerMove={move}
          onPointerUp={(event) => end(event, true)}
          onPointerCancel={(event) => end(event, false)}
          onClick={() => click(kind)}
        >
          {ICONS[kind]}
          <span className={styles.label}>{labelOf(kind)}</span>
          {letters && <kbd translate="no">{keys[kind]}</kbd>}
        </button>
      ))}
      <button
        type="button"
        className={styles.item}
        title={people.tip}
        aria-label={people.label}
        aria-keyshortcuts={letters ? people.keys.replace(' ', '+') : undefined}
        onClick={people.onPress}
      >
        <Users aria-hidden />
        <span className={styles.label}>{people.label}</span>
        {letters && <kbd translate="no">{people.keys}</kbd>}
      </button>
      {drag && (
        <div
          className={styles.ghost}
          style={{ transform: `translate(${drag.x}px, ${drag.y}px) translate(-50%, -50%)` }}
          aria-hidden
        >
          {ICONS[drag.kind]}
          <span>{labelOf(drag.kind)}</span>
        </div>
      )}
    </fieldset>
  );
}
