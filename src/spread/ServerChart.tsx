/** Landings, deliveries and failures of every server as bars on one scale, with a mark where an even share of the landings ends. */

import { count as figure } from '../saying/saying';
import { SignIcon } from '../signs/Glyphs';
import { Seat } from '../signs/Seat';
import { Name } from '../signs/Sentence';
import { type Icon, SIGNS } from '../signs/signs';
import { Unseen } from '../signs/Unseen';
import { nameOf, roundRobinList, type Topology } from '../topology/topology';
import styles from './ByServer.module.css';
import { type ServerRow, sumOf } from './rows';
import { SPREAD_WORDS } from './words';

const BARS = [
  { count: 'landings', icon: SIGNS.landed.icon },
  { count: 'deliveries', icon: SIGNS.good.icon },
  { count: 'failures', icon: SIGNS.stop.icon },
] as const satisfies readonly { readonly count: keyof ServerRow; readonly icon: Icon }[];

/** More servers than this stand in two columns where there is room. */
const MANY = 12;

interface ServerChartProps {
  readonly topology: Topology;
  readonly rows: readonly ServerRow[];
  readonly onSelect: (server: string) => void;
}

export function ServerChart({ topology, rows, onSelect }: ServerChartProps) {
  const seats = roundRobinList(topology).length;
  const even = seats === 0 ? 0 : sumOf(rows, 'landings') / seats;
  const most = Math.max(even, ...rows.flatMap((row) => BARS.map(({ count }) => row[count])));
  const along = (count: number): string => `${most === 0 ? 0 : (100 * count) / most}%`;
  return (
    <div className={styles.chart}>
      <ul className={styles.key} aria-hidden>
        {BARS.map(({ count, icon }) => (
          <li key={count} data-count={count}>
            <SignIcon icon={icon} size={14} />
            <span>{SPREAD_WORDS.counts[count]}</span>
          </li>
        ))}
        {even > 0 && (
          <li>
            <i className={styles.markKey} />
            <span>{SPREAD_WORDS.mark(seats)}</span>
          </li>
        )}
      </ul>
      <ul className={styles.rows} data-many={rows.length > MANY || undefined}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <ServerName topology={topology} row={row} onSelect={onSelect} />
            <dl className={styles.bars}>
              {BARS.map(({ count, icon }) => (
                <div key={count} className={styles.bar} data-count={count}>
                  <dt>
                    <SignIcon icon={icon} size={14} />
                    <Unseen>{SPREAD_WORDS.counts[count]}</Unseen>
                  </dt>
                  <dd className={styles.track}>
                    <span className={styles.fill} style={{ width: along(row[count]) }} aria-hidden />
                    {even > 0 && row.seat !== null && (
                      <span className={styles.mark} style={{ left: along(even) }} aria-hidden />
                    )}
                  </dd>
                  <dd className={styles.number}>{figure(row[count])}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Seat and name; the name selects the server. */
export function ServerName({
  topology,
  row,
  onSelect,
}: {
  readonly topology: Topology;
  readonly row: ServerRow;
  readonly onSelect: (server: string) => void;
}) {
  return (
    <span className={styles.server}>
      <Seat seat={row.seat} look="strong" title={SPREAD_WORDS.seat} />
      <button type="button" data-look="bare" onClick={() => onSelect(row.id)}>
        <Name name={nameOf(topology, row.id)} />
      </button>
    </span>
  );
}
