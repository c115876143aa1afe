/** The menu of speeds. */

import type { PopupProps } from '../signs/Opener';
import { MenuChoices, PopupMenu } from '../signs/PopupMenu';
import { SPEEDS } from './playhead';

export interface SpeedMenuProps extends PopupProps {
  readonly speed: number;
  readonly onSpeed: (speed: number) => void;
}

const CHOICES = SPEEDS.map((speed) => ({ value: speed, label: `${speed}×` }));

export function SpeedMenu({ speed, onSpeed, ...popup }: SpeedMenuProps) {
  return (
    <PopupMenu {...popup} label="Speed" side="top" align="end">
      <MenuChoices label="Speed" value={speed} choices={CHOICES} onChoose={onSpeed} />
    </PopupMenu>
  );
}
