/** Where a directory comes from: a file, chosen or dropped, or its text; how far its reading is, and why it cannot be read. */

import { FileUp } from 'lucide-react';
import { type DragEvent, type Ref, useId, useRef, useState } from 'react';
import { IMPORT_WORDS } from './dialogWords';
import styles from './Import.module.css';
import type { NotRead, Source } from './readSource';

interface ImportSourceProps {
  readonly pickerRef: Ref<HTMLButtonElement>;
  /** From 0 to 1; null while nothing is read. */
  readonly progress: number | null;
  readonly refused: NotRead['refused'] | null;
  readonly onRead: (source: Source) => void;
  readonly onCancel: () => void;
}

export function ImportSource({ pickerRef, progress, refused, onRead, onCancel }: ImportSourceProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const box = useId();
  const told = useId();
  const bring = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onRead(file);
  };
  const dropped = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    bring(event.dataTransfer.files);
  };
  if (progress !== null)
    return (
      <div className={styles.reading}>
        <label>
          {IMPORT_WORDS.reading}
          <progress value={progress} />
        </label>
        <button type="button" onClick={onCancel}>
          {IMPORT_WORDS.cancel}
        </button>
      </div>
    );
  return (
    <form
      className={styles.source}
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={dropped}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onRead(text);
      }}
    >
      <p className={styles.help}>{IMPORT_WORDS.formats}</p>
      <section className={styles.drop} aria-label={IMPORT_WORDS.file}>
        <input
          ref={picker}
          hidden
          type="file"
          aria-label={IMPORT_WORDS.file}
          onChange={(event) => {
            bring(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <button ref={pickerRef} type="button" onClick={() => picker.current?.click()}>
          <FileUp aria-hidden />
          {IMPORT_WORDS.file}
        </button>
        <span>{IMPORT_WORDS.drop}</span>
      </section>
      <label htmlFor={box}>{IMPORT_WORDS.paste}</label>
      <textarea
        id={box}
        className={styles.text}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        value={text}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : told}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div id={told} role="alert" className={styles.refused}>
        {refused !== null && (
          <>
            <strong>{refused.title}</strong>
            <p>{refused.message}</p>
          </>
        )}
      </div>
      <button type="submit" data-look={text.trim() === '' ? undefined : 'accent'}>
        {IMPORT_WORDS.read}
      </button>
    </form>
  );
}
