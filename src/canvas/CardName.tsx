/** The name on a card, which a double click or F2 turns into a field in place; far out the field alone. */

import { named, plain } from '../saying/names';
import { LIMITS } from '../topology/parts';
import styles from './Cards.module.css';
import { showsName } from './detail';
import { parted } from './nameWidth';
import { useDetail } from './useDetail';
import { useFieldInPlace } from './useFieldInPlace';
import { usePartActions } from './usePart';
import { CARD } from './words';

export function CardName({ id, name }: { readonly id: string; readonly name: string }) {
  const { renaming, onStartRename } = usePartActions();
  const detail = useDetail();
  if (renaming === id) return <NameField id={id} name={name} />;
  if (!showsName(detail)) return null;
  return (
    // A double click is the mouse's way in; F2 and the menu are the keyboard's.
    <strong className={styles.name} title={plain(named(name))} onDoubleClick={() => onStartRename(id)} data-name>
      <CutName name={name} />
    </strong>
  );
}

/** A name that, where it has no room, is cut in its middle: what tells it from its neighbours stands mostly at the end. */
export function CutName({ name }: { readonly name: string }) {
  const [head, tail] = parted(name);
  return (
    <bdi translate="no" className={styles.cut}>
      <span className={styles.head}>{head}</span>
      {tail !== '' && <span>{tail}</span>}
    </bdi>
  );
}

function NameField({ id, name }: { readonly id: string; readonly name: string }) {
  const { onRenamed } = usePartActions();
  const { field, leave } = useFieldInPlace<HTMLInputElement>((value) => {
    onRenamed(id, value);
    return true;
  });
  return (
    <input
      ref={field}
      className={`nodrag nopan ${styles.nameField}`}
      aria-label={CARD.nameOf(plain(named(name)))}
      dir="auto"
      defaultValue={name}
      maxLength={LIMITS.name}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') leave(event.currentTarget.value);
        if (event.key === 'Escape') leave(null);
      }}
    />
  );
}
