/** The frame of the dialogs of this room: a title, a way out, and room that scrolls. */

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import styles from './SharingDialog.module.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Where the keyboard starts; at the first control unless given. */
  readonly first?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

export function SharingDialog({ title, onClose, first, children }: Props) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} initialFocus={first}>
          <header className={styles.head}>
            <Dialog.Title>{title}</Dialog.Title>
            <Dialog.Close data-icon data-look="bare" aria-label="Close">
              <X aria-hidden />
            </Dialog.Close>
          </header>
          <div className={styles.body}>{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
