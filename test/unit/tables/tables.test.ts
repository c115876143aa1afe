/** The tables: a column for every attribute, what is typed into cells, order, copying and pasting, and what is one edit or none. */

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { inRows } from '../../../src/playground/people';
import type { Edit, Playground } from '../../../src/playground/playground';
import { run } from '../../../src/routing/route';
import { blockHtml, blockText, readBlock } from '../../../src/tables/blocks';
import type { Given, Held } from '../../../src/tables/columns';
import { mendRows, toChoose } from '../../../src/tables/faultTable';
import { firstLook, goneTo, showing, shownIn } from '../../../src/tables/lookedAt';
import { pressedHeading, shownRows } from '../../../src/tables/ordering';
import { blockOf, differing, pasted, pasting, type Target } from '../../../src/tables/pasting';
import { TABLE_KEYS, TABLES, type TableKey } from '../../../src/tables/tables';
import { TABLE_OF_KIND } from '../../../src/tables/words';
import { CATALOG } from '../../../src/topology/catalog';
import { LIMITS, type PartKind } from '../../../src/topology/parts';
import { arbitraryPlayground } from '../arbitrary';

const [ann] = FIRST_SAMPLE.playground.topology.users;
const SAMPLE: Playground = {
  ...FIRST_SAMPLE.playground,
  requests: [{ kind: 'subscribe', from: 'x1', to: ann?.id ?? '' }],
};
const ALL = { sorted: null, typed: '', onlyWrong: false } as const;

const heldOf = (playground: Playground): Held => ({
  playground,
  traces: run(playground.topology, playground.requests, playground.state).traces,
  earlier: [],
});

const typedInto = (playground: Playground, key: TableKey, row: string, column: string, given: Given): Edit =>
  TABLES[key].put(playground, new Map([[row, new Map([[column, given]])]]));

function done(edit: Edit): Playground {
  if (!edit.ok) throw new Error(edit.reason);
  return edit.playground;
}

const at = (row: string | null, column: string, selected: readonly string[] = []): Target => ({
  rows: [],
  selected,
  row,
  column,
});

function paste(playground: Playground, key: TableKey, text: string, target: Target): Edit {
  const table = TABLES[key];
  const rows = shownRows(table, heldOf(playground), ALL);
  const plan = pasting(table, readBlock(text), { ...target, rows });
  return plan.ok ? pasted(table, playground, plan) : plan;
}

describe('columns', () => {
  test.each(Object.keys(CATALOG) as PartKind[])('every attribute of a %s has one', (kind) => {
    const keys = TABLES[TABLE_OF_KIND[kind]].columns.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(CATALOG[kind].attributes.map(({ key }) => key)));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells what follows from other parts', () => {
    const held = heldOf(SAMPLE);
    const row = (key: TableKey, id: string): readonly string[] => blockOf(TABLES[key], held, [id])[0] ?? [];
    expect(row('servers', 's1')).toContain('1');
    expect(TABLES.links.rows(held)).toHaveLength(3);
    expect(TABLES.requests.text(held, '0', 'from')).toBe('Xavier');
    expect(TABLES.externals.text(held, 'x1', 'community')).toBe('partner.example');
  });
});

