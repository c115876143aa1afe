/** The table of the links between servers: a row for every pair, open or blocked. */

import { setServerLink } from '../playground/edits';
import { refused } from '../playground/playground';
import { CONNECTIONS } from '../topology/connections';
import { nameOf, serverLinkOpen } from '../topology/topology';
import { column, putEach, typedOf } from './cells';
import type { Table } from './columns';
import { CELL, COLUMNS, REFUSED, ROW_NOUNS, TABLE_NAMES } from './words';

const pairOf = (row: string): readonly [string, string] => {
  const [a = '', b = ''] = row.split(' ');
  return [a, b];
};

const LINK_COLUMNS = [
  column('first', 'none', { names: true }),
  column('second', 'none', { names: true }),
  column('link', 'switch'),
];

export const LINK_TABLE: Table = {
  label: TABLE_NAMES.links,
  rowNoun: ROW_NOUNS.link,
  columns: LINK_COLUMNS,
  rows: ({ playground: { topology } }) =>
    topology.servers.flatMap(({ id }, place) => topology.servers.slice(place + 1).map((other) => `${id} ${other.id}`)),
  text({ playground: { topology } }, row, key) {
    const [a, b] = pairOf(row);
    if (key === 'link') return serverLinkOpen(topology, a, b) ? CELL.open : CELL.blocked;
    return nameOf(topology, key === 'first' ? a : b);
  },
  wrongAt: ({ playground: { topology } }, row, key) =>
    key === 'link' && !serverLinkOpen(topology, ...pairOf(row)) ? CONNECTIONS.servers.fault.name : null,
  isWrong: ({ playground: { topology } }, row) => !serverLinkOpen(topology, ...pairOf(row)),
  offered: ({ playground: { topology } }, row) => ({
    groups: [
      {
        parts: [
          { id: 'true', name: CELL.open },
          { id: 'false', name: CELL.blocked },
        ],
      },
    ],
    value: String(serverLinkOpen(topology, ...pairOf(row))),
  }),
  put: (playground, changes) =>
    putEach(LINK_TABLE, playground, changes, (now, row, _, given) => {
      const said = typedOf(given).trim().toLowerCase();
      const open = said === 'true' || said === CELL.open.toLowerCase();
      if (!open && said !== 'false' && said !== CELL.blocked.toLowerCase())
        return refused(REFUSED.either(COLUMNS.link, CELL.open, CELL.blocked));
      return setServerLink(now, ...pairOf(row), open);
    }),
  partsOf: pairOf,
};
