/** The faults of one part, each with the one click that mends it or the way to the field that does. */

import { mendOf } from '../playground/clearing';
import type { Playground } from '../playground/playground';
import type { InspectorCallbacks } from './callbacks';
import styles from './FaultList.module.css';
import { faultRowsOf } from './faults';
import { MendButton } from './MendButton';
import { FaultName, Problem, useAnswer } from './Problem';
import { PartLink } from './Section';
import { FAULTS } from './words';

interface FaultListProps extends Pick<InspectorCallbacks, 'onSet' | 'onSetLink' | 'onSelect' | 'onEdit'> {
  readonly playground: Playground;
  readonly earlier: readonly Playground[];
  readonly id: string;
  /** Brings the person to the field of an attribute that only a person can put right. */
  readonly onGoTo: (attributeKey: string) => void;
}

/** Draws nothing for a healthy part. */
export function FaultList({ playground, earlier, id, onSelect, ...acts }: FaultListProps) {
  const { topology } = playground;
  const { problem, tell } = useAnswer();
  const rows = faultRowsOf(topology, id, (part, key) => mendOf(playground, earlier, [part], key) !== undefined);
  if (rows.length === 0) return null;

  return (
    <section className={styles.faults} aria-label={FAULTS.title}>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <span className={styles.what}>
              <FaultName name={row.name} />
              {row.mend.kind === 'link' && (
                <span className={styles.other}>
                  <PartLink topology={topology} id={row.mend.other} onSelect={onSelect} />
                </span>
              )}
            </span>
            <MendButton {...acts} row={row} earlier={earlier} onAnswer={tell} />
          </li>
        ))}
      </ul>
      <Problem text={problem} />
    </section>
  );
}
