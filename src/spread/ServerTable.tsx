/** The table twin of the chart, with lookups and redirects as well. */

import { count as figure, percent } from '../saying/saying';
import { roundRobinList, type Topology } from '../topology/topology';
import styles from './ByServer.module.css';
import { type ServerRow, sumOf } from './rows';
import { ServerName } from './ServerChart';
import type { ServerCounts } from './sums';
import type { Tally } from './tally';
import { SPREAD_WORDS } from './words';

const COUNTS: readonly (keyof ServerCounts)[] = [
  'landings',
  'lookups',
  'redirectsIn',
  'redirectsOut',
  'deliveries',
  'failures',
];

interface ServerTableProps {
  readonly topology: Topology;
  readonly tally: Tally;
  readonly rows: readonly ServerRow[];
  readonly onSelect: (server: string) => void;
}

export function ServerTable({ topology, tally, rows, onSelect }: ServerTableProps) {
  const { counts } = SPREAD_WORDS;
  const seats = roundRobinList(topology).length;
  const landings = sumOf(rows, 'landings');
  const before = tally.failedBeforeServers;
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <caption>{seats > 0 ? SPREAD_WORDS.captionShare(seats) : SPREAD_WORDS.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{SPREAD_WORDS.server}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col">
                {counts[count]}
              </th>
            ))}
            <th scope="col">{counts.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <ServerName topology={topology} row={row} onSelect={onSelect} />
              </th>
              {COUNTS.map((count) => (
                <td key={count}>{figure(row[count])}</td>
              ))}
              <td>{percent(row.landings, landings)}</td>
            </tr>
          ))}
          {before > 0 && (
            <tr>
              <th scope="row">{SPREAD_WORDS.noServer}</th>
              {COUNTS.map((count) => (
                <td key={count}>{figure(count === 'failures' ? before : 0)}</td>
              ))}
              <td>{percent(0, landings)}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{SPREAD_WORDS.total}</th>
            {COUNTS.map((count) => (
              <td key={count}>{figure(sumOf(rows, count) + (count === 'failures' ? before : 0))}</td>
            ))}
            <td>{percent(landings, landings)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
