/** The readiness table: per server what a request needs of it, and the faults by their staff names. */

import { PAIR, POSSIBLE_FAULTS, type PossibleFault } from '../playground/faults';
import { named, plain } from '../saying/names';
import { SignIcon } from '../signs/Glyphs';
import { Seat } from '../signs/Seat';
import { Name, Sentence } from '../signs/Sentence';
import { SIGNS } from '../signs/signs';
import { Unseen } from '../signs/Unseen';
import { CONNECTIONS } from '../topology/connections';
import type { ServerSwitch } from '../topology/switches';
import type { Topology } from '../topology/topology';
import type { OnMend } from './EffectsPanel';
import styles from './ReadinessTable.module.css';
import { NEEDS, needLabel, type ReadinessCell, type ReadinessRow, readinessOf } from './readiness';
import { READINESS_WORDS } from './words';

interface ReadinessTableProps {
  readonly topology: Topology;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onBreak: OnBreak;
  readonly onMend: OnMend;
}

/** Breaks one part. */
export type OnBreak = (fault: PossibleFault, id: string) => void;

export function ReadinessTable({ topology, onSelect, onBreak, onMend }: ReadinessTableProps) {
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
            <Row key={row.server} row={row} onSelect={() => onSelect([row.server])} onBreak={onBreak} onMend={onMend} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Pick<ReadinessTableProps, 'onBreak' | 'onMend'> {
  readonly row: ReadinessRow;
  readonly onSelect: () => void;
}

function Row({ row, onSelect, onBreak, onMend }: RowProps) {
  const { server, name, seat, needs, blockedTo } = row;
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
          <State
            cell={needs[need]}
            need={need}
            server={name}
            onBreak={(fault) => onBreak(fault, server)}
            onMend={() => onMend([server], need)}
          />
        </td>
      ))}
      <td>
        <Links
          blockedTo={blockedTo}
          server={name}
          onSelect={onSelect}
          onMend={(other) => onMend([server, other], PAIR)}
        />
      </td>
    </tr>
  );
}

interface StateProps {
  readonly cell: ReadinessCell;
  readonly need: ServerSwitch;
  readonly server: string;
  readonly onBreak: (fault: PossibleFault) => void;
  readonly onMend: () => void;
}

/** Healthy is silent: the value is there for who asks. A press breaks it, and mends it again. */
function State({ cell: { value, fault, fixed }, need, server, onBreak, onMend }: StateProps) {
  const possible = POSSIBLE_FAULTS.find(({ kind, attribute }) => kind === 'server' && attribute === need);
  if (!possible || fixed) return <Good value={value} />;
  return (
    <button
      type="button"
      className={fault === null ? styles.good : styles.fault}
      data-look={fault === null ? 'bare' : undefined}
      title={plain(
        fault === null ? READINESS_WORDS.breakIt(value, possible.name) : READINESS_WORDS.mendIt(possible.name),
      )}
      aria-label={plain(READINESS_WORDS.key(possible.name, named(server)))}
      aria-pressed={fault !== null}
      onClick={() => (fault === null ? onBreak(possible) : onMend())}
    >
      <SignIcon icon={(fault === null ? SIGNS.good : SIGNS.stop).icon} size={14} />
      {fault !== null && <Sentence text={value} />}
    </button>
  );
}

const Good = ({ value }: { readonly value: string }) => (
  <span className={styles.good} title={plain(value)}>
    <SignIcon icon={SIGNS.good.icon} size={14} />
    <Unseen>
      <Sentence text={value} />
    </Unseen>
  </span>
);

interface LinksProps {
  readonly blockedTo: ReadinessRow['blockedTo'];
  readonly server: string;
  readonly onSelect: () => void;
  readonly onMend: (other: string) => void;
}

/** So many blocked links have a key each; of more their number leads to the server. */
const MOST_LINKS = 3;

function Links({ blockedTo, server, onSelect, onMend }: LinksProps) {
  const { name } = CONNECTIONS.servers.fault;
  if (blockedTo.length === 0) return <Good value={READINESS_WORDS.open} />;
  if (blockedTo.length > MOST_LINKS)
    return (
      <button type="button" className={styles.fault} title={name} onClick={onSelect}>
        <SignIcon icon={SIGNS.stop.icon} size={14} />
        <Sentence text={READINESS_WORDS.blockedTo(blockedTo.map((other) => other.name))} />
      </button>
    );
  return blockedTo.map((other) => (
    <button
      key={other.id}
      type="button"
      className={styles.fault}
      title={READINESS_WORDS.mendIt(name)}
      aria-label={plain(READINESS_WORDS.key(name, READINESS_WORDS.pair(named(server), other.name)))}
      aria-pressed
      onClick={() => onMend(other.id)}
    >
      <SignIcon icon={SIGNS.stop.icon} size={14} />
      <Sentence text={READINESS_WORDS.blockedTo([other.name])} />
    </button>
  ));
}
