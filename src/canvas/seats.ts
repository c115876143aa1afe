/** The seats round the gateway's dial: where each stands, what a long list shows of itself, and how the hand turns. */

import { DIAL_RADIUS, type Point } from './geometry';

/** How many seats the dial shows one by one; a longer list shows who was last, who is next, those after, and the rest as a number. */
export const MOST_SEATS = 12;
export const SEAT_RADIUS = 14;

/** A long list stands on this many places, clockwise from the lower left; the rest is a number at the bottom. */
const PLACES = 5;
const FIRST_PLACE = -210;
const PLACE_TURN = 60;
const BOTTOM = 90;
const AFTER_NEXT = 3;

/** From here on seats of full size no longer fit well inside the rim: they sit on it like pearls. */
const CROWDED = 11;
const RIM_GAP = 3;
const RIM_OVERHANG = 2;

/** `x` and `y` count from the middle of the dial; the angle is in degrees, 0 to the right, clockwise. */
interface Place extends Point {
  readonly angle: number;
}

export type DialSeat =
  | (Place & {
      readonly kind: 'seat';
      /** In the round-robin list, from 0. */
      readonly index: number;
      readonly isNext: boolean;
      readonly wasLast: boolean;
    })
  | (Place & { readonly kind: 'more'; readonly count: number });

/**
 * The seats of a list of `count` servers in the order of the list, clockwise, the first two standing either side of the top;
 * `next` and `last` are places in the list, from 0. In a long list a seat keeps its place while it is shown, so that it is the hand
 * that moves.
 */
export function dialSeats(
  count: number,
  next: number | null,
  last: number | null,
  radius = DIAL_RADIUS,
): readonly DialSeat[] {
  const ring = radius - SEAT_RADIUS + (count >= CROWDED && count <= MOST_SEATS ? RIM_OVERHANG : -RIM_GAP);
  const seatAt = (index: number, angle: number): DialSeat => ({
    kind: 'seat',
    index,
    isNext: index === next,
    wasLast: index === last,
    ...placeAt(angle, ring),
  });
  if (count <= MOST_SEATS) return Array.from({ length: count }, (_, index) => seatAt(index, seatAngle(index, count)));

  const first = next ?? 0;
  const place = placeOf(first, count);
  const seats = Array.from({ length: 1 + AFTER_NEXT }, (_, ahead) =>
    seatAt((first + ahead) % count, placeAngle(place + ahead)),
  );
  const lastShown = last === null || seats.some((seat) => seat.kind === 'seat' && seat.index === last);
  const shown = lastShown ? seats : [seatAt(last, placeAngle(place - 1)), ...seats];
  return [...shown, { kind: 'more', count: count - shown.length, ...placeAt(BOTTOM, ring) }];
}

/** Where the hand points when it rests on a place of the list, in the degrees of `dialSeats`. */
export const handAngle = (count: number, next: number): number =>
  count > MOST_SEATS ? placeAngle(placeOf(next, count)) : seatAngle(next, count);

/**
 * The angle to turn the hand to from where it stands, however often it has gone round: onward to the target (clockwise), or back
 * to it. A transition between the two numbers then turns the right way.
 */
export function handTurn(previous: number, target: number, back = false): number {
  const onward = (((target - previous) % 360) + 360) % 360;
  const settled = onward < 0.001 || onward > 359.999;
  if (settled) return previous;
  return back ? previous + onward - 360 : previous + onward;
}

const seatAngle = (index: number, count: number): number => (count === 1 ? -90 : -90 + (360 / count) * (index - 0.5));

/** The last seat moves up by one where the first would otherwise take its very place and the hand seem to rest. */
const placeOf = (index: number, count: number): number =>
  count % PLACES === 1 && index === count - 1 ? index + 1 : index;

const placeAngle = (place: number): number => FIRST_PLACE + PLACE_TURN * ((place + PLACES) % PLACES);

function placeAt(angle: number, ring: number): Place {
  const turn = (angle * Math.PI) / 180;
  return { angle, x: ring * Math.cos(turn), y: ring * Math.sin(turn) };
}

/** On the screen, in pixels: a number of 11 pixels and the circle about it. */
const NUMBER = 17;

/** How wide a seat is in canvas units, so that its number can be read at this zoom. */
export const seatWidth = (zoom: number): number => Math.max(2 * SEAT_RADIUS, NUMBER / zoom);

/**
 * Which seats of so wide a circle have room for their number: who is next first, then who was last, then those after the next in
 * turn. The others keep their place and their order.
 */
export function seatsWithNumber(seats: readonly DialSeat[], width: number): ReadonlySet<DialSeat> {
  const first = Math.max(
    0,
    seats.findIndex((seat) => seat.kind === 'seat' && seat.isNext),
  );
  const inTurn = [...seats.slice(first), ...seats.slice(0, first)];
  const last = inTurn.filter((seat, index) => index > 0 && seat.kind === 'seat' && seat.wasLast);
  const shown = new Set<DialSeat>();
  for (const seat of [...inTurn.slice(0, 1), ...last, ...inTurn.slice(1)]) {
    if ([...shown].every((other) => other === seat || Math.hypot(seat.x - other.x, seat.y - other.y) >= width))
      shown.add(seat);
  }
  return shown;
}

/** So far out of the dial a seat in the hand has no new place. */
const BEYOND = 2;

/** The place in the list whose seat is nearest to a point, the first left out, which stays; null far out of the dial. */
export function seatNear(seats: readonly DialSeat[], point: Point): number | null {
  if (Math.hypot(point.x, point.y) > BEYOND * DIAL_RADIUS) return null;
  const away = ({ x, y }: Point): number => Math.hypot(x - point.x, y - point.y);
  const others = seats.flatMap((seat) => (seat.kind === 'seat' && seat.index > 0 ? [seat] : []));
  return others.toSorted((a, b) => away(a) - away(b))[0]?.index ?? null;
}
