/** What can be done about a fault in one click: the same wherever the inspector lists it. */

import { mendFault } from '../playground/clearing';
import type { Playground } from '../playground/playground';
import { plain } from '../saying/names';
import { Sentence } from '../signs/Sentence';
import type { Answer, InspectorCallbacks } from './callbacks';
import type { FaultRow } from './faults';
import { HOME } from './homeWords';
import { FAULTS } from './words';

interface MendButtonProps extends Pick<InspectorCallbacks, 'onSet' | 'onSetLink' | 'onEdit'> {
  readonly row: FaultRow;
  readonly earlier: readonly Playground[];
  /** Whose fault it is, as it is heard; left out where the form is that part's. */
  readonly heardOf?: string;
  readonly onAnswer: (answer: Answer) => void;
  /** Brings the person to the field of an attribute that only a person can put right. */
  readonly onGoTo: (attributeKey: string) => void;
}

export function MendButton({ row, earlier, heardOf, onSet, onSetLink, onEdit, onAnswer, onGoTo }: MendButtonProps) {
  const mended = (): Answer => {
    const { parts, mend } = row;
    const [id = ''] = parts;
    if (mend.kind === 'set' || mend.kind === 'take') return onSet(id, mend.key, mend.value);
    if (mend.kind === 'link') return onSetLink(id, mend.other, true);
    if (mend.kind === 'back') return onEdit((now) => mendFault(now, earlier, [id], mend.key));
    onGoTo(mend.key);
    return null;
  };
  const { spoken, shown } = actOf(row, heardOf);
  return (
    <button type="button" aria-label={spoken} onClick={() => onAnswer(mended())}>
      <Sentence text={shown} />
    </button>
  );
}

/** What the button of a row does, as it is heard and as it is read. */
function actOf({ mend, name }: FaultRow, of?: string): { readonly spoken: string; readonly shown: string } {
  const fault = of === undefined ? name : FAULTS.faultOf(name, of);
  if (mend.kind === 'edit') return { spoken: FAULTS.goToField(fault), shown: FAULTS.goTo };
  if (mend.kind === 'take') return { spoken: plain(HOME.takeFor(mend.home, fault)), shown: HOME.take(mend.home) };
  return { spoken: FAULTS.mendIt(fault), shown: FAULTS.mend };
}
