/** The map of ports on a page: first those that requests between communities need, then the others that firewall lists name. */

import { SourceTitles } from '../signs/Evidence';
import { Explained } from '../signs/Term';
import { Page, Part, rowId, useWanted } from './Page';
import type { ReferencePage } from './pages';
import { OTHER_PORTS, PORTS, type Port } from './ports';
import styles from './Sheet.module.css';
import { PORT_WORDS } from './words';

interface PortsPageProps {
  /** The row that is wanted. */
  readonly row: string | undefined;
  readonly onTurn: (page: ReferencePage) => void;
  readonly onClose: () => void;
}

export function PortsPage({ row, onTurn, onClose }: PortsPageProps) {
  useWanted(row);
  return (
    <Page page="ports" onTurn={onTurn} onClose={onClose}>
      <div className={styles.body}>
        <p>{PORT_WORDS.lead}</p>
        <Part className={styles.part} title={PORT_WORDS.needed}>
          <List ports={PORTS} />
        </Part>
        <Part className={styles.part} title={PORT_WORDS.others}>
          <List ports={OTHER_PORTS} />
        </Part>
      </div>
    </Page>
  );
}

const List = ({ ports }: { readonly ports: readonly Port[] }) => (
  <ul className={styles.rows}>
    {ports.map(({ id, numbers, from, to, purpose, opens, rests, source }) => (
      <li key={id} id={rowId(id)} tabIndex={-1} className={styles.row}>
        <h4 className={styles.way}>
          <span className={styles.numbers}>{PORT_WORDS.numbers(numbers)}</span>
          <span>{PORT_WORDS.fromTo(from, to)}</span>
        </h4>
        <dl className={styles.facts}>
          <dt>{PORT_WORDS.purpose}</dt>
          <dd>
            <Explained text={purpose} />
          </dd>
          <dt>{PORT_WORDS.opens}</dt>
          <dd>{opens}</dd>
          <dt>{PORT_WORDS.rests}</dt>
          <dd>
            <p>{rests}</p>
            <SourceTitles source={source} />
          </dd>
        </dl>
      </li>
    ))}
  </ul>
);
