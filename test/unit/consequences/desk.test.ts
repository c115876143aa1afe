/** The desk answers whatever becomes of its worker, and says so where nothing can be answered. */

import { describe, expect, test, vi } from 'vitest';
import type { MatrixQuestion } from '../../../src/consequences/answer';
import { type Asking, openDesk, PATIENCE, type World, wantedOf } from '../../../src/consequences/desk';
import { matrixOf, startMatrix } from '../../../src/consequences/matrix';
import type { Topology } from '../../../src/topology/topology';
import { reference } from '../routing/reference';

const topology = reference();
const RIGHT = matrixOf(topology, 'x1');

/** What a worker does with a question; it may say something at once or `later`. */
type Worker = (question: MatrixQuestion, say: (said: unknown) => void, fail: () => void) => void;

/** A browser whose clock is turned by hand, each look at it takes a millisecond. */
function world(worker: Worker | 'refused') {
  let now = 0;
  let timers: { at: number; act: () => void }[] = [];
  const seen = { asked: 0, closed: 0, slices: 0 };
  const browser: World = {
    startWorker(heard, failed) {
      if (worker === 'refused') throw new Error('the policy forbids it');
      return {
        ask(question) {
          seen.asked += 1;
          worker(question, heard, failed);
        },
        close: () => {
          seen.closed += 1;
        },
      };
    },
    later(act, milliseconds) {
      const timer = { at: now + milliseconds, act };
      timers.push(timer);
      if (milliseconds === 0) seen.slices += 1;
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    now: () => {
      now += 1;
      return now;
    },
  };
  /** Lets so many milliseconds pass. */
  const pass = (milliseconds: number): void => {
    const until = now + milliseconds;
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      timers = timers.filter((other) => other !== next);
      now = Math.max(now, next.at);
      next.act();
    }
    now = Math.max(now, until);
  };
  return { browser, pass, seen, waiting: () => timers.length };
}

function asked(browser: World, of: Topology = topology, before: Topology | null = null) {
  const desk = openDesk(browser);
  const show = vi.fn();
  const fail = vi.fn();
  const asking: Asking = desk.askFor({ show, fail });
  const wanted = wantedOf(of, before, 'x1');
  if (!wanted) throw new Error('the external user is there');
  asking.ask(wanted);
  return { desk, asking, show, fail, wanted };
}

const answer: Worker = ({ id, topology, external }, say) => say({ id, matrix: matrixOf(topology, external) });

test('a worker that answers is asked once for what two views show', () => {
  const { browser, seen, waiting } = world(answer);
  const { desk, show, wanted } = asked(browser);
  const other = vi.fn();
  const second = desk.askFor({ show: other, fail: vi.fn() });
  second.ask(wanted);
  expect(show.mock.calls).toEqual([[{ now: { topology, matrix: RIGHT }, before: null }]]);
  expect(other.mock.calls).toEqual(show.mock.calls);
  expect(seen).toEqual({ asked: 1, closed: 0, slices: 0 });
  expect(waiting()).toBe(0);
  second.close();
  expect(desk.idle()).toBe(false);
});

