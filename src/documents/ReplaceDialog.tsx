/** Asks before something is opened over work that was neither saved nor copied. */

import { AlertDialog } from '@base-ui/react/alert-dialog';
import styles from '../signs/Sheet.module.css';
import { REPLACE_WORDS } from './dialogWords';

interface Props {
  /** Saves a file; what waits is opened after it. */
  readonly onSaveFirst: () => void;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

export function ReplaceDialog({ onSaveFirst, onReplace, onCancel }: Props) {
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={styles.popup}>
          <header className={styles.head}>
            <AlertDialog.Title>{REPLACE_WORDS.title}</AlertDialog.Title>
          </header>
          <div className={styles.body}>
            <AlertDialog.Description>{REPLACE_WORDS.message}</AlertDialog.Description>
            <div className={styles.answers}>
              <AlertDialog.Close>{REPLACE_WORDS.cancel}</AlertDialog.Close>
              <button type="button" onClick={onReplace}>
                {REPLACE_WORDS.replace}
              </button>
              <button type="button" data-look="accent" onClick={onSaveFirst}>
                {REPLACE_WORDS.save}
              </button>
            </div>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
