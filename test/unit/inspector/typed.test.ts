import { describe, expect, it } from 'vitest';
import { choicesOf, commonValue, fittingChoices, heldBy, shownText, typedCount } from '../../../src/inspector/typed';
import { LIMIT } from '../../../src/inspector/words';
import type { Control } from '../../../src/topology/attribute';
import { attributeOf } from '../../../src/topology/catalog';
import type { PartKind } from '../../../src/topology/parts';
import { EXAMPLE } from './example';

const control = (kind: PartKind, key: string): Control => {
  const found = attributeOf(kind, key)?.control;
  if (!found) throw new Error(`no attribute ${key}`);
  return found;
};

describe('shown text', () => {
  it.each([
    ['a home server by its name', 'user', 'homeServer', 's1', 'st1'],
    ['a home cluster by its name', 'user', 'homeServer', 'c1', 'North'],
    ['a misspelt home server as it stands (BLK-HOME)', 'user', 'homeServer', 'st9', 'st9'],
    ['the id of a part that is no server as it stands (BLK-HOME)', 'user', 'homeServer', 'ann', 'ann'],
    ['no home server as nothing', 'user', 'homeServer', null, ''],
    ['domains one a line', 'gateway', 'blockedDomains', ['a.example', 'b.example'], 'a.example\nb.example'],
    ['a limit as digits', 'gateway', 'maxChats', -1, '-1'],
    ['a name', 'server', 'name', 'st1', 'st1'],
  ] as const)('%s', (_, kind, key, value, text) => {
    expect(shownText(EXAMPLE, control(kind, key), value)).toBe(text);
  });
});

describe('typed counts', () => {
  it.each([
    ['0', 0],
    [' 12 ', 12],
    ['007', 7],
    ['', Number.NaN],
    ['-1', Number.NaN],
    ['1e3', Number.NaN],
    ['1.5', Number.NaN],
    ['many', Number.NaN],
  ])('%j is %d', (text, count) => {
    expect(typedCount(text)).toBe(count);
  });
});

it.each([
  [-1, 'no limit'],
  [0, 'none may be open'],
  [1200, 'at most 1,200 at once'],
])('a limit of %d means %s', (limit, words) => {
  expect(LIMIT.means(limit)).toBe(words);
});

describe('choices', () => {
  const values = (kind: PartKind, key: string) => choicesOf(EXAMPLE, control(kind, key)).map((choice) => choice.value);

  it('offer none first, then servers or clusters by id', () => {
    expect(values('gateway', 'configuredServer')).toEqual(['', 's1', 's2', 's3', 's4']);
    expect(values('server', 'cluster')).toEqual(['', 'c1']);
    expect(values('user', 'homeServer')).toEqual(['', 's1', 's2', 's3', 's4', 'c1']);
    expect(values('server', 'role')).toEqual(['community', 'meeting']);
    expect(values('server', 'name')).toEqual([]);
  });

  it('tell servers and clusters apart, whatever they are called', () => {
    const sorts = choicesOf(EXAMPLE, control('user', 'homeServer')).map(({ sort }) => sort);
    expect(sorts).toEqual([undefined, 'server', 'server', 'server', 'server', 'cluster']);
  });

  it.each([
    ['all while nothing new is typed', null, ['', 's1', 's2', 's3', 's4', 'c1']],
    ['all while the field is empty', ' ', ['', 's1', 's2', 's3', 's4', 'c1']],
    ['by name in any case', 'NOR', ['c1']],
    ['by host', 's2.acme', ['s2']],
    ['none for a misspelt one', 'st9', []],
  ] as const)('fit what is typed: %s', (_, typed, fitting) => {
    const choices = choicesOf(EXAMPLE, control('user', 'homeServer'));
    expect(fittingChoices(choices, typed).map((choice) => choice.value)).toEqual(fitting);
  });
});

describe('several parts', () => {
  it.each([
    ['the value they all hold', ['s1', 's1'], 's1'],
    ['none is a value as well', [null, null], null],
    ['nothing where they differ', ['s1', null], undefined],
  ] as const)('have in common %s', (_, values, common) => {
    expect(commonValue(values)).toBe(common);
  });

  it('hold values that are told as the list calls them, the one that most hold first', () => {
    expect(heldBy(EXAMPLE, control('user', 'homeServer'), [null, 's1', 's1', 'st9'])).toEqual([
      ['st1', 2],
      ['No home server', 1],
      ['st9', 1],
    ]);
    expect(heldBy(EXAMPLE, control('server', 'running'), [false, true, true])).toEqual([
      ['Running', 2],
      ['Down', 1],
    ]);
  });
});
