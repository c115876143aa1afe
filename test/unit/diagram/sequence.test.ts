/** The diagram of a trace: one message for each step, in order, between lifelines that are there. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { focusOf, placesOf, spanOf } from '../../../src/diagram/columns';
import {
  DIRECTORY,
  isMessage,
  type Lifeline,
  type Sequence,
  sequenceOf,
  touchedBy,
} from '../../../src/diagram/sequence';
import { initialState, type Request, route } from '../../../src/routing/route';
import { roundRobinList, type Topology } from '../../../src/topology/topology';
import { plainly } from '../plainly';
import { add, type Change, chat, reference } from '../routing/reference';
import { type Drawn, hostile, ROWS } from './traces';

const of = (change: Change, request: Request, next: string | null = null, unused?: 'hide' | 'show'): Sequence => {
  const topology = reference(change);
  return plainly(sequenceOf(topology, route(topology, request, { ...initialState, next }).trace, unused));
};
const idsOf = ({ lifelines }: Sequence): string[] => lifelines.map(({ id }) => id);
const tagsOf = (sequence: Sequence): string[] =>
  sequence.lifelines.flatMap(({ id, tags }) => tags.map(({ sign, since }) => `${id} ${sign} ${since}`));
const ORDER: readonly Lifeline['kind'][] = ['external', 'gateway', 'server', 'directory', 'user'];

/** What holds for every diagram of every trace. */
function holds({ topology, trace }: Drawn, unused: 'hide' | 'show'): void {
  const sequence = plainly(sequenceOf(topology, trace, unused));
  const { lifelines, pieces, ending } = sequence;
  const messages = pieces.filter(isMessage);
  expect(messages.map(({ step, rule }) => [step, rule])).toEqual(trace.steps.map(({ rule }, step) => [step, rule]));
  expect(pieces.map(({ step }) => step)).toEqual(pieces.map(({ step }) => step).sort((a, b) => a - b));
  messages.forEach((piece, index) => {
    const step = trace.steps[index];
    if (piece.kind === 'arrow') expect([piece.from, piece.to]).toEqual([step?.from, step?.at]);
    else if (piece.kind === 'blocked') expect([piece.from, piece.to]).toEqual([step?.at, step?.towards]);
    else expect([piece.at, step?.kind, step?.towards]).toEqual([step?.at, 'decision', undefined]);
  });
  expect(pieces.filter(({ kind }) => kind === 'passed').map(({ rule }) => rule)).toEqual(
    trace.steps.flatMap(({ rejected }) => rejected.map(({ rule }) => rule)),
  );
  expect([ending.step, ending.verdict]).toEqual([trace.steps.length - 1, trace.verdict]);

  const ids = idsOf(sequence);
  expect(pieces.flatMap(touchedBy).filter((id) => !ids.includes(id))).toEqual([]);
  const kinds = lifelines.map(({ kind }) => ORDER.indexOf(kind));
  expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
  const list = roundRobinList(topology);
  const seated = lifelines.flatMap(({ id, seat }) => (seat === null ? [] : [[id, seat]]));
  expect(seated).toEqual(list.map((id, index) => [id, index + 1]).filter(([id]) => ids.includes(String(id))));
  const keys = lifelines.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !/^(ext|gw|dir|user|s\d+)$/.test(key))).toEqual([]);

  const places = placesOf(lifelines);
  for (const piece of pieces) {
    const { from, to } = spanOf(piece, places);
    expect(0 < from && from < to && to < lifelines.length).toBe(true);
  }
  for (const step of trace.steps.keys()) {
    const { from, to } = focusOf(
      pieces.filter((piece) => piece.step === step),
      places,
    );
    expect(0 < from && from < to && to - from <= 2 && to < lifelines.length).toBe(true);
  }
}

test.each(ROWS)('$title', (drawn) => {
  holds(drawn, 'hide');
  holds(drawn, 'show');
});

test('holds for random communities', { timeout: 0 }, () => {
  fc.assert(fc.property(hostile, fc.constantFrom('hide', 'show'), (drawn, unused) => holds(drawn, unused)));
});

test('#1 servers in list order: those used, or all of them', () => {
  const change = { gateway: { configuredServer: 's3' }, servers: { s4: {}, s5: { discovered: false } } };
  expect(idsOf(of(change, add('x1', 'ann')))).toEqual(['x1', 'gw', 's3', 's2', DIRECTORY, 'ann']);
  const all = of(change, add('x1', 'ann'), null, 'show');
  expect(idsOf(all)).toEqual(['x1', 'gw', 's3', 's1', 's2', 's4', 's5', DIRECTORY, 'ann']);
  expect(all.lifelines.map(({ key, seat }) => `${key} ${seat}`)).toContain('s5 null');
});

