/** The form of one note: its text, and the part it is about. */

import { Copy, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { setNoteAbout, setNoteText, titleOf } from '../playground/notes';
import type { Note } from '../playground/playground';
import { Choice } from '../signs/Choice';
import { Name } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import type { PartProps } from './callbacks';
import styles from './Field.module.css';
import { NOTE_FORM } from './noteWords';
import { Problem, useAnswer } from './Problem';
import { Buttons, Form, Section } from './Section';
import { useDraft } from './useDraft';
import { FORM } from './words';

const LINES = { least: 3, most: 12 } as const;

export function NoteForm(props: PartProps & { readonly note: Note }) {
  const { playground, note, onEdit, onRemove, onDuplicate, onEditStart, onEditEnd } = props;
  const { id, text, about } = note;
  const bounds = { ...(onEditStart && { onEditStart }), ...(onEditEnd && { onEditEnd }) };
  const written = useDraft(text, (typed) => onEdit((now) => setNoteText(now, id, typed)), bounds);
  const { problem, tell } = useAnswer();
  const [textId, aboutId, help] = [useId(), useId(), useId()];
  const lines = Math.min(Math.max(written.text.split('\n').length + 1, LINES.least), LINES.most);
  return (
    <Form title={<Name name={titleOf(note)} />} about={NOTE_FORM.kind}>
      <Buttons>
        <button type="button" onClick={() => tell(onDuplicate([id]))}>
          <Copy aria-hidden="true" /> {FORM.duplicate}
        </button>
        <button type="button" onClick={() => tell(onRemove([id]))}>
          <Trash2 aria-hidden="true" /> {FORM.remove}
        </button>
      </Buttons>
      <Section title={null}>
        <div className={styles.field}>
          <label htmlFor={textId} className={styles.label}>
            {NOTE_FORM.text}
          </label>
          <div className={styles.control}>
            <textarea
              id={textId}
              dir="auto"
              rows={lines}
              aria-describedby={help}
              aria-invalid={written.problem !== null}
              value={written.text}
              onChange={({ target }) => written.change(target.value)}
              {...written.events}
            />
          </div>
          <div id={help} className={styles.words}>
            <Problem text={written.problem} />
            <p className={styles.help}>{NOTE_FORM.textHelp}</p>
          </div>
        </div>
        <div className={styles.field}>
          <label htmlFor={aboutId} className={styles.label}>
            {NOTE_FORM.about}
          </label>
          <div className={styles.control}>
            <Choice
              id={aboutId}
              label={NOTE_FORM.about}
              groups={[{ parts: partsOf(playground.topology) }]}
              value={about ?? ''}
              none={NOTE_FORM.nothing}
              onChoose={(part) => tell(onEdit((now) => setNoteAbout(now, id, part || null)))}
            />
          </div>
          <div className={styles.words}>
            <Problem text={problem} />
            <p className={styles.help}>{NOTE_FORM.aboutHelp}</p>
          </div>
        </div>
      </Section>
    </Form>
  );
}

const partsOf = ({ gateway, servers, clusters, users, externals }: Topology) => [
  ...(gateway ? [gateway] : []),
  ...servers,
  ...clusters,
  ...users,
  ...externals,
];
