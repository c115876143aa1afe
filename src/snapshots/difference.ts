/** What differs between two states of a document, in words: "Ann · Home server: st3 → st2". Who changed alike stands in one line. */

import type { Playground } from '../playground/playground';
import { called } from '../routing/called';
import { describeRequest } from '../routing/describe';
import { valueSaid } from '../routing/reasons';
import type { Request } from '../routing/route';
import type { FactValue } from '../routing/trace';
import { named } from '../saying/names';
import { firstListed } from '../saying/saying';
import { ASSUMPTION_KEYS, ASSUMPTIONS, type AssumptionKey } from '../topology/assumptions';
import { CATALOG } from '../topology/catalog';
import type { Part, PartKind } from '../topology/parts';
import { roundRobinList, type Topology } from '../topology/topology';
import { DIFFERENCE_WORDS } from './differenceWords';

export type DifferenceKind = 'added' | 'removed' | 'changed';

export interface Difference {
  readonly kind: DifferenceKind;
  /** A sentence or a line of its own; names in it are marked. */
  readonly text: string;
}

/** In the order of the document; nothing where both hold the same. */
export function differences(before: Playground, after: Playground): readonly Difference[] {
  return [
    ...titles(before.title, after.title),
    ...KINDS.flatMap((kind) => partsDiffer(kind, before.topology, after.topology)),
    ...ordered(before.topology, after.topology),
    ...blocked(before.topology, after.topology),
    ...assumed(before.topology, after.topology),
    ...requested(before, after),
    ...started(before, after),
    ...noted(before, after),
    ...moved(before, after),
  ];
}

const KINDS: readonly PartKind[] = ['gateway', 'cluster', 'server', 'user', 'external'];

const changed = (text: string): Difference => ({ kind: 'changed', text });
const added = (text: string): Difference => ({ kind: 'added', text });
const removed = (text: string): Difference => ({ kind: 'removed', text });

const titled = (title: string): string => (title === '' ? DIFFERENCE_WORDS.nothing : named(title));

const titles = (from: string, to: string): readonly Difference[] =>
  from === to ? [] : [changed(DIFFERENCE_WORDS.title(titled(from), titled(to)))];

function partsOf(kind: PartKind, { gateway, clusters, servers, users, externals }: Topology): readonly Part[] {
  const all: { readonly [K in PartKind]: readonly Part[] } = {
    gateway: gateway ? [gateway] : [],
    cluster: clusters,
    server: servers,
    user: users,
    external: externals,
  };
  return all[kind];
}

const byId = <P extends { readonly id: string }>(all: readonly P[]): ReadonlyMap<string, P> =>
  new Map(all.map((each) => [each.id, each]));

function partsDiffer(kind: PartKind, from: Topology, to: Topology): readonly Difference[] {
  const [old, now] = [byId(partsOf(kind, from)), byId(partsOf(kind, to))];
  const { label } = CATALOG[kind];
  const gone = [...old.values()].filter(({ id }) => !now.has(id));
  const come = [...now.values()].filter(({ id }) => !old.has(id));
  return [
    ...inOneLine(gone, (who) => removed(DIFFERENCE_WORDS.removed(label, who))),
    ...inOneLine(come, (who) => added(DIFFERENCE_WORDS.added(label, who))),
    ...changesOf(kind, from, to, old, now),
  ];
}

const inOneLine = (parts: readonly Part[], line: (who: string) => Difference): readonly Difference[] =>
  parts.length === 0 ? [] : [line(names(parts))];

const names = (parts: readonly { readonly name: string }[]): string =>
  firstListed(
    parts.map(({ name }) => named(name)),
    MOST_NAMES,
  );

/** So many names stand in a line. */
const MOST_NAMES = 5;

/** Who changed alike is told once. */
function changesOf(
  kind: PartKind,
  from: Topology,
  to: Topology,
  old: ReadonlyMap<string, Part>,
  now: ReadonlyMap<string, Part>,
): readonly Difference[] {
  const alike = new Map<string, { readonly line: (who: string) => string; readonly parts: Part[] }>();
  for (const part of now.values()) {
    const was = old.get(part.id);
    if (!was) continue;
    const [then, since] = [valuesOf(was), valuesOf(part)];
    for (const { key, label, control } of CATALOG[kind].attributes) {
      const [value, next] = [then.get(key) ?? null, since.get(key) ?? null];
      if (isSame(value, next)) continue;
      const [left, right] = [valueSaid(from, control, value), valueSaid(to, control, next)];
      const mark = JSON.stringify([key, left, right]);
      const group = alike.get(mark) ?? {
        line: (who: string): string => DIFFERENCE_WORDS.changed(who, label, left, right),
        parts: [],
      };
      group.parts.push(key === 'name' ? was : part);
      alike.set(mark, group);
    }
  }
  return [...alike.values()].map(({ line, parts }) => changed(line(names(parts))));
}

const valuesOf = (part: Part): ReadonlyMap<string, FactValue> => new Map(Object.entries(part));

