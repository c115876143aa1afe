/** The changes that make one community of another, where their parts are the same. */

import { CATALOG } from '../topology/catalog';
import type { Part, PartKind } from '../topology/parts';
import type { Topology } from '../topology/topology';
import { WHOLE, WHOLES } from './changing';
import type { Change } from './steps';

interface Sorted {
  readonly kind: PartKind;
  readonly part: Part;
}

/** In document order; null where parts came or went, or stand in another order: no change of a lesson does that. */
export function changesBetween(from: Topology, to: Topology): readonly Change[] | null {
  const [old, now] = [partsOf(from), partsOf(to)];
  const same = old.length === now.length && old.every((each, place) => isSamePart(each, now[place]));
  if (!same) return null;
  return [
    ...old.flatMap((each, place) => changesOf(each, now[place]?.part ?? each.part)),
    ...WHOLES.flatMap((attribute) =>
      isSame(from[attribute], to[attribute]) ? [] : [{ part: WHOLE, attribute, value: to[attribute] }],
    ),
  ];
}

const partsOf = ({ gateway, clusters, servers, users, externals }: Topology): readonly Sorted[] => [
  ...sorted('gateway', gateway ? [gateway] : []),
  ...sorted('cluster', clusters),
  ...sorted('server', servers),
  ...sorted('user', users),
  ...sorted('external', externals),
];

const sorted = (kind: PartKind, parts: readonly Part[]): readonly Sorted[] => parts.map((part) => ({ kind, part }));

const isSamePart = (one: Sorted, other: Sorted | undefined): boolean =>
  one.kind === other?.kind && one.part.id === other.part.id;

function changesOf({ kind, part }: Sorted, now: Part): readonly Change[] {
  const [old, next] = [part, now].map((each) => new Map<string, unknown>(Object.entries(each)));
  return [...CATALOG[kind].attributes.map(({ key }) => key), 'position'].flatMap((attribute) => {
    const value = next?.get(attribute);
    return isSame(old?.get(attribute), value) ? [] : [{ part: part.id, attribute, value: value as Change['value'] }];
  });
}

/** Values as a document holds them. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
