/** The tables of the parts: a column for every attribute of the catalog, and behind them what follows from other parts. */

import { choicesOf } from '../inspector/typed';
import { PARTS } from '../inspector/words';
import { fitValue } from '../playground/attributes';
import { withAttribute, withValues } from '../playground/edits';
import { removeParts } from '../playground/parts';
import { type Edit, edited, type Playground, refused } from '../playground/playground';
import { rename } from '../playground/renaming';
import { called } from '../routing/called';
import { named } from '../saying/names';
import { count, listed } from '../saying/saying';
import type { Attribute, AttributeValue, Control } from '../topology/attribute';
import { attributeOf, CATALOG } from '../topology/catalog';
import { faultsOf } from '../topology/faults';
import type { PartKind } from '../topology/parts';
import { domainOf, findExternal, findPart, nameOf, roundRobinList, type Topology } from '../topology/topology';
import type { Changes, Column, Entry, Held, Offered, Table } from './columns';
import { seated, withNewParts } from './newParts';
import { cellText, readGiven } from './typedValue';
import { COLUMNS, REFUSED, TABLE_NAMES, TABLE_OF_KIND } from './words';

const ENTRIES: { readonly [K in Control['kind']]: Entry } = {
  text: 'text',
  switch: 'switch',
  choice: 'choice',
  server: 'choice',
  cluster: 'choice',
  home: 'home',
  limit: 'text',
  domains: 'text',
};

const columnFor = ({ key, label, control }: Attribute): Column => ({
  key,
  label,
  entry: ENTRIES[control.kind],
  shared: control.kind !== 'text',
  ...(NAMING.has(control.kind) && { names: true }),
  ...(EMPTY.has(control.kind) && !(control.kind === 'text' && control.min > 0) && { mayBeEmpty: true }),
});
const EMPTY: ReadonlySet<Control['kind']> = new Set(['text', 'server', 'cluster', 'home', 'domains']);
const NAMING: ReadonlySet<Control['kind']> = new Set(['text', 'server', 'cluster', 'home', 'domains']);

/** What follows from other parts, by the key of its column. */
interface Derived {
  readonly key: string;
  readonly label: string;
  readonly names?: true;
  readonly text: (topology: Topology, id: string) => string;
}

const FAULTS: Derived = {
  key: 'faults',
  label: COLUMNS.faults,
  text: (topology, id) => listed([...new Set(faultsOf(topology, id).map(({ name }) => name))], 'comma'),
};
const ID: Derived = { key: 'id', label: COLUMNS.id, names: true, text: (_, id) => id };

const DERIVED: { readonly [K in PartKind]: readonly Derived[] } = {
  gateway: [FAULTS, ID],
  server: [
    FAULTS,
    {
      key: 'seat',
      label: COLUMNS.seat,
      text(topology, id) {
        const seat = roundRobinList(topology).indexOf(id);
        return seat < 0 ? '' : count(seat + 1);
      },
    },
    { key: 'loggedIn', label: COLUMNS.loggedIn, text: ({ users }, id) => count(peopleAt(users).loggedIn.get(id) ?? 0) },
    { key: 'homeHere', label: COLUMNS.homeHere, text: ({ users }, id) => count(peopleAt(users).homeHere.get(id) ?? 0) },
    ID,
  ],
  cluster: [
    {
      key: 'members',
      label: COLUMNS.members,
      names: true,
      text: ({ servers }, id) =>
        servers
          .filter(({ cluster }) => cluster === id)
          .map(({ name }) => name)
          .join(', '),
    },
    { key: 'homeHere', label: COLUMNS.homeHere, text: ({ users }, id) => count(peopleAt(users).homeHere.get(id) ?? 0) },
    ID,
  ],
  user: [FAULTS, ID],
  external: [
    {
      key: 'community',
      label: COLUMNS.community,
      names: true,
      text: (topology, id) => domainOf(findExternal(topology, id)?.mail ?? '') ?? '',
    },
    ID,
  ],
};

interface PeopleAt {
  readonly loggedIn: ReadonlyMap<string, number>;
  readonly homeHere: ReadonlyMap<string, number>;
}
const counts = new WeakMap<Topology['users'], PeopleAt>();

/** How many people there are at each server and cluster, counted once for every list of users. */
function peopleAt(users: Topology['users']): PeopleAt {
  const known = counts.get(users);
  if (known) return known;
  const [loggedIn, homeHere] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, id: string | null): void => {
    if (id !== null) to.set(id, (to.get(id) ?? 0) + 1);
  };
  for (const { connectedServer, homeServer } of users) {
    add(loggedIn, connectedServer);
    add(homeHere, homeServer);
  }
  counts.set(users, { loggedIn, homeHere });
  return { loggedIn, homeHere };
}

const LISTS: { readonly [K in PartKind]: (topology: Topology) => readonly { readonly id: string }[] } = {
  gateway: ({ gateway }) => (gateway ? [gateway] : []),
  server: ({ servers }) => servers,
  cluster: ({ clusters }) => clusters,
  user: ({ users }) => users,
  external: ({ externals }) => externals,
};

const valueAt = (topology: Topology, id: string, key: string): unknown =>
  (findPart(topology, id)?.part as Readonly<Record<string, unknown>> | undefined)?.[key];