describe('what is typed into a cell', () => {
  const user = SAMPLE.topology.users[0];
  const rows: readonly [TableKey, string, string, Given, string][] = [
    ['servers', 's1', 'port1516Open', 'Blocked', 'Blocked'],
    ['servers', 's1', 'port1516Open', 'blocked', 'Blocked'],
    ['servers', 's1', 'port1516Open', { chosen: 'false' }, 'Blocked'],
    ['servers', 's1', 'role', 'meeting server', 'Meeting server'],
    ['users', user?.id ?? '', 'connectedServer', 'st2', 'st2'],
    ['users', user?.id ?? '', 'connectedServer', 'ST2', 'st2'],
    ['users', user?.id ?? '', 'connectedServer', '', ''],
    ['users', user?.id ?? '', 'homeServer', 'st3', 'st3'],
    ['users', user?.id ?? '', 'homeServer', 'st9', 'st9'],
    ['users', user?.id ?? '', 'mail', 'Ann <smtp:a.b@acme.example>', 'a.b@acme.example'],
    ['gateway', 'gw', 'maxChats', 'no limit', 'No limit'],
    ['gateway', 'gw', 'maxChats', '12', '12'],
    ['gateway', 'gw', 'blockedDomains', 'a.example; b.example', 'a.example, b.example'],
    ['links', 's1 s2', 'link', 'Blocked', 'Blocked'],
    ['requests', '0', 'kind', 'start a chat', 'Start a chat'],
  ];
  it.each(rows)('%s %s %s takes %j and shows %s', (key, row, column, given, shown) => {
    const after = done(typedInto(SAMPLE, key, row, column, given));
    expect(TABLES[key].text(heldOf(after), row, column)).toBe(shown);
  });

  it('makes a home of a name, as the inspector does', () => {
    const after = done(typedInto(SAMPLE, 'users', user?.id ?? '', 'homeServer', 'st2'));
    expect(after.topology.users[0]?.homeServer).toBe('s2');
  });

  it('lets the host follow a new name', () => {
    const after = done(typedInto(SAMPLE, 'servers', 's1', 'name', 'mars'));
    expect(after.topology.servers[0]?.host).toMatch(/^mars\./);
  });

  const refusals: readonly [TableKey, string, string, string, RegExp][] = [
    ['servers', 's1', 'name', '', /cannot be empty/],
    ['servers', 's1', 'port1516Open', 'perhaps', /either "Open" or "Blocked"/],
    ['users', user?.id ?? '', 'connectedServer', 'mars', /names no community server/],
    ['gateway', 'gw', 'maxChats', 'many', /whole number/],
    ['servers', 's1', 'seat', '3', /“Seat” follows from other things/],
    ['requests', '0', 'to', 'Nobody at all', /nobody here is called/],
    ['requests', '0', 'to', 'Xavier', /between an external and a local user/],
    ['links', 's1 s2', 'link', 'perhaps', /either “Open” or “Blocked”/],
    ['notes', 'n1', 'text', 'Hello', /gone/],
  ];
  it.each(refusals)('%s %s %s refuses %j in plain words', (key, row, column, text, reason) => {
    const edit = typedInto(SAMPLE, key, row, column, text);
    expect(edit.ok ? '' : edit.reason).toMatch(reason);
  });

  it('asks which is meant where two have one name, and takes what the cell shows', () => {
    const twins = done(typedInto(SAMPLE, 'servers', 's2', 'name', 'st1'));
    const row = twins.topology.users[0]?.id ?? '';
    const edit = typedInto(twins, 'users', row, 'connectedServer', 'st1');
    expect(edit.ok ? '' : edit.reason).toMatch(/more than one is called “st1”/);
    const shown = TABLES.users.offered?.(heldOf(twins), row, 'connectedServer').groups[0]?.parts[0]?.name ?? '';
    expect(done(typedInto(twins, 'users', row, 'connectedServer', shown)).topology.users[0]?.connectedServer).toBe(
      's1',
    );
  });
});

