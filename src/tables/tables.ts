/** All tables there are, in the order in which they are offered. */

import type { Table } from './columns';
import { FAULT_TABLE } from './faultTable';
import { LINK_TABLE } from './linkTable';
import { NOTE_TABLE } from './noteTable';
import { partTable } from './partTables';
import { REQUEST_TABLE } from './requestTable';
import type { TABLE_NAMES } from './words';

export type TableKey = keyof typeof TABLE_NAMES;

export const TABLES: { readonly [K in TableKey]: Table } = {
  servers: partTable('server'),
  users: partTable('user'),
  externals: partTable('external'),
  clusters: partTable('cluster'),
  gateway: partTable('gateway'),
  links: LINK_TABLE,
  faults: FAULT_TABLE,
  requests: REQUEST_TABLE,
  notes: NOTE_TABLE,
};

export const TABLE_KEYS = Object.keys(TABLES) as readonly TableKey[];
