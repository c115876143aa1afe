/** A popup at the button that opened it, for what is more than a menu. */

import { Popover } from '@base-ui/react/popover';
import { type ReactNode, useRef } from 'react';
import { isAtOpener, type PopupProps } from '../signs/Opener';
import styles from './ButtonPopover.module.css';

interface ButtonPopoverProps extends Omit<PopupProps, 'anchor'> {
  readonly anchor: Element | { readonly getBoundingClientRect: () => DOMRect };
  readonly label: string;
  readonly align: 'start' | 'end';
  /** To be read rather than filled in: wider, and the focus is on it as a whole, not on a word that would explain itself over it. */
  readonly reading?: boolean;
  readonly children: ReactNode;
}

export function ButtonPopover({ id, anchor, onClose, label, align, reading = false, children }: ButtonPopoverProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Popover.Root
      open
      onOpenChange={(_, details) => {
        if (isAtOpener(anchor, details.event)) details.cancel();
        else onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={styles.layer}
          anchor={anchor}
          side="bottom"
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          <Popover.Popup
            ref={popup}
            id={id}
            className={styles.popover}
            data-reading={reading || undefined}
            aria-label={label}
            {...(reading && { initialFocus: popup })}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