/** Values as a document holds them. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The turns of those that were in both; of what has no turn, that its order is another one. */
function ordered(from: Topology, to: Topology): readonly Difference[] {
  const [old, now] = keptIn(roundRobinList(from), roundRobinList(to));
  const turns = isSame(old, now) ? [] : [changed(DIFFERENCE_WORDS.order(listOf(from, old), listOf(to, now)))];
  const others = KINDS.filter((kind) => {
    const [was, is] = keptIn(idsOf(partsOf(kind, from)), idsOf(partsOf(kind, to)));
    return !isSame(was, is) && (kind !== 'server' || turns.length === 0);
  });
  return [...turns, ...others.map((kind) => changed(DIFFERENCE_WORDS.orderOf(CATALOG[kind].label)))];
}

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

/** Both lists without what the other has not. */
function keptIn(one: readonly string[], other: readonly string[]): readonly [readonly string[], readonly string[]] {
  const [ones, others] = [new Set(one), new Set(other)];
  return [one.filter((id) => others.has(id)), other.filter((id) => ones.has(id))];
}

const listOf = (topology: Topology, ids: readonly string[]): string =>
  firstListed(
    ids.map((id) => called(topology, id)),
    MOST_NAMES,
  );

function blocked(from: Topology, to: Topology): readonly Difference[] {
  const mark = (pair: readonly string[]): string => pair.toSorted().join(' ');
  const [old, now] = [from, to].map(({ blockedServerLinks }) => new Set(blockedServerLinks.map(mark)));
  const said = (topology: Topology, [a = '', b = '']: readonly string[]): readonly [string, string] => [
    called(topology, a),
    called(topology, b),
  ];
  return [
    ...from.blockedServerLinks
      .filter((pair) => !now?.has(mark(pair)))
      .map((pair) => changed(DIFFERENCE_WORDS.opened(...said(from, pair)))),
    ...to.blockedServerLinks
      .filter((pair) => !old?.has(mark(pair)))
      .map((pair) => changed(DIFFERENCE_WORDS.blocked(...said(to, pair)))),
  ];
}

const answerOf = (key: AssumptionKey, value: string): string =>
  new Map<string, string>(Object.entries(ASSUMPTIONS[key].answers)).get(value) ?? value;

const assumed = (from: Topology, to: Topology): readonly Difference[] =>
  ASSUMPTION_KEYS.flatMap((key) => {
    const [old, now] = [from.assumptions[key], to.assumptions[key]];
    if (old === now) return [];
    return [changed(DIFFERENCE_WORDS.assumption(ASSUMPTIONS[key].label, answerOf(key, old), answerOf(key, now)))];
  });

/** What begins and ends alike is left out; between, what went and what came. */
function requested(before: Playground, after: Playground): readonly Difference[] {
  const [old, now] = [before.requests, after.requests];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && isSame(old[head], now[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(old.at(-1 - tail), now.at(-1 - tail))) tail += 1;
  const told = (topology: Topology, requests: readonly Request[]): readonly string[] =>
    requests.slice(head, requests.length - tail).map((request) => describeRequest(topology, request));
  return [
    ...told(before.topology, old).map((request) => removed(DIFFERENCE_WORDS.requestRemoved(request))),
    ...told(after.topology, now).map((request) => added(DIFFERENCE_WORDS.requestAdded(request))),
  ];
}

function started(before: Playground, after: Playground): readonly Difference[] {
  const [old, now] = [before.state, after.state];
  const next = ({ topology, state }: Playground): string =>
    state.next === null ? DIFFERENCE_WORDS.first : called(topology, state.next);
  return [
    ...(old.next === now.next ? [] : [changed(DIFFERENCE_WORDS.turn(next(before), next(after)))]),
    ...(old.chats === now.chats ? [] : [changed(DIFFERENCE_WORDS.chats(old.chats, now.chats))]),
    ...(old.presences === now.presences ? [] : [changed(DIFFERENCE_WORDS.presences(old.presences, now.presences))]),
  ];
}

function noted(before: Playground, after: Playground): readonly Difference[] {
  const [old, now] = [byId(before.notes), byId(after.notes)];
  return [
    ...(isSame(...keptIn(idsOf(before.notes), idsOf(after.notes))) ? [] : [changed(DIFFERENCE_WORDS.orderOfNotes)]),
    ...before.notes
      .filter(({ id }) => !now.has(id))
      .map(({ text }) => removed(DIFFERENCE_WORDS.noteRemoved(named(text)))),
    ...after.notes.flatMap((note) => {
      const was = old.get(note.id);
      if (!was) return [added(DIFFERENCE_WORDS.noteAdded(named(note.text)))];
      if (was.text !== note.text) return [changed(DIFFERENCE_WORDS.noteChanged(named(was.text), named(note.text)))];
      return was.about === note.about ? [] : [changed(DIFFERENCE_WORDS.noteMoved(named(note.text)))];
    }),
  ];
}

/** Places say nothing of the community: how many changed is enough. */
function moved(before: Playground, after: Playground): readonly Difference[] {
  const places = new Map(placed(before).map(({ id, position }) => [id, position]));
  const elsewhere = placed(after).filter(({ id, position }) => {
    const was = places.get(id);
    return was !== undefined && !isSame(was, position);
  });
  return elsewhere.length === 0 ? [] : [changed(DIFFERENCE_WORDS.moved(elsewhere.length))];
}

const placed = ({ topology, notes }: Playground) => {
  const { gateway, servers, users, externals } = topology;
  return [...(gateway ? [gateway] : []), ...servers, ...users, ...externals, ...notes];
};
