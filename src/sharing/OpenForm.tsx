/** The two ways to bring a playground: a file, chosen or dropped, and a box to paste a link or the text of a file into. */

import { FileUp } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type Ref, useId, useRef, useState } from 'react';
import type { Elsewhere } from './elsewhere';
import styles from './OpenForm.module.css';
import { openFiles } from './openFile';
import { type Opened, type OpenProblem, type OpenResult, openText, openTexts } from './openText';
import { OPEN_WORDS } from './openWords';
import { textsIn } from './transfer';

interface Props {
  readonly onOpen: (opened: Opened) => void;
  readonly elsewhere: Elsewhere;
  /** Receives the button that chooses a file. */
  readonly pickerRef?: Ref<HTMLButtonElement>;
}

export function OpenForm({ onOpen, elsewhere, pickerRef }: Props) {
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
  const take = (texts: readonly string[], otherwise: () => OpenResult): void => {
    if (!elsewhere.texts(texts)) answer(otherwise());
  };
  const bring = async (list: FileList): Promise<void> => {
    // The browser takes the list back when the event is over.
    const files = [...list];
    if (!(await elsewhere.files(files))) answer(await openFiles(files));
  };
  /** A text over the box is the box's own. */
  const isOurs = ({ dataTransfer, target }: DragEvent): boolean =>
    dataTransfer.types.includes('Files') || !(target instanceof HTMLTextAreaElement);
  const dragged = (event: DragEvent): void => {
    if (!isOurs(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const dropped = (event: DragEvent): void => {
    setOver(false);
    if (!isOurs(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const { dataTransfer } = event;
    if (dataTransfer.files.length > 0) return void bring(dataTransfer.files);
    const texts = textsIn(dataTransfer);
    take(texts, () => openTexts(texts));
  };
  /** Pasted beside the box it is opened at once, and so is a copied file. */
  const pasted = (event: ClipboardEvent): void => {
    const { clipboardData, target } = event;
    const texts = textsIn(clipboardData);
    if (texts.length > 0 && target instanceof HTMLTextAreaElement) return;
    if (texts.length === 0 && clipboardData.files.length === 0) return;
    event.preventDefault();
    if (texts.length > 0) take(texts, () => openTexts(texts));
    else void bring(clipboardData.files);
  };

  return (
    <form
      className={styles.form}
      onDragOver={dragged}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      onPaste={pasted}
      onSubmit={(event) => {
        event.preventDefault();
        take([text], () => openText(text));
      }}
    >
      <section className={styles.drop} data-over={over} aria-label={OPEN_WORDS.file}>
        <input
          ref={picker}
          hidden
          type="file"
          accept=".json,.txt,application/json,text/plain"
          aria-label={OPEN_WORDS.file}
          onChange={(event) => {
            const { files } = event.currentTarget;
            if (files && files.length > 0) void bring(files);
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
