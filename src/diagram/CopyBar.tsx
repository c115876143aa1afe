/** The diagram as it is shown, to be taken along: on the clipboard in four forms, or saved as a picture. */

import { Copy, Download } from 'lucide-react';
import { useId } from 'react';
import type { Request } from '../routing/trace';
import { CopyAnswer } from '../signs/CopyButton';
import { type OnCopy, RefusedText, useCopying } from '../signs/Copying';
import styles from './CopyBar.module.css';
import { DIAGRAM_FORMS, type DiagramForm } from './forms';
import type { Sequence } from './sequence';
import { COPY_WORDS } from './words';

interface CopyBarProps {
  readonly sequence: Sequence;
  readonly request: Request;
  readonly onCopy: OnCopy;
  readonly onSaveSvg: (title: string, text: string) => void;
}

const FORMS = Object.keys(DIAGRAM_FORMS) as DiagramForm[];

export function CopyBar({ sequence, request, onCopy, onSaveSvg }: CopyBarProps) {
  const label = useId();
  const formOf = (text: string | null) => FORMS.find((form) => DIAGRAM_FORMS[form].write(sequence) === text);
  const copying = useCopying(onCopy, { still: (text) => formOf(text) !== undefined });
  const said = copying.taken ?? copying.refused;
  const copied = said === null ? undefined : formOf(said);
  const formLabel = copied === undefined ? '' : DIAGRAM_FORMS[copied].label;
  const title = `sequence-${request.kind}-${request.from}-${request.to}`;
  return (
    <>
      <fieldset aria-labelledby={label} className={styles.bar}>
        <span id={label} className={styles.label}>
          <Copy aria-hidden /> <span>{COPY_WORDS.copyAs}</span>
        </span>
        {FORMS.map((form) => (
          <button key={form} type="button" onClick={() => copying.copy(DIAGRAM_FORMS[form].write(sequence))}>
            {DIAGRAM_FORMS[form].label}
          </button>
        ))}
        <button type="button" onClick={() => onSaveSvg(title, DIAGRAM_FORMS.svg.write(sequence))}>
          <Download aria-hidden /> <span>{COPY_WORDS.saveSvg}</span>
        </button>
      </fieldset>
      <CopyAnswer copying={copying} copied={COPY_WORDS.copied(formLabel)} className={styles.said} />
      <RefusedText copying={copying} label={COPY_WORDS.refused(formLabel)} />
    </>
  );
}