export function partTable(kind: PartKind): Table {
  const derived = new Map(DERIVED[kind].map((one) => [one.key, one]));
  const attributes = new Map<string, Attribute>(CATALOG[kind].attributes.map((one) => [one.key, one]));
  const label = TABLE_NAMES[TABLE_OF_KIND[kind]];
  const canFail = derived.has(FAULTS.key);
  const columns = [
    ...CATALOG[kind].attributes.map(columnFor),
    ...DERIVED[kind].map(
      ({ key, label: what, names }): Column => ({
        key,
        label: what,
        entry: 'none',
        shared: false,
        ...(names && { names }),
      }),
    ),
  ];
  /** An empty cell of a new row says that there is nothing only where that can be so. */
  const mayBeEmpty = new Set(columns.filter((column) => column.mayBeEmpty).map(({ key }) => key));
  return {
    label,
    rowNoun: PARTS[kind],
    columns,
    rows: ({ playground }) => LISTS[kind](playground.topology).map(({ id }) => id),
    text({ playground: { topology } }, row, column) {
      const attribute = attributes.get(column);
      if (attribute) return cellText(topology, attribute, valueAt(topology, row, column));
      return derived.get(column)?.text(topology, row) ?? '';
    },
    wrongAt({ playground: { topology } }, row, column) {
      const faults = attributes.get(column)?.faults;
      if (!faults) return null;
      const place = { topology, id: row, value: valueAt(topology, row, column) };
      return faults.find(({ told, stands }) => told !== 'end' && stands(place))?.name ?? null;
    },
    ...(canFail && { isWrong: ({ playground }: Held, row: string) => faultsOf(playground.topology, row).length > 0 }),
    offered({ playground: { topology } }, row, column): Offered {
      const control = attributes.get(column)?.control;
      const value = String(valueAt(topology, row, column) ?? '');
      if (!control) return { groups: [], value };
      const choices = choicesOf(topology, control);
      const parts = choices
        .filter((choice) => choice.value !== '')
        .map((choice) => ({ id: choice.value, name: offeredName(topology, control, choice.value, choice.label) }));
      const none = choices.find((choice) => choice.value === '')?.label;
      return { groups: [{ parts }], value, ...(none !== undefined && { none }) };
    },
    put: (playground, changes) => putIntoParts(playground, kind, changes),
    grow(playground, rows) {
      const grown = withNewParts(
        playground,
        kind,
        rows.map((row) => row.get('name') ?? ''),
      );
      if (!grown.ok) return grown;
      const changes = new Map(
        grown.rows.map((id, index) => [
          id,
          new Map([...(rows[index] ?? [])].filter(([key, text]) => text !== '' || mayBeEmpty.has(key))),
        ]),
      );
      const filled = putIntoParts(grown.playground, kind, changes);
      if (!filled.ok) return filled;
      const said = [grown.said, filled.said].filter(Boolean).join(' ');
      const byHand = rows.every((row) => row.size === 0);
      const placed = kind === 'user' && !byHand ? seated(filled.playground, grown.rows) : filled.playground;
      return { ...edited(placed, said === '' ? undefined : said), rows: grown.rows };
    },
    remove: (playground, rows) => removeParts(playground, rows),
    itself: true,
    partsOf: (row) => [row],
  };
}

/** Parts of the same name are told apart as in the cells. */
const offeredName = (topology: Topology, control: Control, value: string, label: string): string =>
  control.kind === 'server' || control.kind === 'cluster'
    ? cellText(topology, { control } as Attribute, value)
    : label || nameOf(topology, value);

/** Every value is read against the document as it is, then all are set at once; where one does not fit, none is. */
function putIntoParts(playground: Playground, kind: PartKind, changes: Changes): Edit {
  const { topology } = playground;
  const byColumn = new Map<string, Map<string, AttributeValue>>();
  const said = new Set<string>();
  for (const [id, cells] of changes) {
    const placed = findPart(topology, id);
    if (placed?.kind !== kind) return refused(REFUSED.gone);
    for (const [key, given] of cells) {
      const attribute = attributeOf(kind, key);
      if (!attribute) {
        const derived = DERIVED[kind].find((one) => one.key === key);
        if (derived && given === derived.text(topology, id)) continue;
        return refused(REFUSED.fixed(derived?.label ?? key));
      }
      if (given === cellText(topology, attribute, valueAt(topology, id, key))) continue;
      const meant = readGiven(topology, attribute, given);
      if (!meant.ok) return refused(`${called(topology, id)}: ${meant.reason}`, id);
      const fitting = fitValue(topology, named(placed.part.name), attribute, meant.value);
      if (!fitting.ok) return refused(fitting.reason, id);
      if (fitting.said !== undefined) said.add(fitting.said);
      const values = byColumn.get(key) ?? new Map<string, AttributeValue>();
      byColumn.set(key, values.set(id, fitting.value));
    }
  }
  let now = playground;
  for (const [key, values] of byColumn) {
    if (key !== 'name' || kind !== 'server') now = withValues(now, kind, key, (id) => values.get(id));
    else
      for (const [id, value] of values) {
        // The host follows the name, unless it is given as well.
        const edit = changes.get(id)?.has('host')
          ? edited(withAttribute(now, kind, id, key, value))
          : rename(now, id, value);
        if (!edit.ok) return edit;
        if (edit.said !== undefined) said.add(edit.said);
        now = edit.playground;
      }
  }
  return said.size === 0 ? edited(now) : edited(now, [...said].slice(0, MOST_SAID).join(' '));
}

/** So many sentences about what was done to values are read. */
const MOST_SAID = 3;
