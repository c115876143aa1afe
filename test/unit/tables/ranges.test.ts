/** Ranges of cells: what they cover, what is copied and emptied of them, and the keys that draw them. */

import { describe, expect, it } from 'vitest';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { type KeyPressed, pressKey } from '../../../src/tables/gridKeys';
import type { At } from '../../../src/tables/gridWindow';
import { pasting } from '../../../src/tables/pasting';
import {
  areaOf,
  blockIn,
  edgesAt,
  emptying,
  firstCell,
  type Range,
  rangeBetween,
  stands,
} from '../../../src/tables/ranges';
import { TABLES, type TableKey } from '../../../src/tables/tables';

const { playground } = FIRST_SAMPLE;
const held = { playground, traces: [], earlier: [] };
const { users } = TABLES;
const shown = users.rows(held);
const [first = '', second = '', third = ''] = shown;

const drawn = (from: readonly [string, string], to: readonly [string, string], key: TableKey = 'users'): Range =>
  rangeBetween(TABLES[key], TABLES[key].rows(held), { row: from[0], column: from[1] }, { row: to[0], column: to[1] });

describe('a range', () => {
  it('covers the same cells whichever corner it is drawn from', () => {
    const range = drawn([third, 'connectedServer'], [second, 'mail']);
    expect(range.rows).toEqual([second, third]);
    expect(range.columns[0]).toBe('mail');
    expect(range.columns.at(-1)).toBe('connectedServer');
    expect(firstCell(range)).toEqual({ row: second, column: 'mail' });
    expect(drawn([second, 'mail'], [third, 'connectedServer'])).toMatchObject({
      rows: range.rows,
      columns: range.columns,
    });
  });

  it('stands while its rows stand side by side as they did', () => {
    const range = drawn([first, 'mail'], [second, 'mail']);
    expect(stands(range, shown)).toBe(true);
    expect(stands(range, ['new', first, second])).toBe(true);
    expect(stands(range, [second, first, third])).toBe(false);
    expect(stands(range, [first, third, second])).toBe(false);
    expect(stands(range, [first])).toBe(false);
  });

  it('has a line at its sides and none within', () => {
    const area = areaOf(users, shown, drawn([first, 'name'], [third, 'homeServer']));
    expect(area).toMatchObject({ top: 0, bottom: 2, left: 0 });
    expect(edgesAt(area, 0, 0)).toBe('2px 0 0 2px');
    expect(edgesAt(area, 1, 1)).toBeNull();
    expect(edgesAt(area, 2, area.right)).toBe('0 2px 2px 0');
  });

  it('is copied as the block that it is', () => {
    const range = drawn([first, 'name'], [second, 'mail']);
    expect(blockIn(users, held, range)).toEqual([
      ['Ann', 'ann@acme.example'],
      ['Bob', 'bob@acme.example'],
    ]);
  });

  it('is emptied where fields may be empty, as one edit', () => {
    const range = drawn([first, 'name'], [third, 'connectedServer']);
    const { changes, cells, left } = emptying(users, held, range);
    const may = range.columns.filter((key) => users.columns.find((one) => one.key === key)?.mayBeEmpty);
    expect(may).toEqual(expect.arrayContaining(['mail', 'connectedServer']));
    expect(may).not.toContain('name');
    expect(left).toBe(3 * (range.columns.length - may.length));
    expect(cells).toBe([...changes.values()].reduce((sum, { size }) => sum + size, 0));
    const edit = users.put(playground, changes);
    if (!edit.ok) throw new Error(edit.reason);
    for (const { name, mail, connectedServer } of edit.playground.topology.users) {
      expect(name).not.toBe('');
      expect([mail, connectedServer]).toEqual(['', null]);
    }
    expect(emptying(users, { ...held, playground: edit.playground }, range).cells).toBe(0);
  });

  it('empties nothing that always says something', () => {
    const links = TABLES.links.rows(held);
    expect(emptying(TABLES.links, held, drawn([links[0] ?? '', 'link'], [links[1] ?? '', 'link'], 'links'))).toEqual({
      changes: new Map(),
      cells: 0,
      left: 2,
    });
  });

  it('takes a block at its first cell', () => {
    const range = drawn([third, 'connectedServer'], [second, 'mail']);
    const plan = pasting(users, [['b@x.example'], ['c@x.example']], {
      rows: shown,
      selected: [],
      ...firstCell(range),
    });
    expect(plan.ok && [...plan.changes.keys()]).toEqual([second, third]);
  });
});

