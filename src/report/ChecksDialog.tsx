/** What verifies this community in the real world, to take along; and its output, brought back and looked at before anything changes. */

import { CircleCheck, Copy, Download } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import type { Playground } from '../playground/playground';
import { COPY_REFUSED, type OnCopy, RefusedText, useCopying } from '../signs/Copying';
import { Sheet } from '../signs/Sheet';
import { ChecksBack } from './ChecksBack';
import { type CheckForm, checkList } from './checkList';
import type { CheckChange } from './checkResults';
import { CHECKS_WORDS } from './checksDialogWords';
import styles from './TicketDialog.module.css';

const FORMS: readonly CheckForm[] = ['text', 'sh', 'powershell'];
/** As what each is saved. */
export const CHECK_FILES: { readonly [F in CheckForm]: { readonly ending: string; readonly type: string } } = {
  text: { ending: 'checks.txt', type: 'text/plain' },
  sh: { ending: 'checks.sh', type: 'text/x-shellscript' },
  powershell: { ending: 'checks.ps1', type: 'text/plain' },
};

interface ChecksDialogProps {
  readonly playground: Playground;
  readonly onCopy: OnCopy;
  readonly onSave: (form: CheckForm, text: string) => void;
  readonly onApply: (changes: readonly CheckChange[]) => void;
  readonly onClose: () => void;
}

export function ChecksDialog({ playground, onCopy, onSave, onApply, onClose }: ChecksDialogProps) {
  const [form, setForm] = useState<CheckForm>('text');
  const name = useId();
  const first = useRef<HTMLButtonElement>(null);
  const file = useMemo(() => checkList(playground, form), [playground, form]);
  // The mark that a file of PowerShell begins with is none of the text.
  const text = file.replace(/^\uFEFF/, '');
  const copying = useCopying(onCopy, { lasting: true, still: (copied) => copied === text });
  const isEmpty = playground.topology.servers.length === 0;
  return (
    <Sheet title={CHECKS_WORDS.title} lead={CHECKS_WORDS.lead} wide onClose={onClose} first={first}>
      {isEmpty && <p>{CHECKS_WORDS.noServers}</p>}
      <fieldset className={styles.forms}>
        <legend>{CHECKS_WORDS.form}</legend>
        {FORMS.map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name={name} checked={form === each} onChange={() => setForm(each)} />
            <span>{CHECKS_WORDS.forms[each]}</span>
          </label>
        ))}
      </fieldset>
      <textarea
        className={styles.preview}
        readOnly
        dir="auto"
        translate="no"
        aria-label={CHECKS_WORDS.preview}
        value={text}
      />
      <div className={styles.actions}>
        <button ref={first} type="button" data-look="accent" onClick={() => copying.copy(text)}>
          <Copy aria-hidden />
          <span>{CHECKS_WORDS.copy}</span>
        </button>
        <button type="button" onClick={() => onSave(form, file)}>
          <Download aria-hidden />
          <span>{CHECKS_WORDS.save}</span>
        </button>
        <p role="status" className={styles.said}>
          {copying.taken !== null && <CircleCheck aria-hidden />}
          <span>{copying.taken !== null ? CHECKS_WORDS.copied : copying.refused !== null && COPY_REFUSED}</span>
        </p>
      </div>
      <RefusedText copying={copying} label={CHECKS_WORDS.refusedField} />
      <p className={styles.about}>{CHECKS_WORDS.where}</p>
      <ChecksBack playground={playground} onApply={onApply} />
    </Sheet>
  );
}
