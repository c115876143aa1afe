/** The gateway as a dial: its round-robin list as numbered seats, and the hand that rests on whose turn is next. */

import { Diamond } from 'lucide-react';
import { type CSSProperties, memo, useState } from 'react';
import { Handle, type NodeProps, Position } from 'reactflow';
import { PART_SIZES } from '../playground/placement';
import { learntOf } from '../routing/discovery';
import { named, plain } from '../saying/names';
import { listed } from '../saying/saying';
import { Sentence } from '../signs/Sentence';
import { FaultBadge } from './Badges';
import { CardName } from './CardName';
import cards from './Cards.module.css';
import type { GatewayNode } from './flow';
import styles from './GatewayNode.module.css';
import { DIAL_RADIUS } from './geometry';
import { attributesOf } from './looks';
import { type DialSeat, dialSeats, handAngle, handTurn, MOST_SEATS, seatsWithNumber, seatWidth } from './seats';
import { useLegible } from './useDetail';
import { useDiscovery } from './useDiscovery';
import { useLook, usePartActions, useTurn } from './usePart';
import { useSeatDrag } from './useSeatDrag';
import { DIAL } from './words';
import { wornByGateway } from './worn';

const NONE: ReadonlySet<DialSeat> = new Set();
const CENTRE = PART_SIZES.gateway.width / 2;

export const GatewayDial = memo(function GatewayDial({ id, data, selected }: NodeProps<GatewayNode>) {
  const look = useLook(id);
  const turn = useTurn(id);
  const discovery = useDiscovery();
  const { onSetTurn, onMoveSeat } = usePartActions();
  const { zoom, detail } = useLegible();
  const [open, setOpen] = useState(false);
  const { part, list, faults } = data;
  const places = new Map(list.map((server, index) => [server.id, index]));
  const next = turn.next === null ? null : (places.get(turn.next) ?? null);
  const last = turn.last === null ? null : (places.get(turn.last) ?? null);
  const seats = dialSeats(list.length, next, last, DIAL_RADIUS);
  const width = seatWidth(zoom);
  const small = detail === 'sign' || detail === 'mark';
  const numbered = small ? NONE : seatsWithNumber(seats, width);
  const angle = useHand(list.length, next);
  const { drag, isPress, handlers } = useSeatDrag(seats, (from, to) => {
    const server = list[from];
    if (server) onMoveSeat(server.id, to);
  });
  const other = wornByGateway(faults);
  const faultNames = listed(
    other.map((fault) => fault.name),
    'comma',
  );
  const nextName = next === null ? null : list[next]?.name;

  return (
    <div
      className={styles.dial}
      data-selected={selected || undefined}
      data-down={!part.running || undefined}
      {...attributesOf(look)}
    >
      <span className={styles.hub} />
      {next !== null && (
        <span className={styles.hand} style={{ transform: `rotate(${angle}deg)` }} aria-hidden>
          <span className={styles.pointer} />
        </span>
      )}
      <span className={styles.pin} aria-hidden />
      {seats.map((seat) => {
        const at = { left: CENTRE + seat.x, top: CENTRE + seat.y };
        if (seat.kind === 'more') {
          return (
            <button
              key="more"
              type="button"
              className={`nodrag ${styles.more}`}
              style={at}
              onClick={() => setOpen(!open)}
              aria-expanded={open}
            >
              {detail === 'card' ? DIAL.more(seat.count) : DIAL.plus(seat.count)}
            </button>
          );
        }
        const server = list[seat.index];
        if (!server) return null;
        const whose = seat.isNext ? 'next' : seat.wasLast ? 'last' : 'other';
        const name = plain(named(server.name));
        const learnt = discovery && learntOf(discovery, server.id);
        const moves = seat.index > 0 && list.length > 2 && list.length <= MOST_SEATS && learnt === null;
        const carried = drag?.from === seat.index ? drag.by : { x: 0, y: 0 };
        return (
          <button
            key={server.id}
            type="button"
            className={`nodrag ${styles.seat}`}
            style={
              {
                left: at.left + carried.x,
                top: at.top + carried.y,
                '--seat': `${width}px`,
                '--seats': seats.length,
              } as CSSProperties
            }
            {...(moves && handlers(seat.index))}
            data-moves={moves || undefined}
            data-carried={drag?.from === seat.index || undefined}
            data-aim={(drag && drag.to !== drag.from && drag.to === seat.index) || undefined}
            data-bare={!numbered.has(seat) || undefined}
            data-next={seat.isNext || undefined}
            data-last={seat.wasLast || undefined}
            data-learnt={learnt ?? undefined}
            aria-label={learnt === 'notYet' ? DIAL.empty : DIAL.heard[whose](seat.index + 1, name)}
            title={learnt === 'notYet' ? DIAL.empty : DIAL.tip[whose](seat.index + 1, name)}
            tabIndex={selected ? 0 : -1}
            disabled={learnt !== null}
            onClick={() => {
              if (isPress()) onSetTurn(server.id);
            }}
          >
            {learnt !== 'notYet' && numbered.has(seat) && seat.index + 1}
          </button>
        );
      })}
      {open && list.length > 0 && (
        <ol className={`nodrag nowheel ${styles.list}`} aria-label={DIAL.list}>
          {list.map((server, index) => (
            <li key={server.id}>
              <button
                type="button"
                data-look="bare"
                onClick={() => onSetTurn(server.id)}
                data-next={index === next || undefined}
              >
                <Sentence text={DIAL.row(index + 1, named(server.name))} />
              </button>
            </li>
          ))}
        </ol>
      )}
      {other.length > 0 && <FaultBadge names={faultNames} />}
      <span className={styles.label}>
        <CardName id={id} name={part.name} />
        {other.length > 0 ? (
          <span className={cards.faultLine} title={faultNames}>
            <Diamond aria-hidden />
            <span className={cards.rowText}>{other[0]?.short}</span>
          </span>
        ) : null}
        <span className={cards.small}>
          <Sentence
            text={
              nextName != null ? DIAL.next(named(nextName)) : discovery ? DIAL.knows(discovery.known.length) : DIAL.none
            }
          />
        </span>
      </span>
      <Handle
        type="source"
        position={Position.Bottom}
        id="any"
        className={cards.handle}
        data-wanted={list.length === 0 || undefined}
        aria-hidden
        title={DIAL.connect}
      />
    </div>
  );
});

/** The angle of the hand, counted on when it advances so that a transition turns forward and not the short way back. */
function useHand(count: number, next: number | null): number {
  const [hand, setHand] = useState(() => ({ count, next, angle: next === null ? -90 : handAngle(count, next) }));
  if (next === null || (hand.count === count && hand.next === next)) return hand.angle;
  const back = hand.count === count && hand.next !== null && (hand.next - next + count) % count === 1 && count > 2;
  const angle = handTurn(hand.angle, handAngle(count, next), back);
  // While it is drawn and not behind it: what an effect sets waits behind the keys that are pressed.
  setHand({ count, next, angle });
  return angle;
}
