/** Which attributes of a part stand together in its form, and under which heading. */

import type { Attribute } from '../topology/attribute';
import { CATALOG } from '../topology/catalog';
import type { PartKind } from '../topology/parts';

export interface Group {
  /** Null: the first group, which needs no heading below the part's name. */
  readonly title: string | null;
  readonly attributes: readonly Attribute[];
}

/** Every attribute of a kind of part exactly once, the groups in the order of the catalog; what can be wrong with a part comes last in its group. */
export function groupsOf(kind: PartKind): readonly Group[] {
  const groups = new Map<string | null, Attribute[]>();
  for (const attribute of CATALOG[kind].attributes) {
    const group = groups.get(attribute.group) ?? [];
    groups.set(attribute.group, [...group, attribute]);
  }
  const canFail = ({ faults }: Attribute): boolean => faults?.some(({ told }) => told === 'card') ?? false;
  return [...groups].map(([title, attributes]) => ({
    title,
    attributes: [...attributes.filter((one) => !canFail(one)), ...attributes.filter(canFail)],
  }));
}
