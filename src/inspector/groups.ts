/** Which attributes of a part stand together in its form, and under which heading; an attribute no group names comes last. */

import { type Attribute, CATALOG } from '../topology/catalog';
import type { PartKind } from '../topology/parts';

export interface Group {
  /** Null: the first group, which needs no heading below the part's name. */
  readonly title: string | null;
  readonly attributes: readonly Attribute[];
}

type Row = readonly [title: string | null, ...keys: readonly string[]];

const GROUPS: { readonly [K in PartKind]: readonly Row[] } = {
  gateway: [
    [null, 'name'],
    ['Joined to the community', 'running', 'configuredServer'],
    ['What it lets through', 'blockedDomains', 'maxChats', 'maxPresences'],
  ],
  server: [
    [null, 'name', 'host', 'role'],
    ['Reached by the gateway', 'running', 'port1516Open', 'trustsGateway', 'discovered'],
    ['Looking users up', 'directoryReachable', 'filterFindsMail'],
    ['Clusters', 'cluster', 'knowsClusters'],
  ],
  cluster: [[null, 'name']],
  user: [
    [null, 'name', 'mail'],
    ['Where this user is', 'connectedServer', 'homeServer'],
    ['Outside communities', 'externalAccess'],
  ],
  external: [[null, 'name', 'mail']],
};

/** Every attribute of a kind of part exactly once. */
export function groupsOf(kind: PartKind): readonly Group[] {
  const { attributes } = CATALOG[kind];
  const left = new Map(attributes.map((attribute) => [attribute.key, attribute]));
  const groups: Group[] = [];
  for (const [title, ...keys] of GROUPS[kind]) {
    const found = keys.flatMap((key) => left.get(key) ?? []);
    for (const key of keys) left.delete(key);
    groups.push({ title, attributes: found });
  }
  return left.size > 0 ? [...groups, { title: 'More', attributes: [...left.values()] }] : groups;
}
