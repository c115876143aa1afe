/** The readiness table: per server what a request needs of it, and the faults by their staff names. */

import { named, plain } from '../saying/names';
import { SignIcon } from '../signs/Glyphs';
import { Seat } from '../signs/Seat';
import { Name, Sentence } from '../signs/Sentence';
import { SIGNS } from '../signs/signs';
import { Unseen } from '../signs/Unseen';
import { CONNECTIONS } from '../topology/connections';
import type { Topology } from '../topology/topology';
import styles from './ReadinessTable.module.css';
import { NEEDS, needLabel, type ReadinessCell, type ReadinessRow, readinessOf } from './readiness';
import { READINESS_WORDS } from './words';

interface ReadinessTableProps {
  readonly topology: Topology;
  readonly onSelect: (ids: readonly string[]) => void;
}

export function ReadinessTable({ topology, onSelect }: ReadinessTableProps) {
  const rows = readinessOf(topology);
  if (rows.length === 0) return <p className={styles.none}>{READINESS_WORDS.none}</p>;
  return (
    <section className={styles.scroller} aria-label={READINESS_WORDS.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{READINESS_WORDS.server}</th>
            <th scope="col">{READINESS_WORDS.seat}</th>
            {NEEDS.map((need) => (
              <th key={need} scope="col">
                {needLabel(need)}
              </th>
            ))}
            <th scope="col">{READINESS_WORDS.links}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.server} row={row} onSelect={() => onSelect([row.server])} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, onSelect }: { readonly row: ReadinessRow; readonly onSelect: () => void }) {
  const { name, seat, needs, blockedTo } = row;
  const links: ReadinessCell =
    blockedTo.length === 0
      ? { value: READINESS_WORDS.open, fault: null }
      : { value: READINESS_WORDS.blockedTo(blockedTo), fault: CONNECTIONS.servers.fault.name };
  return (
    <tr>
      <th scope="row">
        <button type="button" data-look="bare" title={plain(READINESS_WORDS.select(named(name)))} onClick={onSelect}>
          <Name name={name} />
        </button>
      </th>
      <td>
        {seat === null ? (
          <span className={styles.none}>{READINESS_WORDS.noSeat}</span>
        ) : (
          <Seat seat={seat} look="strong" className={styles.seat} />
        )}
      </td>
      {NEEDS.map((need) => (
        <td key={need}>
          <State cell={needs[need]} server={name} onSelect={onSelect} />
        </td>
      ))}
      <td>
        <State cell={links} server={name} onSelect={onSelect} />
      </td>
    </tr>
  );
}

interface StateProps {
  readonly cell: ReadinessCell;
  readonly server: string;
  readonly onSelect: () => void;
}

/** Healthy is silent: the value is there for who asks. A fault opens the server it stands at. */
function State({ cell: { value, fault }, server, onSelect }: StateProps) {
  if (fault === null) {
    return (
      <span className={styles.good} title={plain(value)}>
        <SignIcon icon={SIGNS.good.icon} size={14} />
        <Unseen>
          <Sentence text={value} />
        </Unseen>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.fault}
      title={fault}
      aria-label={plain(READINESS_WORDS.fault(value, fault, named(server)))}
      onClick={onSelect}
    >
      <SignIcon icon={SIGNS.stop.icon} size={14} />
      <Sentence text={value} />
    </button>
  );
}