describe('order and finding', () => {
  const named = (names: readonly string[]): Playground => {
    const [server] = SAMPLE.topology.servers;
    if (!server) throw new Error('the sample has servers');
    const servers = names.map((name, place) => ({ ...server, id: `s${place + 1}`, name, host: '' }));
    return { ...SAMPLE, topology: { ...SAMPLE.topology, servers } };
  };

  it('sorts as people count', () => {
    const held = heldOf(named(['st10', 'st2', 'St1', 'st2']));
    const names = (down: boolean): readonly string[] =>
      shownRows(TABLES.servers, held, { ...ALL, sorted: { column: 'name', down } });
    expect(names(false)).toEqual(['s3', 's2', 's4', 's1']);
    // Those that are alike keep their order both ways.
    expect(names(true)).toEqual(['s1', 's2', 's4', 's3']);
  });

  it('finds words in any cell, and those with a fault alone', () => {
    const broken = heldOf(done(typedInto(SAMPLE, 'servers', 's2', 'port1516Open', 'Blocked')));
    expect(shownRows(TABLES.servers, broken, { ...ALL, typed: 'ST2 blocked' })).toEqual(['s2']);
    expect(shownRows(TABLES.servers, broken, { ...ALL, onlyWrong: true })).toEqual(['s2']);
    expect(TABLES.faults.rows(broken)).toHaveLength(TABLES.faults.rows(heldOf(SAMPLE)).length + 1);
  });

  it('goes up, down, and back to the order of the document', () => {
    const up = pressedHeading(null, 'name');
    const down = pressedHeading(up, 'name');
    expect([up, down, pressedHeading(down, 'name')]).toEqual([
      { column: 'name', down: false },
      { column: 'name', down: true },
      null,
    ]);
    expect(pressedHeading(down, 'host')).toEqual({ column: 'host', down: false });
  });

  test('is stable in any table, by any column', () => {
    fc.assert(
      fc.property(
        arbitraryPlayground(),
        fc.constantFrom(...TABLE_KEYS),
        fc.nat(),
        fc.boolean(),
        (playground, key, n, down) => {
          const table = TABLES[key];
          const held = heldOf(playground);
          const column = table.columns[n % table.columns.length]?.key ?? '';
          const rows = table.rows(held);
          const sorted = shownRows(table, held, { ...ALL, sorted: { column, down } });
          expect([...sorted].sort()).toEqual([...rows].sort());
          for (const [place, row] of sorted.entries()) {
            const next = sorted[place + 1];
            if (next === undefined || table.text(held, row, column) !== table.text(held, next, column)) continue;
            expect(rows.indexOf(row)).toBeLessThan(rows.indexOf(next));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('how the tables are looked at', () => {
  it('begins at the table of what is selected', () => {
    expect(firstLook(SAMPLE, []).table).toBe('servers');
    expect(firstLook(SAMPLE, [ann?.id ?? '']).table).toBe('users');
    expect(firstLook(SAMPLE, ['x1', 's1']).table).toBe('externals');
  });

  it('keeps how each is sorted and searched, and shows every row where a cell is gone to', () => {
    const sorted = { column: 'mail', down: true };
    const looked = showing(firstLook(SAMPLE, []), 'users', { sorted, typed: 'bob', onlyWrong: true });
    expect(shownIn(looked, 'servers')).toEqual(ALL);
    expect(shownIn(looked, 'users').typed).toBe('bob');
    const gone = goneTo(looked, 'users');
    expect(gone.table).toBe('users');
    expect(shownIn(gone, 'users')).toEqual({ sorted, typed: '', onlyWrong: false });
  });
});

describe('copying and pasting', () => {
  test('what was copied changes nothing where it came from', () => {
    fc.assert(
      fc.property(arbitraryPlayground(), fc.constantFrom(...TABLE_KEYS), (playground, key) => {
        const table = TABLES[key];
        const held = heldOf(playground);
        const rows = table.rows(held);
        const [first] = rows;
        if (first === undefined) return;
        const text = blockText(blockOf(table, held, rows));
        const edit = paste(playground, key, text, at(first, table.columns[0]?.key ?? ''));
        expect(edit.ok ? edit.playground : edit.reason).toBe(playground);
        const plan = pasting(table, readBlock(text), { ...at(first, table.columns[0]?.key ?? ''), rows });
        expect(plan.ok && differing(table, held, plan.changes).cells).toBe(0);
      }),
      { numRuns: 80 },
    );
  });

  test('any block comes back as it went', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', '')),
      fc.constantFrom("'=1+1", '=1+1', '"quoted"', 'two\nlines', 'tab\there', "''@x", '-1', '＝1'),
    );
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(block, (cells) => {
        expect(readBlock(blockText(cells))).toEqual(cells);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '\u200b=1'])('leaves no formula in %j', (text) => {
    expect(blockText([[text]])).toBe(`'${text}`);
    expect(blockHtml([[text]])).toContain(`<td>'${text}`);
  });

  it('writes marks of HTML as text', () => {
    expect(blockHtml([['<b>&"', 'a\nb']])).toBe('<table><tr><td>&lt;b&gt;&amp;&quot;</td><td>a<br>b</td></tr></table>');
  });

  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'a last line that ends',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['lines of a Unix program', 'a\nb', [['a'], ['b']]],
    ['a cell of two lines', '"a\nb"\tc', [['a\nb', 'c']]],
    ['quotes that a person wrote', '"a" b\t"c"', [['"a" b', '"c"']]],
    ['a quote that never ends', '"a\tb', [['"a', 'b']]],
  ])('reads %s', (_, text, block) => {
    expect(readBlock(text)).toEqual(block);
  });

  const [first, second] = SAMPLE.topology.users;
  if (!first || !second) throw new Error('the sample has two users');

  it('lays a column over the rows from the one that has the keyboard on', () => {
    const after = done(paste(SAMPLE, 'users', 'a@x.example\nb@x.example', at(first.id, 'mail')));
    expect(after.topology.users.slice(0, 2).map(({ mail }) => mail)).toEqual(['a@x.example', 'b@x.example']);
  });

  it('fills all selected rows with one', () => {
    const after = done(paste(SAMPLE, 'users', 'st3', at(first.id, 'connectedServer', [first.id, second.id])));
    expect(after.topology.users.slice(0, 2).map(({ connectedServer }) => connectedServer)).toEqual(['s3', 's3']);
  });

  it('goes by the names in the first line', () => {
    const text = 'Home server\tName\nst2\tDora\n';
    const after = done(paste(SAMPLE, 'users', text, at(null, 'mail', [])));
    expect(after.topology.users[0]).toMatchObject({ name: 'Dora', homeServer: 's2' });
  });

  it('makes new parts of the rows beyond the last, and gives them places of their own', () => {
    const { users } = SAMPLE.topology;
    const last = users.at(-1)?.id ?? '';
    const text = ['Zed', 'Dora', 'Emil'].map((name) => `${name}\t${name.toLowerCase()}@x.example\tst1\tst1`).join('\n');
    const edit = paste(SAMPLE, 'users', text, at(last, 'name'));
    const after = done(edit);
    expect(edit.ok && edit.said).toMatch(/2 local users added/);
    const added = after.topology.users.slice(users.length);
    expect(
      added.map(({ name, mail, connectedServer, homeServer }) => [name, mail, connectedServer, homeServer]),
    ).toEqual([
      ['Dora', 'dora@x.example', 's1', 's1'],
      ['Emil', 'emil@x.example', 's1', 's1'],
    ]);
    expect(new Set(after.topology.users.map(({ position }) => position.join())).size).toBe(users.length + 2);
  });

  it('stands new users in rows below the servers they are logged in to, as it does many at once', () => {
    const { users } = SAMPLE.topology;
    const last = users.at(-1)?.id ?? '';
    const lines = ['st3', 'st1', 'st1', ''].map((server, n) => `P${n}\tp${n}@x.example\t${server}\t`);
    const block = [`${users.at(-1)?.name}\t${users.at(-1)?.mail}\tst3\tst3`, ...lines].join('\n');
    const after = done(paste(SAMPLE, 'users', block, at(last, 'name')));
    const added = after.topology.users.slice(users.length);
    expect(added).toHaveLength(4);
    expect(added).toEqual(inRows(SAMPLE.topology, added));
    expect(after.topology.users.slice(0, users.length - 1)).toEqual(users.slice(0, -1));
  });

  it.each<[string, TableKey, string, Target, RegExp]>([
    ['one wrong cell', 'users', 'st2\nmars', at(first.id, 'connectedServer'), /names no community server/],
    ['too many columns', 'users', 'a\tb\tc\td\te', at(first.id, 'externalAccess'), /Start further left/],
    ['rows of links', 'links', 'Open\nOpen\nOpen\nOpen', at('s1 s2', 'link'), /cannot be added/],
    ['a second gateway', 'gateway', 'a\nb', at('gw', 'name'), /one gateway/],
    ['half a request', 'requests', 'Start a chat\n'.repeat(SAMPLE.requests.length + 1), at('0', 'kind'), /From/],
  ])('does nothing at all for %s', (_, key, text, target, reason) => {
    const edit = paste(SAMPLE, key, text, target);
    expect(edit.ok ? '' : edit.reason).toMatch(reason);
  });

  it('says that a playground is full, and adds nobody', () => {
    const names = Array.from({ length: LIMITS.people }, (_, place) => `P${place}`).join('\n');
    const edit = paste(SAMPLE, 'users', names, at(SAMPLE.topology.users.at(-1)?.id ?? '', 'name'));
    expect(edit.ok ? '' : edit.reason).toMatch(/at most 5,000 local and external users/);
  });
});

describe('mending', () => {
  const broken = (): Playground => {
    let now = SAMPLE;
    now = done(typedInto(now, 'servers', 's1', 'port1516Open', 'Blocked'));
    now = done(typedInto(now, 'links', 's1 s2', 'link', 'Blocked'));
    now = done(typedInto(now, 'users', ann?.id ?? '', 'externalAccess', 'Not granted'));
    return done(typedInto(now, 'users', ann?.id ?? '', 'homeServer', 'ST3'));
  };

  it('mends what one press can, as one edit, and takes a home that is nearly named', () => {
    const now = broken();
    const rows = TABLES.faults.rows(heldOf(now));
    const texts = rows.map((row) => TABLES.faults.text(heldOf(now), row, 'act'));
    expect(texts).toContain('Use st3');
    const edit = mendRows(now, [], rows);
    const after = done(edit);
    expect(edit.ok && edit.said).toMatch(/^4 faults mended\./);
    expect(after.topology.blockedServerLinks).toEqual([]);
    expect(after.topology.servers[0]?.port1516Open).toBe(true);
    expect(after.topology.users[0]).toMatchObject({ externalAccess: true, homeServer: 's3' });
  });

  it('leaves what only a person can put right, says so, and leads there', () => {
    const now = done(typedInto(SAMPLE, 'users', ann?.id ?? '', 'homeServer', 'mars'));
    const row = TABLES.faults.rows(heldOf(now)).find((each) => each.endsWith('homeServer')) ?? '';
    const edit = mendRows(now, [], [row]);
    expect(edit.ok && edit.playground).toBe(now);
    expect(edit.ok && edit.said).toMatch(/^1 fault left/);
    expect(toChoose(heldOf(now), row)).toEqual({ part: ann?.id, attribute: 'homeServer' });
    // Known from before, it is put back.
    expect(done(mendRows(now, [SAMPLE], [row])).topology.users[0]?.homeServer).toBe(ann?.homeServer);
  });
});

describe('rows', () => {
  it('adds a row to every table that has rows of its own', () => {
    for (const key of TABLE_KEYS) {
      const { grow, rows } = TABLES[key];
      if (!grow || key === 'gateway') continue;
      const grown = grow(SAMPLE, [new Map()]);
      expect(grown.ok, key).toBe(true);
      if (grown.ok) expect(rows(heldOf(grown.playground))).toEqual([...rows(heldOf(SAMPLE)), ...grown.rows]);
    }
  });

  it('removes several requests at once', () => {
    const three = {
      ...SAMPLE,
      requests: [0, 1, 2].map(() => ({ kind: 'chat', from: 'x1', to: SAMPLE.topology.users[0]?.id ?? '' }) as const),
    };
    expect(TABLES.requests.remove?.(three, ['0', '2']).requests).toEqual([three.requests[1]]);
  });

  it('knows no document that it cannot show', () => {
    fc.assert(
      fc.property(arbitraryPlayground(), (playground) => {
        const held = heldOf(playground);
        for (const key of TABLE_KEYS) {
          const table = TABLES[key];
          for (const row of table.rows(held))
            for (const { key: column, entry } of table.columns) {
              expect(typeof table.text(held, row, column)).toBe('string');
              if (entry !== 'choice' && entry !== 'switch') continue;
              const { groups, value, none } = table.offered?.(held, row, column) ?? { groups: [], value: '?' };
              const ids = groups.flatMap(({ parts }) => parts.map(({ id }) => id));
              expect([...ids, ...(none === undefined ? [] : [''])]).toContain(value);
            }
        }
      }),
      { numRuns: 30 },
    );
  });
});
