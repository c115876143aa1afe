/** The map of ports on a page: first those that requests between communities need, then the others that firewall lists name. */

import { Explained } from '../signs/Term';
import { OTHER_PORTS, PORTS, type Port } from './ports';
import { Rests, Row, Rows, type RowsFrame, RowsPage, RowsPart } from './RowsPage';
import styles from './RowsPage.module.css';
import { PORT_WORDS } from './words';

export function PortsPage(frame: RowsFrame) {
  return (
    <RowsPage page="ports" {...frame}>
      <p>{PORT_WORDS.lead}</p>
      <RowsPart title={PORT_WORDS.needed}>
        <List ports={PORTS} />
      </RowsPart>
      <RowsPart title={PORT_WORDS.others}>
        <List ports={OTHER_PORTS} />
      </RowsPart>
    </RowsPage>
  );
}

const List = ({ ports }: { readonly ports: readonly Port[] }) => (
  <Rows>
    {ports.map(({ id, numbers, from, to, purpose, opens, rests, source }) => (
      <Row key={id} id={id}>
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
          <Rests label={PORT_WORDS.rests} rests={rests} source={source} />
        </dl>
      </Row>
    ))}
  </Rows>
);
