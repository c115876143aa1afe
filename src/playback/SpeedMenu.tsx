/** The menu of speeds, and where stepping stops. */

import type { PopupProps } from '../signs/Opener';
import { MenuChoices, MenuLine, MenuTick, PopupMenu } from '../signs/PopupMenu';
import { SPEEDS } from './playhead';
import { SPEED_MENU_WORDS } from './sendWords';
import { PLAYBACK_WORDS } from './words';

interface SpeedMenuProps extends PopupProps {
  readonly speed: number;
  readonly onSpeed: (speed: number) => void;
  readonly decisionsOnly: boolean;
  readonly onDecisionsOnly: (on: boolean) => void;
}

const CHOICES = SPEEDS.map((speed) => ({ value: speed, label: PLAYBACK_WORDS.times(speed) }));

export function SpeedMenu({ speed, onSpeed, decisionsOnly, onDecisionsOnly, ...popup }: SpeedMenuProps) {
  return (
    <PopupMenu {...popup} label={PLAYBACK_WORDS.speed} side="top" align="end">
      <MenuChoices label={PLAYBACK_WORDS.speed} value={speed} choices={CHOICES} onChoose={onSpeed} />
      <MenuLine />
      <MenuTick on={decisionsOnly} onChange={onDecisionsOnly}>
        {SPEED_MENU_WORDS.decisions}
      </MenuTick>
    </PopupMenu>
  );
}
