/** The meaning of a word of the trade, above the word; it is fetched when the first word is asked about. */

import { Tooltip } from '@base-ui/react/tooltip';
import { isAtOpener } from './Opener';
import styles from './Tip.module.css';

interface TipProps {
  readonly anchor: Element;
  readonly text: string;
  /** The pointer came onto the tip or left it. */
  readonly onHover: (on: boolean) => void;
  readonly onClose: () => void;
}

export function Tip({ anchor, text, onHover, onClose }: TipProps) {
  return (
    <Tooltip.Root
      open
      onOpenChange={(_, details) => {
        if (isAtOpener(anchor, details.event) || details.reason === 'trigger-hover') details.cancel();
        else onClose();
      }}
    >
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={anchor} side="top" sideOffset={6} collisionPadding={8} className={styles.layer}>
          <Tooltip.Popup
            className={styles.tip}
            role="tooltip"
            onPointerEnter={() => onHover(true)}
            onPointerLeave={() => onHover(false)}
          >
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
