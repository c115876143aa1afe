/** The ticket note of one request: it is in the clipboard as soon as it is there, and shown here, with its other forms to choose from. */

import { CircleCheck, Copy } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Playground } from '../playground/playground';
import { COPY_REFUSED, type OnCopy, RefusedText, useCopying } from '../signs/Copying';
import { Sheet } from '../signs/Sheet';
import { useFailing } from '../signs/useFailing';
import { DIALOG_WORDS } from './dialogWords';
import { NOTE_FORMS, type NoteForm } from './forms';
import type { Note } from './note';
import styles from './TicketDialog.module.css';
import { noteHolding } from './ticketNote';

interface TicketDialogProps {
  readonly playground: Playground;
  /** The place of the request in the script. */
  readonly request: number;
  /** Where the moment opens; null where no address holds the playground. */
  readonly link: string | null;
  readonly onCopy: OnCopy;
  /** Puts HTML into the clipboard so that a program which knows it takes it laid out. */
  readonly onCopyHtml: OnCopy;
  readonly onClose: () => void;
}

const FORMS = Object.keys(NOTE_FORMS) as NoteForm[];

export function TicketDialog({ playground, request, link, onCopy, onCopyHtml, onClose }: TicketDialogProps) {
  const [form, setForm] = useState<NoteForm>('plain');
  const [mail, setMail] = useState(true);
  const [note, setNote] = useState<Note | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const fail = useFailing();
  const text = note === null ? null : NOTE_FORMS[form].write(note);
  const copying = useCopying((copied) => (form === 'html' ? onCopyHtml(copied) : onCopy(copied)), {
    lasting: true,
    still: (copied) => copied === text,
  });
  const { copy } = copying;
  const copyOnce = useRef<((text: string) => void) | null>(copy);

  useEffect(() => {
    // The dialog is drawn before the note is worked out, which takes its time in a large community.
    const timer = setTimeout(() => {
      try {
        const made = noteHolding(playground, request, { mail, link: link ?? undefined });
        setNote(made);
        copyOnce.current?.(NOTE_FORMS.plain.write(made));
        copyOnce.current = null;
      } catch (error) {
        fail(error);
      }
    });
    return () => clearTimeout(timer);
  }, [playground, request, link, mail, fail]);

  return (
    <Sheet title={DIALOG_WORDS.title} wide onClose={onClose} first={first}>
      <div className={styles.choices}>
        <Forms form={form} onForm={setForm} />
        <label className={styles.choice}>
          <input type="checkbox" checked={mail} onChange={(event) => setMail(event.target.checked)} />
          <span>{DIALOG_WORDS.mail}</span>
        </label>
      </div>
      {link !== null && !mail && <p className={styles.about}>{DIALOG_WORDS.mailKept}</p>}
      <textarea
        className={styles.preview}
        readOnly
        dir="auto"
        translate="no"
        aria-label={DIALOG_WORDS.preview}
        value={text ?? DIALOG_WORDS.working}
      />
      <div className={styles.actions}>
        <button
          ref={first}
          type="button"
          data-look="accent"
          aria-disabled={text === null || undefined}
          onClick={() => text !== null && copy(text)}
        >
          <Copy aria-hidden />
          <span>{DIALOG_WORDS.copy}</span>
        </button>
        <p role="status" className={styles.said}>
          {copying.taken !== null && <CircleCheck aria-hidden />}
          <span>
            {copying.taken !== null
              ? DIALOG_WORDS.copied(NOTE_FORMS[form].label)
              : copying.refused !== null && COPY_REFUSED}
          </span>
        </p>
      </div>
      <RefusedText copying={copying} label={DIALOG_WORDS.refusedField} />
      <p className={styles.about}>{DIALOG_WORDS.personal}</p>
    </Sheet>
  );
}

function Forms({ form, onForm }: { readonly form: NoteForm; readonly onForm: (form: NoteForm) => void }) {
  const name = useId();
  return (
    <fieldset className={styles.forms}>
      <legend>{DIALOG_WORDS.form}</legend>
      {FORMS.map((each) => (
        <label key={each} className={styles.choice}>
          <input type="radio" name={name} checked={form === each} onChange={() => onForm(each)} />
          <span>{NOTE_FORMS[each].label}</span>
        </label>
      ))}
    </fieldset>
  );
}
