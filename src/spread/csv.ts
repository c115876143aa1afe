/** The table of the servers as CSV: one row for each, safe to open in a spreadsheet. */

import { csvCell } from '../saying/inert';
import { nameOf, type Topology } from '../topology/topology';
import { rowsOf, sumOf } from './rows';
import type { Tally } from './tally';
import { SPREAD_WORDS } from './words';

export function csvOf(topology: Topology, tally: Tally): string {
  const { counts, seat, server, noServer } = SPREAD_WORDS;
  const rows = rowsOf(topology, tally);
  const landed = sumOf(rows, 'landings');
  const head = [
    seat,
    server,
    counts.landings,
    counts.share,
    counts.lookups,
    counts.redirectsIn,
    counts.redirectsOut,
    counts.deliveries,
    counts.failures,
  ];
  const lines = rows.map((row) => [
    row.seat ?? '',
    nameOf(topology, row.id),
    row.landings,
    landed === 0 ? 0 : Number((row.landings / landed).toFixed(6)),
    row.lookups,
    row.redirectsIn,
    row.redirectsOut,
    row.deliveries,
    row.failures,
  ]);
  const without = tally.failedBeforeServers > 0 ? [['', noServer, 0, 0, 0, 0, 0, 0, tally.failedBeforeServers]] : [];
  return [head, ...lines, ...without].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}
