/** All tables there are, in the order in which they are offered. */

import type { Table } from './columns';
import { FAULT_TABLE } from './faultTable';
import { OTHER_TABLES } from './otherTables';
import { partTable } from './partTables';
import type { TABLE_NAMES } from './words';

export type TableKey = keyof typeof TABLE_NAMES;

export const TABLES: { readonly [K in TableKey]: Table } = {
  servers: partTable('server'),
  users: partTable('user'),
  externals: partTable('external'),
  clusters: partTable('cluster'),
  gateway: partTable('gateway'),
  links: OTHER_TABLES.links,
  faults: FAULT_TABLE,
  requests: OTHER_TABLES.requests,
  notes: OTHER_TABLES.notes,
};

export const TABLE_KEYS = Object.keys(TABLES) as readonly TableKey[];
