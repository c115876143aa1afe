/** What a sample teaches, in a popup below the line that offers it. */

import { Popover } from '@base-ui/react/popover';
import { useRef } from 'react';
import { isAtOpener, type PopupProps } from '../signs/Opener';
import { Explained } from '../signs/Term';
import { CAPTION_WORDS } from './captionWords';
import styles from './LearnPopover.module.css';

interface LearnPopoverProps extends PopupProps {
  readonly text: string;
}

export function LearnPopover({ id, anchor, text, onClose }: LearnPopoverProps) {
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
          align="start"
          sideOffset={6}
          collisionPadding={8}
        >
          <Popover.Popup
            ref={popup}
            id={id}
            className={styles.popover}
            aria-label={CAPTION_WORDS.learn}
            // Read first: the focus is not on a word that would explain itself over it.
            initialFocus={popup}
          >
            <p>
              <Explained text={text} />
            </p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
