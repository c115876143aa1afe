/** Seats stand in order round the dial without touching; a long list shows what matters of itself; the hand turns onward. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIAL_RADIUS } from '../../../src/canvas/geometry';
import {
  type DialSeat,
  dialSeats,
  handAngle,
  handTurn,
  MOST_SEATS,
  SEAT_RADIUS,
  seatNear,
  seatsWithNumber,
  seatWidth,
} from '../../../src/canvas/seats';

const turned = (angle: number): number => ((angle % 360) + 360) % 360;
const names = (seats: readonly DialSeat[]): string[] =>
  seats.map((seat) =>
    seat.kind === 'more'
      ? `${seat.count} more`
      : `${seat.index + 1}${seat.wasLast ? ' last' : ''}${seat.isNext ? ' next' : ''}`,
  );

const counts = Array.from({ length: MOST_SEATS }, (_, index) => index + 1);

describe.each(counts)('a list of %i', (count) => {
  const seats = dialSeats(count, 0, null);

  test('shows every seat, in order, clockwise once round', () => {
    expect(seats.map((seat) => seat.kind === 'seat' && seat.index)).toEqual(counts.slice(0, count).map((n) => n - 1));
    for (let index = 1; index < count; index += 1) {
      const step = (seats[index]?.angle ?? 0) - (seats[index - 1]?.angle ?? 0);
      expect(step).toBeCloseTo(360 / count, 9);
    }
  });

  test('no two seats touch, and none leaves the room of the dial', () => {
    seats.forEach((seat, index) => {
      expect(Math.hypot(seat.x, seat.y) + SEAT_RADIUS).toBeLessThanOrEqual(DIAL_RADIUS + 4);
      for (const other of seats.slice(index + 1))
        expect(Math.hypot(seat.x - other.x, seat.y - other.y)).toBeGreaterThan(2 * SEAT_RADIUS);
    });
  });

  test('the hand points at the seat that is next', () => {
    seats.forEach((seat, index) => {
      expect(handAngle(count, index)).toBe(seat.angle);
      expect(Math.atan2(seat.y, seat.x)).toBeCloseTo(
        Math.atan2(Math.sin((seat.angle * Math.PI) / 180), Math.cos((seat.angle * Math.PI) / 180)),
        9,
      );
    });
  });
});

test('three seats stand upper left, upper right and at the bottom', () => {
  expect(dialSeats(3, 2, 1).map(({ angle }) => angle)).toEqual([-150, -30, 90]);
  expect(names(dialSeats(3, 2, 1))).toEqual(['1', '2 last', '3 next']);
});

test('a single seat stands on top and may be last and next at once', () => {
  expect(dialSeats(1, 0, 0).map(({ angle }) => angle)).toEqual([-90]);
  expect(names(dialSeats(1, 0, 0))).toEqual(['1 last next']);
});

test('an empty list has no seats', () => {
  expect(dialSeats(0, null, null)).toEqual([]);
});

describe('a list longer than the dial', () => {
  test.each([
    { count: 13, next: 1, last: 0, shown: ['1 last', '2 next', '3', '4', '5', '8 more'] },
    { count: 50, next: 0, last: null, shown: ['1 next', '2', '3', '4', '46 more'] },
    { count: 50, next: 48, last: 47, shown: ['48 last', '49 next', '50', '1', '2', '45 more'] },
    { count: 50, next: 0, last: 49, shown: ['50 last', '1 next', '2', '3', '4', '45 more'] },
    { count: 20, next: 4, last: 6, shown: ['5 next', '6', '7 last', '8', '16 more'] },
    { count: 20, next: null, last: null, shown: ['1', '2', '3', '4', '16 more'] },
  ])('of $count with $next next and $last last shows $shown', ({ count, next, last, shown }) => {
    expect(names(dialSeats(count, next, last))).toEqual(shown);
  });

  test('a seat keeps its place while the turn advances, the hand moves on by one place, and the rest stays at the bottom', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 50 }), fc.nat({ max: 47 }), (count, drawn) => {
        const next = drawn % (count - 5);
        const before = dialSeats(count, next + 1, next);
        const after = dialSeats(count, next + 2, next + 1);
        for (const seat of after) {
          if (seat.kind === 'more') expect([seat.x, seat.y].map(Math.round)).toEqual([0, 51]);
          else {
            const old = before.find((one) => one.kind === 'seat' && one.index === seat.index);
            if (old) expect(old.angle).toBe(seat.angle);
          }
          if (seat.kind === 'seat' && seat.isNext) expect(handAngle(count, next + 2)).toBe(seat.angle);
        }
        expect(new Set(after.map(({ angle }) => turned(angle))).size).toBe(after.length);
      }),
    );
  });
});

describe('the hand', () => {
  test.each([
    { what: 'on to the next seat', from: -150, to: -30, back: false, angle: -30 },
    { what: 'on past the top', from: 90, to: -150, back: false, angle: 210 },
    { what: 'on after two rounds', from: 690, to: 90, back: false, angle: 810 },
    { what: 'back to the seat before', from: 210, to: 90, back: true, angle: 90 },
    { what: 'nowhere, being there', from: 450, to: 90, back: false, angle: 450 },
    { what: 'nowhere, going back', from: 450, to: 90, back: true, angle: 450 },
  ])('turns $what: $from to $angle', ({ from, to, back, angle }) => {
    expect(handTurn(from, to, back)).toBeCloseTo(angle, 9);
  });

  test('goes once round in as many turns as there are seats, never backwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), fc.nat({ max: 49 }), (count, drawn) => {
        const first = drawn % count;
        let angle = handAngle(count, first);
        const begun = angle;
        for (let turn = 1; turn <= count; turn += 1) {
          const on = handTurn(angle, handAngle(count, (first + turn) % count));
          expect(on).toBeGreaterThan(angle);
          expect(turned(on - handAngle(count, (first + turn) % count) + 180)).toBeCloseTo(180, 6);
          angle = on;
        }
        if (count <= MOST_SEATS) expect(angle - begun).toBeCloseTo(360, 6);
      }),
    );
  });
});

describe('far out, where a seat has to be wide for its number', () => {
  const settings = fc.record({
    count: fc.integer({ min: 1, max: 60 }),
    next: fc.nat(59),
    last: fc.nat(59),
    zoom: fc.double({ min: 0.31, max: 1, noNaN: true }),
  });
  const dial = ({ count, next, last }: { count: number; next: number; last: number }): readonly DialSeat[] =>
    dialSeats(count, next % count, last % count);

  test('no two numbers touch, and who is next always has one', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const width = seatWidth(setting.zoom);
        const shown = [...seatsWithNumber(dial(setting), width)];
        expect(shown.some((seat) => seat.kind === 'seat' && seat.isNext)).toBe(true);
        shown.forEach((a, index) => {
          for (const b of shown.slice(index + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(width);
        });
      }),
    );
  });

  test('who was last has one unless it sits too near to who is next', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const seats = dial(setting);
        const width = seatWidth(setting.zoom);
        const next = seats.find((seat) => seat.kind === 'seat' && seat.isNext);
        const last = seats.find((seat) => seat.kind === 'seat' && seat.wasLast);
        if (!next || !last || next === last) return;
        const apart = Math.hypot(next.x - last.x, next.y - last.y) >= width;
        expect(seatsWithNumber(seats, width).has(last)).toBe(apart);
      }),
    );
  });

  test('close up every seat has its number', () => {
    for (const count of counts) expect(seatsWithNumber(dialSeats(count, 0, null), 2 * SEAT_RADIUS).size).toBe(count);
  });
});

describe('a seat that is carried', () => {
  test('takes the place it is nearest to, whatever the number of seats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: MOST_SEATS }), fc.nat(), (count, which) => {
        const seats = dialSeats(count, 0, null);
        const seat = seats[1 + (which % (count - 1))];
        if (seat?.kind !== 'seat') return expect.fail('every seat is shown');
        expect(seatNear(seats, { x: seat.x + 3, y: seat.y - 3 })).toBe(seat.index);
      }),
    );
  });

  test('never takes the first place, and none far out of the dial', () => {
    const seats = dialSeats(4, 0, null);
    const [first] = seats;
    expect(first && seatNear(seats, first)).not.toBe(0);
    expect(seatNear(seats, { x: 3 * DIAL_RADIUS, y: 0 })).toBeNull();
  });
});
