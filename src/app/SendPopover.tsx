/** The form for a request, in a popup at its button. */

import { Popover } from '@base-ui/react/popover';
import { SendForm } from '../playback/SendForm';
import { isAtOpener, type PopupProps } from '../signs/Opener';
import styles from './SendPopover.module.css';
import { useActions, useApp } from './useApp';
import { HEADER_WORDS } from './words';

export function SendPopover({ id, anchor, onClose }: PopupProps) {
  const actions = useActions();
  const topology = useApp((state) => state.playground.topology);
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
          align="end"
          sideOffset={6}
          collisionPadding={8}
        >
          <Popover.Popup id={id} className={styles.popover} aria-label={HEADER_WORDS.send}>
            <SendForm
              topology={topology}
              initial={actions.lastRequest()}
              onSend={actions.send}
              onFullTurn={actions.sendTurn}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
