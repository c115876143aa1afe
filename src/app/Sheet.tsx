/** The frame of a dialog: a title, a way out, and room that scrolls. */

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAppStore } from './context';
import styles from './sheet.module.css';

export function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const store = useAppStore();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && store.setState({ dialog: null })}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.sheet}>
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
