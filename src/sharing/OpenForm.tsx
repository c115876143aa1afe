/** The two ways to bring a playground: a file, chosen or dropped, and a box to paste a link or the text of a file into. */

import { FileUp } from 'lucide-react';
import { type DragEvent, type Ref, useId, useRef, useState } from 'react';
import styles from './OpenForm.module.css';
import { openFile } from './openFile';
import { type Opened, type OpenProblem, type OpenResult, openText } from './openText';
import { OPEN_WORDS } from './words';

interface Props {
  readonly onOpen: (opened: Opened) => void;
  /** Receives the button that chooses a file. */
  readonly pickerRef?: Ref<HTMLButtonElement>;
}

export function OpenForm({ onOpen, pickerRef }: Props) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<OpenProblem | null>(null);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const box = useId();
  const told = useId();

  const answer = (result: OpenResult): void => {
    setProblem(result.ok ? null : result.problem);
    if (result.ok) onOpen(result);
  };
  const open = (brought: string): void => answer(openText(brought));
  const bring = (file: File | undefined): void => void (file && openFile(file).then(answer));
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) bring(file);
    else open(event.dataTransfer.getData('text/plain'));
  };
  const dragged = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        open(text);
      }}
    >
      <section
        className={styles.drop}
        data-over={over}
        aria-label={OPEN_WORDS.file}
        onDragOver={dragged}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <input
          ref={picker}
          hidden
          type="file"
          accept=".json,application/json"
          aria-label={OPEN_WORDS.file}
          onChange={(event) => {
            bring(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <button ref={pickerRef} type="button" onClick={() => picker.current?.click()}>
          <FileUp aria-hidden />
          {OPEN_WORDS.file}
        </button>
        <span>{OPEN_WORDS.drop}</span>
      </section>
      <label htmlFor={box}>{OPEN_WORDS.paste}</label>
      <textarea
        id={box}
        className={styles.paste}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={problem ? told : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <div id={told} role="alert" className={styles.problem}>
        {problem && (
          <>
            <strong>{problem.title}</strong>
            <p>
              {problem.path !== undefined && (
                <span>
                  <code translate="no">{problem.path}</code>:{' '}
                </span>
              )}
              <span>{problem.message}</span>
            </p>
          </>
        )}
      </div>
      <button type="submit" data-look={text.trim() === '' ? undefined : 'accent'}>
        {OPEN_WORDS.open}
      </button>
    </form>
  );
}
