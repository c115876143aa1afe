/** The servers in the order of the round robin: moved by dragging or by buttons; the configured one keeps seat 1. */

import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { named, plain } from '../saying/names';
import { Seat } from '../signs/Seat';
import { Sentence } from '../signs/Sentence';
import { Explained } from '../signs/Term';
import { Unseen } from '../signs/Unseen';
import type { Topology } from '../topology/topology';
import type { InspectorCallbacks } from './callbacks';
import { documentIndex, type OrderRow, orderRows } from './order';
import { Problem, useAnswer } from './Problem';
import { Note, PartLink } from './Section';
import styles from './ServerOrder.module.css';
import { ORDER } from './words';

interface ServerOrderProps extends Pick<InspectorCallbacks, 'onMoveServer' | 'onSelect'> {
  readonly topology: Topology;
  readonly label?: string;
  /** What else stands in the row of a server that takes turns. */
  readonly beside?: (row: OrderRow) => ReactNode;
}

interface Drag {
  readonly id: string;
  readonly from: number;
  /** The place it would take now. */
  readonly to: number;
}

export function ServerOrder({ topology, label = ORDER.title, beside, onMoveServer, onSelect }: ServerOrderProps) {
  const { listed, outside } = orderRows(topology);
  const { problem, tell } = useAnswer();
  const [drag, setDrag] = useState<Drag | null>(null);
  const [news, setNews] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const first = listed[0]?.fixed ? 1 : 0;

  const move = (row: OrderRow, place: number): void => {
    const index = documentIndex(topology, row.id, place);
    if (index !== null && tell(onMoveServer(row.id, index)))
      setNews(ORDER.moved(named(row.name), place + 1, listed.length));
  };

  /** The place under a pointer: that of the row whose middle was passed last. */
  const placeAt = (y: number, from: number): number => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const passed = rows.filter((box, index) => index !== from && y > box.top + box.height / 2).length;
    return Math.max(passed, first);
  };
  const onDrag = (event: PointerEvent): void => {
    if (drag) setDrag({ ...drag, to: placeAt(event.clientY, drag.from) });
  };
  const onDrop = (event: PointerEvent, row: OrderRow): void => {
    if (drag) move(row, placeAt(event.clientY, drag.from));
    setDrag(null);
  };

  return (
    <div className={styles.order}>
      {listed.length > 0 && listed[0]?.seat === null && (
        <Note>{topology.gateway ? ORDER.noServer : ORDER.noGateway}</Note>
      )}
      <ol ref={list} aria-label={label}>
        {listed.map((row, index) => (
          <li
            key={row.id}
            className={styles.row}
            data-dragged={drag?.id === row.id || undefined}
            data-drop={
              drag && drag.to !== drag.from && drag.to === index
                ? drag.to < drag.from
                  ? 'before'
                  : 'after'
                : undefined
            }
          >
            {row.seat !== null && <Seat seat={row.seat} />}
            <div className={styles.name}>
              <PartLink topology={topology} id={row.id} onSelect={onSelect} />
              {row.fixed && <Note>{ORDER.fixed}</Note>}
              {beside && <span className={styles.beside}>{beside(row)}</span>}
            </div>
            {!row.fixed && listed.length > first + 1 && (
              <>
                <MoveButtons
                  name={row.name}
                  up={index > first}
                  down={index < listed.length - 1}
                  onMove={(step) => move(row, index + step)}
                />
                <span
                  className={styles.grip}
                  aria-hidden="true"
                  onPointerDown={(event) => {
                    if (event.button !== 0) return;
                    event.preventDefault();
                    event.currentTarget.setPointerCapture(event.pointerId);
                    setDrag({ id: row.id, from: index, to: index });
                  }}
                  onPointerMove={onDrag}
                  onPointerUp={(event) => onDrop(event, row)}
                  onPointerCancel={() => setDrag(null)}
                >
                  <GripVertical />
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
      {outside.length > 0 && (
        <ul aria-label={ORDER.outside}>
          {outside.map((row) => (
            <li key={row.id} className={styles.row}>
              <Seat seat={null} />
              <div className={styles.name}>
                <PartLink topology={topology} id={row.id} onSelect={onSelect} />
                <Note>{ORDER.noTurn}</Note>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Problem text={problem} />
      <Note>
        <Explained text={ORDER.turns[topology.assumptions.unreachable]} />
      </Note>
      <Unseen role="status">
        <Sentence text={news} />
      </Unseen>
    </div>
  );
}

interface MoveButtonsProps {
  readonly name: string;
  readonly up: boolean;
  readonly down: boolean;
  readonly onMove: (step: -1 | 1) => void;
}

/** Up and down; at an end of the list the focus goes to the button that still works. */
export function MoveButtons({ name, up, down, onMove }: MoveButtonsProps) {
  const upButton = useRef<HTMLButtonElement>(null);
  const downButton = useRef<HTMLButtonElement>(null);
  const pressed = useRef<-1 | 1 | null>(null);
  useLayoutEffect(() => {
    if (pressed.current === -1 && !up) downButton.current?.focus();
    if (pressed.current === 1 && !down) upButton.current?.focus();
    pressed.current = null;
  });
  const press = (step: -1 | 1): void => {
    pressed.current = step;
    onMove(step);
  };
  return (
    <span className={styles.movers}>
      <button
        ref={upButton}
        type="button"
        data-look="bare"
        data-icon
        className={styles.mover}
        aria-label={ORDER.up(plain(named(name)))}
        disabled={!up}
        onClick={() => press(-1)}
      >
        <ArrowUp aria-hidden="true" />
      </button>
      <button
        ref={downButton}
        type="button"
        data-look="bare"
        data-icon
        className={styles.mover}
        aria-label={ORDER.down(plain(named(name)))}
        disabled={!down}
        onClick={() => press(1)}
      >
        <ArrowDown aria-hidden="true" />
      </button>
    </span>
  );
}
