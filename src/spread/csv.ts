/** The table of the servers as CSV: one row for each, safe to open in a spreadsheet. */

import { nameOf, type Topology } from '../topology/topology';
import { rowsOf, sumOf } from './rows';
import type { Tally } from './tally';
import { SPREAD_WORDS } from './words';

/**
 * Before what a spreadsheet takes for the beginning of a formula or command, in wide letters too and behind what is not
 * seen: in front of the text, and behind each sign at which one of another country would part it.
 */
const FORMULA = /(?<=^|[,;\t\r\n])(?=["\s\p{Cf}]*[=+\-@|%＝＋－＠﹦﹢﹣﹫])|^(?=[\t\r\n])/gu;

/** RFC 4180: quoted where it must be. A text that a spreadsheet would read as a formula is marked as text. */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' ? value.replace(FORMULA, "'") : String(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

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
