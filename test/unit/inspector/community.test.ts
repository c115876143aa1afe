import { describe, expect, it } from 'vitest';
import { counted, countsOf, homeOf, loggedInTo, membersOf, selectedByKind } from '../../../src/inspector/community';
import { EMPTY_TOPOLOGY } from '../../../src/topology/topology';
import { EXAMPLE } from './example';

const ids = (parts: readonly { readonly id: string }[]): string[] => parts.map((part) => part.id);

describe('the community in numbers', () => {
  it('counts each kind there is', () => {
    expect(countsOf(EXAMPLE)).toEqual(['4 community servers', '1 cluster', '3 local users', '1 external user']);
    expect(countsOf(EMPTY_TOPOLOGY)).toEqual([]);
    expect(counted('user', 5000)).toBe('5,000 local users');
  });

  it('counts a selection by kind and leaves out what is gone', () => {
    expect(selectedByKind(EXAMPLE, ['ann', 's1', 'gone', 'gw', 's2'])).toEqual([
      ['gateway', 1],
      ['server', 2],
      ['user', 1],
    ]);
  });
});

describe('who is where', () => {
  it('logged in, at home, member', () => {
    expect(ids(loggedInTo(EXAMPLE, 's2'))).toEqual(['ann', 'bob']);
    expect(ids(homeOf(EXAMPLE, 's1'))).toEqual(['ann']);
    expect(ids(homeOf(EXAMPLE, 'c1'))).toEqual(['cleo']);
    expect(ids(membersOf(EXAMPLE, 'c1'))).toEqual(['s1', 's3']);
  });
});
