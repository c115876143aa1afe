/** The menu of speeds, and where stepping stops. */

import type { PopupProps } from '../signs/Opener';
import { MenuChoices, MenuLine, MenuTick, PopupMenu } from '../signs/PopupMenu';
import { SPEEDS } from './playhead';

interface SpeedMenuProps extends PopupProps {
  readonly speed: number;
  readonly onSpeed: (speed: number) => void;
  readonly decisionsOnly: boolean;
  readonly onDecisionsOnly: (on: boolean) => void;
}

const CHOICES = SPEEDS.map((speed) => ({ value: speed, label: `${speed}×` }));

export function SpeedMenu({ speed, onSpeed, decisionsOnly, onDecisionsOnly, ...popup }: SpeedMenuProps) {
  return (
    <PopupMenu {...popup} label="Speed" side="top" align="end">
      <MenuChoices label="Speed" value={speed} choices={CHOICES} onChoose={onSpeed} />
      <MenuLine />
      <MenuTick on={decisionsOnly} onChange={onDecisionsOnly}>
        Step from decision to decision
      </MenuTick>
    </PopupMenu>
  );
}
