/** The frame of every dialog: a title, a way out, and room that scrolls. */

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { createContext, type ReactNode, type RefObject, useContext } from 'react';
import { ESCAPE, tipWith } from './keys';
import styles from './Sheet.module.css';
import { CLOSE } from './words';

/** What stands at the foot of every dialog, given by whoever opens them. */
export const SheetFoot = createContext<ReactNode>(null);

interface SheetProps {
  readonly title: string;
  /** What stands before the title, and in a line below it. */
  readonly sign?: ReactNode;
  readonly about?: ReactNode;
  /** The first sentence, read out with the title. */
  readonly lead?: ReactNode;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** Where the keyboard starts; at the first control unless given. */
  readonly first?: RefObject<HTMLElement | null>;
  /** Asked when it closes: whether the keyboard goes back to where it was. It does unless given. */
  readonly returns?: () => boolean;
  readonly children: ReactNode;
}

export function Sheet({ title, sign, about, lead, onClose, wide, first, returns, children }: SheetProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} data-wide={wide || undefined} initialFocus={first} finalFocus={returns}>
          <header className={styles.head}>
            {sign}
            <div className={styles.title}>
              <Dialog.Title>{title}</Dialog.Title>
              {about !== undefined && <p className={styles.about}>{about}</p>}
            </div>
            <Dialog.Close data-icon data-look="bare" aria-label={CLOSE} title={tipWith(CLOSE, ESCAPE)}>
              <X aria-hidden />
            </Dialog.Close>
          </header>
          <div className={styles.body}>
            {lead !== undefined && <Dialog.Description className={styles.lead}>{lead}</Dialog.Description>}
            {children}
          </div>
          <footer className={styles.foot}>{useContext(SheetFoot)}</footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