describe('the page answers itself, in slices,', () => {
  const damaged = (change: (matrix: Record<string, unknown>) => void): Worker => {
    return ({ id, topology, external }, say) => {
      const matrix: Record<string, unknown> = { ...matrixOf(topology, external) };
      change(matrix);
      say({ id, matrix });
    };
  };
  test.each<[what: string, worker: Worker | 'refused']>([
    ['where the browser allows no worker', 'refused'],
    ['where a worker never answers', () => undefined],
    ['where a worker fails', (_question, _say, fail) => fail()],
    [
      'where a question cannot be sent',
      () => {
        throw new Error('no clone');
      },
    ],
    [
      'where a worker dies in the middle',
      ({ id }, say, fail) => {
        say({ id, matrix: null });
        fail();
      },
    ],
    ['where a worker stops in the middle', ({ id }, say) => say({ id, matrix: null })],
    ['where a worker answers nothing', (_question, say) => say(undefined)],
    ['where a worker answers a page', (_question, say) => say('<!doctype html>')],
    ['where a worker answers something else', ({ id }, say) => say({ id: id + 1, matrix: RIGHT })],
    ['where an answer has no cells', damaged((matrix) => delete matrix.endings)],
    ['where an answer has too few cells', damaged((matrix) => Object.assign(matrix, { causes: new Uint16Array(1) }))],
    [
      'where an answer has rules that are none',
      damaged((matrix) => Object.assign(matrix, { endings: new Uint8Array(RIGHT.endings.length).fill(255) })),
    ],
    ['where an answer has other users', damaged((matrix) => Object.assign(matrix, { users: ['nobody'] }))],
    ['where an answer is for another external user', damaged((matrix) => Object.assign(matrix, { external: 'x2' }))],
  ])('%s', (_what, worker) => {
    const { browser, pass, seen, waiting } = world(worker);
    const { asking, show, fail } = asked(browser);
    pass(PATIENCE + 1000);
    expect(show.mock.calls).toEqual([[{ now: { topology, matrix: RIGHT }, before: null }]]);
    expect(fail).not.toHaveBeenCalled();
    expect(seen.slices).toBeGreaterThan(0);
    expect(seen.closed).toBe(worker === 'refused' ? 0 : 1);
    // And goes on so: what is asked next is not left to a worker that is gone.
    const next = reference({ servers: { s1: { trustsGateway: false } } });
    const wanted = wantedOf(next, topology, 'x1');
    if (!wanted) throw new Error('the external user is there');
    asking.ask(wanted);
    pass(1000);
    expect(show).toHaveBeenLastCalledWith({
      now: { topology: next, matrix: matrixOf(next, 'x1') },
      before: { topology, matrix: RIGHT },
    });
    expect(seen.asked).toBeLessThanOrEqual(1);
    expect(waiting()).toBe(0);
  });
});

test('a worker that gives signs of life has all the time it takes', () => {
  let question: MatrixQuestion | null = null;
  let say: (said: unknown) => void = () => undefined;
  const { browser, pass, seen } = world((given, heard) => {
    question = given;
    say = heard;
  });
  const { show } = asked(browser);
  const { id } = question ?? { id: 0 };
  for (let sign = 0; sign < 5; sign += 1) {
    pass(PATIENCE - 1);
    say({ id, matrix: null });
  }
  expect(show).not.toHaveBeenCalled();
  say({ id, matrix: RIGHT });
  expect(show).toHaveBeenCalledTimes(1);
  expect(seen).toEqual({ asked: 1, closed: 0, slices: 0 });
});

test('where nothing can be answered, who asked is told why, and may ask again', () => {
  const unroutable: Topology = { ...topology, gateway: { ...topology.gateway, blockedDomains: null } as never };
  const { browser, pass } = world('refused');
  const { asking, show, fail } = asked(browser, unroutable);
  pass(1000);
  expect(show).not.toHaveBeenCalled();
  expect(fail.mock.calls).toEqual([[expect.any(TypeError)]]);
  const wanted = wantedOf(topology, null, 'x1');
  if (!wanted) throw new Error('the external user is there');
  asking.ask(wanted);
  pass(1000);
  expect(show).toHaveBeenCalledTimes(1);
});

test('a desk that is closed does nothing more', () => {
  const { browser, pass, seen, waiting } = world(() => undefined);
  const { desk, asking, show } = asked(browser);
  asking.close();
  expect(desk.idle()).toBe(true);
  desk.close();
  expect(waiting()).toBe(0);
  pass(PATIENCE + 1000);
  expect(show).not.toHaveBeenCalled();
  expect(seen).toEqual({ asked: 1, closed: 1, slices: 0 });
});

test('a matrix in pieces is the whole matrix', () => {
  for (const piece of [1, 2, 1000]) {
    const working = startMatrix(topology, 'x1');
    let matrix = working.advance(piece);
    while (!matrix) matrix = working.advance(piece);
    expect(matrix).toEqual(RIGHT);
  }
});