describe('every column that may be empty', () => {
  it.each(['servers', 'users', 'externals', 'gateway'] as const)('of %s takes an empty cell', (key) => {
    const table = TABLES[key];
    for (const row of table.rows(held))
      for (const { key: column, mayBeEmpty } of table.columns) {
        if (!mayBeEmpty) continue;
        const edit = table.put(playground, new Map([[row, new Map([[column, '']])]]));
        expect(edit.ok ? table.text({ ...held, playground: edit.playground }, row, column) : edit.reason, column).toBe(
          '',
        );
      }
  });
});

describe('keys', () => {
  const SHIFT = { shiftKey: true };

  function pressed(key: string, at: At, more: Partial<KeyPressed> = {}, range: Range | null = null) {
    const did: unknown[][] = [];
    const note =
      (what: string) =>
      (...given: unknown[]): void =>
        void did.push([what, ...given]);
    const handled = pressKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }, 10, {
      table: users,
      shown,
      at,
      range,
      walk: note('walk'),
      selectTo: note('selectTo'),
      extend: note('extend'),
      selectAll: note('selectAll'),
      toggle: note('toggle'),
      sort: note('sort'),
      edit: note('edit'),
      remove: note('remove'),
      shift: () => false,
      escape: () => range !== null,
    });
    return handled ? did : null;
  }
  const name = { row: first, column: 'name' };
  const mail = { row: first, column: 'mail' };
  const range = drawn([third, 'connectedServer'], [second, 'mail']);

  it('selects rows with Shift up and down their names, cells anywhere else', () => {
    expect(pressed('ArrowDown', name, SHIFT)).toEqual([['selectTo', { row: second, column: 'name' }]]);
    expect(pressed('ArrowDown', mail, SHIFT)).toEqual([['extend', { row: second, column: 'mail' }]]);
    expect(pressed('ArrowRight', name, SHIFT)).toEqual([['extend', { row: first, column: 'mail' }]]);
    expect(pressed('ArrowLeft', mail, SHIFT)).toEqual([['extend', { row: first, column: 'name' }]]);
    // A range once drawn goes on, also down the names.
    expect(pressed('ArrowDown', name, SHIFT, range)).toEqual([['extend', { row: second, column: 'name' }]]);
    expect(pressed('End', mail, { ...SHIFT, ctrlKey: true })).toEqual([
      ['extend', { row: third, column: users.columns.at(-1)?.key }],
    ]);
  });

  it('never draws a range over the headings', () => {
    expect(pressed('ArrowUp', mail, SHIFT)).toEqual([['extend', mail]]);
    expect(pressed('ArrowRight', { row: null, column: 'name' }, SHIFT)).toEqual([
      ['walk', { row: null, column: 'mail' }],
    ]);
    expect(pressed('ArrowUp', mail)).toEqual([['walk', { row: null, column: 'mail' }]]);
  });

  it('types and edits at the first cell of a range', () => {
    const begin = { row: second, column: 'mail' };
    const end = { row: third, column: 'connectedServer' };
    expect(pressed('x', end, {}, range)).toEqual([['edit', begin, 'x']]);
    expect(pressed('Enter', end, {}, range)).toEqual([['edit', begin]]);
    // The cell that has the keyboard alone is chosen from a list, which no letter begins.
    expect(pressed('x', end)).toBeNull();
  });

  it('leaves what it does not know', () => {
    expect(pressed('c', mail, { ctrlKey: true })).toBeNull();
    expect(pressed('Escape', mail)).toBeNull();
    expect(pressed('Escape', mail, {}, range)).toEqual([]);
  });
});
