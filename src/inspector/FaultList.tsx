/** The faults of one part, each with the one click that mends it or the way to the field that does. */

import { mendFault, mendOf } from '../playground/clearing';
import type { Playground } from '../playground/playground';
import { plain } from '../saying/names';
import { Sentence } from '../signs/Sentence';
import type { Answer, InspectorCallbacks } from './callbacks';
import styles from './FaultList.module.css';
import { type FaultRow, faultRowsOf } from './faults';
import { HOME } from './homeWords';
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
export function FaultList({ playground, earlier, id, onSet, onSetLink, onSelect, onEdit, onGoTo }: FaultListProps) {
  const { topology } = playground;
  const { problem, tell } = useAnswer();
  const rows = faultRowsOf(topology, id, (part, key) => mendOf(playground, earlier, [part], key) !== undefined);
  if (rows.length === 0) return null;

  const mended = ({ mend }: FaultRow): Answer => {
    if (mend.kind === 'set') return onSet(id, mend.key, mend.value);
    if (mend.kind === 'link') return onSetLink(id, mend.other, true);
    if (mend.kind === 'back') return onEdit((now) => mendFault(now, earlier, [id], mend.key));
    if (mend.kind === 'take') return onSet(id, mend.key, mend.value);
    onGoTo(mend.key);
    return null;
  };

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
            <button type="button" aria-label={actOf(row).spoken} onClick={() => tell(mended(row))}>
              <Sentence text={actOf(row).shown} />
            </button>
          </li>
        ))}
      </ul>
      <Problem text={problem} />
    </section>
  );
}

/** What the button of a row does, as it is heard and as it is read. */
function actOf({ mend, name }: FaultRow): { readonly spoken: string; readonly shown: string } {
  if (mend.kind === 'edit') return { spoken: FAULTS.goToField(name), shown: FAULTS.goTo };
  if (mend.kind === 'take') return { spoken: plain(HOME.takeFor(mend.home, name)), shown: HOME.take(mend.home) };
  return { spoken: FAULTS.mendIt(name), shown: FAULTS.mend };
}
