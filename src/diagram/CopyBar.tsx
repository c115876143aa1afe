/** The diagram as it is shown, to be taken along: on the clipboard in four forms, or saved as a picture. */

import { Copy, Download } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { Request } from '../routing/trace';
import styles from './CopyBar.module.css';
import { DIAGRAM_FORMS, type DiagramForm } from './forms';
import type { Sequence } from './sequence';

interface CopyBarProps {
  readonly sequence: Sequence;
  readonly request: Request;
  readonly onCopy: (form: DiagramForm, text: string) => Promise<boolean>;
  readonly onSaveSvg: (name: string, text: string) => void;
}

const FORMS = Object.keys(DIAGRAM_FORMS) as DiagramForm[];

export function CopyBar({ sequence, request, onCopy, onSaveSvg }: CopyBarProps) {
  const [copied, setCopied] = useState<{ readonly form: DiagramForm; readonly refused: string | null } | null>(null);
  const label = useId();
  useEffect(() => {
    if (!copied || copied.refused !== null) return;
    const timer = setTimeout(() => setCopied(null), 3000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = (form: DiagramForm): void => {
    const text = DIAGRAM_FORMS[form].write(sequence);
    const refused = (): void => setCopied({ form, refused: text });
    onCopy(form, text).then((took) => (took ? setCopied({ form, refused: null }) : refused()), refused);
  };
  const name = `sequence-${request.kind}-${request.from}-${request.to}.svg`;
  return (
    <>
      <fieldset aria-labelledby={label} className={styles.bar}>
        <span id={label} className={styles.label}>
          <Copy aria-hidden /> Copy as
        </span>
        {FORMS.map((form) => (
          <button key={form} type="button" onClick={() => copy(form)}>
            {DIAGRAM_FORMS[form].label}
          </button>
        ))}
        <button type="button" onClick={() => onSaveSvg(name, DIAGRAM_FORMS.svg.write(sequence))}>
          <Download aria-hidden /> Save SVG
        </button>
      </fieldset>
      <p role="status" className={styles.said}>
        {copied && (copied.refused === null ? `${DIAGRAM_FORMS[copied.form].label} copied` : REFUSED)}
      </p>
      {copied?.refused && (
        <div className={styles.refused}>
          <textarea
            readOnly
            rows={6}
            aria-label={`The diagram as ${DIAGRAM_FORMS[copied.form].label}`}
            value={copied.refused}
            onFocus={(event) => event.target.select()}
          />
          <button type="button" onClick={() => setCopied(null)}>
            Close
          </button>
        </div>
      )}
    </>
  );
}

const REFUSED = 'The browser does not let this page copy. Select the text below and copy it.';
