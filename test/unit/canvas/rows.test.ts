/** Every fixed phrase of a card fits its row at each zoom at which rows are shown. */

import { describe, expect, test } from 'vitest';
import { detailAt, showsRows, zoomStep } from '../../../src/canvas/detail';
import { lineWidths, textWidth } from '../../../src/canvas/nameWidth';
import { faultsInRow, rowRoom, rowText } from '../../../src/canvas/rows';
import { PERSON } from '../../../src/canvas/words';
import { CATALOG } from '../../../src/topology/catalog';
import { CONNECTIONS } from '../../../src/topology/connections';
import type { PartKind } from '../../../src/topology/parts';

const STEPS = Array.from({ length: 12 }, (_, place) => zoomStep(1.1 ** (place - 5))).filter((step) =>
  showsRows(detailAt(step)),
);

const shortsOf = (kind: PartKind): readonly string[] =>
  CATALOG[kind].attributes.flatMap(({ faults = [] }) =>
    faults.filter(({ told }) => told === 'card').map(({ short }) => short),
  );

const SERVER_FAULTS = [...shortsOf('server'), CONNECTIONS.servers.fault.short];

test('the furthest step at which rows are shown is among them', () => {
  expect(STEPS[0]).toBeCloseTo(0.683, 3);
  expect(SERVER_FAULTS.length).toBeGreaterThan(6);
});

describe.each(STEPS)('at a zoom of %f', (step) => {
  const text = rowText(step);
  const fits = (phrase: string, kind: 'server' | 'user' | 'external'): boolean =>
    textWidth(phrase, text) <= rowRoom(kind, step);

  test.each([PERSON.nowhere, PERSON.noHome])('a user: %s', (phrase) => {
    expect(fits(phrase, 'user')).toBe(true);
  });

  test('a user whose server is down, with room for a short name', () => {
    expect(fits(`st1${PERSON.down}`, 'user')).toBe(true);
  });

  test('an external user without a domain', () => {
    expect(fits(PERSON.noDomain, 'external')).toBe(true);
  });

  test.each(SERVER_FAULTS)('a server: %s', (phrase) => {
    expect(fits(phrase, 'server')).toBe(true);
  });

  test.each(SERVER_FAULTS)('a server with more faults than %s', (short) => {
    const fault = { attribute: 'running', name: short, short, told: 'card' } as const;
    expect(faultsInRow([fault], step)).toBe(short);
    const said = faultsInRow([fault, fault, fault], step);
    expect(said).toMatch(/ \+2$|^3 faults$/);
    expect(fits(said, 'server')).toBe(true);
  });

  test.each(shortsOf('gateway'))('the gateway, in two lines at most: %s', (phrase) => {
    const lines = lineWidths(phrase, text, 136 - 5 - text);
    expect(lines.length).toBeLessThan(3);
    expect(Math.max(...lines)).toBeLessThanOrEqual(136 - 5 - text);
  });
});