test('#11 home, where the user is and where it landed are told apart: IN-HOME, OFF-HOME', () => {
  const sequence = of({ users: { ann: { homeServer: 's3' } } }, add('x1', 'ann'));
  expect(tagsOf(sequence)).toEqual(['s1 landed 3', 's2 connected 0', 's3 home 0']);
  const lines = sequence.pieces.flatMap((piece) => (piece.kind === 'arrow' ? [piece.line] : []));
  expect(lines).toEqual(['path', 'path', 'redirectHome']);
});

test('#18 a home in a cluster is at each of its servers, and makes none of them used: IN-CLUSTER', () => {
  const servers = { s1: { cluster: 'c1' }, s2: { cluster: 'c1' }, s3: { cluster: 'c1' } };
  const clustered = { clusters: [{ id: 'c1', name: 'cl1' }], servers, users: { ann: { homeServer: 'c1' } } };
  const sequence = of(clustered, add('x1', 'ann'));
  expect(idsOf(sequence)).toEqual(['x1', 'gw', 's1', 's2', DIRECTORY, 'ann']);
  expect(tagsOf(sequence)).toEqual(['s1 home 0', 's1 landed 3', 's2 connected 0', 's2 home 0']);
  expect(sequence.pieces).toContainEqual(expect.objectContaining({ rule: 'IN-CLUSTER', line: 'redirect' }));
});

describe('where it is blocked', () => {
  test('BLK-1516: on the way to the server picked, which the request has not landed on', () => {
    const sequence = of({ servers: { s3: { port1516Open: false } } }, chat('x1', 'ann'), 's3');
    expect(sequence.pieces.at(-1)).toMatchObject({ kind: 'blocked', from: 'gw', to: 's3', step: 3 });
    expect(tagsOf(sequence)).toEqual(['s2 connected 0']);
  });
  test('BLK-UNDISCOVERED: outbound, on the way to the gateway', () => {
    const sequence = of({ servers: { s2: { discovered: false } } }, chat('ann', 'x1'));
    expect(sequence.pieces.at(-1)).toMatchObject({ kind: 'blocked', from: 's2', to: 'gw' });
    expect(idsOf(sequence)).toEqual(['x1', 'gw', 's2', DIRECTORY, 'ann']);
  });
  test('BLK-GATEWAY: at the sender, with no lifeline for a gateway', () => {
    const sequence = of({ gateway: null }, chat('x1', 'ann'));
    expect(sequence.pieces).toEqual([expect.objectContaining({ kind: 'decision', at: 'x1' })]);
    expect(idsOf(sequence)).toEqual(['x1', 's2', 'ann']);
  });
  test('REF-ACCESS: a note over the gateway', () => {
    const sequence = of({ users: { ann: { externalAccess: false } } }, chat('x1', 'ann'));
    expect(sequence.pieces.at(-1)).toMatchObject({ kind: 'decision', at: 'gw', rule: 'REF-ACCESS' });
    expect(sequence.ending.label).toBe('Refused');
  });
});

test.each([
  ['IN-LOOKUP', {}, 'one'],
  ['BLK-LDAP', { servers: { s1: { directoryReachable: false } } }, 'silence'],
  ['BLK-FILTER', { servers: { s1: { filterFindsMail: false } } }, 'none'],
  ['BLK-MAIL', { users: { ann: { mail: '' } } }, 'none'],
  ['BLK-DUPLICATE', { users: { ann: { mail: 'bob@example.com' } } }, 'several'],
] as const)('%s: what the directory answers', (rule, change, answer) => {
  const lookup = of(change, chat('x1', 'ann')).pieces.find(({ kind }) => kind === 'lookup');
  expect(lookup).toMatchObject({ rule, at: 's1', answer });
});

test('IN-PICK: the pointer moves, and with skip the servers passed over are noted before', () => {
  const change = {
    servers: { s1: { port1516Open: false }, s2: { running: false } },
    assumptions: { unreachable: 'skip' },
  } as const;
  const picked = of(change, chat('x1', 'ann')).pieces.filter(({ step }) => step === 2);
  expect(picked.map((piece) => `${piece.kind} ${touchedBy(piece)[0]}: ${piece.text} (${piece.rule})`)).toEqual([
    'passed s1: st1 passed over: Port 1516 blocked from the gateway (BLK-1516)',
    'passed s2: st2 passed over: Server down (BLK-DOWN)',
    'decision gw: Gateway picks st3 by round robin; next is st1 (IN-PICK)',
    'turn gw: next: st1 (IN-PICK)',
  ]);
});

test('fifty servers: three of them used', () => {
  const many = Object.fromEntries(Array.from({ length: 47 }, (_, index) => [`s${index + 4}`, {}]));
  const topology: Topology = reference({
    servers: many,
    users: { ann: { connectedServer: 's50', homeServer: 's40' } },
  });
  const { trace } = route(topology, chat('x1', 'ann'), { ...initialState, next: 's25' });
  expect(idsOf(sequenceOf(topology, trace))).toEqual(['x1', 'gw', 's25', 's40', 's50', DIRECTORY, 'ann']);
  expect(sequenceOf(topology, trace, 'show').lifelines).toHaveLength(54);
});
