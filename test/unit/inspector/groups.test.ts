import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/inspector/groups';
import { CATALOG } from '../../../src/topology/catalog';
import type { PartKind } from '../../../src/topology/parts';

describe('groups of attributes', () => {
  it.each(Object.keys(CATALOG) as PartKind[])('of a %s: every attribute once, none left to the last group', (kind) => {
    const groups = groupsOf(kind);
    const keys = groups.flatMap((group) => group.attributes.map((attribute) => attribute.key));
    expect([...keys].sort()).toEqual(CATALOG[kind].attributes.map((attribute) => attribute.key).sort());
    expect(groups.map((group) => group.title)).not.toContain('More');
    expect(groups.every((group) => group.attributes.length > 0)).toBe(true);
    expect(groups[0]?.attributes[0]?.key).toBe('name');
  });
});
