/** A playground as the object that its file holds: keys in the order in which they are written, those at their defaults left out. */

import type { Playground } from '../playground/playground';
import { COUNTER_KEYS } from '../routing/kinds';
import { initialState } from '../routing/route';
import { ASSUMPTION_KEYS, type Assumptions, DEFAULT_ASSUMPTIONS } from '../topology/assumptions';
import type { Attribute } from '../topology/attribute';
import { CATALOG } from '../topology/catalog';
import type { PartKind, PartOf } from '../topology/parts';

export const FORMAT = 'sametime-topology';
/** The newest that is read; what holds no notes is written in the first. */
export const VERSION = 2;
export const FIRST_VERSION = 1;

/** Required attributes first, then the place on the canvas, then what may be left out: the order in which keys are written. */
export function attributesOf(kind: PartKind): {
  readonly required: readonly Attribute[];
  readonly optional: readonly Attribute[];
} {
  const { attributes } = CATALOG[kind];
  return {
    required: attributes.filter(({ initial }) => initial === undefined),
    optional: attributes.filter(({ initial }) => initial !== undefined),
  };
}

export const hasPosition = (kind: PartKind): boolean => kind !== 'cluster';

/** What is left out is undefined. */
export function documentOf({ title, topology, requests, state, notes }: Playground): Record<string, unknown> {
  const { gateway, clusters, servers, users, externals, blockedServerLinks, assumptions } = topology;
  const list = (entries: readonly unknown[]) => (entries.length > 0 ? entries : undefined);
  return {
    format: FORMAT,
    version: notes.length > 0 ? VERSION : FIRST_VERSION,
    title: title === '' ? undefined : title,
    gateway: gateway && partRecord('gateway', gateway),
    clusters: list(clusters.map((cluster) => partRecord('cluster', cluster))),
    servers: servers.map((server) => partRecord('server', server)),
    users: users.map((user) => partRecord('user', user)),
    externals: externals.map((external) => partRecord('external', external)),
    blockedServerLinks: list(blockedServerLinks),
    assumptions: assumptionsRecord(assumptions),
    requests: list(requests.map(({ kind, from, to }) => ({ kind, from, to }))),
    state: differing(['next', ...COUNTER_KEYS] as const, state, initialState),
    notes: list(notes.map(({ id, text, position, about }) => ({ id, text, position, about }))),
  };
}

function partRecord<K extends PartKind>(kind: K, part: PartOf[K]): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(part));
  const { required, optional } = attributesOf(kind);
  const record: Record<string, unknown> = { id: part.id };
  for (const { key } of required) record[key] = values.get(key);
  if (hasPosition(kind)) record.position = values.get('position');
  for (const { key, initial } of optional) {
    const value = values.get(key);
    if (JSON.stringify(value) !== JSON.stringify(initial)) record[key] = value;
  }
  return record;
}

/** Undefined where every answer is the usual one. */
export const assumptionsRecord = (assumptions: Assumptions): Record<string, unknown> | undefined =>
  differing(ASSUMPTION_KEYS, assumptions, DEFAULT_ASSUMPTIONS);

/** The keys whose values are not the usual ones; undefined where there are none. */
function differing<K extends string>(
  keys: readonly K[],
  values: { readonly [key in K]: unknown },
  usual: { readonly [key in K]: unknown },
): Record<string, unknown> | undefined {
  const entries = keys.filter((key) => values[key] !== usual[key]).map((key) => [key, values[key]]);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
